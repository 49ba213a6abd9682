"""The command line: parse, wire, print, exit. The only reader of the arguments, the environment and the clock."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from walkout import __version__
from walkout.errors import AnswerError, WalkoutError
from walkout.export import exporter, formats
from walkout.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkout.engine.journey import Journey
    from walkout.guide.model import Guide
    from walkout.record.memory import Memory

OK, UNUSABLE, CRASHED = 0, 2, 70
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run walkout and return its exit code: 0, 2 for input that cannot be used, 70 for a fault of its own."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
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


class _Help(argparse.HelpFormatter):
    """Help of a fixed width: to ask the terminal for its own, argparse loads half a compression library."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=90)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"{self.prog}: {message}. Try “{self.prog} --help”.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="walkout",
        formatter_class=_Help,
        description=_(
            "A walkthrough for opting out of AI training on your data. Nothing you say leaves this computer."
        ),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"walkout {__version__}")
    parser.add_argument(
        "--plain", action="store_true", help=_("ask in plain lines, for screen readers and simple terminals")
    )
    parser.add_argument("--code", metavar="CODE", help=_("go on from a take-home code"))
    parser.add_argument("--as-of", type=_day, metavar="DATE", help=_("as on that day, like 2025-11-02"))
    parser.set_defaults(run=_walk)
    commands = parser.add_subparsers(prog="walkout", title=_("commands"), metavar="COMMAND")
    checklist = commands.add_parser(
        "checklist",
        formatter_class=_Help,
        help=_("print the checklist for answers given here"),
        description=_("Print the checklist for the answers given here. What is not answered counts as “not sure”."),
        allow_abbrev=False,
    )
    checklist.add_argument("--code", metavar="CODE", help=_("answers and marks from a take-home code"))
    checklist.add_argument("--country", metavar="DE", help=_("where you live: a two-letter code or a name"))
    checklist.add_argument("--subdivision", metavar="US-CA", help=_("state, province or Land, where it matters"))
    checklist.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=VALUE",
        help=_("an answer; may be given several times"),
    )
    checklist.add_argument("--answers", metavar="FILE", help=_("a JSON file of answers; - reads standard input"))
    checklist.add_argument("--format", choices=formats(), default="markdown", help=_("how to write it (markdown)"))
    checklist.add_argument("--output", metavar="FILE", help=_("write to a file, never over another"))
    checklist.add_argument("--force", action="store_true", help=_("let --output replace a file"))
    checklist.add_argument("--as-of", type=_day, metavar="DATE", help=_("as on that day, like 2025-11-02"))
    checklist.set_defaults(run=_checklist)
    compare = commands.add_parser(
        "compare",
        formatter_class=_Help,
        help=_("show what differs between two places"),
        description=_("Show what differs between two places for the same answers."),
        allow_abbrev=False,
    )
    compare.add_argument("places", nargs="+", metavar="PLACE", help=_("a country or a part of one, like DE, US-CA"))
    compare.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=VALUE",
        help=_("an answer; may be given several times"),
    )
    compare.add_argument("--as-of", type=_day, metavar="DATE", help=_("as on that day, like 2025-11-02"))
    compare.set_defaults(run=_compare)
    forget = commands.add_parser(
        "forget",
        formatter_class=_Help,
        help=_("delete what was remembered on this computer"),
        description=_(
            "Delete the answers and marks that walkout remembered on this computer, and say what was deleted."
        ),
        allow_abbrev=False,
    )
    forget.set_defaults(run=_forget)
    return parser


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_DAY <= day <= LAST_DAY:
        raise argparse.ArgumentTypeError(
            _("“{text}” is not a day from {first} to {last}").format(text=text, first=FIRST_DAY, last=LAST_DAY)
        )
    return day


def _checklist(options: argparse.Namespace) -> int:
    from walkout.engine.answers import accept
    from walkout.engine.build import build_plan
    from walkout.engine.code import Taken, decode
    from walkout.guide.loader import load

    guide = load()
    taken = decode(guide, options.code) if options.code else Taken({}, {}, ())
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
    from walkout.guide.loader import load

    _print_whole(compare_places(load(), options.places, dict(_pairs(options.answer)), options.as_of or date.today()))
    return OK


def _forget(options: argparse.Namespace) -> int:
    from walkout.guide.loader import LINKEDIN
    from walkout.record.store import Store, default_folder, forgotten

    print(forgotten(Store(default_folder(), LINKEDIN).forget()))
    return OK


def _print_whole(text: str) -> None:
    """Print in UTF-8, whatever the terminal's encoding: an answer that is cut short is worse than an odd letter."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _walk(options: argparse.Namespace) -> int:
    environment = os.environ
    plain = options.plain or environment.get("ACCESSIBLE", "0") not in ("", "0")
    if not plain and not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        raise WalkoutError(
            _("The walk needs a terminal. For a checklist without one, use “walkout checklist --country DE”.")
        )
    from walkout.guide.loader import load
    from walkout.record.memory import Memory
    from walkout.record.store import Store, default_folder

    guide = load()
    today = (lambda: options.as_of) if options.as_of else date.today
    journey = None
    if options.code:
        from walkout.engine.code import decode
        from walkout.engine.journey import taken_up

        journey = taken_up(guide, decode(guide, options.code))
    with Memory(Store(default_folder(), guide.about.id)) as memory:
        if plain or environment.get("TERM") == "dumb" or not _writes_utf8():
            from walkout.plain import walk

            return walk(guide, today, sys.stdin, sys.stdout, memory, journey)
        return _full_screen(guide, today, memory, journey)


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    try:
        return bool(isatty and isatty())
    except ValueError:
        return False


def _writes_utf8() -> bool:
    return (getattr(sys.__stderr__, "encoding", None) or "").lower().replace("-", "") == "utf8"


def _full_screen(guide: "Guide", today: "Callable[[], date]", memory: "Memory", journey: "Journey | None") -> int:
    from walkout.ui.app import WalkoutApp
    from walkout.ui.surroundings import Surroundings

    remote = any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))
    windows = sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    app = WalkoutApp(guide, Surroundings(today=today, opens_links=windows and not remote), memory, journey)
    app.run()
    if app.fault:
        return _refuse(app.fault, CRASHED)
    for line in app.farewell():
        print(line)
    if memory.trouble:
        return _refuse(memory.trouble, UNUSABLE)
    return app.return_code or OK


if __name__ == "__main__":
    raise SystemExit(main())
