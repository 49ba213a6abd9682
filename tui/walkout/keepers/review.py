"""`walkout guide review`: all that a guide can say to anyone, as one text for a person to read and sign."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from unicodedata import normalize

from walkout.guide.model import Guide
from walkout.keepers.reviewing.calendar import calendar
from walkout.keepers.reviewing.items import item
from walkout.keepers.reviewing.known import facts, glossary, sources
from walkout.keepers.reviewing.lanes import events, lane
from walkout.keepers.reviewing.letters import letters
from walkout.keepers.reviewing.lines import Block, legend, written
from walkout.keepers.reviewing.places import authorities, regions
from walkout.keepers.reviewing.program import program
from walkout.keepers.reviewing.walk import pages, start
from walkout.keepers.reviewing.world import world
from walkout.words import _, long_date

BEGINNING = "=" * 78
"""The line below which everything is signed."""


def review(guide: Guide) -> str:
    """Every screen and export that can be reached, in words, each with where it stands and for whom.

    It depends on nothing but the guide and the program, so that two of them differ where the words do.
    """
    words = "\n".join(_words(guide))
    return "\n".join((*_head(guide, words), BEGINNING, "", words))


def fingerprint(text: str) -> str:
    """What the words of a review hash to, with or without its head. How its lines are broken does not count.

    A day on which something was checked does count: readers are told how long ago that was.
    """
    _head, _beginning, words = text.rpartition(f"{BEGINNING}\n")
    digest = sha256(" ".join(normalize("NFC", words).split()).encode()).hexdigest()
    return "-".join(digest[start : start + 4] for start in range(0, 16, 4))


def misfit(guide: Guide, text: str) -> str:
    """That what a guide's edition was signed for are not the words of this review; empty where they are, or nobody
    signed."""
    signed = guide.about.signed
    if signed in (None, fingerprint(text)):
        return ""
    return _("The signed hash {signed} does not fit these words: theirs is {found}.").format(
        signed=signed, found=fingerprint(text)
    )


def _head(guide: Guide, words: str) -> Iterator[str]:
    """Which words these are, where to sign, and how to read them."""
    blank = "_" * 40
    yield _("{title}: all that it says, to read and to sign").format(title=guide.about.title)
    yield ""
    yield _("Edition: {day}").format(day=long_date(guide.about.edition))
    yield _("Hash of the words: {hash}").format(hash=fingerprint(words))
    if guide.about.signed:
        yield misfit(guide, words) or _("This edition was signed for these words.")
    yield ""
    yield from (f"{label} {blank}" for label in (_("Name:"), _("As:"), _("Day:"), _("Signed:")))
    yield ""
    yield _("To record it, put this line into guide.toml, under [about]:")
    yield f'signed = "{fingerprint(words)}"'
    yield ""
    yield from _explained()
    yield ""


def _explained() -> Iterator[str]:
    yield _("How to read it. Every line stands on what the letters before it name:")
    yield from legend()
    yield _(
        "A line with a dot is for you alone: for whom, where and on which days the lines are shown that stand under"
    )
    yield _("it, further in. What stands under none is shown to everyone who comes there, on every day.")
    yield _("In square brackets stands what differs from reader to reader, in braces what the program fills in.")
    yield _("Where readers are told an age in days, the day stands here from which it is counted.")


def _words(guide: Guide) -> Iterator[str]:
    """The whole text, chapter by chapter."""
    unreached: list[str] = []
    for title, blocks in _chapters(guide):
        yield f"== {title} =="
        yield ""
        for block in blocks:
            unreached += block.unreached
            if block.lines:
                yield from written(block)
    yield f"== {_('Shown to nobody')} =="
    yield ""
    yield from (f"  {key}" for key in unreached)
    yield ""


def _chapters(guide: Guide) -> Iterator[tuple[str, Iterable[Block]]]:
    known = world(guide)
    reminded = calendar(known)
    listed = [item(known, key, reminded) for key in guide.actions]
    reasons = frozenset(chain.from_iterable(told.reasons for told in listed))
    yield _("The walk"), (start(guide), *pages(known, reasons))
    yield _("The checklist"), (told.block for told in listed)
    yield _("Where the data goes, and when"), (*(lane(known, key) for key in guide.lanes), events(known))
    yield _("Where to turn"), (*regions(guide), *authorities(guide, reminded))
    yield _("Letters"), letters(known)
    yield _("Words that are explained"), glossary(guide)
    yield _("Facts"), facts(guide)
    yield _("Sources"), sources(guide)
    yield _("The program's own words"), program()
