"""The records of a guide: everything a guide can say, and nothing about any one service.

Named tuples, because they are built at every start from a generated module and must cost next to nothing.
The same records are the schema: `walkout.guide.gate` validates the TOML against them.
"""

from datetime import date
from typing import Literal, NamedTuple

SourceKind = Literal["company", "regulator", "law", "press", "third-party check"]
Confidence = Literal["verified", "documented", "reported", "contested", "unresolved"]
Applies = Literal["applies", "does_not_apply", "unknown"]
State = Literal["off", "on", "unknown", "no_control"]
Certainty = Literal["exact", "at_the_latest"]
Verdict = Literal["still_true", "true_then", "changed", "cannot_be_checked"]
Status = Literal["todo", "done", "not_for_me", "not_found", "sent", "answered", "refused"]

Condition = dict[str, tuple[str, ...]]
"""All of these questions have one of these answers. The region profile counts as an answer, under `region`."""


class Source(NamedTuple):
    """Where a statement comes from. Without a `url` it has a `citation`, shown as "no public copy"."""

    publisher: str
    title: str
    kind: SourceKind
    checked: date
    url: str | None = None
    archive: str | None = None
    citation: str | None = None
    published: date | None = None


class Fact(NamedTuple):
    """One sentence about the world, where and from when until when it holds, and how sure we are of it."""

    says: str
    confidence: Confidence
    sources: tuple[str, ...]
    checked: date
    where: tuple[str, ...] = ()
    """Region profiles in which it holds; empty means everywhere."""
    since: date | None = None
    until: date | None = None
    """The last day on which it held."""
    other_reading: str | None = None
    """The second reading of a contested fact."""
    recheck_after_days: int = 90


class Link(NamedTuple):
    """A page to open, under the label it carries there."""

    title: str
    url: str
    confidence: Confidence
    sources: tuple[str, ...]
    checked: date
    path: str | None = None
    """The way there through the menus, on a computer."""
    phone: str | None = None
    switch: str | None = None
    """The wording beside the control itself, where it differs from the title."""
    local: dict[str, str] = {}
    """Language code -> the label in that language."""
    was: dict[str, str] = {}
    """An earlier label -> until when it was used, in words."""
    recheck_after_days: int = 90


class Authority(NamedTuple):
    """Who hears a complaint, for the countries (ISO 3166-1) and subdivisions (ISO 3166-2) it covers."""

    name: str
    sources: tuple[str, ...]
    checked: date
    confidence: Confidence
    covers: tuple[str, ...] = ()
    abbreviation: str | None = None
    english: str | None = None
    url: str | None = None
    note: str | None = None
    recheck_after_days: int = 365


class Region(NamedTuple):
    """Places with the same controller, ground, right and deadline."""

    title: str
    controller: str
    ground: str
    sources: tuple[str, ...]
    checked: date
    confidence: Confidence
    says: str
    """What a reader there can rely on, and what not."""
    countries: tuple[str, ...] = ()
    subdivisions: tuple[str, ...] = ()
    rest: bool = False
    """Takes every country that no other profile names."""
    right: str | None = None
    """The right to object that applies, with its article; nothing where the guide knows of none."""
    authority: str | None = None
    """Used where no authority covers the place."""
    lead_authority: str | None = None
    deadline: str | None = None
    """ISO 8601 duration in which an objection must be answered; nothing where the guide knows of none."""
    recheck_after_days: int = 180


class LaneRule(NamedTuple):
    """A verdict that holds `when`, from `since` to `until` (both days included)."""

    when: Condition = {}
    since: date | None = None
    until: date | None = None
    certainty: Certainty = "exact"
    applies: Applies = "unknown"
    like: str | None = None
    """Another lane: what that one says, this one says."""
    once: str | None = None
    """Another lane: from the first day it applied, this one does, and never stops."""
    facts: tuple[str, ...] = ()


class LaneState(NamedTuple):
    """How a lane stands for a reader who gave these answers."""

    when: Condition = {}
    state: State = "unknown"
    spared: bool = False
    """The reader was out before the current period began."""


class Lane(NamedTuple):
    """One use of a person's data, with what decides whether it applies and how it stands. First match wins."""

    title: str
    text: str
    control: str
    rules: tuple[LaneRule, ...]
    states: tuple[LaneState, ...]


class Option(NamedTuple):
    """An answer: its stable value, the words to choose it by, and the sentence that says it back."""

    value: str
    text: str
    says: str


class Question(NamedTuple):
    """One thing to ask, why, and how to find out. Asked when any of its conditions holds."""

    title: str
    why: str
    kind: Literal["choice", "country", "subdivision"] = "choice"
    text: str = ""
    link: str | None = None
    when: tuple[Condition, ...] = ({},)
    options: tuple[Option, ...] = ()
    unanswered: str | None = None
    """What counts when it was asked of nobody."""
    lane: str | None = None
    """The lane whose first day `{since}` stands for."""
    facts: tuple[str, ...] = ()


class Reading(NamedTuple):
    """What has become of a disclosure, as of a day."""

    says: str
    verdict: Verdict
    facts: tuple[str, ...]
    when: Condition = {}
    since: date | None = None
    until: date | None = None


class Meaning(NamedTuple):
    """What something means for a reader who gave these answers."""

    says: str
    when: Condition = {}
    since: date | None = None
    until: date | None = None
    facts: tuple[str, ...] = ()


