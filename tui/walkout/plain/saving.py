"""Files to take away. Nothing is written over without asking."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from walkout.errors import OutputError
from walkout.export.save import FileThereError, save
from walkout.folding import fold
from walkout.guide.model import Source
from walkout.plain.prompts import Here, Prompts
from walkout.words import _


class Saver:
    """Saves texts under the names that the reader gives."""

    def __init__(self, prompts: Prompts) -> None:
        self.saved: list[str] = []
        """Where, in order."""
        self._prompts = prompts
        self._lines = prompts.lines

    def save(self, name: str, text: str, sources: Iterable[Source]) -> None:
        """Save a text, and say how that went."""
        path = Path(name)
        with contextlib.suppress(RuntimeError):
            path = path.expanduser()
        if self._write(path, text, replace=False):
            return
        prompt = _("Type replace to write over it, or press Enter to leave it as it is:")
        command, typed = self._prompts.ask(Here(prompt, sources=sources))
        if not command and fold(typed) == _("replace"):
            self._write(path, text, replace=True)
        else:
            self._lines.say(_("The file was left as it is."))

    def _write(self, path: Path, text: str, *, replace: bool) -> bool:
        """Whether there is nothing to ask about it."""
        try:
            save(path, text, replace=replace)
        except FileThereError as error:
            self._lines.say(str(error))
            return False
        except OutputError as error:
            self._lines.say(str(error))
        else:
            self.saved.append(str(path))
            self._lines.say(_("Saved as {path}. Keep it where you keep private things.").format(path=path))
        return True
