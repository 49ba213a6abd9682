"""The page: what every text rendering of a plan says, in order, as blocks without any markup."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from walkout.engine.places import authority_name
from walkout.engine.plan import ActionView, DisclosureView, LaneView, Plan
from walkout.export import phrases
from walkout.guide.model import Authority
from walkout.words import _, long_date


class Address(NamedTuple):
    """An address, shown in full on a line of its own."""

    url: str


Line = str | Address


class Heading(NamedTuple):
    """The title of the page (level 1) or of a part of it (level 2)."""

    text: str
    level: int = 2


class Group(NamedTuple):
    """Lines that belong together."""

    lines: tuple[Line, ...]


class Steps(NamedTuple):
    """Steps to take one after the other."""

    title: str
    steps: tuple[str, ...]


class Entry(NamedTuple):
    """One item of a list: a checklist item has a box, ticked or not, a source has a number."""

    title: str
    says: str
    lines: tuple[Line, ...] = ()
    more: tuple[Group | Steps, ...] = ()
    ticked: bool | None = None
    number: int | None = None


Block = Heading | Group | Entry

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def tidy(text: str) -> str:
    """The text on one line, with single spaces, and without characters that steer a terminal or turn the writing."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cs") and c not in _BIDI)


def page(plan: Plan) -> Iterator[Block]:
    """The whole page."""
    yield Heading(plan.guide.about.checklist, 1)
    yield _group(
        phrases.sentence(plan.place.name),
        phrases.age(plan),
        _("This file says how your account is set up. Keep it where you keep private things."),
    )
    if banner := phrases.stale(plan.age):
        yield _group(banner)
    numbers = {source: number for number, source in enumerate(plan.sources, 1)}
    yield from _checklist(plan, numbers)
    yield Heading(_("Where your data goes"))
    yield from (_lane(plan, lane) for lane in plan.lanes)
    yield Heading(_("What was reported, and what is so today"))
    yield from (_disclosure(plan, item, numbers) for item in plan.disclosures)
    yield from _timeline(plan)
    yield from _turn_to(plan)
    yield Heading(_("Sources"))
    yield from _sources(plan, numbers)
    yield _group(plan.guide.about.not_ours)
    if plan.code:
        yield _group(phrases.code_holds(), phrases.take_home(plan.code))


def _group(*lines: Line) -> Group:
    return Group(tuple(line for line in lines if line))


def _page_of(url: str | None) -> Line:
    return Address(url) if url else phrases.no_page()


def _checklist(plan: Plan, numbers: dict[str, int]) -> Iterator[Block]:
    first = plan.first
    if not plan.actions:
        yield Heading(_("Your items"))
        yield _group(_("There is nothing for you to do. Nothing in your answers calls for a step."))
        return
    if first:
        yield Heading(_("Do this first"))
        yield _action(plan, first, numbers)
    else:
        yield Heading(_("Your items"))
        yield _group(_("Nothing here is waiting for you today."))
    rest = [item for item in plan.actions if item is not first]
    if first and rest:
        yield Heading(_("Then"))
    yield from (_action(plan, item, numbers) for item in rest)


def _action(plan: Plan, item: ActionView, numbers: dict[str, int]) -> Entry:
    action = item.action
    link = plan.guide.links.get(action.link)
    shown = link or plan.place.authority
    more = (
        _group(phrases.because(item), action.why, *item.also),
        _group(_("What it does: {does}").format(does=action.does), phrases.will_not(item)),
        Steps(_("Steps:"), action.steps),
        Steps(_("On a phone:"), (*((item.phone_path,) if item.phone_path else ()), *action.phone)),
        _group(
            _("To see that it worked: {worked}").format(worked=action.worked),
            _("To undo it: {undo}").format(undo=action.undo),
            phrases.follow_up(item, plan.place.region, plan.as_of),
        ),
        _group(
            *_doubts(plan, item.facts),
            phrases.sentence(phrases.item_checked(plan, item)),
            _numbers(item.sources, numbers),
        ),
    )
    return Entry(
        title=phrases.sentence(item.title),
        says=phrases.status_line(item, plan.as_of),
        lines=_group(
            _page_of(item.url),
            item.path or "",
            phrases.how_sure(shown.confidence),
            phrases.switch_label(link) if link else "",
            *(phrases.earlier_labels(link) if link else ()),
            phrases.local_labels(item.local),
        ).lines,
        more=tuple(part for part in more if (part.lines if isinstance(part, Group) else part.steps)),
        ticked=item.status == "done",
    )


