"""HTML: one page that needs nothing but itself, for a phone, a desk and paper."""

from walkout.engine.plan import Plan
from walkout.export import phrases
from walkout.export.html.items import checklist
from walkout.export.html.lanes import lane_map
from walkout.export.html.markup import Markup, box, heading, listed, paragraphs, tag, text
from walkout.export.html.parts import disclosures, sources, turn_to
from walkout.export.html.style import STYLE
from walkout.export.html.timeline import timeline
from walkout.words import _

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Even if something should slip in: no script, no picture, no font, nothing sent."""


def export(plan: Plan) -> str:
    """The plan as a page of HTML."""
    page = tag("html", "\n", _head(plan), "\n", _body(plan), "\n", lang="en")
    return f"<!doctype html>\n{page}\n"


def _head(plan: Plan) -> Markup:
    return box(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", plan.guide.about.checklist),
        tag("style", Markup(f"\n{STYLE}")),
    )


def _body(plan: Plan) -> Markup:
    items = list(checklist(plan))
    return box("body", _header(plan), _contents(plan), box("main", *items, *_knowledge(plan)), _footer(plan))


def _knowledge(plan: Plan) -> tuple[Markup, ...]:
    return lane_map(plan), timeline(plan), disclosures(plan), turn_to(plan), sources(plan)


def _header(plan: Plan) -> Markup:
    banner = phrases.stale(plan.age)
    return box(
        "header",
        tag("h1", plan.guide.about.checklist),
        tag("p", heading(plan.place.name), class_="place"),
        paragraphs(
            phrases.age(plan),
            _("This file says how your account is set up. Keep it where you keep private things."),
        ),
        tag("p", banner, class_="banner", role="note") if banner else "",
    )


def _contents(plan: Plan) -> Markup:
    """The way to each part, under the same words as its heading."""
    start = "first" if plan.first else "items"
    parts = {
        start: _("Your items"),
        "lanes": _("Where your data goes"),
        "time": _("When your data could be used"),
        "reported": _("What was reported, and what is so today"),
        "turn": _("Where you can turn"),
        "sources": _("Sources"),
    }
    return box(
        "nav",
        listed("ul", [tag("a", title, href=f"#{key}") for key, title in parts.items()]),
        aria_label=_("On this page"),
    )


def _footer(plan: Plan) -> Markup:
    if plan.code is None:
        return box("footer", tag("p", plan.guide.about.not_ours))
    code = text(phrases.take_home("{code}")).filled(code=tag("strong", plan.code))
    return box(
        "footer",
        paragraphs(plan.guide.about.not_ours, phrases.code_holds()),
        tag("p", code, class_="code"),
    )
