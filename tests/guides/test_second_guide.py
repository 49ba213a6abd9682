"""A second guide, about a service that does not exist: what a walk through it says of LinkedIn stands in the code."""

import io
import json
import re
import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from textual.widgets import Static
from walkout.cli import main
from walkout.engine.build import build_plan
from walkout.engine.code import LONGEST, Taken, decode
from walkout.engine.journey import Journey
from walkout.engine.letters import letter
from walkout.engine.plan import Mark, Plan
from walkout.errors import CodeError, OutputError
from walkout.export import exporter, formats
from walkout.export.comparison import compare_places, comparisons, markdown
from walkout.export.letter import as_text
from walkout.guide.checks import findings
from walkout.guide.gate import read
from walkout.guide.loader import load
from walkout.guide.model import Guide
from walkout.record.memory import Memory
from walkout.record.store import Store, default_folder
from walkout.ui.app import WalkoutApp
from walkout.ui.screens.checklist import ChecklistScreen
from walkout.ui.screens.letter import LetterScreen
from walkout.ui.surroundings import Surroundings
from walkout.ui.widgets.menu import Menu

from tests.guide.test_words import messages
from tests.plain.walks import lines_for
from tests.ui.walking import CHECKLIST, Walk

FOLDER = Path(__file__).with_name("pigeonhole")
TODAY, SENT, LATER = date(2026, 1, 15), date(2026, 1, 12), date(2026, 2, 20)
DAYS = (date(2024, 1, 1), date(2025, 3, 5), date(2025, 6, 30), date(2025, 7, 1), TODAY, LATER, date(2027, 1, 1))

NORWEGIAN = {
    "country": "NO",
    "account": "own",
    "reading": "on",
    "helpers": "off",
    "book": "open",
    "hand_back": "not_sent",
}
PEOPLE: Mapping[str, Mapping[str, str]] = {
    "Norway": NORWEGIAN,
    "Tasmania": {**NORWEGIAN, "country": "AU", "subdivision": "AU-TAS", "reading": "missing", "hand_back": "waiting"},
    "Ireland": {**NORWEGIAN, "country": "IE", "book": "private", "hand_back": "refused"},
    "Peru": {**NORWEGIAN, "country": "PE", "helpers": "unsure", "book": "unsure", "hand_back": "accepted"},
    "a workspace": {"country": "AU", "subdivision": "unsure", "account": "work"},
    "no account": {"country": "JM", "account": "none"},
}
FOREIGN = re.compile(
    r"linkedin|microsoft|\bAI\b|generative|\btrain(?:s|ed|ing)?\b|september 2024|gdpr|article 21|résumé"
    r"|data protection|dsgvo|brussels|ireland unlimited",
    re.IGNORECASE,
)
"""What a guide to letters cannot know of."""

Capture = pytest.CaptureFixture[str]
Said = Callable[..., str]


@cache
def guide() -> Guide:
    return read(FOLDER)


def plan(answers: Mapping[str, str], marks: Mapping[str, Mark] | None = None, day: date = TODAY) -> Plan:
    return build_plan(guide(), answers, marks or {}, day)


def foreign(texts: Iterable[str]) -> set[str]:
    return {found for text in texts for found in FOREIGN.findall(text)}


def flat(text: str) -> str:
    return " ".join(text.split())


# The gate


def test_it_passes_the_gate_and_nothing_is_found() -> None:
    assert guide().about.id == "pigeonhole"
    assert [str(finding) for finding in findings(guide())] == []


# What another service needs


@pytest.mark.parametrize(
    ("reading", "helpers", "state"),
    [("off", "off", "off"), ("on", "off", "on"), ("off", "on", "on"), ("off", "unsure", "unknown")],
)
def test_two_switches_can_both_be_needed(reading: str, helpers: str, state: str) -> None:
    lanes = {lane.id: lane for lane in plan({**NORWEGIAN, "reading": reading, "helpers": helpers}).lanes}
    assert lanes["letters"].state == state
    assert lanes["read_before"].state == "no_control"


def test_the_second_of_two_switches_ends_the_time() -> None:
    marks = {"reading-off": Mark("done", date(2026, 1, 2)), "helpers-off": Mark("done", date(2026, 1, 9))}
    period = next(period for period in plan(NORWEGIAN | {"helpers": "on"}, marks).timeline if period.lane == "letters")
    assert period.until == date(2026, 1, 9)


