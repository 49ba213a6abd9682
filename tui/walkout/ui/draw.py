"""Draws pages and plans as text with styles. No widget, no state: words in, lines out."""

from collections.abc import Iterable
from datetime import date
from textwrap import wrap

from textual.content import Content

from walkout.engine.pages import CardPage, Checked, QuestionPage
from walkout.engine.plan import ActionView, Plan
from walkout.export import phrases
from walkout.guide.model import About, Source
from walkout.words import _, checked_ago, long_date, plural

HEADING = "bold"
QUIET = "dim"
ACCENT = "ansi_blue bold"
LABEL = 14
"""Cells taken by the label at the left of a paragraph."""
NARROW = 60
"""Below this many cells, parts that stand side by side are stacked."""


Part = Content | str | None


def lines(*parts: Part) -> Content:
    """The parts one below the other; what is nothing is left out."""
    return Content("\n").join(
        [part if isinstance(part, Content) else Content(part) for part in parts if part is not None]
    )


def address(url: str) -> Content:
    """An address on a line of its own, and a link where the terminal knows links."""
    return Content.styled(url, f"underline link='{url}'")


def spread(left: Content, right: str, width: int) -> Content:
    """Something at the left and something quiet at the right of a line."""
    gap = width - left.cell_length - len(right)
    return left if gap < 2 else Content.assemble(left, " " * gap, (right, QUIET))


def labelled(label: str, paragraphs: Iterable[str], width: int) -> Content:
    """Paragraphs with a quiet label at their left, or above them where it is narrow."""
    texts = [text for text in paragraphs if text]
    if not texts:
        return Content("")
    if width < NARROW:
        return lines(Content.styled(label, QUIET), *texts)
    wrapped = [line for text in texts for line in wrap(text, width - LABEL)]
    first, *rest = wrapped
    head = Content.assemble((label.ljust(LABEL - 1) + " ", QUIET), first)
    return lines(head, *(" " * LABEL + line for line in rest))


def hanging(sign: str, text: str, width: int) -> str:
    """A text after a sign, its further lines indented by as much."""
    return "\n".join(wrap(text, width, initial_indent=sign, subsequent_indent=" " * len(sign)))


def founded_on(checked: Checked, today: date, edition: date) -> str:
    """How old the oldest check behind a page is, and on how many sources it stands."""
    if not checked.oldest:
        return ""
    count = plural("{count} source", "{count} sources", len(checked.sources))
    ago = checked_ago((today - checked.oldest).days)
    if today < edition:
        return _("with the knowledge of {edition} · {count}").format(edition=long_date(edition), count=count)
    if checked.overdue:
        return _("{checked}, a new check is due · {count}").format(checked=ago, count=count)
    return _("{checked} · {count}").format(checked=ago, count=count)


def question_head(page: QuestionPage, width: int) -> Content:
    """The section and the question."""
    number = _("question {number}").format(number=page.number)
    return lines(
        spread(Content.styled(page.section, QUIET), number, width), "", Content.styled(page.title, HEADING), ""
    )


def question_way(page: QuestionPage) -> Content:
    """The way to the page through the menus, and what the label may be called there."""
    if not page.link:
        return Content("")
    way = Content.styled(page.link.path, QUIET) if page.link.path else None
    return lines(way, phrases.local_labels(page.local) or None, "")


def question_why(page: QuestionPage, width: int, today: date, edition: date) -> Content:
    """Why it is asked, and what is known here."""
    why = labelled(_("Why we ask"), (page.why, *page.here[:1]), width)
    return lines("", why, _quiet_right(founded_on(page.founded, today, edition), width))


def _quiet_right(text: str, width: int) -> Content | None:
    return Content.styled(text.rjust(width) if width >= NARROW else text, QUIET) if text else None


def card(page: CardPage, width: int, today: date, about: About) -> Content:
    """A disclosure: what was reported beside what is so today, and what that means for the reader."""
    view = page.view
    number = _("{number} of {total}").format(number=page.number, total=page.total)
    then, now = about.reported, _("Today, where you live")
    verdict = phrases.verdict(view.verdict).upper()
    section = spread(Content.styled(page.section, QUIET), number, width)
    head: list[Part] = [section, "", Content.styled(view.title, HEADING), ""]
    if width < NARROW:
        body: list[Part] = [
            Content.styled(then, QUIET), view.reported, "",
            Content.assemble((f"{now}: ", QUIET), (verdict, ACCENT)), view.today,
        ]  # fmt: skip
    else:
        body = [_beside(then, view.reported, now, verdict, view.today, width)]
    means: list[Part] = [labelled(_("For you"), [view.means], width)] if view.means else []
    return lines(*head, *body, "", *means, _quiet_right(founded_on(page.founded, today, about.edition), width))


def _beside(then: str, reported: str, now: str, verdict: str, today: str, width: int) -> Content:
    column = (width - 4) // 2
    left = [Content.styled(then.ljust(column), QUIET), *_column(reported, column)]
    right = [
        Content.styled(now, QUIET),
        Content.styled(verdict, ACCENT),
        *(Content(line) for line in wrap(today, column)),
    ]
    height = max(len(left), len(right))
    left += [Content(" " * column)] * (height - len(left))
    right += [Content("")] * (height - len(right))
    return lines(*(Content.assemble(one, "    ", other) for one, other in zip(left, right, strict=True)))


