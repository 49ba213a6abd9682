"""How spellings are compared."""

import unicodedata


def fold(text: str) -> str:
    """Text as it is compared: no case, no accents, no punctuation, single spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ").replace("’", "'")).casefold()
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())
