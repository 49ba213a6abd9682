"""The parts of the page that tell what is known: disclosures, where to turn, sources; and what every part shares."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from walkout.engine.places import authority_name
from walkout.engine.plan import ActionView, DisclosureView, Plan
from walkout.export import phrases
from walkout.export.html.markup import Markup, box, heading, link, listed, paragraphs, tag, text
from walkout.guide.model import Authority, Confidence, Source
from walkout.words import _, plural


def part(key: str, title: str, *inside: str) -> Markup:
    """A part of the page under its heading."""
    return box("section", tag("h2", title, id=f"{key}-title"), *inside, id=key, aria_labelledby=f"{key}-title")


def certainty(value: Confidence) -> Markup:
    """How sure something is, where it is less than documented."""
    return paragraphs(phrases.how_sure(value), class_="doubt")


def doubts(plan: Plan, facts: Iterable[str]) -> list[str]:
    """What is not certain among these facts."""
    return [words for fact in facts if (words := phrases.doubt(plan.facts[fact]))]


def not_certain(said: Sequence[str]) -> Markup:
    """These doubts, folded under how many they are; nothing where there is none."""
    count = plural("{count} thing here is not certain", "{count} things here are not certain", len(said))
    return folded(count, *said)


def folded(title: str, *said: str) -> Markup:
    """Something that is read when it is opened, under its title; nothing where nothing is said."""
    inside = tag("p", said[0]) if len(said) == 1 else listed("ul", said)
    return box("details", tag("summary", title), inside, class_="more") if any(said) else Markup()


def checked(plan: Plan, facts: Iterable[str], sources: Iterable[str], item: ActionView | None = None) -> Markup:
    """How long ago these facts were checked, with an item also its page, and the numbers of their sources."""
    days: list[date] = [plan.facts[fact].checked for fact in facts]
    age = phrases.item_checked(plan, item) if item else phrases.checked(plan, days)
    numbers = {key: str(number) for number, key in enumerate(plan.sources, 1)}
    links = [
        tag("a", numbers[key], href=f"#source-{numbers[key]}")
        for key in sorted(sources, key=lambda key: int(numbers[key]))
    ]
    cited = text(_("Sources: {numbers}.")).filled(numbers=Markup(", ".join(links))) if links else ""
    said = [words for words in (phrases.sentence(age), cited) if words]
    return tag("p", *said[:1], *(" ", *said[1:]) if said[1:] else (), class_="checked") if said else Markup()


def disclosures(plan: Plan) -> Markup:
    """What was reported beside what is so today, folded under each claim and what has become of it."""
    return part(
        "reported",
        _("What was reported, and what is so today"),
        *(_disclosure(plan, item) for item in plan.disclosures),
    )


def _disclosure(plan: Plan, item: DisclosureView) -> Markup:
    verdict = tag("span", phrases.sentence(phrases.verdict(item.verdict)), class_="verdict")
    return box(
        "details",
        tag("summary", tag("h3", heading(item.title)), " ", verdict),
        box(
            "dl",
            _column(_("Reported"), item.reported),
            _column(_("Today"), item.today),
            _column(_("For you"), item.means or ""),
        ),
        listed("ul", doubts(plan, item.facts), class_="doubts"),
        checked(plan, item.facts, item.sources),
        class_="claim",
    )


def _column(label: str, words: str) -> Markup:
    return tag("div", tag("dt", label), tag("dd", words)) if words else Markup()


def turn_to(plan: Plan) -> Markup:
    """Who is in charge, what can be relied on, and who hears complaints."""
    region, authority, lead = plan.place.region, plan.place.authority, plan.place.lead_authority
    return part(
        "turn",
        _("Where you can turn"),
        listed("ul", [phrases.controller(region), phrases.right(region), phrases.deadline(region), region.ground]),
        certainty(region.confidence),
        tag("p", region.says),
        _authority(_("Complaints where you live: {name}."), authority),
        _authority(_("The lead authority: {name}."), lead) if lead else "",
    )


def _authority(label: str, authority: Authority) -> Markup:
    return box(
        "div",
        tag("p", text(label).filled(name=tag("strong", authority_name(authority)))),
        paragraphs(phrases.sentence(authority.english or "")),
        tag("p", link(authority.url) if authority.url else phrases.no_page(), class_="open"),
        paragraphs(authority.note or ""),
        certainty(authority.confidence),
        class_="authority",
    )


def sources(plan: Plan) -> Markup:
    """Everything the plan rests on, numbered."""
    items = (
        box("li", *_source(source), id=f"source-{number}") for number, source in enumerate(plan.sources.values(), 1)
    )
    return part("sources", _("Sources"), box("ol", *items))


def _source(source: Source) -> Iterator[Markup]:
    yield tag("p", phrases.source_title(source))
    yield tag("p", phrases.source_dates(source), class_="dates")
    yield tag("p", link(source.url) if source.url else phrases.citation(source), class_="open")
    if source.archive:
        yield tag("p", _("A copy that was kept:"), " ", link(source.archive), class_="open")
