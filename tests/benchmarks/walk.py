"""Walking through walkout as a reader does, and what each step costs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.benchmarks.measure import WALKOUT, Cost, press, rest
from tests.terminal.session import Session

PLACE = "germany"
END = ("Your checklist", "Check your answers")
OPTION = ("( )", "(•)")
MOST_PAGES = 60


class Walked(NamedTuple):
    """Costs of the page turns that led to a question, and of the cursor keys on one."""

    questions: list[Cost]
    others: list[Cost]
    cursor: list[Cost]


@contextmanager
def at_country() -> Iterator[Session]:
    """The walk at the question where someone lives, idle."""
    with Session(WALKOUT) as session:
        session.wait_for("Remember your answers")
        session.press("down")
        session.press("enter")
        session.wait_for("Which country")
        rest(session)
        yield session


def country_cursor(session: Session) -> list[Cost]:
    """What moving through the list of countries costs."""
    return [press(session, key) for key in ("down", "down", "down", "up", "up", "down")]


def walk(session: Session) -> Walked:
    """From the country to the end of the questions, choosing the second answer of each."""
    session.send(PLACE)
    session.wait_for("Germany")
    rest(session)
    walked = Walked([], [], [])
    for _ in range(MOST_PAGES):
        if any(end in session.text for end in END):
            break
        if _is_question(session):
            walked.cursor.extend(press(session, key) for key in ("down", "down", "up"))
        elif "would rather not" in session.text:
            press(session, "down")
        before = _heading(session)
        cost = press(session, "enter")
        if _heading(session) == before:
            press(session, "down")  # a list in which nothing is chosen yet
        else:
            (walked.questions if _is_question(session) else walked.others).append(cost)
    return walked


def _is_question(session: Session) -> bool:
    return any(mark in session.text for mark in OPTION)


def _heading(session: Session) -> list[str]:
    """The rows at the top, which tell one page from another."""
    return [line for line in session.lines if line][:4]
