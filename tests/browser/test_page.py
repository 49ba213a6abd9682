"""The HTML in a real browser: on a phone, on a desk, on paper, for assistive technology, and without a network."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark, Plan
from walkout.export import exporter

from tests.browser.chromium import Chromium, program
from tests.guide.real import HOME, linkedin
from tests.invented import LATER, guide

PHONE, DESK = (360, 800), (1280, 900)
A4, LETTER = (8.27, 11.69), (8.5, 11.0)
MEMBER = {
    "country": "DE",
    "ai_training": "on",
    "job_data": "saved",
    "groups": "yes",
    "ai_features": "yes",
    "research": "on",
    "other_ai": "object",
}
"""A member in Germany with everything on."""

SIDEWAYS = """
[...document.querySelectorAll("body *")]
  .filter(one => !one.closest("details:not([open])") && !["title", "desc"].includes(one.tagName))
  .filter(one => getComputedStyle(one).clipPath === "none" && !one.closest("caption, thead"))
  .filter(one => {{ const box = one.getBoundingClientRect(); return box.right > {width} + 0.5 || box.left < -0.5 }})
  .map(one => one.outerHTML.slice(0, 80))
"""
"""What reaches over the edge of the window."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    binary = program()
    if binary is None:
        pytest.skip("there is no Chromium on this machine")
    with Chromium(binary, tmp_path_factory.mktemp("profile")) as chromium:
        yield chromium


def real() -> Plan:
    return build_plan(linkedin(), MEMBER, NO_MARKS, date(2026, 11, 24))


def invented() -> Plan:
    """Hostile texts, and an address longer than any line."""
    return build_plan(guide(), {"country": "XA", "training": "missing", "archive": "kept"}, NO_MARKS, LATER)


def saved(folder: Path, plan: Plan) -> Path:
    path = folder / "checklist.html"
    path.write_text(exporter("html")(plan), encoding="utf-8")
    return path


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("plan", [real, invented])
def test_it_fits_the_window(
    browser: Chromium, tmp_path: Path, plan: Callable[[], Plan], size: tuple[int, int], dark: bool
) -> None:
    width, height = size
    asked = browser.open(saved(tmp_path, plan()), width=width, height=height, dark=dark)
    assert asked == []
    assert browser.value("[innerWidth, document.documentElement.scrollWidth]") == [width, width]
    assert browser.value(SIDEWAYS.format(width=width)) == []
    with Image.open(BytesIO(browser.picture())) as picture:
        assert picture.size == size
        greys = picture.convert("L").histogram()
    assert sum(count > 0 for count in greys) > 20
    ground = greys.index(max(greys))
    assert ground < 40 if dark else ground > 230


def test_every_window_is_watched_for_requests_and_the_policy_stops_them(browser: Chromium, tmp_path: Path) -> None:
    page = saved(tmp_path, real())
    intruder = '<img src="https://pigeonhole.example/seen.png"><script>document.title = "ran"</script>'
    html = page.read_text(encoding="utf-8").replace("</main>", f"{intruder}</main>")
    page.write_text(html, encoding="utf-8")
    browser.open(page, width=360, height=800)
    assert browser.value("document.title") == real().guide.about.checklist
    assert browser.value("document.images[0].naturalWidth") == 0
    page.write_text(re.sub(r"<meta http-equiv[^>]*>", "", html), encoding="utf-8")
    assert browser.open(page, width=360, height=800) == ["https://pigeonhole.example/seen.png"]
    assert browser.value("document.title") == "ran"


def test_the_map_points_at_its_rows_and_the_labels_stand_apart(browser: Chromium, tmp_path: Path) -> None:
    page = saved(tmp_path, real())
    for width, height in (PHONE, DESK):
        browser.open(page, width=width, height=height)
        rows = browser.value(
            "[...document.querySelectorAll('.map tbody tr')].map(one => one.getBoundingClientRect())"
            ".map(box => box.top + box.height / 2)"
        )
        drawn = browser.value(
            "(svg => [...svg.querySelectorAll('svg')].map(one => svg.getBoundingClientRect().top + "
            "svg.getBoundingClientRect().height * parseFloat(one.getAttribute('y')) / 100))"
            "(document.querySelector('.flow svg'))"
        )
        assert drawn == pytest.approx(rows, abs=1.5)


def test_assistive_technology_finds_its_way(browser: Chromium, tmp_path: Path) -> None:
    plan = real()
    browser.open(saved(tmp_path, plan), width=360, height=800)
    assert browser.named("checkbox") == [item.title for item in plan.actions]
    assert {plan.guide.about.checklist, "Do this first", plan.actions[0].title} <= set(browser.named("heading"))
    assert browser.named("image") == ["Where your data goes", "When your data could be used"]
    for landmark in ("banner", "navigation", "main", "contentinfo"):
        assert len(browser.named(landmark)) == 1
    assert [name for name in browser.named("rowheader") if name.startswith("AI that writes and draws")]
    assert {"Applies here", "Yours", "Controlled by"} <= set(browser.named("columnheader"))
    assert "" not in browser.named("link")


def test_a_box_can_be_ticked_by_its_title_and_by_a_key(browser: Chromium, tmp_path: Path) -> None:
    browser.open(saved(tmp_path, real()), width=360, height=800)
    ticked = "[...document.querySelectorAll('input')].map(one => one.checked)"
    browser.value("document.querySelector('label').click()")
    assert browser.value(ticked)[:2] == [True, False]
    browser.value("document.querySelectorAll('input')[1].focus({focusVisible: true})")
    assert browser.value("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    for kind in ("keyDown", "keyUp"):
        browser.ask("Input.dispatchKeyEvent", type=kind, key=" ", code="Space", text=" ", windowsVirtualKeyCode=32)
    assert browser.value(ticked)[:2] == [True, True]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_it_prints_on_two_pages_what_one_needs_on_paper(
    browser: Chromium, tmp_path: Path, paper: tuple[float, float]
) -> None:
    plan = real()
    browser.open(saved(tmp_path, plan), width=1280, height=900)
    printed = PdfReader(BytesIO(browser.pdf(*paper)))
    assert len(printed.pages) <= 2
    words = "".join("".join(page.extract_text() for page in printed.pages).split())
    for item in plan.actions:
        assert "".join(item.title.split()) in words
        assert "".join(item.action.does_not.split()) in words
        assert item.url is None or item.url in words
    assert plan.code
    assert words.endswith(plan.code)
    notes = [note.get_object() for page in printed.pages for note in page.get("/Annots", ())]
    linked = {note["/A"]["/URI"] for note in notes if "/A" in note}
    assert {item.url for item in plan.actions if item.url} <= linked


@pytest.mark.parametrize("profile", HOME)
def test_the_longest_list_takes_two_pages_wherever_one_lives(browser: Chromium, tmp_path: Path, profile: str) -> None:
    """That of a member who objected and was refused; what is settled is told in short, what is open in full."""
    answers = {**MEMBER, **HOME[profile], "adult": "no", "ads_sharing": "on"}
    marks = {"objection-form": Mark("refused", date(2026, 11, 10), date(2026, 10, 20))}
    plan = build_plan(linkedin(), answers, marks, date(2026, 11, 24))
    browser.open(saved(tmp_path, plan), width=1280, height=900)
    printed = PdfReader(BytesIO(browser.pdf(*LETTER)))
    assert len(printed.pages) <= 2
    words = "".join("".join(page.extract_text() for page in printed.pages).split())
    for item in plan.actions:
        assert "".join(item.title.split()) in words
        assert ("".join(item.action.does_not.split()) in words) == (item.id != "objection-form")
        assert item.url is None or item.url in words
