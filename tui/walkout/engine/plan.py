"""The plan: everything a reader is shown, computed from the guide, the answers, the marks and the day."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from walkout.engine.places import Place
from walkout.guide.model import Action, Applies, Certainty, Event, Fact, Guide, Source, State, Status, Verdict


class Mark(NamedTuple):
    """What a reader did with an action, and when, where that is known."""

    status: Status
    on: date | None = None


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


class Reason(NamedTuple):
    """An answer that led somewhere, and the sentence that says it back."""

    question: str
    value: str
    says: str


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
    because: tuple[Reason, ...]
    also: tuple[str, ...]
    """What the answers add to why it matters."""
    facts: tuple[str, ...]
    sources: tuple[str, ...]


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
        """The one thing to do first."""
        return next((item for item in self.actions if item.status == "todo" and item.action.in_days is None), None)
