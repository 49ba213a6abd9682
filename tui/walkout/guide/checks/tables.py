"""Which table of which file fills which field of a guide."""

from typing import NamedTuple


class Table(NamedTuple):
    """A table of a guide's TOML."""

    file: str
    key: str
    field: str
    """The field of the guide that it fills."""


TABLES = (
    Table("guide.toml", "about", "about"),
    Table("guide.toml", "event", "events"),
    Table("sources.toml", "source", "sources"),
    Table("facts.toml", "fact", "facts"),
    Table("links.toml", "link", "links"),
    Table("authorities.toml", "authority", "authorities"),
    Table("regions.toml", "region", "regions"),
    Table("lanes.toml", "lane", "lanes"),
    Table("questions.toml", "question", "questions"),
    Table("disclosures.toml", "disclosure", "disclosures"),
    Table("actions.toml", "action", "actions"),
    Table("letters.toml", "ground", "grounds"),
    Table("letters.toml", "letter", "letters"),
    Table("code.toml", "code", "code"),
    Table("glossary.toml", "term", "glossary"),
)

FILES = tuple(dict.fromkeys(table.file for table in TABLES))
"""The files of a guide; each must be there."""
