"""Where to save the checklist. Nothing is written over without asking."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from walkout.errors import OutputError
from walkout.export.save import FileThereError, save
from walkout.ui.widgets.field import Field
from walkout.ui.widgets.keys import Keys
from walkout.words import _


class PathField(Field):
    """Where Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("Save"), id="save.save", tooltip=_("Write the file")),
    ]


class SaveScreen(ModalScreen[Path | None]):
    """Saves a text and gives back where, or nothing when it is closed without saving."""

    CSS_PATH = "save.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", _("Back"), id="save.close", tooltip=_("Go back; nothing more is written")),
    ]

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.text = text
        self.suggested = _folder() / name
        self._replace: Path | None = None
        self._saved: Path | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content.styled(_("Save your checklist"), "bold"))
            yield Static(
                Content(
                    _("A Markdown file. It says how your account is set up: keep it where you keep private things.")
                )
            )
            yield PathField(str(self.suggested))
            yield Static(id="outcome")
        yield Keys(id="keys")

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self.query_one(Keys).refresh_keys()

    def on_input_changed(self) -> None:
        self._replace = None

    def on_input_submitted(self) -> None:
        typed = self.query_one(Input).value.strip()
        if not typed:
            self._say(_("Type where to save it."))
            return
        path = Path(typed).expanduser()
        try:
            save(path, self.text, replace=self._replace == path)
        except FileThereError:
            self._replace = path
            self._say(_("That file is already there. Press enter again to replace it, or change the name."))
        except OutputError as error:
            self._say(str(error))
        else:
            self._saved = path
            self._say(_("Saved. Press esc to go back."))
            self.query_one(Input).disabled = True
        self.refresh_bindings()
        self.query_one(Keys).refresh_keys()

    def _say(self, words: str) -> None:
        self.query_one("#outcome", Static).update(Content(words))

    def action_close(self) -> None:
        self.dismiss(self._saved)


def _folder() -> Path:
    """The reader's documents, or the home folder where there are none."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()