def test_what_is_wanted_can_have_a_word_of_its_own() -> None:
    made = Journey(guide(), NORWEGIAN).marked("book-private", "done", TODAY)
    assert made.standing["book"] == "private"
    assert {lane.id: lane.state for lane in made.plan(TODAY).lanes}["book"] == "off"
    assert "book-private" not in {item.id for item in plan(PEOPLE["Ireland"]).actions}


def test_the_control_can_be_an_administrators() -> None:
    made = plan(PEOPLE["a workspace"])
    assert [item.id for item in made.actions] == ["ask-administrator"]
    assert {lane.id: lane.applies for lane in made.lanes if lane.applies == "applies"} == {"workspace": "applies"}
    assert "Only its owner can put an end to that." in as_text(letter(made, "ask-administrator"))


def test_there_can_be_nothing_to_do() -> None:
    assert plan(PEOPLE["no account"]).actions == ()
    assert "There is nothing for you to do." in exporter("text")(plan(PEOPLE["no account"]))


@pytest.mark.parametrize(
    ("person", "since", "book"),
    [
        ("Norway", date(2025, 7, 1), "applies"),
        ("Tasmania", date(2025, 7, 1), "applies"),
        ("Ireland", date(2025, 2, 1), "applies"),
        ("Peru", date(2025, 3, 5), "unknown"),
    ],
)
def test_each_rule_has_places_of_its_own(person: str, since: date, book: str) -> None:
    lanes = {lane.id: lane for lane in plan(PEOPLE[person]).lanes}
    assert lanes["letters"].since == since
    assert lanes["book"].applies == book


def test_a_label_has_aliases_and_two_ways_to_it() -> None:
    text = flat(exporter("text")(plan(NORWEGIAN)))
    for told in (
        "Me > Settings > Letters > Readers of my letters",
        "On a phone: 1. Feather > Letters > Readers",
        "Also called “Friends of the house” (until May 2025).",
        "In your language the switch may be called “Hvem leser brevene mine”.",
    ):
        assert told in text


def test_times_are_counted_by_the_law_or_without_one() -> None:
    marks = {"hand-back": Mark("sent", SENT), "look-again": Mark("todo", SENT)}
    nest, coast = (
        {item.id: item for item in plan({**PEOPLE[name], "hand_back": "not_sent"}, marks).actions}
        for name in ("Norway", "Ireland")
    )
    assert (nest["hand-back"].due, nest["hand-back"].by_law) == (date(2026, 2, 11), True)
    assert (nest["complaint"].due, nest["complaint"].waits) == (date(2026, 2, 12), True)
    assert (coast["hand-back"].due, coast["hand-back"].by_law) == (date(2026, 2, 21), False)
    assert nest["look-again"].due == date(2026, 3, 13)


