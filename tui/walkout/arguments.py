"""What can be written after `walkout`: the commands, their options, and the help for them."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Any, NoReturn

from walkout import __version__
from walkout.export import formats
from walkout.words import _

UNUSABLE = 2
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options that were given; `command` names the command. Exits with code 2 where they cannot be understood."""
    return _parser().parse_args(arguments)


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
            "Asks how you and a service stand, tells what is disclosed, and makes a checklist of your own. "
            "Nothing you say leaves this computer."
        ),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"walkout {__version__}")
    parser.add_argument(
        "--plain", action="store_true", help=_("ask in plain lines, for screen readers and simple terminals")
    )
    parser.add_argument("--kiosk", action="store_true", help=_("on a public console, one visitor after another"))
    _public(parser)
    _code(parser, _("go on from a take-home code"))
    _guide(parser)
    _as_of(parser)
    parser.set_defaults(command="walk")
    commands = parser.add_subparsers(prog="walkout", title=_("commands"), metavar="COMMAND")
    _checklist(commands)
    _compare(commands)
    _command(
        commands,
        "forget",
        _("delete what was remembered on this computer"),
        _("Delete the answers and marks that walkout remembered on this computer, and say what was deleted."),
    )
    _keepers(commands)
    _kiosk(commands)
    return parser


def _public(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--public-ssh", default="", metavar="HOST", help=_("at a kiosk: what visitors type after ssh"))
    parser.add_argument(
        "--public-url", default="", metavar="URL", help=_("at a kiosk: where visitors find the take-home pages")
    )


def _kiosk(commands: Any) -> None:
    parser = _command(
        commands,
        "kiosk",
        _("serve the walk over SSH"),
        _("Serve the walk over SSH to many visitors at once, and their checklists as pages."),
    )
    _public(parser)
    _guide(parser)
    for name, metavar, told in (
        ("--host", "HOST", _("where to listen (localhost)")),
        ("--metrics", "HOST:PORT", _("where to show counts; “off” for nowhere (127.0.0.1:9222)")),
        ("--host-key", "FILE", _("the host key, made if it is not there")),
    ):
        parser.add_argument(name, metavar=metavar, default=argparse.SUPPRESS, help=told)
    for name, told in (
        ("--port", _("for SSH (2222)")),
        ("--http-port", _("for take-home pages (8022)")),
        ("--workers", _("processes (one for each core)")),
        ("--visitors", _("visitors at once (500)")),
        ("--per-address", _("connections at once from one address, for each worker (20)")),
        ("--per-minute", _("connections a minute from one address, for each worker (60)")),
        ("--idle", _("seconds without a key until a visit ends (180)")),
        ("--longest", _("seconds until a visit ends in any case (3600)")),
        ("--drain", _("seconds that visitors have when the kiosk stops (8)")),
    ):
        parser.add_argument(name, type=_number, metavar="N", default=argparse.SUPPRESS, help=told)
    parser.add_argument("--no-pages", action="store_true", help=_("serve no take-home pages"))
    parser.add_argument(
        "--balancer",
        action="append",
        default=[],
        metavar="ADDRESS",
        help=_("a load balancer, which counts addresses itself; may be given several times"),
    )


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(_("“{text}” is not a whole number").format(text=text))
    return int(text)


def _keepers(commands: Any) -> None:
    told = _("check, draw, review and verify a guide")
    parser = _command(commands, "guide", told, _("For those who keep a guide true."))
    tasks = parser.add_subparsers(title=_("tasks"), metavar="TASK", dest="task", required=True)
    _task(tasks, "check", _("tell everything that is wrong with a guide, a line each"), dated=True)
    _task(tasks, "stale", _("tell what is past its re-check date, the oldest first"), dated=True)
    verify = _task(tasks, "verify", _("ask the network for every address, and look for every quote"))
    verify.add_argument("--only", metavar="KEY", help=_("a kind or a key, like link or source.help-center"))
    verify.add_argument("--resume", metavar="FILE", help=_("note there what was found, and go on from it"))
    graph = _task(tasks, "graph", _("draw the flow of questions and pages"))
    graph.add_argument("--format", choices=("mermaid", "dot"), default="mermaid", help=_("how to write it (mermaid)"))
    _task(tasks, "review", _("print all that it says to anyone, to read and to sign"))
    _task(tasks, "schema", _("write JSON Schemas for editors into the guide's folder"))


def _task(tasks: Any, name: str, told: str, *, dated: bool = False) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = tasks.add_parser(
        name, formatter_class=_Help, help=told, description=_sentence(told), allow_abbrev=False
    )
    parser.add_argument("folder", nargs="?", metavar="DIR", help=_("the guide's folder (the guide that comes along)"))
    if dated:
        _as_of(parser)
    return parser


def _sentence(told: str) -> str:
    return f"{told[0].upper()}{told[1:]}."


def _checklist(commands: Any) -> None:
    parser = _command(
        commands,
        "checklist",
        _("print the checklist for answers given here"),
        _("Print the checklist for the answers given here. What is not answered counts as “not sure”."),
    )
    _code(parser, _("answers and marks from a take-home code"))
    _guide(parser)
    parser.add_argument("--country", metavar="DE", help=_("where you live: a two-letter code or a name"))
    parser.add_argument("--subdivision", metavar="US-CA", help=_("state, province or Land, where it matters"))
    _answer(parser)
    parser.add_argument("--answers", metavar="FILE", help=_("a JSON file of answers; - reads standard input"))
    parser.add_argument("--format", choices=formats(), default="markdown", help=_("how to write it (markdown)"))
    parser.add_argument("--output", metavar="FILE", help=_("write to a file, never over another"))
    parser.add_argument("--force", action="store_true", help=_("let --output replace a file"))
    _as_of(parser)


def _compare(commands: Any) -> None:
    parser = _command(
        commands,
        "compare",
        _("show what differs between two places"),
        _("Show what differs between two places or more, for the same answers."),
    )
    parser.add_argument("places", nargs="+", metavar="PLACE", help=_("a country or a part of one, like DE or US-CA"))
    _guide(parser)
    _answer(parser)
    _as_of(parser)


def _command(commands: Any, name: str, told: str, described: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, formatter_class=_Help, help=told, description=described, allow_abbrev=False
    )
    parser.set_defaults(command=name)
    return parser


def _code(parser: argparse.ArgumentParser, told: str) -> None:
    parser.add_argument("--code", metavar="CODE", help=told)


def _guide(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--guide", metavar="DIR", help=_("use the guide in that folder"))


def _answer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=VALUE",
        help=_("an answer; may be given several times"),
    )


def _as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", type=_day, metavar="DATE", help=_("as on that day, like 2025-11-02"))


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
