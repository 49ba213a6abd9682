"""The lane map: where the reader's data goes, as a drawing beside a table, row by row."""

from walkout.engine.plan import LaneView, Plan
from walkout.export import phrases
from walkout.export.html.markup import Markup, box, heading, tag, text
from walkout.export.html.parts import doubts, not_certain, part
from walkout.words import _

BRANCH = "M8 -20 Q8 0 26 0"
"""How a branch leaves the trunk, in pixels around the height at which it runs level."""
ENDS = {
    "on": ("H38", "M36 -6 L46 0 L36 6 Z"),
    "no_control": ("H32", "M28 -6 L38 0 L28 6 Z M38 -6 L48 0 L38 6 Z"),
    "off": ("H38", "M38 -9 V9"),
    "unknown": ("H34", ""),
}
"""State -> how far the branch runs, and its end: an arrow, two where nothing controls it, a gate where it is shut."""


def lane_map(plan: Plan) -> Markup:
    """The part of the page with the drawing and the table."""
    columns = (_("Use of your data"), _("Applies here"), _("Yours"), _("Controlled by"))
    head = tag("tr", *(tag("th", name, scope="col", role="columnheader") for name in columns), role="row")
    table = box(
        "table",
        tag("caption", _("Each use of your data, whether it applies here, and what controls it")),
        tag("thead", head, role="rowgroup"),
        box("tbody", *(_row(lane, columns) for lane in plan.lanes), role="rowgroup"),
        role="table",
    )
    drawn = box("div", tag("p", _("Your data"), aria_hidden="true"), _drawing(plan), class_="flow")
    said = [_doubt(lane, words) for lane in plan.lanes for words in doubts(plan, lane.facts)]
    return part("lanes", _("Where your data goes"), box("div", drawn, table, class_="map"), not_certain(said))


def _doubt(lane: LaneView, words: str) -> Markup:
    return Markup(f"{tag('strong', phrases.sentence(lane.title))} {text(words)}")


def _row(lane: LaneView, columns: tuple[str, ...]) -> Markup:
    name = (tag("strong", heading(lane.title)), " ", tag("span", lane.text))
    applies = (phrases.applies(lane.applies), *((" ", tag("small", phrases.since(lane))) if lane.since else ()))
    cells = (applies, (phrases.state(lane.state),), (lane.control.rstrip("."),))
    return tag(
        "tr",
        tag("th", *name, scope="row", role="rowheader"),
        *(tag("td", *cell, role="cell", data_label=label) for cell, label in zip(cells, columns[1:], strict=True)),
        role="row",
    )


def _drawing(plan: Plan) -> Markup:
    count = len(plan.lanes)
    trunk = tag("line", x1="8", x2="8", y1="20", y2=f"{(count - 0.5) / count:.2%}", class_="trunk")
    return box(
        "svg",
        tag("title", _("Where your data goes"), id="lanes-drawn"),
        tag("desc", " ".join(_said(lane) for lane in plan.lanes), id="lanes-told"),
        tag("g", trunk, transform="translate(0 -20)"),
        *(_branch(lane, f"{(number + 0.5) / count:.2%}") for number, lane in enumerate(plan.lanes)),
        role="img",
        aria_labelledby="lanes-drawn",
        aria_describedby="lanes-told",
    )


def _branch(lane: LaneView, height: str) -> Markup:
    stands = (lane.state or "unknown") if lane.applies == "applies" else lane.applies
    if stands == "does_not_apply":
        return tag("svg", tag("circle", cx="8", cy="-20", r="4.5"), y=height, class_="none")
    length, end = ENDS[stands]
    return box(
        "svg",
        tag("path", d=f"{BRANCH} {length}", class_="branch"),
        tag("path", d=end, class_="end") if end else tag("text", "?", x="41", y="5"),
        y=height,
        class_=stands.replace("_", "-"),
    )


def _said(lane: LaneView) -> str:
    applies = _("Applies here: {applies}.").format(applies=phrases.applies(lane.applies))
    state = phrases.state(lane.state)
    yours = _("Yours: {state}.").format(state=state) if state else ""
    return " ".join((phrases.sentence(lane.title), applies, yours))
