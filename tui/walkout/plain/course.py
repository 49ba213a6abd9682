"""The course of a walk: the one state, kept at every step if the reader said yes."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from walkout.engine.journey import Journey
from walkout.engine.plan import Plan
from walkout.guide.model import Guide

if TYPE_CHECKING:
    from walkout.record.memory import Memory


class Course:
    """Where the reader is, what today is, and what remembers it."""

    def __init__(
        self, guide: Guide, clock: Callable[[], date], memory: "Memory | None" = None, journey: Journey | None = None
    ) -> None:
        self.guide = guide
        self.memory = memory
        self.journey = journey or Journey(guide)
        self.listed = False
        """Whether a checklist was shown."""
        self._clock = clock

    @property
    def today(self) -> date:
        """The day."""
        return self._clock()

    @property
    def plan(self) -> Plan:
        """The plan for what is known now."""
        return self.journey.plan(self.today)

    @property
    def kept(self) -> bool:
        """Whether this walk is remembered."""
        return self.memory is not None and self.memory.on

    def go(self, journey: Journey) -> None:
        """Be at that place in the walk."""
        self.journey = journey
        if self.memory:
            self.memory.keep(journey, self.today)

    def show(self) -> tuple[str, ...]:
        """Be at the checklist, and give back what to say before it."""
        self.listed = True
        self.go(self.journey.listed(self.today))
        return self.memory.turned(self.journey, self.today) if self.memory else ()
