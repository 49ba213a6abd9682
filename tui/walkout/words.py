"""The program's own words: where a translation would come in, and how days are written."""

from datetime import date
from gettext import NullTranslations

_catalogue = NullTranslations()


def _(message: str) -> str:
    """The message in the reader's language."""
    return _catalogue.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """The form that fits the count, with `{count}` filled in."""
    return _catalogue.ngettext(one, many, count).format(count=count)


def long_date(day: date) -> str:
    """The day as a person writes it: 3 November 2025."""
    return _("{day} {month} {year}").format(day=day.day, month=_month(day.month), year=day.year)


def day_of(text: str) -> date | None:
    """The day that is written as `long_date` writes it, in any case; nothing where there is no such day."""
    day, _space, rest = text.partition(" ")
    month, _space, year = rest.rpartition(" ")
    names = [name.casefold() for name in _months()]
    try:
        return date(int(year), names.index(month.casefold()) + 1, int(day))
    except ValueError:
        return None


def _month(number: int) -> str:
    return _months()[number - 1]


def _months() -> tuple[str, ...]:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def checked_ago(days: int) -> str:
    """How old a check is, in words."""
    if days == 0:
        return _("checked today")
    return plural("checked {count} day ago", "checked {count} days ago", days)
