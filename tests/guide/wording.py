"""How words are judged: claims the product must not make, how hard a text is to read, quotations that are too long."""

import re
from collections.abc import Iterator

BANNED = re.compile(
    r"\b(removed|deleted|safe|safely|protected|guaranteed?|guarantees|compliant)\b|\b100 ?%", re.IGNORECASE
)
_DENIAL = re.compile(r"\b(not|never|no|nothing|none|nobody|cannot|can't|without|neither)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(says?|said|stated|promised|according to)\b", re.IGNORECASE)
_DATED = re.compile(r"\b20\d\d\b")
_CLAUSE = re.compile(r"[,;:]|\bbut\b")
_ADDRESS = re.compile(r"<?https://\S+")
LONGEST_QUOTE = 24


def sentences(text: str) -> list[str]:
    """The sentences of a text, its addresses left out."""
    plain = _ADDRESS.sub(" ", text)
    return [part for part in re.split(r"(?<=[.!?…])[”\")]*\s+|\n\s*\n", plain) if re.search(r"\w", part)]


def claims(text: str) -> Iterator[str]:
    """Sentences that claim a result in banned words: no denial in the same clause, no dated statement of someone."""
    for sentence in sentences(text):
        attributed = _SAID.search(sentence) and _DATED.search(sentence)
        for clause in _CLAUSE.split(sentence):
            if BANNED.search(clause) and not attributed and not _DENIAL.search(clause):
                yield sentence


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)


def syllables(word: str) -> int:
    """A count by vowels, good enough for English prose."""
    plain = re.sub(r"[éèê]", "e_", word.casefold()).replace("'", "").replace("’", "")
    plain = re.sub(r"(?<=[^aeiouyl_])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgh])es$", "", plain)
    return max(1, len(re.findall(r"[aeiouy]+", plain)))


def grade(texts: list[str]) -> float:
    """The Flesch–Kincaid grade of some texts taken together."""
    count = sum(len(sentences(text)) for text in texts)
    every = [word for text in texts for word in words(_ADDRESS.sub(" ", text))]
    return 0.39 * len(every) / count + 11.8 * sum(map(syllables, every)) / len(every) - 15.59


def sentence_length(texts: list[str]) -> float:
    """Words per sentence."""
    return sum(len(words(text)) for text in texts) / sum(len(sentences(text)) for text in texts)


def long_quotes(text: str) -> list[str]:
    """Quotations of more words than may be quoted."""
    quoted = re.findall(r"“([^”]*)”|\"([^\"]*)\"", text)
    return [one or other for one, other in quoted if len((one or other).split()) > LONGEST_QUOTE]
