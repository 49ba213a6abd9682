"""The checklist at the end of the walk: marks, and files to take away."""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from walkout.engine.plan import Mark, Plan
from walkout.errors import OutputError
from walkout.export import exporter
from walkout.export.save import FileThereError, save
from walkout.folding import fold
from walkout.plain import told
from walkout.plain.prompts import Here, Prompts, number_in
from walkout.words import _


class Keeper:
    """What is known of the checklist while the walk lasts, and what was saved of it."""

    def __init__(self, prompts: Prompts, today: Callable[[], date], change: Callable[[str], bool]) -> None:
        self.marks: dict[str, Mark] = {}
        self.reached = False
        """Whether a checklist was shown."""
        self._prompts = prompts
        self._lines = prompts.lines
        self._today = today
        self._change = change
        self._saved: list[str] = []

    @property
    def kept(self) -> str:
        """What is left of this walk when it ends."""
        if self._saved:
            return _("You saved {files}. Nothing else was kept.").format(files=", ".join(dict.fromkeys(self._saved)))
        return _("Nothing was kept.")

    def show(self, make: Callable[[], Plan]) -> None:
        """Show the checklist, until the reader goes back to the answers."""
        plan = make()
        self._lines.whole(exporter("text")(plan))
        self.reached = True
        self._lines.say(*told.items(plan))
        helps = _helps(plan)
        prompt = _("Type mark, save, show, change, back, help, sources or quit:")
        while True:
            command, text = self._prompts.ask(
                Here(prompt, sources=plan.sources.values(), own=("mark", "save", "show"), helps=helps)
            )
            if command == "back" or (command == "change" and self._change(text)):
                return
            if command == "mark" and self._mark(plan, text):
                plan = make()
                self._lines.page(*told.items(plan))
            elif command == "save" and self._save(plan, text):
                return
            elif command == "show":
                self._lines.whole(exporter("markdown")(plan))
            elif not command:
                self._lines.say(_("That is your checklist. Here you can type:"), *helps)

    def _mark(self, plan: Plan, text: str) -> bool:
        """Whether something was marked."""
        first, _space, words = text.partition(" ")
        number = number_in(first, len(plan.actions))
        if not number:
            self._lines.say(_("Type mark, the number of an item, and what you did with it, like this: mark 1 done"))
            return False
        item = plan.actions[number - 1]
        allowed = {status: name for status, name in told.done().items() if status in ("todo", *item.action.marks)}
        for status, name in allowed.items():
            if fold(words) in (fold(name), fold(status)):
                self.marks[item.id] = Mark(status, self._today())
                if status == "todo":
                    del self.marks[item.id]
                return True
        self._lines.say(_("Of this item you can say: {allowed}.").format(allowed=", ".join(allowed.values())))
        return False

    def _save(self, plan: Plan, name: str) -> bool:
        """Whether the reader went elsewhere instead."""
        if not name:
            self._lines.say(_("Type save and a name for the file, like this: save {name}").format(name=_name(plan)))
            return False
        path = Path(name)
        with contextlib.suppress(RuntimeError):
            path = path.expanduser()
        if self._write(plan, path, replace=False):
            return False
        here = Here(
            _("Type replace to write over it, or press Enter to leave it as it is:"), sources=plan.sources.values()
        )
        command, typed = self._prompts.ask(here)
        if command == "change":
            return self._change(typed)
        if fold(typed) == _("replace"):
            self._write(plan, path, replace=True)
        else:
            self._lines.say(_("The file was left as it is."))
        return False

    def _write(self, plan: Plan, path: Path, *, replace: bool) -> bool:
        """Whether there is nothing to ask about it."""
        try:
            save(path, exporter("markdown")(plan), replace=replace)
        except FileThereError as error:
            self._lines.say(str(error))
            return False
        except OutputError as error:
            self._lines.say(str(error))
        else:
            self._saved.append(str(path))
            self._lines.say(_("Saved as {path}. Keep it where you keep private things.").format(path=path))
        return True


def _name(plan: Plan) -> str:
    return f"{plan.guide.about.id}-ai-checklist.md"


def _helps(plan: Plan) -> tuple[str, ...]:
    return (
        _("mark: say what you did with an item, like this: mark 1 done"),
        _("save: write your checklist to a Markdown file, like this: save {name}").format(name=_name(plan)),
        _("show: print your checklist as Markdown."),
    )