# The command line


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def said(capsys: Capture) -> Said:
    """What a command says that ends well, with the second guide and on its day."""

    def run(*arguments: str, on: date = TODAY) -> str:
        assert main([*arguments, "--guide", str(FOLDER), "--as-of", on.isoformat()]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return out

    return run


@pytest.fixture
def plainly(said: Said, monkeypatch: pytest.MonkeyPatch, home: Path) -> Said:
    """What plain lines say to someone who types these."""

    def run(*lines: str, on: date = TODAY) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return said("--plain", on=on)

    return run


def typed(answers: Mapping[str, str], *asides: str) -> Iterator[str]:
    """From the start to the checklist, keeping nothing; before every answer the asides."""
    yield "no"
    for line in lines_for(guide(), answers):
        yield from (*asides, line)
    yield from (*asides, "")


@pytest.mark.parametrize("person", PEOPLE)
def test_plain_lines_walk_to_the_checklist(person: str, plainly: Said) -> None:
    out = plainly(*typed(PEOPLE[person]), "quit")
    listed = Journey(guide(), PEOPLE[person]).listed(TODAY).plan(TODAY)
    assert exporter("text")(listed) in out
    assert out.endswith("Nothing was kept.\n")


@pytest.mark.parametrize("form", formats())
def test_a_script_gets_the_checklist_in_every_format(form: str, said: Said) -> None:
    given = [f"--answer={key}={value}" for key, value in NORWEGIAN.items()]
    assert said("checklist", "--format", form, *given) == exporter(form)(plan(NORWEGIAN))


def test_two_places_are_compared(said: Said) -> None:
    out = said("compare", "NO", "PE", "AU-TAS", "--answer=reading=on")
    assert out == compare_places(guide(), ["NO", "PE", "AU-TAS"], {"reading": "on"}, TODAY)
    assert "Tasmania, Australia" in out


# The screens


@asynccontextmanager
async def walking(memory: Memory | None = None, day: date = TODAY) -> AsyncIterator[Walk]:
    app = WalkoutApp(guide(), Surroundings(lambda: day, opens_links=True, saves=True), memory)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        walk = Walk(app, pilot)
        await walk.settle()
        yield walk
        assert app.fault is None


def shown(walk: Walk) -> str:
    """All that is on the screen and on those under it, also what is scrolled out of sight."""
    screens = walk.app.screen_stack
    parts = [str(part.content) for screen in screens for part in screen.query(Static)]
    rows = [f"{row.text} {row.note}" for screen in screens for menu in screen.query(Menu) for row in menu.rows]
    return "\n".join((walk.text, *parts, *rows, *walk.notices, walk.app.clipboard))


async def over(walk: Walk, *keys: str, leave: tuple[str, ...] = ("escape",)) -> str:
    """What keys open over the page; then the page again."""
    await walk.press(*keys)
    text = shown(walk)
    await walk.press(*leave)
    return text


async def test_the_screens_walk_to_the_checklist_and_a_letter_and_say_nothing_foreign() -> None:
    heard: list[str] = []
    async with walking() as walk:
        heard += [shown(walk), await over(walk, "?"), await over(walk, "q")]
        while walk.asked != CHECKLIST:
            heard.append(shown(walk))
            heard += [await over(walk, "s")] if "s" in walk.keys else []
            await (walk.answer(NORWEGIAN[walk.asked]) if walk.asked in NORWEGIAN else walk.go_on())
        screen = walk.app.screen
        assert isinstance(screen, ChecklistScreen)
        titles = [item.title for item in screen.plan.actions]
        for _title in titles:
            heard.append(shown(walk))
            await walk.press("down")
        await walk.press("home", *["down"] * titles.index("Ask for your letters back"), "l")
        letters = walk.app.screen
        assert isinstance(letters, LetterScreen)
        await walk.press("down", "space", "y")
        heard += [shown(walk), await over(walk, "?"), await over(walk, "w"), await over(walk, "v")]
        assert "A shop wrote to my friends, whose addresses it had" in walk.app.clipboard
        await walk.press("escape", "y")
        heard += [
            shown(walk),
            await over(walk, "?"),
            await over(walk, "t"),
            await over(walk, "m"),
            await over(walk, "r"),
        ]
        heard.append(await over(walk, "v", "enter"))
        await walk.press("i", *"peru")
        heard += [shown(walk), await over(walk, "enter")]
        await walk.press("m", "down", "enter", "enter")
        heard.append(shown(walk))
        code = walk.app.journey.plan(TODAY).code
        heard += walk.app.farewell()
    text = flat("\n".join(heard))
    assert foreign(heard) == set()
    told = (
        guide().about.title,
        guide().about.reported,
        *(question.title for key, question in guide().questions.items() if key != "subdivision"),
        *(card.title for card in guide().disclosures.values()),
        *titles,
        *(f"{term.title} {term.says}" for term in guide().glossary.values()),
        "The same answers in two places: Norway and Peru",
        "What goes into the form",
        "House rules, edition of July 2025",
        "Sent on 15 January 2026, waiting.",
        "pigeonhole-checklist.md",
        f"Take-home code: {code}",
    )
    assert [words for words in told if words not in text] == []


@pytest.mark.parametrize("person", ["Tasmania", "a workspace"])
async def test_both_front_ends_give_the_same_checklist(person: str, plainly: Said) -> None:
    async with walking() as walk:
        await walk.walk_to(CHECKLIST, PEOPLE[person])
        screen = walk.app.screen
        assert isinstance(screen, ChecklistScreen)
        made = screen.plan
        rows = [row.text for row in walk.menu.rows]
    out = plainly(*typed(PEOPLE[person]), "show", "quit")
    assert rows == [item.title for item in made.actions]
    assert exporter("text")(made) in out
    assert exporter("markdown")(made) in out


# Nothing of LinkedIn's


def test_plain_lines_say_nothing_foreign(plainly: Said) -> None:
    titles = [item.id for item in plan(NORWEGIAN).actions]
    number = titles.index("hand-back") + 1
    asides = ("help", "sources", "words")
    lines = [*typed(NORWEGIAN, *asides), *asides, f"letter {number}", "1 2", "", "", "help", "sources", ""]
    lines += [f"mark {number} sent {SENT}", "what if Peru", "show", "save a.ics", "save a.ics", "", "quit"]
    out = plainly(*lines)
    assert foreign([out]) == set()
    for told in ("A shop wrote to my friends", "Norway and Peru", "Saved as a.ics", "Clerk: Someone", "Law of Letters"):
        assert told in flat(out)


@pytest.mark.parametrize("person", PEOPLE)
def test_exports_letters_and_comparisons_say_nothing_foreign(person: str) -> None:
    heard = []
    for day in DAYS:
        for marks in ({}, {"hand-back": Mark("sent", min(day, SENT)), "look-again": Mark("todo", min(day, SENT))}):
            made = plan(PEOPLE[person], marks, day)
            heard += [exported(made, form) for form in formats()]
            heard += [as_text(letter(made, item.id)) for item in made.actions if item.action.letter]
            heard += [comparisons([made, plan(PEOPLE["Peru"], marks, day)], markdown)]
    assert foreign(heard) == set()
    assert any("BEGIN:VCALENDAR" in text for text in heard) == (person not in ("a workspace", "no account"))


def exported(made: Plan, form: str) -> str:
    try:
        return exporter(form)(made)
    except OutputError as error:
        return str(error)


@pytest.mark.parametrize("form", formats())
def test_what_is_foreign_is_found_where_it_is(form: str) -> None:
    made = build_plan(load(), {"country": "DE"}, {}, date(2026, 11, 24))
    assert foreign([exporter(form)(made)]) >= {"LinkedIn", "AI"}
    assert foreign([exporter("text")(made)]) >= {"LinkedIn", "Microsoft", "AI", "September 2024", "GDPR", "training"}


def test_the_program_has_no_foreign_words_of_its_own() -> None:
    assert [message for message in messages() if FOREIGN.search(message)] == []


# Codes


@pytest.mark.parametrize("person", PEOPLE)
def test_a_code_brings_everything_back(person: str, said: Said) -> None:
    marks = {item.id: Mark(item.action.marks[0]) for item in plan(PEOPLE[person]).actions}
    made = build_plan(guide(), PEOPLE[person], marks, TODAY, guide().grounds)
    assert made.code
    assert len(made.code.replace("-", "")) <= LONGEST
    assert decode(guide(), made.code) == Taken(dict(PEOPLE[person]), marks, tuple(guide().grounds))
    told = json.loads(said("checklist", "--code", made.code, "--format", "json"))
    assert (told["guide"]["id"], told["code"]) == (
        "pigeonhole",
        build_plan(guide(), PEOPLE[person], marks, TODAY, guide().grounds).code,
    )


def test_the_code_of_another_guide_is_refused(capsys: Capture) -> None:
    ours, theirs = plan(NORWEGIAN).code, build_plan(load(), {"country": "NO"}, {}, TODAY).code
    assert ours and theirs
    assert theirs not in refused(capsys, "checklist", "--code", theirs, "--guide", str(FOLDER))
    assert ours not in refused(capsys, "checklist", "--code", ours)


def test_a_code_belongs_to_its_guide_and_not_to_its_shape() -> None:
    code = plan(NORWEGIAN).code
    assert code
    for other in ("linkedin", "pigeonhole-2", "dovecote"):
        with pytest.raises(CodeError):
            decode(guide()._replace(about=guide().about._replace(id=other)), code)


# Records


@pytest.fixture
def theirs(home: Path) -> Path:
    """A record of a walk through the first guide."""
    store = Store(default_folder(), "linkedin")
    assert home in store.path.parents
    with Memory(store) as memory:
        memory.begin(Journey(load(), {"country": "NO"}, {"ai-training-off": Mark("done", SENT)}), SENT)
    return store.path


@pytest.fixture
def ours(theirs: Path, plainly: Said) -> Path:
    """The record of a walk through the second, in which the letter was sent."""
    number = [item.id for item in plan(NORWEGIAN).actions].index("hand-back") + 1
    _no, *walked = typed(NORWEGIAN)
    before = theirs.read_bytes()
    out = plainly("yes", *walked, f"mark {number} sent {SENT}", "quit")
    assert theirs.read_bytes() == before
    assert "You were here last" not in out
    return theirs.with_name("pigeonhole.json")


def test_a_record_does_not_touch_that_of_another_guide(ours: Path, theirs: Path, plainly: Said) -> None:
    before = theirs.read_bytes()
    assert json.loads(ours.read_text())["guide"] == "pigeonhole"
    heard = plainly("2", "quit", on=LATER)
    assert "Welcome back. You were here last on 15 January 2026." in flat(heard)
    plainly("4", on=LATER)
    assert not ours.exists()
    assert theirs.read_bytes() == before


def test_who_comes_back_hears_nothing_foreign(ours: Path, plainly: Said) -> None:
    heard = plainly("sources", "1", "", "", "", "quit", on=LATER)
    assert foreign([heard]) == set()
    for told in ("The time to answer, 30 days, ended on 11 February 2026", "An answer was due by 11 February 2026"):
        assert told in flat(heard)
    assert ours.exists()


async def test_who_comes_back_sees_nothing_foreign(ours: Path) -> None:
    with Memory(Store(ours.parent, "pigeonhole")) as memory:
        async with walking(memory, LATER) as walk:
            heard = [shown(walk), await over(walk, "?")]
            await walk.press("enter")
            await walk.until(lambda: isinstance(walk.app.screen, LetterScreen) and bool(walk.words))
            heard.append(shown(walk))
            await walk.press("escape")
            heard.append(shown(walk))
    assert foreign(heard) == set()
    text = flat("\n".join(heard))
    for told in (
        "Welcome back",
        "Keeper of Letters (KL)",
        "What to write to Keeper of Letters (KL)",
        guide().about.not_ours,
    ):
        assert told in text


# What is no guide


def _nowhere(folder: Path) -> None:
    shutil.rmtree(folder)


def _file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("[about]")


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def _no_actions(folder: Path) -> None:
    (folder / "actions.toml").unlink()


def _torn(folder: Path) -> None:
    (folder / "lanes.toml").write_text('[lane.letters]\ntitle = "Letters')


def _no_text(folder: Path) -> None:
    (folder / "facts.toml").write_bytes(b"\xff\xfe\x00")


def _misspelt(folder: Path) -> None:
    path = folder / "regions.toml"
    path.write_text(path.read_text().replace("deadline =", "deadlin ="))


def _unknown(folder: Path) -> None:
    path = folder / "actions.toml"
    path.write_text(path.read_text().replace('link = "book"', 'link = "bock"'))


@pytest.mark.parametrize(
    ("broken", "names"),
    [
        (_nowhere, "is not a folder"),
        (_file, "is not a folder"),
        (_empty, "guide.toml"),
        (_no_actions, "actions.toml"),
        (_torn, "lanes.toml"),
        (_no_text, "facts.toml"),
        (_misspelt, "regions.toml: region.nest.deadlin:"),
        (_unknown, "actions.toml: action.book-private.link:"),
    ],
)
def test_what_is_no_guide_is_one_sentence(
    broken: Callable[[Path], None], names: str, home: Path, capsys: Capture
) -> None:
    folder = home / "guide"
    shutil.copytree(FOLDER, folder)
    broken(folder)
    assert names in refused(capsys, "checklist", "--country", "NO", "--guide", str(folder))
    assert {path.name for path in home.iterdir()} <= {"guide"}


@pytest.mark.parametrize("command", [["--plain"], ["compare", "NO", "PE"]])
def test_no_command_takes_what_is_no_guide(command: list[str], home: Path, capsys: Capture) -> None:
    assert str(home) in refused(capsys, *command, "--guide", str(home / "nowhere"))
    assert list(home.iterdir()) == []


def refused(capsys: Capture, *arguments: str) -> str:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("walkout: ")
    assert err.count("\n") == 1
    return err
