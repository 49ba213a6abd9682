"""`walkout guide check`: everything wrong with a guide, one line each, or how much there is in a good one."""

from datetime import date
from pathlib import Path

from walkout.errors import WalkoutError
from walkout.guide.model import Guide
from walkout.words import _, plural

GOOD, FOUND, UNUSABLE = 0, 1, 2


def check(folder: Path, today: date) -> tuple[str, int]:
    """What to say of the guide in a folder, and the exit code: 0 good, 1 findings, 2 unusable."""
    try:
        guide, findings = _examine(folder, today)
    except WalkoutError as error:
        return f"{error}\n", UNUSABLE
    if not findings and guide:
        return _good(guide), GOOD
    lines = [*map(str, findings), "", plural("{count} finding.", "{count} findings.", len(findings))]
    if not guide:
        lines.append(_("What the tables say is checked once every key is as it should be."))
    return "\n".join([*lines, ""]), FOUND


def _examine(folder: Path, today: date) -> tuple[Guide | None, tuple[object, ...]]:
    if not folder.is_dir():
        raise WalkoutError(_("{folder} is not a folder with a guide in it.").format(folder=folder))
    try:
        from walkout.guide.gate import examine
    except ModuleNotFoundError as missing:
        raise WalkoutError(
            _("To check a guide {name} is needed: install walkout[guide].").format(name=missing.name)
        ) from missing
    return examine(folder, today)


def _good(guide: Guide) -> str:
    counts = (
        plural("{count} source", "{count} sources", len(guide.sources)),
        plural("{count} fact", "{count} facts", len(guide.facts)),
        plural("{count} link", "{count} links", len(guide.links)),
        plural("{count} authority", "{count} authorities", len(guide.authorities)),
        plural("{count} region", "{count} regions", len(guide.regions)),
        plural("{count} lane", "{count} lanes", len(guide.lanes)),
        plural("{count} question", "{count} questions", len(guide.questions)),
        plural("{count} disclosure", "{count} disclosures", len(guide.disclosures)),
        plural("{count} action", "{count} actions", len(guide.actions)),
        plural("{count} letter", "{count} letters", len(guide.letters)),
        plural("{count} glossary entry", "{count} glossary entries", len(guide.glossary)),
    )
    return (
        _("{title}, edition of {edition}, is good: {counts}.").format(
            title=guide.about.title, edition=guide.about.edition, counts=", ".join(counts)
        )
        + "\n"
    )
