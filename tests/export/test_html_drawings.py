"""The drawings of the HTML: each lane as it stands, days to scale, nothing on top of something else."""

from datetime import date

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Period, Plan
from walkout.export import exporter
from walkout.export.html.timeline import APART, BEYOND, Scale

from tests.browser.reading import Element, read
from tests.invented import FRESH, LATER, STARTED, guide

GUIDE = guide()


def plan(**answers: str) -> Plan:
    return build_plan(GUIDE, {"country": "XA", **answers}, NO_MARKS, LATER)


def part(of: Plan, key: str) -> Element:
    return read(exporter("html")(of)).by_id(key)


def test_a_drawing_has_a_title_and_says_itself_in_words() -> None:
    root = read(exporter("html")(plan(training="missing", archive="kept")))
    outer = [one for one in root.all("svg") if "role" in one.attributes]
    assert [one["role"] for one in outer] == ["img", "img"]
    for one in outer:
        assert root.by_id(one["aria-labelledby"]).name == "title"
        assert len(root.by_id(one["aria-describedby"]).text) > 40


STANDS = [
    ({"training": "on", "archive": "kept"}, ["on", "on", "no-control"]),
    ({"training": "off", "archive": "kept"}, ["off", "off", "no-control"]),
    ({"training": "unsure", "archive": "none"}, ["unknown", "none", "no-control"]),
]


@pytest.mark.parametrize(("answers", "stands"), STANDS)
def test_each_lane_is_drawn_as_it_stands(answers: dict[str, str], stands: list[str]) -> None:
    assert [one["class"] for one in branches(plan(**answers))] == stands


def test_what_stands_differently_is_not_told_apart_by_colour_alone() -> None:
    shapes = {
        one["class"]: str([{**part.attributes, "class": ""} for part in one.all()]) + one.text
        for answers, _stands in STANDS
        for one in branches(plan(**answers))
    }
    assert len(shapes) == len(set(shapes.values())) == 5


def branches(of: Plan) -> list[Element]:
    return [one for one in part(of, "lanes").all("svg") if "y" in one.attributes]


def test_the_table_tells_each_lane_in_words() -> None:
    made = plan(training="off", off_since="after_start", archive="none")
    rows = [[cell.text for cell in row.all("th", "td")] for row in part(made, "lanes").one("tbody").all("tr")]
    assert rows == [
        [
            "Pigeons that write Pigeons learn to write from your letters.",
            "yes since 1 July 2025",
            "off",
            "the Loft switch",
        ],
        ["Old letters Letters you kept.", "no", "", "the Loft switch, and clearing the archive"],
        ["What they learned Nothing undoes it.", "yes since 1 January 2025", "no control", "nothing"],
    ]
    labels = [one["data-label"] for one in part(made, "lanes").all("td")]
    assert labels == ["Applies here", "Yours", "Controlled by"] * 3


def test_the_timeline_is_to_scale() -> None:
    scale = Scale(date(2025, 1, 1), date(2027, 1, 1))
    assert [round(scale.at(day), 1) for day in (date(2025, 1, 1), date(2026, 1, 1), date(2027, 1, 1))] == [5, 50, 95]
    assert Scale(FRESH, FRESH).at(FRESH) == 5
    assert [day.year for day in scale.years()] == [2026, 2027]
    assert len(list(Scale(date(2001, 5, 5), date(2099, 1, 1)).years())) <= 7


def bars(of: Plan) -> list[tuple[float, float]]:
    return [
        (float(one["x"].rstrip("%")), float(one["width"].rstrip("%")))
        for one in part(of, "time").one("svg").all("rect")
    ]


def test_a_bar_runs_from_the_first_day_to_the_last() -> None:
    made = plan(training="on")
    scale = Scale(STARTED, LATER)
    until = [scale.at(period.until) if period.until else BEYOND for period in made.timeline]
    wanted = [
        (scale.at(period.since), end - scale.at(period.since)) for period, end in zip(made.timeline, until, strict=True)
    ]
    assert [pytest.approx(bar, abs=0.01) for bar in wanted] == bars(made)


def test_a_day_that_is_not_sure_is_dashed_and_one_that_goes_on_has_an_arrow() -> None:
    assert marks_of(plan(training="on")) == (0, 1)
    assert marks_of(plan(training="off", off_since="after_start")) == (0, 0)
    assert marks_of(plan(training="on", country="XC")) == (1, 1)


def marks_of(of: Plan) -> tuple[int, int]:
    root = part(of, "time")
    return sum(one.attributes.get("class") == "maybe" for one in root.all("line")), len(list(root.all("path")))


def test_events_on_close_days_do_not_cover_each_other() -> None:
    event = GUIDE.events[0]
    close = tuple(event._replace(on=date(2025, 1, day), where=()) for day in (1, 4, 2, 3))
    made = build_plan(
        GUIDE._replace(events=(*close, event._replace(on=date(2026, 1, 1)))), {"country": "XA"}, NO_MARKS, LATER
    )
    root = part(made, "time")
    at = [(float(one["cx"].rstrip("%")), int(one["cy"])) for one in root.all("circle")]
    assert len(at) == 5
    assert at == sorted(at, key=lambda place: place[0])
    for number, (x, y) in enumerate(at):
        assert all(abs(x - other) >= APART or abs(y - level) >= 20 for other, level in at[:number])
    assert at[-1][1] == at[0][1]


def test_without_days_there_is_no_drawing() -> None:
    nowhere = plan()._replace(timeline=(), events=())
    root = part(nowhere, "time")
    assert not list(root.all("svg"))
    assert "We know of no time when it could be used." in root.text
    today = plan()._replace(timeline=(Period(LATER, None, "letters", "exact"),), events=())
    assert len(bars(today)) == 1
