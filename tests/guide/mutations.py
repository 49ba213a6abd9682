"""A slip in one file of the real guide each, and the line that must tell of it."""

from typing import NamedTuple


class Slip(NamedTuple):
    """What stands in a file, what is put in its place, and where the finding must point."""

    file: str
    old: str
    new: str
    key: str
    told: str
    """What the line must say."""
    named: str = ""
    """The file that the line must name, where it is another one."""


def slips() -> dict[str, Slip]:
    """Every slip, by what it is."""
    from tests.guide.mutations_addresses import ADDRESSES
    from tests.guide.mutations_rules import RULES
    from tests.guide.mutations_shape import SHAPES
    from tests.guide.mutations_words import WORDS
    from tests.guide.mutations_world import WORLD

    groups = (SHAPES, WORLD, ADDRESSES, RULES, WORDS)
    found = {what: slip for group in groups for what, slip in group.items()}
    assert len(found) == sum(map(len, groups))
    return found
