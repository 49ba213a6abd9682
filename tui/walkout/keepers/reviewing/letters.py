"""The letters: their fields, every wording of every part, and the reasons that a reader can name."""

from collections.abc import Iterator
from datetime import date

from walkout.engine.answers import Answers, effective, holds
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.lanes import within
from walkout.engine.letters import LetterView, grounds, letter
from walkout.engine.plan import Plan
from walkout.guide.model import Letter, Part
from walkout.keepers.reviewing.items import on_the_list
from walkout.keepers.reviewing.lines import Block, Line, note, shown, under
from walkout.keepers.reviewing.ways import ALWAYS, Period, named, periods
from walkout.keepers.reviewing.when import Context, Found, fits, never
from walkout.keepers.reviewing.world import World
from walkout.words import _

STANDS = "SLF"


def letters(world: World) -> Iterator[Block]:
    """Every letter, then the reasons."""
    homes = {
        profile: build_plan(world.gaps, home, NO_MARKS, world.guide.about.edition)
        for profile, home in world.homes.items()
    }
    for key in world.guide.letters:
        yield _letter(world, key, homes)
    yield _grounds(world, homes)


def _letter(world: World, key: str, homes: dict[str, Plan]) -> Block:
    guide, told = world.guide, world.guide.letters[key]
    spans = periods(told)
    seen = _Seen(world, told, spans)
    conditions = [field.when for field in told.fields]
    conditions += [wording.when for part in told.parts for wording in part.wordings]
    for action_id, action in guide.actions.items():
        if action.letter != key:
            continue
        for profile, given in world.readers(named([*conditions, *(rule.when for rule in action.rules)])):
            known = effective(guide, given)
            item = on_the_list(world, action_id, given, known)
            if item is None:
                continue
            for number, period in enumerate(spans):
                plan = homes[profile]._replace(answers=given, actions=(item,), as_of=period.day)
                seen.add(letter(plan, action_id), known, Context(profile, number))
    title = _("Letter {key}").format(key=key)
    if not seen.heads[0].contexts:
        return Block(title, (), (f"letter.{key}",))
    return Block(title, tuple(seen.lines()), tuple(seen.unmet(f"letter.{key}")))


class _Seen:
    """All that was seen to be said in a letter."""

    def __init__(self, world: World, told: Letter, spans: tuple[Period, ...]) -> None:
        self._guide, self._letter, self._spans = world.guide, told, spans
        self.heads = [Found(world.guide, spans) for _head in range(3)]
        self._fields = Found(world.guide, spans)
        self._parts = [Found(world.guide, spans) for _part in told.parts]

    def add(self, view: LetterView, known: Answers, context: Context) -> None:
        """What is said to a reader in that context, who names no reason."""
        for head, text in zip(self.heads, (view.title, view.text, view.does_not), strict=True):
            head.add(0, shown(STANDS, text), context)
        day = self._spans[context.period].day
        for title, says in view.fields:
            fields = ((n, one) for n, one in enumerate(self._letter.fields) if holds(one.when, known))
            place, field = next((n, one) for n, one in fields if one.title == title and fits(one.says, says))
            told = shown(STANDS, _("{field}: {says}").format(field=title, says=says))
            self._fields.add(place, told, context, field.when)
        paragraphs = list(view.paragraphs)
        for part, found in zip(self._letter.parts, self._parts, strict=True):
            if not paragraphs:
                break
            text = paragraphs[0].removesuffix(part.missing).rstrip() if part.grounds else paragraphs[0]
            order = _wording(part, known, day, text)
            if order is not None:
                found.add(order, shown(STANDS, text), context, part.wordings[order].when)
            if order is not None or part.grounds:
                paragraphs.pop(0)
        assert not paragraphs

    def lines(self) -> Iterator[Line]:
        """All of it, in the order of the letter. Without a title that is seen, nobody has the letter."""
        title, text, does_not = self.heads
        every = title.contexts
        link = self._guide.links.get(self._letter.link)
        yield from title.lines(every)
        yield from text.lines(every)
        yield from (
            shown(STANDS, link.url) if link else (note(_("The page is that of the authority where the reader lives.")),)
        )
        yield from under(_("What goes into the form, all that fits:"), lines=self._fields.lines(every))
        for part, found in zip(self._letter.parts, self._parts, strict=True):
            yield from under(_("A paragraph, the first that fits:"), lines=found.lines(every, first_fits=True))
            if part.grounds:
                yield from under(_("Where the reader names no reason:"), lines=shown(STANDS, part.missing))
        yield from does_not.lines(every)

    def unmet(self, key: str) -> Iterator[str]:
        """The keys of what nobody is shown."""
        yield from never(f"{key}.fields", self._letter.fields, self._fields)
        for number, (part, found) in enumerate(zip(self._letter.parts, self._parts, strict=True)):
            yield from never(f"{key}.parts.{number}.wordings", part.wordings, found)


def _wording(part: Part, known: Answers, day: date, text: str) -> int | None:
    """Which wording of a part a paragraph is; nothing where none holds."""
    wordings = enumerate(part.wordings)
    holding = (n for n, one in wordings if holds(one.when, known) and within(one.since, one.until, day))
    return next((n for n in holding if fits(part.wordings[n].says, text)), None)


def _grounds(world: World, homes: dict[str, Plan]) -> Block:
    """The reasons to name."""
    listed = world.guide.grounds
    found = Found(world.guide, ALWAYS)
    for profile, given in world.readers(named(ground.when for ground in listed.values())):
        for key, ground in grounds(homes[profile]._replace(answers=given)):
            lines = (*shown("SL", ground.text), *shown(STANDS, ground.says))
            found.add(list(listed).index(key), lines, Context(profile, 0), ground.when)
    unmet = tuple(f"ground.{key}" for number, key in enumerate(listed) if number not in found.orders)
    return Block(_("Reasons to name in a letter"), tuple(found.lines(world.contexts(ALWAYS))), unmet)