def _doubts(plan: Plan, facts: Iterable[str]) -> list[str]:
    return [words for fact in facts if (words := phrases.doubt(plan.facts[fact]))]


def _numbers(sources: Iterable[str], numbers: dict[str, int]) -> str:
    found = ", ".join(str(number) for number in sorted(numbers[source] for source in sources))
    return _("Sources: {numbers}.").format(numbers=found) if found else ""


def _lane(plan: Plan, lane: LaneView) -> Entry:
    state = phrases.state(lane.state)
    return Entry(
        title=phrases.sentence(lane.title),
        says=_("Applies here: {applies}.").format(applies=phrases.applies(lane.applies)),
        lines=_group(
            _("Yours: {state}.").format(state=state) if state else "",
            phrases.sentence(phrases.since(lane)),
            _("Controlled by: {control}.").format(control=lane.control.rstrip(".")),
            lane.text,
            *_doubts(plan, lane.facts),
        ).lines,
    )


def _disclosure(plan: Plan, item: DisclosureView, numbers: dict[str, int]) -> Entry:
    dates = (plan.facts[fact].checked for fact in item.facts)
    return Entry(
        title=phrases.sentence(item.title),
        says=phrases.sentence(phrases.verdict(item.verdict)),
        more=(
            _group(_("Reported: {reported}").format(reported=item.reported)),
            _group(
                _("Today: {today}").format(today=item.today),
                _("For you: {means}").format(means=item.means) if item.means else "",
            ),
            _group(
                *_doubts(plan, item.facts),
                phrases.sentence(phrases.checked(plan, dates)),
                _numbers(item.sources, numbers),
            ),
        ),
    )


def _timeline(plan: Plan) -> Iterator[Block]:
    yield Heading(_("When your data could be used"))
    if not plan.timeline:
        yield _group(_("We know of no time when it could be used."))
    for period in plan.timeline:
        yield Entry(phrases.sentence(plan.guide.lanes[period.lane].title), phrases.period(period, plan.as_of))
    if any(lane.applies == "unknown" for lane in plan.lanes):
        yield _group(_("For a use that is not known to apply here, no time can be given."))
    if plan.events:
        yield Heading(_("What happened when"))
    for event in plan.events:
        yield Entry(phrases.sentence(long_date(event.on)), event.says, lines=tuple(_doubts(plan, event.facts)))


def _turn_to(plan: Plan) -> Iterator[Block]:
    region, authority, lead = plan.place.region, plan.place.authority, plan.place.lead_authority
    yield Heading(_("Where you can turn"))
    yield _group(
        phrases.controller(region),
        phrases.right(region),
        phrases.deadline(region),
        region.ground,
        phrases.how_sure(region.confidence),
    )
    yield _group(region.says)
    yield _authority(_("Complaints where you live: {name}."), authority)
    if lead:
        yield _authority(_("The lead authority: {name}."), lead)


def _authority(label: str, authority: Authority) -> Entry:
    return Entry(
        title="",
        says=label.format(name=authority_name(authority)),
        lines=_group(
            phrases.sentence(authority.english or ""),
            _page_of(authority.url),
            authority.note or "",
            phrases.how_sure(authority.confidence),
        ).lines,
    )


def _sources(plan: Plan, numbers: dict[str, int]) -> Iterator[Entry]:
    for key, source in plan.sources.items():
        yield Entry(
            title="",
            says=phrases.source_title(source),
            lines=_group(
                phrases.source_dates(source),
                Address(source.url) if source.url else phrases.citation(source),
                _("A copy that was kept:") if source.archive else "",
                Address(source.archive) if source.archive else "",
            ).lines,
            number=numbers[key],
        )