class Disclosure(NamedTuple):
    """One claim of the article: what was reported, what is so today, what it means here. First match wins."""

    title: str
    text: str
    facts: tuple[str, ...]
    today: tuple[Reading, ...]
    means: tuple[Meaning, ...]


class ActionRule(NamedTuple):
    """The answers that put an action on the checklist, and the status they give it."""

    when: Condition = {}
    status: Status = "todo"


class Action(NamedTuple):
    """One item of the checklist."""

    title: str
    why: str
    does: str
    does_not: str
    worked: str
    undo: str
    minutes: int
    rules: tuple[ActionRule, ...]
    facts: tuple[str, ...]
    link: str
    """A link's id, or `authority` for the complaint page of the reader's own."""
    steps: tuple[str, ...]
    phone: tuple[str, ...] = ()
    also: tuple[Meaning, ...] = ()
    """Every one that holds is said, and its answers count as reasons."""
    marks: tuple[Status, ...] = ("done", "not_for_me", "not_found")
    sets: dict[Status, Condition] = {}
    """Status -> the answers that hold once it is reached."""
    in_days: int | None = None
    """Do it this many days after it came on the list, and again as long after each time it was done."""
    after: tuple[str, ...] = ()
    """Actions that were sent somewhere: do it once the time to answer the first of them is over."""
    follow_up_days: int | None = None
    """Days after which to come back to what was sent, where no law sets a time to answer it."""
    letter: str | None = None
    """The letter that goes with it."""


class Ground(NamedTuple):
    """Something of a reader's own situation that a letter can name: words to choose it by, and those of the letter."""

    text: str
    says: str
    facts: tuple[str, ...]
    when: Condition = {}


class FormField(NamedTuple):
    """A field of a form, and what goes into it."""

    title: str
    says: str
    facts: tuple[str, ...]
    when: Condition = {}


class Part(NamedTuple):
    """A paragraph of a letter: the first wording that holds, nothing where none does."""

    wordings: tuple[Meaning, ...] = ()
    grounds: bool = False
    """The reader's grounds and own words follow it."""
    missing: str = ""
    """Stands for the grounds as long as the reader names none."""


class Letter(NamedTuple):
    """What a reader sends, prepared: which fields to fill in, and the text, paragraph by paragraph."""

    title: str
    text: str
    does_not: str
    link: str
    """A link's id, or `authority` for the complaint page of the reader's own."""
    parts: tuple[Part, ...]
    fields: tuple[FormField, ...] = ()


class Event(NamedTuple):
    """A day to draw on the timeline."""

    on: date
    says: str
    facts: tuple[str, ...]
    where: tuple[str, ...] = ()


class Term(NamedTuple):
    """A glossary entry."""

    title: str
    says: str


class Step(NamedTuple):
    """A page of the walk: a question or a disclosure."""

    question: str | None = None
    disclosure: str | None = None


class Section(NamedTuple):
    """A named stretch of the walk."""

    title: str
    steps: tuple[Step, ...]


class CodeField(NamedTuple):
    """One number of the take-home code: 0 for nothing said, else the place of the value in the list, from 1.

    The list only grows at its end, and never beyond the radix, so that every code ever issued can be read.
    """

    kind: Literal["place", "answer", "mark", "ground"]
    radix: int
    values: tuple[str, ...]
    id: str = ""
    """The question, action or ground."""


class Code(NamedTuple):
    """How answers and marks are written as a take-home code. New fields are appended; none is ever removed."""

    version: int
    lengths: tuple[int, ...]
    """How many characters codes of this version have had."""
    fields: tuple[CodeField, ...]


class About(NamedTuple):
    """What a guide says of itself."""

    id: str
    service: str
    title: str
    edition: date
    says: str
    checklist: str
    """The title of the checklist."""
    reported: str
    """What stands over a disclosure as it was first told."""
    not_ours: str
    """Whose the guide is not, and what it is not."""
    hosts: tuple[str, ...]
    """The hosts that links may name."""
    sections: tuple[Section, ...]
    signed: str | None = None
    """What the words of this edition hash to, as `walkout guide review` says, once someone has read and signed them."""


class Country(NamedTuple):
    """A country as CLDR names it, its official languages, and the spellings it is found by."""

    name: str
    languages: tuple[str, ...]
    spellings: tuple[str, ...]
    subdivisions: dict[str, str] = {}
    """ISO 3166-2 code -> name; only where the subdivision changes the profile or the authority."""


class Guide(NamedTuple):
    """A whole guide, every reference in it checked, with the countries of the world baked in."""

    about: About
    sources: dict[str, Source]
    facts: dict[str, Fact]
    links: dict[str, Link]
    authorities: dict[str, Authority]
    regions: dict[str, Region]
    lanes: dict[str, Lane]
    questions: dict[str, Question]
    disclosures: dict[str, Disclosure]
    actions: dict[str, Action]
    grounds: dict[str, Ground]
    letters: dict[str, Letter]
    events: tuple[Event, ...]
    glossary: dict[str, Term]
    countries: dict[str, Country]
    profiles: dict[str, str]
    """ISO 3166-1 or 3166-2 code -> region profile."""
    code: Code | None = None
    """Nothing where the guide has no take-home code."""
