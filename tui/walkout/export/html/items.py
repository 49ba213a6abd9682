"""The checklist: what to do first, then the rest."""

from collections.abc import Iterator

from walkout.engine.plan import ActionView, Plan
from walkout.export import phrases
from walkout.export.html.markup import Markup, box, heading, link, listed, paragraphs, rows, tag
from walkout.export.html.parts import certainty, checked, doubts, folded, not_certain, part
from walkout.words import _

SETTLED = ("done", "sent", "answered", "refused", "not_for_me")
"""What takes no more steps of its own; on paper it is told in short."""


def checklist(plan: Plan) -> Iterator[Markup]:
    """The parts of the page that hold the items, one or two."""
    first = plan.first
    if not plan.actions:
        nothing = _("There is nothing for you to do. Nothing in your answers calls for a step.")
        yield part("items", _("Your items"), tag("p", nothing))
        return
    rest = [_item(plan, item) for item in plan.actions if item is not first]
    if first:
        yield part("first", _("Do this first"), _item(plan, first))
        if rest:
            yield part("then", _("Then"), *rest)
    else:
        yield part("items", _("Your items"), tag("p", _("Nothing here is waiting for you today.")), *rest)


def _item(plan: Plan, item: ActionView) -> Markup:
    tick = f"tick-{item.id}"
    head = box(
        "div",
        tag("input", type="checkbox", id=tick, checked=item.status == "done"),
        tag("h3", tag("label", heading(item.title), for_=tick)),
        tag("p", phrases.status_line(item, plan.as_of), class_="status"),
        class_="head",
    )
    return box(
        "article",
        head,
        _way(plan, item),
        box("div", _reasons(item), _effects(item), _afterwards(plan, item), class_="words"),
        box(
            "div",
            _steps(_("Steps"), item.action.steps),
            _steps(_("On a phone"), item.action.phone, item.phone_path or ""),
            class_="steps",
        ),
        box(
            "div",
            folded(_("To undo it"), item.action.undo),
            not_certain(doubts(plan, item.facts)),
            checked(plan, item.facts, item.sources, item),
            class_="basis",
        ),
        class_="item settled" if item.status in SETTLED else "item",
    )


def _way(plan: Plan, item: ActionView) -> Markup:
    known = plan.guide.links.get(item.action.link)
    return box(
        "div",
        tag("p", link(item.url, item.link_title) if item.url else phrases.no_page(), class_="open"),
        paragraphs(item.path or "", class_="path"),
        certainty((known or plan.place.authority).confidence),
        paragraphs(
            phrases.switch_label(known) if known else "",
            *(phrases.earlier_labels(known) if known else ()),
            phrases.local_labels(item.local),
            class_="label",
        ),
        class_="way",
    )


def _reasons(item: ActionView) -> Markup:
    why = paragraphs(item.action.why, *item.also, class_="why")
    return rows(paragraphs(phrases.because(item), class_="because"), why)


def _effects(item: ActionView) -> Markup:
    return box(
        "dl",
        _told(_("What it does"), item.action.does),
        _told(_("What it will not do"), item.action.does_not, class_="not"),
        class_="effects",
    )


def _afterwards(plan: Plan, item: ActionView) -> Markup:
    worked = box("dl", _told(_("To see that it worked"), item.action.worked))
    return rows(worked, paragraphs(phrases.follow_up(item, plan.place.region, plan.as_of)))


def _told(label: str, words: str, class_: str | None = None) -> Markup:
    return tag("div", tag("dt", label), tag("dd", words), class_=class_) if words else Markup()


def _steps(title: str, steps: tuple[str, ...], path: str = "") -> Markup:
    if not steps and not path:
        return Markup()
    return box("div", tag("h4", title), paragraphs(path, class_="path"), listed("ol", steps))