def _column(text: str, width: int) -> list[Content]:
    return [Content(line.ljust(width)) for line in wrap(text, width)]


def item_head(view: ActionView) -> Content:
    """What an item is, and which answers put it on the list."""
    nothing = None if view.url else phrases.no_page()
    done = None if view.status == "todo" else phrases.sentence(phrases.mark(view.status, view.on))
    return lines(Content.styled(view.title, HEADING), done, phrases.because(view) or None, nothing)


def item(plan: Plan, view: ActionView, width: int) -> Content:
    """All that an item's address leaves to say."""
    action = view.action
    details = (
        (_("What it does"), action.does),
        (_("What not"), action.does_not),
        (_("It worked if"), action.worked),
        (_("To undo it"), action.undo),
        (_("On a phone"), " ".join(action.phone)),
    )
    return lines(
        Content.styled(view.path, QUIET) if view.path else None,
        phrases.local_labels(view.local) or None,
        "",
        *(hanging(f"{number}. ", step, width) for number, step in enumerate(action.steps, 1)),
        "",
        action.why,
        *view.also,
        "",
        *(labelled(label, [text], width) for label, text in details if text),
        _quiet_right(phrases.item_checked(plan, view), width),
    )


def lane_map(plan: Plan, width: int) -> Content:
    """Each use of the reader's data: whether it applies here, how it stands, what controls it."""
    heads = (_("here"), _("yours"), _("controlled by"))
    title = _("Where your data goes")
    rows = [
        (lane.title, phrases.applies(lane.applies), phrases.state(lane.state) or "-", lane.control)
        for lane in plan.lanes
    ]
    if width < NARROW:
        stacked = [
            lines(
                name,
                Content.styled(_("  here {here}, yours {yours}, by {by}").format(here=here, yours=yours, by=by), QUIET),
            )
            for name, here, yours, by in rows
        ]
        return lines(Content.styled(title, HEADING), *stacked)
    table = [(title, *heads), *rows]
    columns = [max(len(row[index]) for row in table) + 2 for index in range(3)]
    head, *body = [hanging(_cells(row[:3], columns), row[3], width) for row in table]
    return lines(Content.assemble((head[: len(title)], HEADING), (head[len(title) :], QUIET)), *body)


def _cells(cells: Iterable[str], columns: Iterable[int]) -> str:
    return "".join(cell.ljust(column) for cell, column in zip(cells, columns, strict=True))


def timeline(plan: Plan, width: int) -> Content:
    """When this reader's data could be used, drawn against the years, and in words."""
    title = Content.styled(_("When your data could be used"), HEADING)
    if not plan.timeline:
        return lines(title, _("We know of no day on which it could, by what you told us."))
    first = date(min(period.since for period in plan.timeline).year, 1, 1)
    span = max((plan.as_of - first).days, 1)
    cells = max(min(width, 76), 20)
    drawn: list[Content | str] = [title, _axis(first, plan.as_of, span, cells)]
    names = {lane.id: lane.title for lane in plan.lanes}
    for lane in dict.fromkeys(period.lane for period in plan.timeline):
        periods = [period for period in plan.timeline if period.lane == lane]
        bar = ["·"] * cells
        for period in periods:
            start = (period.since - first).days * cells // span
            end = ((period.until or plan.as_of) - first).days * cells // span
            for cell in range(start, min(max(end, start + 1), cells)):
                bar[cell] = "━"
        drawn += [names[lane], Content.styled("".join(bar), "ansi_blue")]
        drawn += [Content.styled(phrases.period(period, plan.as_of), QUIET) for period in periods]
    days = [long_date(event.on) for event in plan.events]
    indent = max(map(len, days), default=0) + 2
    told = (hanging(day.ljust(indent), event.says, width) for day, event in zip(days, plan.events, strict=True))
    return lines(*drawn, "", *(Content.styled(line, QUIET) for line in told))


def _axis(first: date, last: date, span: int, cells: int) -> Content:
    marks = [" "] * cells
    for year in range(first.year, last.year + 1):
        at = (date(year, 1, 1) - first).days * cells // span
        if at + 4 <= cells:
            marks[at : at + 4] = str(year)
    return Content.styled("".join(marks), QUIET)


def code(text: str | None) -> Content:
    """The take-home code, and who can read it."""
    if not text:
        return Content("")
    return lines(
        Content.styled(_("Take-home code"), HEADING),
        Content.styled(text, "bold"),
        Content.styled(phrases.code_holds(), QUIET),
        "",
    )


def source(entry: Source) -> Content:
    """A source: who says so, where, when, and when it was checked."""
    where = address(entry.url) if entry.url else Content(phrases.citation(entry))
    return lines(phrases.source_title(entry), where, Content.styled(phrases.source_dates(entry), QUIET), "")
