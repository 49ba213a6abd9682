"""The wording that every rendering of a plan shares: one function per phrase."""

from collections.abc import Iterable
from datetime import date

from walkout.engine.fill import duration
from walkout.engine.plan import ActionView, Age, LaneView, Period, Plan
from walkout.guide.model import Applies, Certainty, Confidence, Fact, Link, Region, Source, State, Status, Verdict
from walkout.words import _, checked_ago, long_date, plural


def sentence(words: str) -> str:
    """The words with a capital and a full stop, where they have none."""
    closed = words.endswith((".", "!", "?", "…"))
    return words[:1].upper() + words[1:] + ("" if closed or not words else ".")


# What was done


def mark(status: Status, on: date | None = None) -> str:
    """A status in words, with the day where it is known."""
    dated = {
        "done": _("you did this on {day}"),
        "sent": _("sent on {day}, waiting"),
        "answered": _("answered on {day}"),
        "refused": _("refused on {day}"),
    }
    if on and status in dated:
        return dated[status].format(day=long_date(on))
    return {
        "todo": _("to do"),
        "done": _("you did this"),
        "sent": _("sent, waiting"),
        "answered": _("answered"),
        "refused": _("refused"),
        "not_found": _("could not find it"),
        "not_for_me": _("not for you"),
    }[status]


def status(item: ActionView, today: date) -> str:
    """How an item stands on a day, in words, with the day when it is due, or when the time to answer ended."""
    if item.status != "todo":
        stands = mark(item.status, item.on)
        if not (item.due and item.is_overdue(today)):
            return stands
        if item.by_law:
            return _("{stands}; the time to answer ended on {day}").format(stands=stands, day=long_date(item.due))
        return _("{stands}; the day to come back to it was {day}").format(stands=stands, day=long_date(item.due))
    if item.due is None:
        return _("later, if no answer comes in time") if item.waits else mark("todo")
    if item.due > today:
        return _("later, from {day}").format(day=long_date(item.due))
    return _("due since {day}").format(day=long_date(item.due))


def status_line(item: ActionView, today: date) -> str:
    """How an item stands on a day, as a sentence, with the minutes it takes if it is still to do."""
    if item.status != "todo":
        return sentence(status(item, today))
    return sentence(_("{status}, {minutes}").format(status=status(item, today), minutes=minutes(item.action.minutes)))


def minutes(count: int) -> str:
    """How long something takes."""
    return plural("{count} minute", "{count} minutes", count)


def follow_up(item: ActionView, region: Region, today: date) -> str:
    """Until when an answer is due, or when to come back to an item; empty where there is no need."""
    days = item.action.follow_up_days
    if days is None or item.status in ("answered", "refused", "not_for_me"):
        return ""
    if item.status == "sent" and item.due:
        if item.is_overdue(today):
            return ""  # its status says so
        if item.by_law:
            return _("The time to answer you ends on {day}.").format(day=long_date(item.due))
        return _("We know of no time limit for an answer. Come back to this on {day}.").format(day=long_date(item.due))
    if region.deadline:
        return _("The time to answer you is {limit}, from the day it arrives.").format(limit=duration(region.deadline))
    return plural("Come back to this after {count} day.", "Come back to this after {count} days.", days)


def because(item: ActionView) -> str:
    """The answers that put an item on the list; empty where it is for everyone."""
    if not item.because:
        return ""
    return _("Because: {reasons}").format(reasons=" ".join(reason.says for reason in item.because))


def will_not(item: ActionView) -> str:
    """What an item leaves as it is."""
    return _("What it will not do: {does_not}").format(does_not=item.action.does_not)


# What is so


def verdict(value: Verdict) -> str:
    """What has become of a claim."""
    return {
        "still_true": _("still true"),
        "true_then": _("true then"),
        "changed": _("changed"),
        "cannot_be_checked": _("cannot be checked"),
    }[value]


def applies(value: Applies) -> str:
    """Whether a use of data applies here."""
    return {"applies": _("yes"), "does_not_apply": _("no"), "unknown": _("not known")}[value]


def state(value: State | None) -> str:
    """How a use of data stands for the reader; empty where it does not apply."""
    if value is None:
        return ""
    return {"on": _("on"), "off": _("off"), "unknown": _("not known"), "no_control": _("no control")}[value]


def since_day(day: date, certainty: Certainty) -> str:
    """Since when, and how sure that day is."""
    if certainty == "at_the_latest":
        return _("since {day} at the latest").format(day=long_date(day))
    return _("since {day}").format(day=long_date(day))


def since(lane: LaneView) -> str:
    """Since when a use of data applies here; empty where that is not known."""
    return since_day(lane.since, lane.since_certainty) if lane.since else ""


def period(item: Period, as_of: date) -> str:
    """When data could be used. A period that ends on the plan's own day was ended by the reader, on a day not known."""
    if item.until is None:
        return sentence(since_day(item.since, item.certainty))
    days = {"since": long_date(item.since), "until": long_date(item.until)}
    if item.until == as_of:
        return _("From {since} until you were out, on {until} at the latest.").format(**days)
    if item.certainty == "at_the_latest":
        return _("From {since} at the latest, until {until}.").format(**days)
    return _("From {since} until {until}.").format(**days)


def confidence(value: Confidence) -> str:
    """A warning where something is less than documented; else empty."""
    match value:
        case "reported":
            return _("reported, not confirmed by the company or an authority")
        case "contested":
            return _("contested")
        case "unresolved":
            return _("unresolved")
    return ""


def how_sure(value: Confidence) -> str:
    """The warning as a sentence; empty where there is none."""
    warning = confidence(value)
    return _("How sure this is: {warning}.").format(warning=warning) if warning else ""


