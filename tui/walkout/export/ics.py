"""A calendar: what to come back to, each on its day and never in the past, as all-day entries with a reminder.

The take-home code stands in the description of the calendar, which importers leave behind, and in no entry: entries are
passed on to other devices, and to those with whom a calendar is shared.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from walkout import __version__
from walkout.engine.items import AUTHORITY
from walkout.engine.places import authority_name
from walkout.engine.plan import ActionView, Plan
from walkout.errors import OutputError
from walkout.export import phrases
from walkout.export.page import tidy
from walkout.guide.model import Authority, Link
from walkout.words import _, long_date

if TYPE_CHECKING:
    from icalendar import Event

DAY = timedelta(days=1)
REMINDER = timedelta(hours=9)
"""After the beginning of the day, wherever the calendar is."""
NAMESPACE = "4f2b8d0e-6a53-4c1e-9f77-2d9c3b51a8e4"
"""Of the identities of entries: chosen once, never changed."""

Lines = tuple[str, ...]


class Reminder(NamedTuple):
    """Something to come back to. Its id stays the same in every calendar for the same guide."""

    id: str
    day: date
    title: str
    says: tuple[Lines, ...]
    """Paragraphs of lines."""
    url: str | None = None


def export(plan: Plan) -> str:
    """The plan's days as iCalendar. Raises OutputError where it has none: a calendar without an entry is not valid."""
    from icalendar import Calendar, vText

    found = sorted(reminders(plan), key=lambda reminder: reminder.day)
    if not found:
        raise OutputError(
            _("Nothing on this checklist has a day to come back to yet, so there is nothing to put in a calendar.")
        )
    calendar = Calendar()
    calendar.add("prodid", f"-//walkout//walkout {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(tidy(plan.guide.about.checklist)))
    calendar.add("x-wr-caldesc", vText(_text((_code(plan), _about(plan)))))
    for reminder in found:
        calendar.add_component(_event(plan, reminder))
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(plan: Plan, reminder: Reminder) -> "Event":
    from uuid import UUID, uuid5

    from icalendar import Alarm, Event

    made = datetime(plan.as_of.year, plan.as_of.month, plan.as_of.day, tzinfo=UTC)
    event, alarm = Event(), Alarm()
    event.add("uid", str(uuid5(UUID(NAMESPACE), f"{plan.guide.about.id}/{reminder.id}")))
    event.add("dtstamp", made)
    event.add("last-modified", made)
    event.add("sequence", plan.as_of.toordinal())
    event.add("dtstart", reminder.day)
    event.add("dtend", reminder.day + DAY)
    event.add("summary", tidy(reminder.title))
    event.add("description", _text((*reminder.says, _about(plan))))
    if reminder.url:
        event.add("url", tidy(reminder.url))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm.add("action", "DISPLAY")
    alarm.add("description", tidy(reminder.title))
    alarm.add("trigger", REMINDER)
    event.add_component(alarm)
    return event


def _code(plan: Plan) -> Lines:
    return (phrases.take_home(plan.code), phrases.code_holds()) if plan.code else ()


def _text(paragraphs: tuple[Lines, ...]) -> str:
    said = ("\n".join(tidy(line) for line in lines if line) for lines in paragraphs)
    return "\n\n".join(paragraph for paragraph in said if paragraph)


def reminders(plan: Plan) -> Iterator[Reminder]:
    """What to come back to, in the order of the checklist, none before the plan's own day."""
    for item in plan.actions:
        if item.due and item.status == "sent":
            yield from _sent(plan, item, item.due)
        elif item.due and not item.waits:  # what waits for an answer is told with what was sent
            yield Reminder(
                id=f"{item.id}/due",
                day=max(item.due, plan.as_of),
                title=item.title,
                says=(_since(plan, item.due), *_how(plan, item)),
                url=item.url,
            )


def _sent(plan: Plan, item: ActionView, due: date) -> Iterator[Reminder]:
    """The last day for an answer, where the law sets one, and the day to come back if none came."""
    limited = plan.place.region.deadline is not None and item.action.link != AUTHORITY
    if limited and due >= plan.as_of:
        yield Reminder(
            id=f"{item.id}/answer",
            day=due,
            title=_("Last day for {service}'s answer").format(service=plan.guide.about.service),
            says=(
                (*_was_sent(item), phrases.follow_up(item, plan.place.region, plan.as_of)),
                (_if_answered(), _("If you were told why it takes longer, wait for the new day.")),
                *_again(plan, item),
            ),
            url=item.url,
        )
    following = [other for other in plan.actions if item.id in other.action.after]
    step = next((other for other in following if other.status == "todo"), None)
    if step or not following:
        yield _after(plan, item, due + DAY, step) if limited else _come_back(plan, item, due, step)


def _after(plan: Plan, item: ActionView, due: date, step: ActionView | None) -> Reminder:
    ended = _("The time to answer you ended on {day}.").format(day=long_date(due - DAY))
    over = _("The time for {service}'s answer is over").format(service=plan.guide.about.service)
    return Reminder(
        id=f"{item.id}/after",
        day=max(due, plan.as_of),
        title=_("The time to answer is over: {step}").format(step=step.title) if step else over,
        says=(
            (*_was_sent(item), ended, *_since(plan, due), _if_answered()),
            *(_step(plan, step) if step else _again(plan, item)),
            () if step and step.action.link == AUTHORITY else _complaints(plan.place.authority),
        ),
        url=step.url if step else item.url,
    )


def _come_back(plan: Plan, item: ActionView, due: date, step: ActionView | None) -> Reminder:
    asked = authority_name(plan.place.authority) if item.action.link == AUTHORITY else plan.guide.about.service
    return Reminder(
        id=f"{item.id}/after",
        day=max(due, plan.as_of),
        title=_("Has {asked} answered you?").format(asked=asked),
        says=(
            (*_was_sent(item), _("We know of no time limit for an answer."), *_since(plan, due), _if_answered()),
            *(_step(plan, step) if step else _again(plan, item)),
        ),
        url=step.url if step else item.url,
    )


def _since(plan: Plan, due: date) -> Lines:
    """Since when it has been waiting, where its own day is over."""
    if due >= plan.as_of:
        return ()
    return (phrases.sentence(_("due since {day}").format(day=long_date(due))),)


def _was_sent(item: ActionView) -> Lines:
    if not item.sent:
        return ()
    return (_("You sent this on {day}:").format(day=long_date(item.sent)), phrases.sentence(item.title))


def _if_answered() -> str:
    return _("If an answer came, delete this entry, and mark it on your checklist: answered, or refused.")


def _again(plan: Plan, item: ActionView) -> Iterator[Lines]:
    yield (_("Where you sent it:"), *_page(plan, item))
    yield (phrases.will_not(item),)


def _step(plan: Plan, item: ActionView) -> Iterator[Lines]:
    yield (phrases.sentence(item.title),)
    yield from _how(plan, item)


def _how(plan: Plan, item: ActionView) -> Iterator[Lines]:
    yield (item.action.why, *(phrases.doubt(plan.facts[fact]) for fact in item.action.facts))
    yield tuple(f"{number}. {step}" for number, step in enumerate(item.action.steps, 1))
    yield _page(plan, item)
    yield (phrases.will_not(item),)


def _page(plan: Plan, item: ActionView) -> Lines:
    shown: Link | Authority = plan.guide.links.get(item.action.link) or plan.place.authority
    return (item.url or phrases.no_page(), item.path or "", phrases.how_sure(shown.confidence))


def _complaints(authority: Authority) -> Lines:
    return (
        _("Complaints where you live: {name}.").format(name=authority_name(authority)),
        authority.url or phrases.no_page(),
        authority.note or "",
        phrases.how_sure(authority.confidence),
    )


def _about(plan: Plan) -> Lines:
    """When it was made and how old it was then: in days of the calendar, as it is read much later."""
    if plan.age.days is None:
        return (phrases.age(plan), plan.guide.about.not_ours)
    return (
        _("Made on {as_of} with the guide of {edition}. Oldest fact used was checked on {checked}.").format(
            as_of=long_date(plan.as_of), edition=long_date(plan.age.edition), checked=long_date(plan.age.oldest)
        ),
        phrases.stale(plan.age),
        plan.guide.about.not_ours,
    )
