"""What screens and exports say, text by text, each with the kind it stands on; and whether a review accounts for it."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from html.parser import HTMLParser
from io import StringIO

from walkout.engine.changes import Seen, changes
from walkout.engine.compare import compare
from walkout.engine.journey import Journey
from walkout.engine.letters import grounds, letter
from walkout.engine.pages import CardPage, QuestionPage
from walkout.engine.pages import page as page_of
from walkout.engine.plan import Plan
from walkout.export import exporter
from walkout.export.comparison import parts
from walkout.export.ics import reminders
from walkout.export.letter import as_text
from walkout.export.page import Address, Entry, Group, Heading, Line, page, tidy
from walkout.guide.model import Guide, Source
from walkout.plain import told, walk
from walkout.ui import draw
from walkout.ui.start import StartPage, draw_below, draw_start
from walkout.words import long_date

WIDE = 4_000
"""Cells in which no line is broken."""

KINDS = "SLTHJCVF"

Said = tuple[str, str]
"""A kind of screen or export, and a text on it."""


def of_plan(plan: Plan) -> Iterator[Said]:
    """Everything a checklist says, on screens and in exports."""
    for text in _page(plan):
        yield "T", text
        yield "L", text
    yield from (("L", _text(line)) for line in told.items(plan))
    yield from (("H", text) for text in _html(exporter("html")(plan)))
    yield from (("J", text) for text in _json(json.loads(exporter("json")(plan))))
    for reminder in reminders(plan):
        yield from (("C", text) for text in (reminder.title, *(line for lines in reminder.says for line in lines)))
    for item in plan.actions:
        drawn = (draw.item_head(item).plain, draw.item(plan, item, WIDE).plain)
        yield from (("S", text) for text in _cells(*drawn, item.url or ""))
    drawn = (draw.lane_map(plan, WIDE).plain, draw.timeline(plan, WIDE).plain)
    yield from (("S", text) for text in _cells(*drawn) if not re.fullmatch(r"[·━\d]+", text))
    yield from _sources(plan.sources.values())
    before = Seen(plan.guide.about.edition - timedelta(days=1), plan.as_of, {}, {}, {})
    yield from ((kind, change.says) for change in changes(before, plan) for kind in "SL")


def of_page(journey: Journey, today: date) -> Iterator[Said]:
    """Everything the current page of a walk says, with what its sources say."""
    guide, shown = journey.guide, page_of(journey, today)
    if isinstance(shown, QuestionPage):
        head, why = draw.question_head(shown, WIDE), draw.question_why(shown, WIDE, today, guide.about.edition)
        choices = [choice.text for choice in shown.choices]
        drawn = (head.plain, shown.text, draw.question_way(shown).plain, why.plain, *choices)
        heard: Iterable[Line] = (*told.question(shown, guide, today), shown.section, *choices)
        yield "S", shown.link.url if shown.link else ""
    else:
        assert isinstance(shown, CardPage)
        drawn, heard = (draw.card(shown, WIDE, today, guide.about).plain,), told.card(shown, guide, today)
    yield from (("S", text) for text in _cells(*drawn))
    yield from (("L", _text(line)) for line in heard)
    yield from (("L", _text(line)) for line in told.sources(shown.founded.facts, shown.founded.sources))


def of_start(guide: Guide) -> Iterator[Said]:
    """What stands on the start page, and what the words mean."""
    start = StartPage(guide.about, asks=True)
    for text in _cells(draw_start(start, WIDE).plain, draw_below(start, 0, WIDE).plain):
        yield "S", text
    yield from (("L", _text(line)) for line in told.terms(guide))
    yield from (("S", text) for term in guide.glossary.values() for text in term)
    out = StringIO()
    walk(guide, lambda: guide.about.edition, StringIO(""), out)
    yield "L", out.getvalue().partition(f"{guide.questions['country'].title}")[0].rpartition("1. ")[0]


def of_two(one: Plan, other: Plan) -> Iterator[Said]:
    """What is said of two places beside each other."""
    for part in parts(compare(one, other)):
        yield "V", part.title
        yield from (("V", text) for row in part.rows for text in (row.title, *row.one, *row.other))
        yield from (("V", line) for line in part.lines)


def _page(plan: Plan) -> Iterator[str]:
    for block in page(plan):
        match block:
            case Heading(text):
                yield text
            case Group(lines):
                yield from map(_text, lines)
            case Entry():
                yield from (block.title, block.says, *map(_text, block.lines))
                for part in block.more:
                    inside: Sequence[Line] = part.lines if isinstance(part, Group) else (part.title, *part.steps)
                    yield from map(_text, inside)


def _text(line: Line) -> str:
    return line.url if isinstance(line, Address) else line


class _Reader(HTMLParser):
    """The texts of a page, cut at every tag."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = [""]
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = self._silent or tag in ("style", "svg")
        self.texts += ["", *(value for name, value in attrs if name == "href" and value), ""]

    def handle_endtag(self, tag: str) -> None:
        self._silent = self._silent and tag not in ("style", "svg")
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts[-1] += data


