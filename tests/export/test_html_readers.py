"""Who can read the HTML: landmarks, headings, labels, numbers that match, colours that stand out."""

import re
from itertools import pairwise

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Plan
from walkout.export import exporter
from walkout.export.html.style import STYLE

from tests.browser.reading import Element, read
from tests.invented import LATER, guide

GUIDE = guide()


def plan() -> Plan:
    return build_plan(GUIDE, {"country": "XA", "training": "missing", "archive": "kept"}, NO_MARKS, LATER)


def whole() -> Element:
    return read(exporter("html")(plan()))


def test_it_has_one_of_each_landmark() -> None:
    root = whole()
    assert root["lang"] == "en"
    assert root.one("head").one("title").text == root.one("h1").text == GUIDE.about.checklist
    body = root.one("body")
    assert [part.name for part in body.inside if not isinstance(part, str)] == ["header", "nav", "main", "footer"]
    assert body.one("nav")["aria-label"]


def test_no_heading_skips_a_level() -> None:
    levels = [int(one.name[1]) for one in whole().all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_everything_that_is_pointed_at_is_there() -> None:
    root = whole()
    ids = {one["id"] for one in root.all() if "id" in one.attributes}
    pointing = ("for", "aria-labelledby", "aria-describedby")
    pointed = {one[name] for one in root.all() for name in pointing if name in one.attributes}
    assert pointed
    assert pointed | {one["href"][1:] for one in root.all("a") if one["href"].startswith("#")} <= ids


def test_the_contents_name_the_parts_as_they_are_headed() -> None:
    root = whole()
    for one in list(root.one("nav").all("a"))[1:]:
        assert one.text == root.by_id(one["href"][1:]).one("h2").text
    named = {one["href"][1:] for one in root.one("nav").all("a")}
    assert named | {"then"} == {one["id"] for one in root.all("section")}


def test_every_box_has_the_items_title_for_its_label() -> None:
    root = whole()
    labels = {one["for"]: one.text for one in root.all("label")}
    assert [labels[one["id"]] for one in root.all("input")] == [" ".join(item.title.split()) for item in plan().actions]
    assert {one["type"] for one in root.all("input")} == {"checkbox"}


def test_the_sources_are_numbered_as_they_are_cited() -> None:
    root = whole()
    listed = [one["id"] for one in root.by_id("sources").all("li")]
    assert listed == [f"source-{number}" for number in range(1, len(listed) + 1)]
    cited = [one for one in root.all("a") if one["href"].startswith("#source-")]
    assert cited
    assert all(one["href"] == f"#source-{one.text}" for one in cited)


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", block))


LIGHT, DARK = (colours(block) for block in re.findall(r":root \{([^}]*)\}", STYLE))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", ["paper", "panel"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_written_stands_out_from_its_ground(scheme: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(scheme[ink], scheme[ground]) >= 4.5


def test_there_are_no_other_colours() -> None:
    assert LIGHT.keys() == DARK.keys() == {"paper", "panel", "ink", "muted", "line", "accent"}
    assert LIGHT != DARK
    assert len(re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s])", STYLE)) == 2 * len(LIGHT)
    used = {name for value in re.findall(r"(?<![-\w])(?:color|fill|stroke): ([^;]+);", STYLE) for name in value.split()}
    assert used <= {"var(--ink)", "var(--muted)", "var(--accent)", "var(--paper)", "inherit", "none"}
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
