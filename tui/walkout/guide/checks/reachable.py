"""Dead branches: questions nobody is asked, actions nobody is given, wordings nobody reads."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from walkout.engine.lanes import within
from walkout.guide.checks import answers
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import numbered
from walkout.guide.checks.readers import Crowd, Readers
from walkout.guide.checks.subject import Subject
from walkout.guide.model import ActionRule, Condition, Guide, LaneRule, LaneState, Meaning, Reading

Choosable = LaneRule | LaneState | Reading | Meaning | ActionRule

DAY = timedelta(days=1)


def findings(subject: Subject) -> Iterator[Finding]:
    """What no reader ever comes to. First match wins: what stands behind something that takes everyone is dead."""
    guide = subject.guide
    broken = {finding.key for finding in answers.findings(subject)}
    for part in (_questions, _lanes_and_disclosures, _actions, _letters, _grounds):
        for finding in part(guide, subject.readers):
            if not broken.intersection((finding.key, f"{finding.key}.when")):
                yield finding


def _questions(guide: Guide, readers: Readers) -> Iterator[Finding]:
    for key, question in guide.questions.items():
        where = f"question.{key}"
        if question.kind == "subdivision":
            if not any(country.subdivisions for country in guide.countries.values()):
                yield Finding("questions.toml", where, "is never asked: nothing depends on a part of a country.")
            continue
        here = readers.before(key)
        known = 0
        for file, place, condition in numbered("questions.toml", f"{where}.when", question.when):
            yield from _never(here, file, place, condition)
            found = here.fitting(condition)
            if found and not found & ~known:
                yield Finding(file, place, "adds nobody to those who are asked already.")
            known |= found
        if not known:
            yield Finding("questions.toml", f"{where}.when", "is never asked.")


def _lanes_and_disclosures(guide: Guide, readers: Readers) -> Iterator[Finding]:
    lists: list[tuple[str, str, Sequence[Choosable]]] = []
    for key, lane in guide.lanes.items():
        lists.append(("lanes.toml", f"lane.{key}.rules", lane.rules))
        lists.append(("lanes.toml", f"lane.{key}.states", lane.states))
    for key, disclosure in guide.disclosures.items():
        lists.append(("disclosures.toml", f"disclosure.{key}.today", disclosure.today))
        lists.append(("disclosures.toml", f"disclosure.{key}.means", disclosure.means))
    for file, where, parts in lists:
        yield from _chosen(readers.by(part.when for part in parts), file, where, parts)


def _actions(guide: Guide, readers: Readers) -> Iterator[Finding]:
    for key, action in guide.actions.items():
        where = f"action.{key}"
        everyone = readers.by(rule.when for rule in action.rules)
        yield from _chosen(everyone, "actions.toml", f"{where}.rules", action.rules)
        if not readers.given((key,), []).readers:
            yield Finding("actions.toml", f"{where}.rules", "is on nobody's checklist.")
            continue
        for file, place, extra in numbered("actions.toml", f"{where}.also", action.also):
            yield from _never(readers.given((key,), [extra.when]), file, f"{place}.when", extra.when)
        for name in action.after:
            if name in guide.actions and "sent" not in guide.actions[name].marks:
                yield Finding("actions.toml", f"{where}.after", f"“{name}” is never sent.")


def _letters(guide: Guide, readers: Readers) -> Iterator[Finding]:
    for key, letter in guide.letters.items():
        actions = tuple(name for name, action in guide.actions.items() if action.letter == key)
        if not readers.given(actions, []).readers:
            continue
        for file, place, field in numbered("letters.toml", f"letter.{key}.fields", letter.fields):
            yield from _never(readers.writing(actions, [field.when]), file, f"{place}.when", field.when)
        for number, part in enumerate(letter.parts):
            writing = readers.writing(actions, [wording.when for wording in part.wordings])
            yield from _chosen(writing, "letters.toml", f"letter.{key}.parts.{number}.wordings", part.wordings)


def _grounds(guide: Guide, readers: Readers) -> Iterator[Finding]:
    for key, ground in guide.grounds.items():
        yield from _never(readers.by([ground.when]), "letters.toml", f"ground.{key}.when", ground.when)


def _never(readers: Crowd, file: str, key: str, condition: Condition) -> Iterator[Finding]:
    """What never holds for any of these readers: the whole condition, or one of its answers with the rest of it."""
    fitting = readers.fitting(condition)
    yield from _unused(readers, fitting, file, key, condition)
    if not fitting:
        yield Finding(file, key, "nobody who could come here gives these answers.")


def _unused(readers: Crowd, chosen: int, file: str, key: str, condition: Condition) -> Iterator[Finding]:
    if chosen:
        for name, values in condition.items():
            for value in values:
                if not chosen & readers.gave.get((name, value), 0):
                    yield Finding(file, key, f"nobody who answers “{value}” to “{name}” ever comes to this.")


def _chosen(readers: Crowd, file: str, where: str, parts: Sequence[Choosable]) -> Iterator[Finding]:
    """The parts of a list that are never the first to hold, on any day."""
    fitting = [readers.fitting(part.when) for part in parts]
    chosen = [0] * len(parts)
    for day in _days(parts):
        left = readers.everyone
        for number, part in enumerate(parts):
            if within(getattr(part, "since", None), getattr(part, "until", None), day):
                chosen[number] |= fitting[number] & left
                left &= ~fitting[number]
    for number, part in enumerate(parts):
        place = f"{where}.{number}"
        yield from _unused(readers, chosen[number], file, f"{place}.when", part.when)
        if not fitting[number]:
            yield Finding(file, f"{place}.when", "nobody who could come here gives these answers.")
        elif not chosen[number] and not (part is parts[-1] and _is_safeguard(part)):
            yield Finding(file, place, "is never reached: what stands before it takes everyone.")


def _is_safeguard(part: Choosable) -> bool:
    """Whether it holds for everyone, always, as the last of a lane or of a disclosure's readings must."""
    dated = getattr(part, "since", None) or getattr(part, "until", None)
    return isinstance(part, LaneRule | LaneState | Reading) and not part.when and not dated


def _days(parts: Sequence[Choosable]) -> list[date]:
    """A day of every stretch on which the same parts count."""
    begins = {day for part in parts if (day := getattr(part, "since", None))}
    ends = {day + DAY for part in parts if (day := getattr(part, "until", None)) and day < date.max}
    return sorted({date.min, *begins, *ends})
