"""What a walk keeps, if the reader said yes: told of every step, it writes the record, or does nothing."""

from datetime import date
from typing import TYPE_CHECKING, Self

from walkout.engine.changes import seen, turned
from walkout.engine.journey import Journey
from walkout.engine.places import UNSURE
from walkout.engine.returning import Return, coming_back
from walkout.errors import RecordError
from walkout.guide.model import Guide
from walkout.record.model import Given, Record
from walkout.words import _, long_date

if TYPE_CHECKING:
    from walkout.record.store import Store


class Memory:
    """Remembers walks through one guide in a store."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self.before: Record | None = None
        """What an earlier walk kept."""
        self.on = False
        """Whether this walk is kept."""
        self.notice = ""
        """What the reader should know of what was found; empty where there is nothing to say."""
        self.trouble = ""
        """Why what the reader wanted kept could not be; empty where it was, or was not to be."""
        self.free = True
        """Whether this walk can be kept: no other walk on this computer is."""
        self._kept: Record | None = None

    def __enter__(self) -> Self:
        """Take up what an earlier walk kept. Raises RecordError where it cannot be read."""
        self.free = self._store.hold()
        if not self.free:
            self.notice = _("Another walk is open on this computer. It is remembered, and this one is not.")
            return self
        found = self._store.read()
        self.before = self._kept = found.record
        self.notice = found.notice
        self.on = found.record is not None
        return self

    def __exit__(self, *error: object) -> None:
        """Let another walk be remembered."""
        self._store.release()

    def begin(self, journey: Journey, today: date) -> None:
        """Keep this walk from here on. Raises RecordError, and keeps nothing, where that cannot be done."""
        try:
            self._write(journey, today)
        except RecordError as error:
            self.trouble = str(error)
            raise
        self.on, self.trouble = True, ""

    def keep(self, journey: Journey, today: date) -> None:
        """Keep the walk as it is now, if the reader said yes."""
        if not self.on:
            return
        try:
            self._write(journey, today)
            self.trouble = ""
        except RecordError as error:
            self.trouble = str(error)

    def set_aside(self) -> str:
        """Leave what an earlier walk kept alone until the reader wants this one kept; say what a yes would do."""
        if self.before is None or "country" not in self.before.answers:
            return self.notice
        self.on = False
        day = long_date(self.before.saved)
        return _("A walk of {day} is remembered. If you say yes, this one takes its place.").format(day=day)

    def forget(self) -> str:
        """Delete all that was kept, keep no more, and say what was deleted.

        Raises RecordError where it cannot be deleted.
        """
        from walkout.record.store import forgotten

        deleted = self._store.forget()
        self.before = self._kept = None
        self.on, self.trouble = False, ""
        return forgotten(deleted)

    def journey(self, guide: Guide) -> Journey:
        """The walk that was kept, as far as today's guide knows what it says."""
        return journey_of(guide, self.before) if self.before else Journey(guide)

    def turned(self, journey: Journey, today: date) -> tuple[str, ...]:
        """The settings that were as wanted when last kept, and are not by what was answered now."""
        if self.before is None or "country" not in journey.answers:
            return ()
        return turned(journey.guide, self.before.answers, self.before.marks, journey.standing, today)

    def returning(self, guide: Guide, today: date) -> Return | None:
        """What a reader finds who comes back; nothing for a first walk, or one that got no further than its start."""
        if self.before is None:
            return None
        journey = journey_of(guide, self.before)
        if "country" not in journey.answers:
            return None
        return coming_back(journey, self.before.saved, self.before.seen, today)

    def _write(self, journey: Journey, today: date) -> None:
        record = _record_of(journey, self._kept, today)
        if record != self._kept:
            self._store.write(record)
            self._kept = record


def journey_of(guide: Guide, record: Record) -> Journey:
    """The walk that was kept, as far as the guide of today still knows what it says."""
    answers = {key: given.value for key, given in record.answers.items() if _is_known(guide, record, key)}
    marks = {
        key: mark
        for key, mark in record.marks.items()
        if key in guide.actions and mark.status in ("todo", *guide.actions[key].marks)
    }
    return Journey(
        guide,
        answers,
        marks,
        tuple(key for key in record.grounds if key in guide.grounds),
        seen=frozenset(record.read) & frozenset(guide.disclosures),
    )


def _is_known(guide: Guide, record: Record, key: str) -> bool:
    question, value = guide.questions.get(key), record.answers[key].value
    if question is None:
        return False
    if question.kind == "choice":
        return any(option.value == value for option in question.options)
    country = record.answers["country"].value if "country" in record.answers else ""
    if question.kind == "country" or country not in guide.countries:
        return value in guide.countries
    return value == UNSURE or value in guide.countries[country].subdivisions


def _record_of(journey: Journey, before: Record | None, today: date) -> Record:
    complete = "country" in journey.answers and journey.current is None
    kept = before.answers if before else {}
    given = {
        key: kept[key] if key in kept and kept[key].value == value else Given(value, today)
        for key, value in journey.answers.items()
    }
    return Record(
        guide=journey.guide.about.id,
        edition=journey.guide.about.edition,
        saved=today,
        answers=given,
        read=tuple(sorted(journey.seen)),
        marks=dict(journey.marks),
        grounds=journey.grounds,
        seen=seen(journey.plan(today)) if complete else before.seen if before else None,
    )
