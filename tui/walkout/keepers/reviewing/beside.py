"""What is said of an item when two places are shown beside each other."""

from collections.abc import Iterable, Mapping

from walkout.engine.items import AUTHORITY
from walkout.engine.plan import ActionView
from walkout.guide.model import Action, Guide
from walkout.keepers.reviewing.world import World

Everywhere = Mapping[str, ActionView | None]
"""Region profile -> an item as it stands there for the same answers; nothing where it is not on the list."""


def apart(world: World, action: Action, readers: Iterable[Everywhere]) -> frozenset[str]:
    """The words of an item, and the ids of its facts, that are said for one of two places."""
    found: set[str] = set()
    titles: set[str] = set()
    for views in readers:
        there = [view for view in views.values() if view]
        said = [{*words(view), *view.facts} for view in there]
        titles |= {view.title for view in there}
        if said:
            every = said[0].union(*said)
            found |= every - said[0].intersection(*said)
            found |= {text for text in every if _names_the_place(world, text)}
        if len(there) < len(views):
            found |= {fact for view in there for fact in (view.title, *view.facts)}
    return frozenset(found | titles if found or _is_answered_elsewhere(world.guide, action) else found)


def words(view: ActionView) -> tuple[str, ...]:
    """All that an item says by itself."""
    action = view.action
    effects = (action.why, *view.also, action.does, action.does_not, action.worked, action.undo)
    return (view.title, *effects, *action.steps, *action.phone)


def _names_the_place(world: World, text: str) -> bool:
    return any(filled[blank] in text for filled in world.words.values() for blank in ("country", "authority"))


def _is_answered_elsewhere(guide: Guide, action: Action) -> bool:
    """Whether it is answered in another time in another place, once it is sent."""
    limits = {region.deadline for region in guide.regions.values()}
    return "sent" in action.marks and action.link != AUTHORITY and len(limits) > 1
