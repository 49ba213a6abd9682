"""Coverage: every lane says something of every region profile, and nothing that was said stops being said."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from walkout.engine.answers import REGION
from walkout.engine.lanes import within
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import Dated, numbered
from walkout.guide.checks.readers import Crowd
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Guide, LaneRule

DAY = timedelta(days=1)


def findings(subject: Subject) -> Iterator[Finding]:
    """Lanes and disclosures with a hole in them."""
    guide, silent = subject.guide, subject.readers.silent()
    for key, lane in guide.lanes.items():
        where = f"lane.{key}.rules"
        named = [rule for rule in lane.rules if not _is_fallback(rule)]
        yield from _rules(guide, where, lane.rules)
        yield from _ends(guide, where, lane.rules)
        for region, day in _holes(silent, named, guide.about.edition):
            yield Finding("lanes.toml", where, f"no rule but the last holds in “{region}” on {day}.")
    for key, disclosure in guide.disclosures.items():
        where = f"disclosure.{key}"
        last = disclosure.today[-1] if disclosure.today else None
        if not last or last.when or last.since or last.until:
            yield Finding("disclosures.toml", f"{where}.today", "the last reading must hold for everyone, always.")
        everyone = subject.readers.by(part.when for part in disclosure.means)
        for region, day in _holes(everyone, disclosure.means, guide.about.edition):
            yield Finding("disclosures.toml", f"{where}.means", f"nothing is said to some in “{region}” on {day}.")


def _rules(guide: Guide, where: str, rules: Sequence[LaneRule]) -> Iterator[Finding]:
    last = rules[-1] if rules else None
    if not last or last.when or last.since or last.until:
        yield Finding("lanes.toml", where, "the last rule must hold for everyone, always.")
    for file, place, rule in numbered("lanes.toml", where, rules):
        if rule.like and rule.once:
            yield Finding(file, place, "follows one lane or another, not both.")
        if rule.applies == "applies" and not rule.since:
            yield Finding(file, f"{place}.since", "what applies needs the day since when.")
        for other in filter(None, (rule.like, rule.once)):
            followed = guide.lanes.get(other)
            if followed is None or any(step.like or step.once for step in followed.rules):
                yield Finding(file, place, f"“{other}” is not a lane with rules of its own.")


def _is_fallback(rule: LaneRule) -> bool:
    return not (rule.when or rule.like or rule.once) and rule.applies == "unknown"


def _ends(guide: Guide, where: str, rules: Sequence[LaneRule]) -> Iterator[Finding]:
    """Rules that end for no reason: no other begins the day after, and no fact ends."""
    begins = {rule.since for rule in rules}
    for file, place, rule in numbered("lanes.toml", where, rules):
        following = _following(rule)
        ends = {guide.facts[name].until for name in rule.facts if name in guide.facts}
        if following and following not in begins and rule.until not in ends:
            yield Finding(file, f"{place}.until", f"no rule begins the day after, on {following}.")


def _holes(readers: Crowd, parts: Sequence[Dated], edition: date) -> Iterator[tuple[str, date]]:
    """Regions of which nothing is said any more, or nothing as of the edition, and from which day on."""
    if not parts:
        return
    fitting = [readers.fitting(part.when) for part in parts]
    said = 0
    told: set[str] = set()
    for day in [*_days(parts, edition), edition]:
        now = 0
        for part, mask in zip(parts, fitting, strict=True):
            now |= mask if within(part.since, part.until, day) else 0
        expected = readers.everyone if day == edition else said
        regions = {reader[REGION] for reader in readers.among(expected & ~now)} - told
        told |= regions
        yield from ((region, day) for region in sorted(regions))
        said |= now


def _days(parts: Iterable[Dated], edition: date) -> list[date]:
    """The days up to the edition on which something begins, or has ended."""
    days = {day for part in parts for day in (part.since, _following(part)) if day}
    return sorted(day for day in days if day < edition)


def _following(part: Dated) -> date | None:
    """The day after the last on which a part holds."""
    return part.until + DAY if part.until and part.until < date.max else None
