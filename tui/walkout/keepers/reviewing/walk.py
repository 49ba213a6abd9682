"""The walk: the start, then every page in its order."""

from collections.abc import Iterator

from walkout.guide.model import Guide
from walkout.keepers.reviewing.disclosures import disclosure
from walkout.keepers.reviewing.lines import Block, shown
from walkout.keepers.reviewing.questions import Reasons, question
from walkout.keepers.reviewing.world import World
from walkout.words import _, long_date


def start(guide: Guide) -> Block:
    """What a guide says of itself, on the start page and in exports."""
    about = guide.about
    return Block(
        _("Start page"),
        (
            *shown("SL", about.title, about.says),
            *shown("SLTHCV", about.not_ours),
            *shown("SLTHC", about.checklist),
            *shown("SLTHJCV", _("Edition: {day}.").format(day=long_date(about.edition))),
            *shown("SLC", _("The service: {name}.").format(name=about.service)),
            *shown("S", about.reported),
        ),
    )


def pages(world: World, reasons: Reasons) -> Iterator[Block]:
    """Every page in the order of the walk."""
    for section in world.guide.about.sections:
        for step in section.steps:
            if step.question:
                yield question(world, section.title, step.question, reasons)
            elif step.disclosure:
                yield disclosure(world, section.title, step.disclosure)
