"""What if: the same answers in another country, one place after the other instead of side by side."""

from collections.abc import Iterator

from walkout.engine import compare as engine
from walkout.engine.answers import effective
from walkout.engine.items import settled
from walkout.engine.plan import Plan
from walkout.export import phrases
from walkout.export.comparison import Part, parts
from walkout.export.page import Line
from walkout.plain.choosing import Countries
from walkout.plain.prompts import Here, Prompts
from walkout.words import _


def compare(prompts: Prompts, text: str) -> None:
    """Say what differs between where the reader lives and the country that was typed, or that is asked for."""
    country = _country(prompts, text)
    if not country:
        return
    course = prompts.course
    plan = course.plan
    home = plan.place.subdivision or plan.place.country
    given = [(key, value) for key, value in plan.answers.items() if key not in engine.PLACE]
    (one, other), _ignored = engine.in_places(course.guide, (home, country), given, plan.as_of, plan.marks)
    for part in parts(engine.compare(_standing(one), _standing(other))):
        prompts.lines.page(*_told(part, one.place.name, other.place.name))


def _standing(plan: Plan) -> Plan:
    """The plan with its answers as they stand after what was done: these are said."""
    known = settled(plan.guide, effective(plan.guide, plan.answers), plan.marks)
    return plan._replace(answers={key: known[key] for key in plan.answers})


def _country(prompts: Prompts, text: str) -> str | None:
    """The code of the country that is meant; nothing when the reader goes back."""
    countries = Countries(prompts.course.guide, prompts)
    here = Here(_("The other country, or press Enter to go back:"), letters=False)
    while True:
        if text and (code := countries.pick(text)):
            return code
        command, text = prompts.ask(here)
        if command or not text:
            return None


def _told(part: Part, one: str, other: str) -> Iterator[Line]:
    yield phrases.sentence(part.title)
    for row in part.rows:
        yield phrases.sentence(row.title)
        for place, says in ((one, row.one), (other, row.other)):
            if row.one != row.other:
                yield _("{place}: {says}").format(place=place, says=" ".join(says))
        if row.one == row.other:
            yield _("In both: {says}").format(says=" ".join(row.one))
    yield from part.lines