def doubt(fact: Fact) -> str:
    """A fact that is not sure, said as such, with the other reading where there is one; else empty."""
    warning = confidence(fact.confidence)
    if not warning:
        return ""
    said = _("Not certain ({warning}): {says}").format(warning=warning, says=fact.says)
    if fact.other_reading:
        return _("{said} The other reading: {other}").format(said=said, other=fact.other_reading)
    return said


# How old it is


def age(plan: Plan) -> str:
    """When the plan was made, with which guide, and how old its oldest fact is; no age before the guide's edition."""
    days = {"as_of": long_date(plan.as_of), "edition": long_date(plan.age.edition)}
    if plan.age.days is None:
        return _("As of {as_of}. With the knowledge of {edition}.").format(**days)
    return " ".join((_("Made on {as_of} with the guide of {edition}.").format(**days), oldest(plan.age)))


def oldest(value: Age) -> str:
    """How long ago the oldest fact was checked; empty before the guide's edition."""
    if value.days is None:
        return ""
    if value.days == 0:
        return _("Oldest fact used was checked today.")
    return plural(
        "Oldest fact used was checked {count} day ago.", "Oldest fact used was checked {count} days ago.", value.days
    )


def stale(value: Age) -> str:
    """The banner over a plan with facts past their re-check date; empty where there are none."""
    if not value.overdue:
        return ""
    return plural(
        "{count} fact here is past its re-check date. It may have changed since.",
        "{count} facts here are past their re-check date. They may have changed since.",
        len(value.overdue),
    )


def checked(plan: Plan, days: Iterable[date]) -> str:
    """How long ago the oldest of these checks was; empty before the guide's edition, or without a check."""
    first = min(days, default=None)
    if first is None or plan.age.days is None:
        return ""
    return checked_ago(max((plan.as_of - first).days, 0))


def item_checked(plan: Plan, item: ActionView) -> str:
    """How long ago what an item rests on was checked: its facts, and the page it opens."""
    link = plan.guide.links.get(item.action.link)
    page = link.checked if link else plan.place.authority.checked
    return checked(plan, [page, *(plan.facts[fact].checked for fact in item.facts)])


# What to take away


def take_home(code: str) -> str:
    """The take-home code on a line of its own."""
    return _("Take-home code: {code}").format(code=code)


def span(seconds: float) -> str:
    """A span of time as a person says it: in seconds, or in whole minutes."""
    if seconds < 120:
        return plural("{count} second", "{count} seconds", round(seconds))
    return plural("{count} minute", "{count} minutes", round(seconds / 60))


def way_on(*, unfinished: bool) -> str:
    """Where someone goes on who comes back."""
    return _("Go on where you stopped") if unfinished else _("Go to my checklist")


def code_holds() -> str:
    """What a take-home code is good for, what it holds, and who can read it."""
    return _(
        "With this code you can go on elsewhere, or later. It holds your answers, marks and reasons, but no day. "
        "Anyone who has it can read them."
    )


def format_name(name: str) -> str:
    """A format of the checklist, and what it is good for."""
    return {
        "markdown": _("Markdown, to read and to edit"),
        "html": _("A web page, to print or to open on a phone"),
        "ics": _("A calendar, with the days to come back"),
        "text": _("Plain text"),
        "json": _("JSON, for programs"),
    }[name]


def when(value: Status) -> str:
    """The question for the day on which something happened."""
    return {
        "sent": _("On which day did you send it?"),
        "answered": _("On which day did the answer come?"),
        "refused": _("On which day did the refusal come?"),
    }.get(value, _("On which day was that?"))


# Where to look


def local_labels(labels: tuple[str, ...]) -> str:
    """What the switch may be called in the languages of the country; empty where that is not known."""
    if not labels:
        return ""
    quoted = _(" or ").join(_("“{label}”").format(label=label) for label in labels)
    return _("In your language the switch may be called {labels}.").format(labels=quoted)


def switch_label(link: Link) -> str:
    """The wording beside the control, where it differs from the page's title; else empty."""
    return _("On the page it says “{label}”.").format(label=link.switch) if link.switch else ""


def earlier_labels(link: Link) -> tuple[str, ...]:
    """What else the page was called, and when."""
    return tuple(
        _("Also called “{label}” ({when}).").format(when=when, label=label) for label, when in link.was.items()
    )


def no_page() -> str:
    """Said where a page would stand."""
    return _("No page is known for this.")


def controller(region: Region) -> str:
    """Who is in charge of the data."""
    return _("In charge of your data: {controller}.").format(controller=region.controller)


def right(region: Region) -> str:
    """The right to object, or that we know of none."""
    if region.right:
        return _("What you can rely on: {right}.").format(right=region.right)
    return _("We know of no right to object where you live.")


def deadline(region: Region) -> str:
    """In which time an objection must be answered, or that we know of none."""
    if region.deadline:
        return _("Time to answer you: {deadline}.").format(deadline=duration(region.deadline))
    return _("We know of no time limit for an answer.")


def source_title(source: Source) -> str:
    """Who says so, and where."""
    return sentence(_("{publisher}: {title}").format(publisher=source.publisher, title=source.title))


def source_dates(source: Source) -> str:
    """When a source was published, where that is known, and when it was checked."""
    if source.published:
        return _("Published {published}, checked {checked}.").format(
            published=long_date(source.published), checked=long_date(source.checked)
        )
    return _("Checked {checked}.").format(checked=long_date(source.checked))


def citation(source: Source) -> str:
    """Where to find a source that has no address; empty where it has one."""
    if source.url:
        return ""
    if source.citation:
        return _("{citation} (no public copy)").format(citation=source.citation)
    return _("No public copy.")
