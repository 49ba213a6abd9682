"""An address on a line of its own: whole, so that it can be selected, and a link where the terminal knows links."""

from textual.content import Content
from textual.widgets import Static


class Address(Static):
    """Shows an address unbroken; where it does not fit beside the margin, it takes the margin."""

    DEFAULT_CSS = "Address { height: auto; }"

    url = ""

    def show(self, url: str | None, margin: int, room: int) -> None:
        """Show that address, or nothing, after a margin where there is room for both."""
        self.display = bool(url)
        self.url = url or ""
        self.styles.padding = (0, 0, 0, max(min(margin, room - len(self.url)), 0))
        content = Content.styled(self.url, f"underline link='{self.url}'")
        if url and content != self.content:
            self.update(content)
