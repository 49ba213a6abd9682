"""`walkout guide graph`: the pages of the walk, and by which answers one leads to the next."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from walkout.engine.answers import REGION, effective
from walkout.engine.journey import route
from walkout.guide.model import Guide, Step
from walkout.keepers.drawing import Drawing, Edge, Node, dot, mermaid
from walkout.keepers.reviewing.ways import named, spots, ways
from walkout.words import _

Form = Literal["mermaid", "dot"]

START, CHECK, CHECKLIST = "start", "check", "checklist"
COUNTRY = "country"
PARTED, WHOLE = "parted", "whole"


class Reader(NamedTuple):
    """One of many readers who come by the same pages, and what may have decided that."""

    pages: tuple[str, ...]
    by: Mapping[str, str]

    def after(self, page: str) -> str:
        """The page that follows."""
        return self.pages[self.pages.index(page) + 1]


def graph(guide: Guide, form: Form) -> str:
    """The flow as text: a node for every page that is reached, an edge for every transition, labelled where answers
    or places decide."""
    flow = edges(guide)
    reached = {page for edge in flow for page in edge}
    nodes = [node for node in _nodes(guide) if node.id in reached]
    drawn = Drawing(guide.about.title, nodes, [Edge(*pages, _ways(lines)) for pages, lines in flow.items()])
    return mermaid(drawn) if form == "mermaid" else dot(drawn)


def _ways(lines: Sequence[str]) -> tuple[str, ...]:
    return (*lines[:1], *(_("or: {way}").format(way=line) for line in lines[1:]))


def edges(guide: Guide) -> dict[tuple[str, str], tuple[str, ...]]:
    """Every transition from page to page, in the order of the walk, and what it takes: a line for each way to it, none
    where there is no other."""
    readers = tuple(_readers(guide))
    order = [node.id for node in _nodes(guide)]
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for page in order[:-1]:
        here = [reader for reader in readers if page in reader.pages]
        keys = _deciding(page, here, order)
        for target in order:
            taken = {tuple(reader.by[key] for key in keys) for reader in here if reader.after(page) == target}
            if taken:
                boxes = _boxes(taken)
                lines = (_label(guide, page, dict(zip(keys, box, strict=True)), here) for box in boxes)
                found[page, target] = tuple(line for line in lines if line)
    return found


def _readers(guide: Guide) -> Iterator[Reader]:
    """A reader of every kind: of each region profile, in a country with parts to choose from or without, and with
    every way to answer what decides over pages."""
    deciding = named(condition for question in guide.questions.values() for condition in question.when)
    places = {(spot.parted, spot.profile): spot for spot in spots(guide)}
    for spot in places.values():
        for given in ways(guide, spot.given, deciding):
            known = effective(guide, given)
            pages = (START, *(_page(step) for _section, step in route(guide, given)), CHECK, CHECKLIST)
            asked = {f"question/{key}": value for key, value in known.items() if key in deciding}
            yield Reader(pages, {COUNTRY: PARTED if spot.parted else WHOLE, **asked, REGION: spot.profile})


def _page(step: Step) -> str:
    return f"question/{step.question}" if step.question else f"disclosure/{step.disclosure}"


def _nodes(guide: Guide) -> list[Node]:
    steps = [step for section in guide.about.sections for step in section.steps]
    return [
        Node(START, _("Start"), "end"),
        *(_node(guide, step) for step in steps),
        Node(CHECK, _("Check your answers"), "end"),
        Node(CHECKLIST, guide.about.checklist, "end"),
    ]


def _node(guide: Guide, step: Step) -> Node:
    if step.question:
        return Node(_page(step), f"{step.question}: {guide.questions[step.question].title}", "question")
    return Node(_page(step), f"{step.disclosure}: {guide.disclosures[str(step.disclosure)].title}", "disclosure")


def _deciding(page: str, here: Sequence[Reader], order: Sequence[str]) -> tuple[str, ...]:
    """The fewest things by which it is decided where all these readers go on."""
    earlier = set(order[: order.index(page) + 1]) | {COUNTRY, REGION}
    keys = [key for key in dict.fromkeys(key for reader in here for key in reader.by) if key in earlier]
    keys = [key for key in keys if all(key in reader.by for reader in here)]
    for size in range(len(keys) + 1):
        for chosen in combinations(keys, size):
            leads: dict[tuple[str, ...], set[str]] = {}
            for reader in here:
                leads.setdefault(tuple(reader.by[key] for key in chosen), set()).add(reader.after(page))
            if all(len(there) == 1 for there in leads.values()):
                return chosen
    return tuple(keys)


def _boxes(taken: set[tuple[str, ...]]) -> list[tuple[frozenset[str], ...]]:
    """The combinations as few products of sets: those with the same rest are one."""
    if () in taken:
        return [()]
    rests: dict[str, set[tuple[str, ...]]] = {}
    for first, *rest in sorted(taken):
        rests.setdefault(first, set()).add(tuple(rest))
    merged: dict[frozenset[tuple[str, ...]], list[str]] = {}
    for first, found in rests.items():
        merged.setdefault(frozenset(found), []).append(first)
    return [(frozenset(firsts), *box) for found, firsts in merged.items() for box in _boxes(set(found))]


def _label(guide: Guide, page: str, box: Mapping[str, frozenset[str]], here: Sequence[Reader]) -> str:
    """What a way takes, in words; nothing where everything goes."""
    parts = []
    for key, values in box.items():
        every = {reader.by[key] for reader in here}
        if values == every:
            continue
        if key == COUNTRY:
            parts.append(_country(guide, parted=PARTED in values))
        elif key == REGION:
            parts.append(_region(guide, values, every))
        else:
            parts.append(_answer(guide, key.partition("/")[2], values, own=key == page))
    return _("; ").join(parts)


def _country(guide: Guide, *, parted: bool) -> str:
    names = [country.name for country in guide.countries.values() if country.subdivisions]
    return ", ".join(names) if parted else _("any other country")


def _region(guide: Guide, values: frozenset[str], every: set[str]) -> str:
    inside = [key for key in guide.regions if key in values]
    outside = [key for key in guide.regions if key in every - values]
    if len(outside) < len(inside):
        return _("not in {regions}").format(regions=", ".join(outside))
    return _("in {regions}").format(regions=", ".join(inside))


def _answer(guide: Guide, key: str, values: frozenset[str], *, own: bool) -> str:
    texts = [option.text for option in guide.questions[key].options if option.value in values]
    said = _(" or ").join(_("“{answer}”").format(answer=text) for text in texts)
    return said if own else _("{question}: {answers}").format(question=key, answers=said)
