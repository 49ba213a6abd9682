"""Integrity: what the shape of a guide alone cannot show. Each finding is one line with file and key."""

from collections.abc import Iterable, Iterator
from string import Formatter
from typing import NamedTuple, TypeVar
from urllib.parse import urlsplit

from walkout.engine.answers import REGION
from walkout.engine.fill import BLANKS, LETTER_BLANKS
from walkout.guide.code_checks import code_findings
from walkout.guide.model import (
    ActionRule,
    Authority,
    Condition,
    Fact,
    FormField,
    Ground,
    Guide,
    LaneRule,
    LaneState,
    Link,
    Meaning,
    Reading,
    Region,
)

AUTHORITY = "authority"


Conditional = LaneRule | LaneState | Reading | Meaning | ActionRule | Ground | FormField


class Finding(NamedTuple):
    """Something wrong, and where."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.message}"


def findings(guide: Guide) -> Iterator[Finding]:
    """Everything wrong with a guide whose shape is right."""
    for check in (_references, _conditions, _rules, _walk, _places, _addresses, _days, _sentences, _code):
        yield from check(guide)


def _sourced(guide: Guide) -> Iterator[tuple[str, str, Fact | Link | Authority | Region]]:
    for key, fact in guide.facts.items():
        yield "facts.toml", f"fact.{key}", fact
    for key, link in guide.links.items():
        yield "links.toml", f"link.{key}", link
    for key, authority in guide.authorities.items():
        yield "authorities.toml", f"authority.{key}", authority
    for key, region in guide.regions.items():
        yield "regions.toml", f"region.{key}", region


def _references(guide: Guide) -> Iterator[Finding]:
    for file, key, entry in _sourced(guide):
        if not entry.sources:
            yield Finding(file, f"{key}.sources", "at least one source is needed.")
    for file, key, named, known, kind in _named(guide):
        for name in named:
            if name is not None and name not in known:
                yield Finding(file, key, f"there is no {kind} “{name}”.")
    for key, fact in guide.facts.items():
        if fact.confidence == "contested" and not fact.other_reading:
            yield Finding("facts.toml", f"fact.{key}.other_reading", "a contested fact carries both readings.")


def _named(guide: Guide) -> Iterator[tuple[str, str, Iterable[str | None], Iterable[str], str]]:
    """What names something else: file, key, the names, where they must stand, and what they are."""
    for file, key, entry in _sourced(guide):
        yield file, f"{key}.sources", entry.sources, guide.sources, "source"
    for file, key, facts in _fact_references(guide):
        yield file, f"{key}.facts", facts, guide.facts, "fact"
    for key, fact in guide.facts.items():
        yield "facts.toml", f"fact.{key}.where", fact.where, guide.regions, "region"
    for key, region in guide.regions.items():
        authorities = (region.authority, region.lead_authority)
        yield "regions.toml", f"region.{key}.authority", authorities, guide.authorities, "authority"
    for key, question in guide.questions.items():
        yield "questions.toml", f"question.{key}.link", (question.link,), guide.links, "link"
        yield "questions.toml", f"question.{key}.lane", (question.lane,), guide.lanes, "lane"
    order = list(guide.actions)
    for key, action in guide.actions.items():
        yield "actions.toml", f"action.{key}.link", (action.link,), (*guide.links, AUTHORITY), "link"
        yield "actions.toml", f"action.{key}.letter", (action.letter,), guide.letters, "letter"
        yield "actions.toml", f"action.{key}.after", action.after, order[: order.index(key)], "earlier action"
    for key, letter in guide.letters.items():
        yield "letters.toml", f"letter.{key}.link", (letter.link,), (*guide.links, AUTHORITY), "link"


def _fact_references(guide: Guide) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for key, question in guide.questions.items():
        yield "questions.toml", f"question.{key}", question.facts
    for key, disclosure in guide.disclosures.items():
        yield "disclosures.toml", f"disclosure.{key}", disclosure.facts
    for key, action in guide.actions.items():
        yield "actions.toml", f"action.{key}", action.facts
    for file, key, part in _parts(guide):
        if not isinstance(part, LaneState | ActionRule):
            yield file, key, part.facts
    for number, event in enumerate(guide.events):
        yield "guide.toml", f"event.{number}", event.facts


def _parts(guide: Guide) -> Iterator[tuple[str, str, Conditional]]:
    """Everything that holds only when a condition does, with its file and key."""
    for key, lane in guide.lanes.items():
        yield from _numbered("lanes.toml", f"lane.{key}.rules", lane.rules)
        yield from _numbered("lanes.toml", f"lane.{key}.states", lane.states)
    for key, disclosure in guide.disclosures.items():
        yield from _numbered("disclosures.toml", f"disclosure.{key}.today", disclosure.today)
        yield from _numbered("disclosures.toml", f"disclosure.{key}.means", disclosure.means)
    for key, action in guide.actions.items():
        yield from _numbered("actions.toml", f"action.{key}.rules", action.rules)
        yield from _numbered("actions.toml", f"action.{key}.also", action.also)
    for key, ground in guide.grounds.items():
        yield "letters.toml", f"ground.{key}", ground
    for key, letter in guide.letters.items():
        yield from _numbered("letters.toml", f"letter.{key}.fields", letter.fields)
        for number, part in enumerate(letter.parts):
            yield from _numbered("letters.toml", f"letter.{key}.parts.{number}.wordings", part.wordings)


T = TypeVar("T")


def _numbered(file: str, key: str, parts: Iterable[T]) -> Iterator[tuple[str, str, T]]:
    for number, part in enumerate(parts):
        yield file, f"{key}.{number}", part


def conditions(guide: Guide) -> Iterator[tuple[str, str, Condition]]:
    """Every condition of a guide, with its file and key."""
    for key, question in guide.questions.items():
        yield from _numbered("questions.toml", f"question.{key}.when", question.when)
    for file, where, part in _parts(guide):
        yield file, f"{where}.when", part.when
    for key, action in guide.actions.items():
        for status, brought in action.sets.items():
            yield "actions.toml", f"action.{key}.sets.{status}", brought


def _conditions(guide: Guide) -> Iterator[Finding]:
    order = list(guide.questions)
    for file, key, condition in conditions(guide):
        for name, allowed in condition.items():
            if name == REGION:
                known: Iterable[str] = guide.regions
            elif name in guide.questions and guide.questions[name].kind == "choice":
                known = [option.value for option in guide.questions[name].options]
            else:
                yield Finding(file, key, f"“{name}” is not a question that a condition can name.")
                continue
            for value in allowed:
                if value not in known:
                    yield Finding(file, key, f"“{value}” is not an answer to “{name}”.")
            asking = key.split(".")[1] if file == "questions.toml" else None
            if asking and name != REGION and order.index(name) >= order.index(asking):
                yield Finding(file, key, f"“{name}” is asked later.")


def _rules(guide: Guide) -> Iterator[Finding]:
    for key, lane in guide.lanes.items():
        where = f"lane.{key}.rules"
        last = lane.rules[-1] if lane.rules else None
        if not last or last.when or last.since or last.until:
            yield Finding("lanes.toml", where, "the last rule must hold for everyone, always.")
        for number, rule in enumerate(lane.rules):
            if rule.applies == "applies" and not rule.since:
                yield Finding("lanes.toml", f"{where}.{number}.since", "what applies needs the day since when.")
            for other in filter(None, (rule.like, rule.once)):
                followed = guide.lanes.get(other)
                if followed is None or any(step.like or step.once for step in followed.rules):
                    yield Finding("lanes.toml", f"{where}.{number}", f"“{other}” is not a lane with rules of its own.")
    for key, disclosure in guide.disclosures.items():
        reading = disclosure.today[-1] if disclosure.today else None
        if not reading or reading.when or reading.since or reading.until:
            yield Finding(
                "disclosures.toml", f"disclosure.{key}.today", "the last reading must hold for everyone, always."
            )


def _walk(guide: Guide) -> Iterator[Finding]:
    steps = [step for section in guide.about.sections for step in section.steps]
    for kind, table in (("question", guide.questions), ("disclosure", guide.disclosures)):
        named = [getattr(step, kind) for step in steps if getattr(step, kind)]
        for name in named:
            if name not in table:
                yield Finding("guide.toml", "about.sections", f"there is no {kind} “{name}”.")
            elif named.count(name) > 1:
                yield Finding("guide.toml", "about.sections", f"the {kind} “{name}” stands there twice.")
        for name in table:
            if name not in named:
                yield Finding("guide.toml", "about.sections", f"the {kind} “{name}” is never shown.")
    if not steps or steps[0].question != "country":
        yield Finding("guide.toml", "about.sections", "the first page must ask for the country.")


def _places(guide: Guide) -> Iterator[Finding]:
    claimed: dict[str, str] = {}
    divisions = {code for country in guide.countries.values() for code in country.subdivisions}
    for key, region in guide.regions.items():
        for code in (*region.countries, *region.subdivisions):
            if code not in guide.countries and code not in divisions:
                yield Finding("regions.toml", f"region.{key}", f"“{code}” is not an ISO 3166 code.")
            if code in claimed:
                yield Finding("regions.toml", f"region.{key}", f"“{code}” is already in “{claimed[code]}”.")
            claimed[code] = key
    for code, profile in guide.profiles.items():
        if not profile:
            yield Finding("regions.toml", "region", f"“{code}” is in no region, and none takes the rest.")
    covered = {code for authority in guide.authorities.values() for code in authority.covers}
    for code in covered - set(guide.countries) - divisions:
        yield Finding("authorities.toml", "authority", f"“{code}” is not an ISO 3166 code.")
    for code in guide.countries:
        if code not in covered and not guide.regions[guide.profiles[code]].authority:
            yield Finding("authorities.toml", "authority", f"“{code}” has no authority.")


def _addresses(guide: Guide) -> Iterator[Finding]:
    for file, key, url in _urls(guide):
        parts = urlsplit(url)
        if parts.scheme != "https":
            yield Finding(file, key, "only https addresses are used.")
        elif parts.hostname not in guide.about.hosts:
            yield Finding(file, key, f"“{parts.hostname}” is not one of the hosts in guide.toml.")


def _urls(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for key, source in guide.sources.items():
        if not source.url and not source.citation:
            yield "sources.toml", f"source.{key}", ""
        for url in filter(None, (source.url, source.archive)):
            yield "sources.toml", f"source.{key}", url
    for key, link in guide.links.items():
        yield "links.toml", f"link.{key}.url", link.url
    for key, authority in guide.authorities.items():
        if authority.url:
            yield "authorities.toml", f"authority.{key}.url", authority.url


def _days(guide: Guide) -> Iterator[Finding]:
    sources = (("sources.toml", f"source.{key}", source) for key, source in guide.sources.items())
    for file, key, entry in (*sources, *_sourced(guide)):
        if entry.checked > guide.about.edition:
            yield Finding(file, f"{key}.checked", "is after the guide's edition.")


def _code(guide: Guide) -> Iterator[Finding]:
    for key, message in code_findings(guide):
        yield Finding("code.toml", key, message)


def _sentences(guide: Guide) -> Iterator[Finding]:
    files = (
        ("questions.toml", guide.questions, BLANKS),
        ("disclosures.toml", guide.disclosures, BLANKS),
        ("actions.toml", guide.actions, BLANKS),
        ("letters.toml", guide.letters, BLANKS | LETTER_BLANKS),
    )
    for file, entries, known in files:
        for key, entry in entries.items():
            for text in texts(entry):
                for _literal, blank, _spec, _conversion in Formatter().parse(text):
                    if blank is not None and blank not in known:
                        yield Finding(
                            file,
                            f"{file.removesuffix('s.toml')}.{key}",
                            f"“{{{blank}}}” is not a blank that can be filled.",
                        )


def texts(value: object) -> Iterator[str]:
    """Every string inside a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in texts(item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in texts(item))
