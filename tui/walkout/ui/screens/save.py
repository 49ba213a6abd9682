"""Where to save a text. Nothing is written over without asking."""

from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from walkout.errors import OutputError
from walkout.export.save import FileThereError, save
from walkout.ui.screens.dialog import DialogScreen
from walkout.ui.widgets.field import Field
from walkout.words import _


class PathField(Field):
    """Where Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("Save"), id="save.save", tooltip=_("Write the file")),
    ]


class SaveScreen(DialogScreen[Path]):
    """Saves a text and gives back where, or nothing when it is closed without saving."""

    def __init__(self, title: str, content: str, name: str) -> None:
        text = _("It says how your account is set up: keep it where you keep private things.")
        super().__init__(title, text, PathField(str(_folder() / name)))
        self.content = content
        self._replace: Path | None = None
        self._saved: Path | None = None

    def on_input_changed(self) -> None:
        self._replace = None

    def submitted(self, typed: str) -> None:
        if not typed:
            self.say(_("Type where to save it."))
            return
        path = Path(typed).expanduser()
        try:
            save(path, self.content, replace=self._replace == path)
        except FileThereError:
            self._replace = path
            self.say(_("That file is already there. Press enter again to replace it, or change the name."))
        except OutputError as error:
            self.say(str(error))
        else:
            self._saved = path
            self.field.disabled = True
            self.say(_("Saved. Press esc to go back."))

    def action_close(self) -> None:
        self.dismiss(self._saved)


def _folder() -> Path:
    """The reader's documents, or the home folder where there are none."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()
