"""The plan: everything a reader is shown, computed from the guide, the answers, the marks and the day."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from walkout.engine.answers import Reason
from walkout.engine.places import Place
from walkout.guide.model import Action, Applies, Certainty, Event, Fact, Guide, Source, State, Status, Verdict


class Mark(NamedTuple):
    """What a reader did with an action, and when, where that is known.

    The day of a `todo` is the one since which it is on the list.
    """

    status: Status
    on: date | None = None
    sent: date | None = None
    """When it was sent, where it has been answered since."""


class LaneView(NamedTuple):
    """A lane for this reader: does it apply, how does it stand, since when, what controls it."""

    id: str
    title: str
    text: str
    control: str
    applies: Applies
    state: State | None
    since: date | None
    """The first day of the current unbroken period here, whatever the reader chose."""
    since_certainty: Certainty
    facts: tuple[str, ...]
    because: tuple["Reason", ...]


class ActionView(NamedTuple):
    """An item of this reader's checklist."""

    id: str
    action: Action
    title: str
    link_title: str
    url: str | None
    path: str | None
    phone_path: str | None
    local: tuple[str, ...]
    """The link's label in the languages of the country."""
    status: Status
    on: date | None
    sent: date | None
    """When it was sent, where that is known; also after it was answered."""
    due: date | None
    """The day from which on there is something to do; of what was sent, the last day for an answer or to come back."""
    by_law: bool
    """Whether a law sets that last day."""
    waits: bool
    """Whether it is for later, once something that was sent has stayed without an answer."""
    because: tuple[Reason, ...]
    also: tuple[str, ...]
    """What the answers add to why it matters."""
    facts: tuple[str, ...]
    sources: tuple[str, ...]

    def is_open(self, today: date) -> bool:
        """Whether there is something to do now."""
        if self.status != "todo":
            return False
        return self.due <= today if self.due else not self.waits

    def is_overdue(self, today: date) -> bool:
        """Whether it was sent, and the time to answer it is over."""
        return self.status == "sent" and self.due is not None and self.due < today


class DisclosureView(NamedTuple):
    """A claim of the article beside what is so today."""

    id: str
    title: str
    reported: str
    verdict: Verdict
    today: str
    means: str | None
    facts: tuple[str, ...]
    sources: tuple[str, ...]


class Period(NamedTuple):
    """Days on which this reader's data could be used in a lane, both ends included; open without `until`."""

    since: date
    until: date | None
    lane: str
    certainty: Certainty


class Age(NamedTuple):
    """How old the knowledge in a plan is: the oldest check, and what should have been checked again by now."""

    edition: date
    oldest: date
    days: int | None
    """Days since the oldest check; nothing before the edition."""
    overdue: tuple[str, ...]
    """Ids of facts and links past their re-check date, oldest first."""


class Plan(NamedTuple):
    """A reader's plan. Every screen and export is a rendering of it."""

    guide: Guide
    as_of: date
    answers: Mapping[str, str]
    marks: Mapping[str, Mark]
    grounds: tuple[str, ...]
    """What the reader would name in a letter, by id."""
    code: str | None
    """The take-home code; nothing where the guide has none."""
    place: Place
    lanes: tuple[LaneView, ...]
    actions: tuple[ActionView, ...]
    disclosures: tuple[DisclosureView, ...]
    timeline: tuple[Period, ...]
    events: tuple[Event, ...]
    facts: dict[str, Fact]
    """Every fact the plan rests on."""
    sources: dict[str, Source]
    """Every source the plan rests on."""
    age: Age

    @property
    def first(self) -> ActionView | None:
        """The one thing to do first: what was waited for and is due, else what comes first in the list."""
        waiting = [item for item in self.actions if item.is_open(self.as_of)]
        return next((item for item in waiting if item.due), waiting[0] if waiting else None)
