"""The command line: parse, wire, print, exit. The only reader of the arguments, the environment and the clock."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from walkout.arguments import UNUSABLE, parse
from walkout.errors import AnswerError, WalkoutError
from walkout.export import exporter
from walkout.words import _

if TYPE_CHECKING:
    from walkout.engine.journey import Journey
    from walkout.guide.model import Guide
    from walkout.record.memory import Memory

OK, CRASHED = 0, 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run walkout and return its exit code: 0, 2 for input that cannot be used, 70 for a fault of its own."""
    options = parse(arguments)
    try:
        code = COMMANDS[options.command](options)
        sys.stdout and sys.stdout.flush()
    except WalkoutError as error:
        return _refuse(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _refuse(_("The output could not be written: {reason}.").format(reason=error.strerror), UNUSABLE)
    return code


def _refuse(sentence: str, code: int) -> int:
    print(f"walkout: {' '.join(sentence.split())}", file=sys.stderr)
    return code


def _guide(options: argparse.Namespace) -> "Guide":
    from walkout.guide.loader import load, load_from

    return load_from(options.guide) if options.guide else load()


def _checklist(options: argparse.Namespace) -> int:
    from walkout.engine.answers import accept
    from walkout.engine.build import build_plan
    from walkout.engine.code import Taken, decode

    guide = _guide(options)
    taken = Taken({}, {}, ()) if options.code is None else decode(guide, options.code)
    answers, ignored = accept(guide, [*taken.answers.items(), *_given(options)])
    plan = build_plan(guide, answers, taken.marks, options.as_of or date.today(), taken.grounds)
    text = exporter(options.format)(plan)
    if ignored:
        print(_("walkout: not asked here, so ignored: {names}.").format(names=", ".join(ignored)), file=sys.stderr)
    if options.output:
        from pathlib import Path

        from walkout.export.save import save

        save(Path(options.output), text, replace=options.force)
    else:
        _print_whole(text)
    return OK


def _given(options: argparse.Namespace) -> list[tuple[str, str]]:
    """The answers of the file, then those of the options, unchecked."""
    given: list[tuple[str, str]] = []
    if options.answers:
        from pathlib import Path

        from walkout.answers_file import parse_answers, read_answers

        standard_input = options.answers == "-"
        read = parse_answers(sys.stdin.buffer.read(), "-") if standard_input else read_answers(Path(options.answers))
        given += read.items()
    given += [(key, value) for key in ("country", "subdivision") if (value := getattr(options, key)) is not None]
    return given + _pairs(options.answer)


def _pairs(texts: Sequence[str]) -> list[tuple[str, str]]:
    given = []
    for pair in texts:
        key, sign, value = pair.partition("=")
        if not sign:
            raise AnswerError(_("--answer {pair} is not of the form QUESTION=VALUE.").format(pair=pair))
        given.append((key, value))
    return given


def _compare(options: argparse.Namespace) -> int:
    from walkout.export.comparison import compare_places

    _print_whole(
        compare_places(_guide(options), options.places, dict(_pairs(options.answer)), options.as_of or date.today())
    )
    return OK


def _forget(options: argparse.Namespace) -> int:
    from walkout.guide.loader import LINKEDIN
    from walkout.record.store import Store, default_folder, forgotten

    print(forgotten(Store(default_folder(), LINKEDIN).forget()))
    return OK


def _keep(options: argparse.Namespace) -> int:
    from walkout.keepers.tasks import TASKS

    text, code = TASKS[options.task](options, date.today(), sys.stderr)
    if code == UNUSABLE:
        return _refuse(text, code)
    _print_whole(text)
    return code


def _print_whole(text: str) -> None:
    """Print in UTF-8, whatever the terminal's encoding: an answer that is cut short is worse than an odd letter."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _kiosk(options: argparse.Namespace) -> int:
    from walkout.errors import KioskError

    try:
        from walkout.kiosk.settings import Settings
        from walkout.kiosk.supervisor import serve
    except ModuleNotFoundError as missing:
        raise KioskError(
            _("To serve a kiosk, {module} is needed: install walkout[kiosk].").format(module=missing.name)
        ) from missing
    given = {name: value for name, value in vars(options).items() if name in Settings._fields}
    if options.no_pages:
        given["http_port"] = None
    if given.get("metrics") == "off":
        given["metrics"] = ""
    settings = Settings(**{**given, "balancers": tuple(options.balancer)}).checked()
    _guide(options)  # said here, where somebody reads it, rather than by every worker
    return serve(settings, options.guide or "", os.environ, lambda line: print(line, flush=True))


def _walk(options: argparse.Namespace) -> int:
    environment = os.environ
    if options.kiosk:
        return _stand(options)
    if options.public_ssh or options.public_url:
        raise WalkoutError(_("--public-ssh and --public-url go with --kiosk."))
    plain = options.plain or environment.get("ACCESSIBLE", "0") not in ("", "0")
    if not plain and not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        raise WalkoutError(
            _("The walk needs a terminal. For a checklist without one, use “walkout checklist --country DE”.")
        )
    from walkout.record.memory import Memory
    from walkout.record.store import Store, default_folder

    guide = _guide(options)
    today = (lambda: options.as_of) if options.as_of else date.today
    journey = None
    if options.code is not None:
        from walkout.engine.code import decode
        from walkout.engine.journey import taken_up

        journey = taken_up(guide, decode(guide, options.code))
    with Memory(Store(default_folder(), guide.about.id)) as memory:
        if plain or environment.get("TERM") == "dumb" or not _writes_utf8():
            from walkout.plain import walk

            return walk(guide, today, sys.stdin, sys.stdout, memory, journey)
        return _full_screen(guide, today, memory, journey)


def _stand(options: argparse.Namespace) -> int:
    """A console on which one visitor follows another."""
    if options.plain or options.code:
        raise WalkoutError(_("--kiosk serves whoever comes by: it goes neither with --plain nor with --code."))
    if not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        raise WalkoutError(_("A standing kiosk needs a terminal. To serve one over SSH, use “walkout kiosk”."))
    guide = _guide(options)
    today = (lambda: options.as_of) if options.as_of else date.today
    from walkout.ui.standing import stand
    from walkout.ui.surroundings import Kiosk, Surroundings

    surroundings = Surroundings(today, saves=False, signals=True)
    code, fault = stand(guide, surroundings, Kiosk(ssh=options.public_ssh, page=options.public_url).checked())
    return _refuse(fault, CRASHED) if fault else code


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    try:
        return bool(isatty and isatty())
    except ValueError:
        return False


def _writes_utf8() -> bool:
    return (getattr(sys.__stderr__, "encoding", None) or "").lower().replace("-", "") == "utf8"


def _full_screen(guide: "Guide", today: Callable[[], date], memory: "Memory", journey: "Journey | None") -> int:
    import gc

    gc.disable()  # until the first page stands: what is loaded for it stays, so looking for rubbish there is wasted
    from walkout.ui.app import WalkoutApp
    from walkout.ui.surroundings import Surroundings

    gc.freeze()
    gc.enable()
    remote = any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))
    windows = sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    surroundings = Surroundings(today, opens_links=windows and not remote, signals=True)
    app = WalkoutApp(guide, surroundings, memory, journey)
    app.run()
    if app.fault:
        return _refuse(app.fault, CRASHED)
    for line in app.farewell():
        print(line)
    if memory.trouble:
        return _refuse(memory.trouble, UNUSABLE)
    return app.return_code or OK


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "walk": _walk,
    "checklist": _checklist,
    "compare": _compare,
    "forget": _forget,
    "guide": _keep,
    "kiosk": _kiosk,
}


if __name__ == "__main__":
    raise SystemExit(main())
