"""The questions: what the page of each says, to whom, and what is known where they live."""

from collections.abc import Iterator

from walkout.engine.answers import REGION
from walkout.engine.journey import Journey
from walkout.engine.pages import Page, QuestionPage, page
from walkout.export import phrases
from walkout.guide.model import Fact, Guide, Option, Question, Step
from walkout.keepers.reviewing.lines import Block, Line, checked, note, shown, under
from walkout.keepers.reviewing.ways import Period, named, periods
from walkout.keepers.reviewing.when import Context, Found, answers_told, places_told
from walkout.keepers.reviewing.world import World, lane_questions, lanes_followed
from walkout.words import _

Reasons = frozenset[tuple[str, str]]
"""Questions and answers that are said back beside an item."""


class _Asked:
    """All that the page of a question was seen to say."""

    def __init__(self, guide: Guide, key: str, spans: tuple[Period, ...]) -> None:
        self._guide = guide
        self._names = guide.questions[key].facts
        self.title, self.text, self.why = (Found(guide, spans) for _part in range(3))
        self.first, self.further, self.oldest = (Found(guide, spans) for _part in range(3))

    def add(self, seen: QuestionPage, context: Context) -> None:
        self.title.add(0, shown("SL", seen.title), context)
        self.text.add(0, shown("SL", seen.text), context)
        self.why.add(0, shown("SL", seen.why), context)
        for name in self._names:
            fact = self._guide.facts[name]
            if fact in seen.founded.facts[:1]:
                self.first.add(self._names.index(name), _on_the_page(fact), context)
            elif fact in seen.founded.facts:
                self.further.add(self._names.index(name), _behind(fact), context)
        self.oldest.add(0, checked("SL", seen.founded.oldest), context)


def _on_the_page(fact: Fact) -> tuple[Line, ...]:
    """A fact as it stands on a page: on the screens without a word on how sure it is."""
    doubt = phrases.doubt(fact)
    return (*shown("S", fact.says), *shown("L", doubt)) if doubt else shown("SL", fact.says)


def _behind(fact: Fact) -> tuple[Line, ...]:
    return shown("L", phrases.doubt(fact) or fact.says)


def question(world: World, section: str, key: str, reasons: Reasons) -> Block:
    """A question with all that its page can say."""
    guide, told = world.guide, world.guide.questions[key]
    followed = lanes_followed(guide, told.lane)
    spans = periods([guide.facts[name] for name in told.facts], [guide.lanes[lane] for lane in followed])
    asked = _Asked(guide, key, spans)
    for context, seen in _seen(world, key, spans):
        asked.add(seen, context)
    lines = (
        *shown("SL", section),
        *asked.title.lines(),
        *asked.text.lines(),
        *_way(world.guide, told),
        *_answers(world, key, reasons),
        *asked.why.lines(),
        *under(_("What is known there, on the page:"), lines=asked.first.lines(asked.title.contexts)),
        *under(_("What else it rests on, after “sources”:"), lines=asked.further.lines(asked.title.contexts)),
        *asked.oldest.lines(asked.title.contexts),
    )
    title = _("Question {key}").format(key=key)
    if not asked.title.contexts:
        return Block(title, (), (f"question.{key}",))
    met = {*asked.first.orders, *asked.further.orders}
    never = tuple(f"question.{key}.facts: {name}" for n, name in enumerate(told.facts) if n not in met)
    return Block(title, (*_asked_of(world, told), *lines), never)


def _seen(world: World, key: str, spans: tuple[Period, ...]) -> Iterator[tuple[Context, QuestionPage]]:
    """The page as every reader sees it who is asked."""
    question, step = world.guide.questions[key], Step(question=key)
    lane = lane_questions(world.guide, question.lane) if question.lane else frozenset()
    met = set()
    for profile, given in world.readers(named(question.when) | lane):
        journey = Journey(world.gaps, given if question.kind != "country" else {}, at=step)
        if step not in journey.steps or (profile in met and not lane):
            continue
        met.add(profile)
        for number, period in enumerate(spans):
            seen: Page = page(journey, period.day)
            assert isinstance(seen, QuestionPage)
            yield Context(profile, number), seen


def _asked_of(world: World, question: Question) -> Iterator[Line]:
    if question.kind == "subdivision":
        names = ", ".join(country.name for country in world.guide.countries.values() if country.subdivisions)
        yield note(_("Asked of those who live in one of these: {countries}.").format(countries=names))
        return
    every = world.contexts((Period(None, None),))
    for condition in question.when:
        here = frozenset(context for context in every if context.profile in condition.get(REGION, world.homes))
        told = answers_told(world.guide, [condition])
        for where in places_told(world.guide, (Period(None, None),), here, every):
            asked = f"{told} {where}".strip()
            yield note(_("Asked: {when}").format(when=asked) if asked else _("Asked of everyone."))


def _way(guide: Guide, question: Question) -> Iterator[Line]:
    """The page to open, and how to find it."""
    if not question.link:
        return
    link = guide.links[question.link]
    yield from shown("SL", link.url, link.path or "")
    yield from shown("L", _("On a phone: {path}").format(path=link.phone) if link.phone else "")
    yield from shown("L", phrases.how_sure(link.confidence), phrases.switch_label(link), *phrases.earlier_labels(link))
    yield from labels(guide, question.link, "SL")


def labels(guide: Guide, key: str, stands: str) -> Iterator[Line]:
    """What a page is called in other languages, for all the countries where one of them is official."""
    local = guide.links[key].local
    spoken = {tuple(code for code in local if code in country.languages) for country in guide.countries.values()}
    for codes in sorted(spoken - {()}):
        where = _("Where this is official: {languages}.").format(languages=", ".join(codes))
        yield from under(where, lines=shown(stands, phrases.local_labels(tuple(local[code] for code in codes))))


def _answers(world: World, key: str, reasons: Reasons) -> Iterator[Line]:
    noted = any(key in action.sets.get("done", {}) for action in world.guide.actions.values())
    for option in world.guide.questions[key].options:
        yield from _answer(option, noted=noted, is_reason=(key, option.value) in reasons)


def _answer(option: Option, *, noted: bool, is_reason: bool) -> Iterator[Line]:
    """An answer, and the sentence that says it back: beside an item, or because it was noted and is another now."""
    yield from shown("SL", option.text)
    yield from shown("SLTHV" if is_reason else "SLV" if noted else "LV", option.says)
