"""Coming back: what is due, what is open, what was done, and what changed since the last walk."""

from datetime import date
from typing import NamedTuple

from walkout.engine.changes import Change, Seen, changes
from walkout.engine.journey import Journey
from walkout.engine.plan import ActionView, Plan


class Return(NamedTuple):
    """A reader who comes back to what was kept on a day."""

    last: date
    plan: Plan
    """For what was kept, as of today."""
    changes: tuple[Change, ...]
    unfinished: bool = False
    """Whether there is more to ask, so that the list is not settled yet."""

    @property
    def due(self) -> tuple[ActionView, ...]:
        """What was waited for and has come."""
        return tuple(item for item in self.plan.actions if item.due and item.is_open(self.plan.as_of))

    @property
    def overdue(self) -> tuple[ActionView, ...]:
        """What was sent, and got no answer in time."""
        return tuple(item for item in self.plan.actions if item.is_overdue(self.plan.as_of))

    @property
    def open(self) -> tuple[ActionView, ...]:
        """What else there is to do."""
        return tuple(item for item in self.plan.actions if item.is_open(self.plan.as_of) and not item.due)

    @property
    def told(self) -> tuple[ActionView, ...]:
        """What the reader did, or said of an item."""
        return tuple(item for item in self.plan.actions if item.status != "todo" and item not in self.overdue)

    @property
    def later(self) -> tuple[ActionView, ...]:
        """What is to be done on a day that has not come yet."""
        return tuple(item for item in self.plan.actions if item.status == "todo" and not item.is_open(self.plan.as_of))


def coming_back(journey: Journey, last: date, before: Seen | None, today: date) -> Return:
    """What someone finds who walked this far until that day, and saw this much of their plan."""
    plan = journey.plan(today)
    return Return(last, plan, changes(before, plan) if before else (), journey.current is not None)
