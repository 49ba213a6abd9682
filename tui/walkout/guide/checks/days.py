"""Days: nothing checked in the future, nothing that ends before it begins."""

import re
from collections.abc import Iterator
from datetime import date

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import dated, sourced
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Guide

DEADLINE = re.compile(r"P[1-9]\d{0,2}[MD]")


def findings(subject: Subject) -> Iterator[Finding]:
    """Days that cannot be; where today is not known, what is still to come is measured by the guide's edition."""
    guide, today = subject.guide, subject.today
    edition = guide.about.edition
    if today and edition > today:
        yield Finding("guide.toml", "about.edition", "is still to come.")
    for key, source in guide.sources.items():
        yield from _checked("sources.toml", f"source.{key}", source.checked, edition, today)
        if source.published and source.published > source.checked:
            yield Finding("sources.toml", f"source.{key}.published", "is after the day it was checked.")
    for file, key, entry in sourced(guide):
        yield from _checked(file, key, entry.checked, edition, today)
        if entry.recheck_after_days < 1:
            yield Finding(file, f"{key}.recheck_after_days", "must be a day or more.")
    for key, fact in guide.facts.items():
        yield from _window("facts.toml", f"fact.{key}", fact.since, fact.until)
    for file, key, part in dated(guide):
        yield from _window(file, key, part.since, part.until)
    yield from _times(guide)


def _checked(file: str, key: str, checked: date, edition: date, today: date | None) -> Iterator[Finding]:
    if today and checked > today:
        yield Finding(file, f"{key}.checked", "is still to come.")
    elif checked > edition:
        yield Finding(file, f"{key}.checked", "is after the guide's edition.")


def _window(file: str, key: str, since: date | None, until: date | None) -> Iterator[Finding]:
    if since and until and since > until:
        yield Finding(file, f"{key}.until", "ends before it begins.")


def _times(guide: Guide) -> Iterator[Finding]:
    for key, region in guide.regions.items():
        if region.deadline is not None and not DEADLINE.fullmatch(region.deadline):
            yield Finding("regions.toml", f"region.{key}.deadline", "must be whole months or days, like P1M or P30D.")
    for key, action in guide.actions.items():
        for name in ("minutes", "in_days", "follow_up_days"):
            count = getattr(action, name)
            if count is not None and count < 1:
                yield Finding("actions.toml", f"action.{key}.{name}", "must be 1 or more.")
