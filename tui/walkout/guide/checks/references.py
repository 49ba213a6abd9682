"""References: what is named exists, and what exists is named by something."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from walkout.engine.items import AUTHORITY
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import sourced, stating
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Guide


class _Named(NamedTuple):
    """Names that stand under a key, where they must stand themselves, and what they are."""

    file: str
    key: str
    names: Iterable[str | None]
    known: Iterable[str]
    kind: str


def findings(subject: Subject) -> Iterator[Finding]:
    """Names of nothing, and what nothing names."""
    guide = subject.guide
    for file, key, entry in sourced(guide):
        if not entry.sources:
            yield Finding(file, f"{key}.sources", "at least one source is needed.")
    named = list(_named(guide))
    for item in named:
        for message in _faults(item):
            yield Finding(item.file, item.key, message)
    for file, kind, entries in _referable(guide):
        used = {name for item in named if item.kind == kind for name in item.names}
        for name in entries:
            if name not in used:
                yield Finding(file, f"{kind}.{name}", "nothing names it.")


def _faults(item: _Named) -> Iterator[str]:
    names = [name for name in item.names if name is not None]
    for name in dict.fromkeys(names):
        if name not in item.known:
            yield f"there is no {item.kind} “{name}”."
        elif names.count(name) > 1:
            yield f"“{name}” stands there twice."


def _referable(guide: Guide) -> Iterator[tuple[str, str, Iterable[str]]]:
    """What is there to be named: its file, its kind, its ids."""
    yield "sources.toml", "source", guide.sources
    yield "facts.toml", "fact", guide.facts
    yield "links.toml", "link", guide.links
    yield "letters.toml", "letter", guide.letters
    yield "authorities.toml", "authority", (key for key, who in guide.authorities.items() if not who.covers)


def _named(guide: Guide) -> Iterator[_Named]:
    for file, key, entry in sourced(guide):
        yield _Named(file, f"{key}.sources", entry.sources, guide.sources, "source")
    for file, key, stated in stating(guide):
        yield _Named(file, f"{key}.facts", stated.facts, guide.facts, "fact")
    for key, fact in guide.facts.items():
        yield _Named("facts.toml", f"fact.{key}.where", fact.where, guide.regions, "region")
    for number, event in enumerate(guide.events):
        yield _Named("guide.toml", f"event.{number}.where", event.where, guide.regions, "region")
    for key, region in guide.regions.items():
        for name in ("authority", "lead_authority"):
            yield _Named(
                "regions.toml", f"region.{key}.{name}", (getattr(region, name),), guide.authorities, "authority"
            )
    for key, question in guide.questions.items():
        yield _Named("questions.toml", f"question.{key}.link", (question.link,), guide.links, "link")
        yield _Named("questions.toml", f"question.{key}.lane", (question.lane,), guide.lanes, "lane")
    yield from _named_by_actions(guide)
    for key, letter in guide.letters.items():
        yield _Named("letters.toml", f"letter.{key}.link", (letter.link,), (*guide.links, AUTHORITY), "link")


def _named_by_actions(guide: Guide) -> Iterator[_Named]:
    order = list(guide.actions)
    for key, action in guide.actions.items():
        where = f"action.{key}"
        yield _Named("actions.toml", f"{where}.facts", action.facts, guide.facts, "fact")
        yield _Named("actions.toml", f"{where}.link", (action.link,), (*guide.links, AUTHORITY), "link")
        yield _Named("actions.toml", f"{where}.letter", (action.letter,), guide.letters, "letter")
        yield _Named("actions.toml", f"{where}.after", action.after, order[: order.index(key)], "earlier action")
