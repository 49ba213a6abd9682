"""What calendars say: the sentences of all that a reader can be reminded of."""

import re
from collections.abc import Iterator

from walkout.engine.answers import effective
from walkout.engine.build import build_plan
from walkout.engine.plan import Mark
from walkout.export.ics import reminders
from walkout.guide.model import Status
from walkout.keepers.reviewing.items import on_the_list
from walkout.keepers.reviewing.lines import bare_sentences
from walkout.keepers.reviewing.ways import Given, named
from walkout.keepers.reviewing.world import World

STEP = re.compile(r"^\d+\. ")
"""Before a step."""

Marked = tuple[Given, dict[str, Mark]]


def calendar(world: World) -> frozenset[str]:
    """Every sentence that stands in some calendar, in some region profile."""
    found: set[str] = set()
    for given, marks in _readers(world):
        for reminder in reminders(build_plan(world.gaps, given, marks, world.guide.about.edition)):
            said = (line for lines in reminder.says for line in lines)
            found.update(bare_sentences(reminder.title, *(STEP.sub("", line) for line in said)))
    return frozenset(found)


def _readers(world: World) -> Iterator[Marked]:
    """For each item that can fall due a reader in each profile who has it on the list, and sent it or looked at it."""
    edition = world.guide.about.edition
    for key, action in world.guide.actions.items():
        statuses: list[Status] = ["sent"] if "sent" in action.marks else []
        statuses += ["todo"] if action.in_days is not None else []
        met = set()
        for profile, given in world.readers(named(part.when for part in action.rules)) if statuses else ():
            if profile not in met and on_the_list(world, key, given, effective(world.guide, given)):
                met.add(profile)
                yield from ((given, {key: Mark(status, edition)}) for status in statuses)
