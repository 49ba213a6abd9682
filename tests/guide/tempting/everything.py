"""Everything a reader can be told, as distinct sentences: each is judged once, however many walks lead to it.

All of the 2,636 projections of 252,864 answer sets (`test_walks`): 1,440 plans, 80 in each of the 18 region profiles,
hold them all, and each view of a plan is put into words where it is first met. On top of that a sample: 234 people, 13
in each profile, hear their checklist and write their letters; 78 of them walk page by page, in the words of both front
ends, and 78 take every format. 18 more walk at the plain prompts. In each profile three look at their plan on ten days,
three look at another place, and five come back.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from walkout.engine.answers import effective
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.changes import changes, seen, turned
from walkout.engine.compare import compare, in_places
from walkout.engine.returning import coming_back
from walkout.export.comparison import parts
from walkout.export.returning import returning
from walkout.guide.checks import texts
from walkout.ui.start import StartPage, draw_below, draw_start

from tests.guide.real import HOME, distinct, linkedin
from tests.guide.tempting.walking import LONG_AGO, NARROW, PEOPLE, TODAY, journey, paged, prompted, said_to
from tests.guide.test_walks import outcomes
from tests.guide.wording import messages, said

DAYS = (
    date(2024, 9, 17),
    date(2024, 9, 18),
    date(2024, 9, 20),
    date(2024, 10, 11),
    date(2024, 12, 10),
    date(2025, 9, 18),
    date(2025, 11, 2),
    date(2025, 11, 3),
    date(2026, 8, 21),
    date(2028, 1, 1),
)


class Told(NamedTuple):
    """Something said, where, and to whom."""

    text: str
    channel: str
    profile: str = ""
    """The region profile of whoever hears it of today; empty where anybody can, or on another day."""


def everything() -> Iterator[Told]:
    """All of it, from the words of the guide and of the program to the walks of people."""
    yield from (Told(text, "in the guide") for text in texts(linkedin()._replace(countries={})))
    yield from (Told(text, "in the program") for text in messages())
    for profile in HOME:
        yield from (Told(text, "in a projection", profile) for text in projections(profile))
        for person in PEOPLE:
            yield from (Told(text, channel, profile) for channel, text in said_to(profile, person))
        yield Told(prompted(profile), "at the prompts")
        yield from (Told(text, "on another day") for text in history(profile))
        yield from (Told(text, "in another place") for text in compared(profile))
        yield from (Told(text, "coming back", profile) for text in returned(profile))


class Together(NamedTuple):
    """Projections that one answer set holds: what is answered, and what counts of it by the questions of each."""

    answers: dict[str, str]
    counts: dict[frozenset[str], dict[str, str]]


@cache
def together() -> tuple[Together, ...]:
    """Few answer sets that hold every projection: those that do not contradict each other are put together.

    From Canada, where everything is asked; elsewhere what is not asked falls away.
    """
    found: list[Together] = []
    for needed in sorted(set(outcomes().values()), key=len, reverse=True):
        for answers in distinct(HOME["canada"], needed):
            one = Together(counts(answers, needed | answers.keys()), {needed: counts(answers, needed)})
            for number, other in enumerate(found):
                both = Together({**other.answers, **one.answers}, {**other.counts, **one.counts})
                if needed not in other.counts and _holds(both):
                    found[number] = both
                    break
            else:
                found.append(one)
    return tuple(found)


def counts(answers: Mapping[str, str], questions: Iterable[str]) -> dict[str, str]:
    """What counts of the answers to these questions."""
    known = effective(linkedin(), answers)
    return {key: known[key] for key in sorted(questions) if key in known}


def _holds(both: Together) -> bool:
    return all(counts(both.answers, needed) == told for needed, told in both.counts.items())


def held(profile: str) -> list[dict[str, str]]:
    """The answers of these there."""
    return [{**one.answers, **HOME[profile]} for one in together()]


def projections(profile: str) -> Iterator[str]:
    """What the plans for all projections there say, each view of a plan once."""
    met: set[object] = set()

    def new(*view: object) -> bool:
        fresh = view not in met
        met.add(view)
        return fresh

    for answers in held(profile):
        plan = build_plan(linkedin(), answers, NO_MARKS, TODAY)
        yield from paged(
            plan._replace(
                actions=tuple(
                    item
                    for item in plan.actions
                    if new(item.id, item.status, item.due, item.waits, item.also, item.because)
                ),
                lanes=tuple(lane for lane in plan.lanes if new(lane)),
                disclosures=tuple(item for item in plan.disclosures if new(item)),
                timeline=tuple(period for period in plan.timeline if new(period)),
            )
        )


def history(profile: str) -> Iterator[str]:
    """What plans say on other days, and what someone hears who saw the one before."""
    for person in ("off in time", "no answer", "visitor"):
        made = [journey(profile, person).plan(day) for day in DAYS]
        for plan in made:
            yield from paged(plan)
        for before, after in pairwise(made):
            yield from (change.says for change in changes(seen(before), after))


def compared(profile: str) -> Iterator[str]:
    """The same answers there and in the place before, in the EU, and in the US."""
    names = [home.get("subdivision", home["country"]) for home in HOME.values()]
    turn = list(HOME).index(profile)
    for person, other in (("on", names[turn - 1]), ("refused", "DE"), ("off in time", "US")):
        both, _ignored = in_places(linkedin(), [names[turn], other], PEOPLE[person].answers.items(), TODAY)
        for part in parts(compare(*both)):
            yield from (part.title, *part.lines)
            yield from (text for row in part.rows for text in (row.title, *row.one, *row.other))


class Answered(NamedTuple):
    """An answer as it was kept."""

    value: str
    on: date


def returned(profile: str) -> Iterator[str]:
    """What someone finds who comes back, in both front ends, and what they hear of settings that no longer stand."""
    guide = linkedin()
    for person in ("off later", "waiting", "no answer", "complained", "visitor, no answer"):
        before = journey(profile, person)
        back = coming_back(before, LONG_AGO, seen(before.plan(LONG_AGO)), TODAY)
        yield from (entry for group in returning(back) for entry in (group.title, *group.entries))
        start = StartPage(guide.about, back=back)
        yield draw_start(start, NARROW).plain
        yield draw_below(start, 1, NARROW).plain
        yield from (choice.text for choice in start.choices)
    for action in guide.actions.values():
        for question, wanted in action.sets.get("done", {}).items():
            other = next(option.value for option in guide.questions[question].options if option.value not in wanted)
            earlier = {question: Answered(wanted[0], TODAY - timedelta(days=1))}
            yield from turned(guide, earlier, NO_MARKS, {**HOME[profile], question: other}, TODAY)


class Heard(NamedTuple):
    """Every distinct sentence."""

    where: Mapping[str, str]
    """Sentence -> where it was said first."""
    here: Mapping[str, set[str]]
    """Sentence -> the region profiles of those who can hear it of today."""
    channels: Mapping[str, int]
    """Where something is said -> how many texts are."""


@cache
def heard() -> Heard:
    """Everything, by the sentence."""
    where: dict[str, str] = {}
    here: dict[str, set[str]] = {}
    channels: Counter[str] = Counter()
    met: set[tuple[str, str]] = set()
    for text, channel, profile in everything():
        channels[channel] += 1
        if (text, profile) in met:
            continue
        met.add((text, profile))
        for sentence in said(text):
            where.setdefault(sentence, channel)
            here.setdefault(sentence, set()).update({profile} - {""})
    return Heard(where, here, channels)