def _html(text: str) -> list[str]:
    reader = _Reader()
    reader.feed(text)
    return [text for text in reader.texts if not text.startswith("#")]


WORDS = {"title", "does", "does_not", "reported", "today", "controller", "right", "name", "publisher", "kind"}
WORDS |= {"url", "archive", "citation"}


def _json(value: object) -> Iterator[str]:
    """The words, not the ids."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in WORDS:
                yield str(inner or "")
            elif not isinstance(inner, str):
                yield from _json(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _json(inner)


def _cells(*drawn: str) -> Iterator[str]:
    """What stands on lines, and side by side on one."""
    for text in drawn:
        for line in text.split("\n"):
            yield from re.split(r" {2,}", line.strip())


def _sources(sources: Iterable[Source]) -> Iterator[Said]:
    for source in sources:
        yield from (("S", text) for text in _cells(draw.source(source).plain))
        yield from (("L", _text(line)) for line in told.sources((), [source]))


def of_letters(plan: Plan) -> Iterator[Said]:
    """What the letters say that go with a plan. Days that are known stand in them, so its marks should have none."""
    named = tuple(plan.guide.grounds)
    for item in plan.actions:
        if item.action.letter:
            for view in (letter(plan, item.id), letter(plan._replace(grounds=named), item.id)):
                fields = [f"{title}: {says}" for title, says in view.fields]
                for text in (view.title, view.text, view.does_not, view.url or "", *fields, *view.paragraphs):
                    yield "S", text
                    yield "L", text
                yield from (("F", text) for text in as_text(view).split("\n\n"))
            yield from ((kind, ground.text) for _key, ground in grounds(plan) for kind in "SL")


# Whether a review accounts for a text


def margins(review: str) -> Iterator[Said]:
    """The lines of a review that stand somewhere: the kinds, and the words."""
    for line in review.splitlines():
        if found := re.fullmatch(rf"  ([{KINDS}-]{{8}})  +(.+)", line):
            yield found[1].replace("-", ""), found[2]


class Account:
    """The lines of a review, by the kinds on which they stand."""

    def __init__(self, review: str, names: Iterable[str] = ()) -> None:
        """`names` may stand anywhere."""
        self._words: dict[str, set[str]] = {kind: set(map(bare, names)) for kind in KINDS}
        self._templates: dict[str, list[tuple[str, re.Pattern[str]]]] = {kind: [] for kind in KINDS}
        words, title, own = review.partition("== The program's own words ==")
        assert title
        for part, program in ((words, False), (own, True)):
            for stands, text in margins(part):
                for kind in stands:
                    self._add(kind, text, program=program)
        self._known: dict[Said, bool] = {}

    def _add(self, kind: str, text: str, *, program: bool) -> None:
        plain = bare(text)
        literals = re.split(r"\{\w+\}", plain)
        self._words[kind] |= {plain, *plain.split(": ", 1), *(part.strip() for part in literals if program)}
        if program and len(literals) > 1 and any(len(part.strip(" .:;,“”()")) > 1 for part in literals):
            self._templates[kind].append((max(literals, key=len), re.compile("(.+?)".join(map(re.escape, literals)))))

    def has(self, kind: str, text: str) -> bool:
        """Whether every sentence of a text is in the review, on a line that says it stands there."""
        key = (kind, bare(tidy(text)))
        if key not in self._known:
            self._known[key] = False
            self._known[key] = self._finds(kind, key[1])
        return self._known[key]

    def _finds(self, kind: str, text: str) -> bool:
        if not text or text in self._words[kind] or SAYS_NOTHING.fullmatch(text) or _is_day(text):
            return True
        for literal, pattern in self._templates[kind]:
            found = pattern.fullmatch(text) if literal in text else None
            if found and all(self.has(kind, group) for group in found.groups()):
                return True
        cuts = [place.span() for place in re.finditer(r"(?<=[.!?…\"”)\]]) |[:;,] | · ", text)]
        return any(self.has(kind, text[:start]) and self.has(kind, text[end:]) for start, end in cuts)


SAYS_NOTHING = re.compile(r"[\d.,: -]+|\W+|([0-9a-z]{4}-)+[0-9a-z]{2,4}|\d{4}( \d{4})*|\[the [\w ]+ you live( in)?\]")
"""Numbers, signs, take-home codes, and gaps."""


def bare(text: str) -> str:
    """A text by which it is found again: without its capitals and the point at its end."""
    return text.strip().rstrip(".:;,").casefold()


MONTHS = tuple(long_date(date(2026, month, 1)).split()[1].casefold() for month in range(1, 13))


def _is_day(text: str) -> bool:
    parts = text.split()
    return len(parts) == 3 and parts[1] in MONTHS and (parts[0] + parts[2]).isdecimal()
