"""Visitors never see one another, and one whose app crashes takes nobody with them."""

import asyncio
import random
from pathlib import Path

import pytest
from walkout.engine.code import decode
from walkout.ui.app import WalkoutApp
from walkout.ui.screens.walk import WalkScreen

from tests.kiosk.serving import GUIDE, Kiosk, kiosk

VISITORS = 50
COUNTRIES = [code for code, country in GUIDE.countries.items() if not country.subdivisions and country.name.isalpha()]


async def _walk(served: Kiosk, country: str, account: str, others: set[str], chance: random.Random) -> None:
    async with served.visitor((60, 16)) as visitor:
        visitor.send("enter")
        await visitor.sees("Which country do you live in?")
        await asyncio.sleep(chance.random())
        visitor.send(country.lower())
        name = GUIDE.countries[country].name
        await visitor.until(lambda: any(line.strip().startswith(f"> {name}") for line in visitor.lines))
        visitor.send("enter")
        await visitor.sees("question 2")
        await asyncio.sleep(chance.random())
        visitor.send(account)
        await visitor.until(lambda: any("> (•)" in line for line in visitor.lines))
        visitor.send("enter")
        await visitor.until(lambda: "question 2" not in visitor.words)
        seen = visitor.raw.decode(errors="replace")
        assert name in visitor.lines[0]
        listed = visitor.raw.split(b"question 2")[-1].decode(errors="replace")
        assert not [other for other in others - {name} if f" {other} " in listed and other not in name], seen[-500:]
        visit = next(v for v in served.worker.visits if v._app and v._app.journey.answers.get("country") == country)
        assert visit._app
        code = visit._app.journey.plan(served.worker._surroundings.today()).code
        assert code
        given = GUIDE.questions["account"].options[int(account) - 1].value
        assert decode(GUIDE, code).answers == {"country": country, "account": given}


async def test_fifty_at_once_see_only_what_they_said(tmp_path: Path) -> None:
    chance = random.Random(50)
    countries = chance.sample(COUNTRIES, VISITORS)
    names = {GUIDE.countries[code].name for code in countries}
    async with kiosk(tmp_path) as served, asyncio.TaskGroup() as group:
        for country in countries:
            group.create_task(_walk(served, country, chance.choice("12"), names, random.Random(country)))


async def test_a_crash_stays_with_its_visitor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    redraw = WalkScreen.redraw

    def fails(screen: WalkScreen) -> None:
        app = screen.app
        assert isinstance(app, WalkoutApp)
        if app.journey.answers.get("country") == "NO":
            secret = "a secret of this visitor"
            raise ZeroDivisionError(secret)
        redraw(screen)

    monkeypatch.setattr(WalkScreen, "redraw", fails)
    async with kiosk(tmp_path) as served, served.visitor() as lucky, served.visitor() as unlucky:
        for visitor in (lucky, unlucky):
            visitor.send("enter")
            await visitor.sees("Which country do you live in?")
        unlucky.send("norway", "enter")
        assert await unlucky.ended() == 1
        assert "walkout stopped because of a fault of its own (ZeroDivisionError at " in unlucky.words
        lucky.send("japan", "enter")
        await lucky.sees("question 2")
        log = served.log.getvalue()
        assert '"ended": "crashed"' in log
        assert "ZeroDivisionError" in log
        told = log + "".join(capfd.readouterr()) + unlucky.words
        assert not [word for word in ("secret", "Norway", "Traceback", '"NO"') if word in told]
