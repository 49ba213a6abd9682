"""The take-home code: the answers and marks of a walk as a few characters, readable by any copy of walkout.

A code is written in Crockford's base 32: one symbol for the version, then the numbers of all fields as one number, then
two check symbols. They are those of a Reed-Solomon code over GF(32), in which any two codes of a length differ in three
places or more: one wrong character, or two that changed places, never give another code. What its division leaves over
is the guide's own, and never nothing, or a 0 more at the end would go unseen.
"""

from binascii import crc32
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from walkout.engine.places import UNSURE
from walkout.engine.plan import Mark
from walkout.errors import CodeError
from walkout.guide.model import Code, CodeField, Guide
from walkout.words import _

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST = 20
"""Characters, those that group them apart."""
GROUP = 4
_BITS = 5
_FRAME = 3
"""The symbols that are no part of the number: the version and the two checks."""
_SIGNS = {sign: number for number, symbol in enumerate(ALPHABET) for sign in (symbol, symbol.lower())}
_SIGNS |= dict.fromkeys("IiLl", 1) | dict.fromkeys("Oo", 0)
_DASHES = str.maketrans("", "", "-\u2010\u2011\u2012\u2013\u2014\u2212")


class Taken(NamedTuple):
    """What a code holds: answers and marks, the marks without their days, and the grounds for a letter."""

    answers: dict[str, str]
    marks: dict[str, Mark]
    grounds: tuple[str, ...]


def encode(guide: Guide, answers: Mapping[str, str], marks: Mapping[str, Mark], grounds: Iterable[str]) -> str | None:
    """The code of a walk, in groups of four; nothing where the guide has no codes.

    `answers` as `accept` gives them; what has no number in the guide's code is left out.
    """
    if guide.code is None:
        return None
    taken = Taken(dict(answers), dict(marks), tuple(grounds))
    number = 0
    for field in reversed(guide.code.fields):
        value = _value(field, taken)
        number = number * field.radix + (field.values.index(value) + 1 if value in field.values else 0)
    word = [guide.code.version, *_symbols(number, _width(guide.code.fields))]
    word += (left ^ own for left, own in zip(_remainder([*word, 0, 0]), _tag(guide), strict=True))
    return _grouped("".join(ALPHABET[symbol] for symbol in word))


def decode(guide: Guide, text: str) -> Taken:
    """What a code holds; lower case, spaces, dashes and the look-alikes I, L and O are read as they are meant.

    Raises CodeError for a code with a wrong character, of another guide, or made by a newer walkout. The sentence never
    repeats the code: whoever reads it could read the answers.
    """
    code = guide.code
    if code is None:
        raise CodeError(_("This guide has no take-home codes."))
    signs = "".join(text.split()).translate(_DASHES)
    if len(signs) > LONGEST:
        raise _cut(code)
    word = [_SIGNS.get(sign, -1) for sign in signs]
    if -1 in word:
        raise CodeError(
            _("A take-home code has only digits and the letters A to Z, without U. Look for what is neither.")
        )
    whole = _remainder(word) == _tag(guide)
    if whole and (word[0], len(word)) > (code.version, max(code.lengths)):
        raise _newer()
    if len(word) not in code.lengths:
        raise _cut(code)
    if not whole or word[0] != code.version:
        raise CodeError(
            _(
                "A character of this code is wrong, or it belongs to another guide. "
                "Compare it, character by character, with the one you kept."
            )
        )
    return _read(guide, code, word[1:-2])


def _newer() -> CodeError:
    return CodeError(_("This code was made by a newer walkout. Get the newest one to read it."))


def _cut(code: Code) -> CodeError:
    return CodeError(
        _("This code has too few or too many characters. A whole one looks like {pattern}.").format(
            pattern=_grouped("X" * length(code))
        )
    )


def _grouped(text: str) -> str:
    return "-".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def _value(field: CodeField, taken: Taken) -> str | None:
    match field.kind:
        case "place":
            return _place(taken.answers, field.values)
        case "answer":
            return taken.answers.get(field.id)
        case "mark":
            return taken.marks[field.id].status if field.id in taken.marks else None
        case "ground":
            return "yes" if field.id in taken.grounds else None


def _place(answers: Mapping[str, str], numbered: tuple[str, ...]) -> str | None:
    """The subdivision where one is said and has a number, else the country."""
    country, part = answers.get("country"), answers.get("subdivision")
    place = f"{country}-{UNSURE}" if part == UNSURE else part
    return place if place in numbered else country


def _read(guide: Guide, code: Code, symbols: Iterable[int]) -> Taken:
    number = 0
    for symbol in symbols:
        number = number << _BITS | symbol
    taken = Taken({}, {}, ())
    for field in code.fields:
        number, position = divmod(number, field.radix)
        if position > len(field.values):
            raise _newer()
        if position:
            taken = _with(guide, taken, field, field.values[position - 1])
    if number:
        raise _newer()
    if "country" not in taken.answers:
        raise CodeError(_("This code names no country that this guide knows. Start without it."))
    return taken


def _with(guide: Guide, taken: Taken, field: CodeField, value: str) -> Taken:
    """What was taken, with one value more; a value that the guide no longer knows is left out."""
    match field.kind:
        case "place":
            country, _dash, part = value.partition("-")
            parts = guide.countries[country].subdivisions if country in guide.countries else {}
            places = {"country": country} if country in guide.countries else {}
            if value in parts or (parts and part == UNSURE):
                places["subdivision"] = UNSURE if part == UNSURE else value
            return taken._replace(answers={**taken.answers, **places})
        case "answer" if field.id in guide.questions:
            options = {option.value for option in guide.questions[field.id].options}
            return taken._replace(answers={**taken.answers, **({field.id: value} if value in options else {})})
        case "mark" if field.id in guide.actions:
            marks = {status: Mark(status) for status in ("todo", *guide.actions[field.id].marks)}
            return taken._replace(marks={**taken.marks, **({field.id: marks[value]} if value in marks else {})})
        case "ground" if field.id in guide.grounds:
            return taken._replace(grounds=(*taken.grounds, field.id))
    return taken


def length(code: Code) -> int:
    """How many characters a code has, those that group them apart: version, numbers and two checks."""
    return _FRAME + _width(code.fields)


def _width(fields: Iterable[CodeField]) -> int:
    """How many symbols the numbers of all fields take."""
    count = 1
    for field in fields:
        count *= field.radix
    return -((count - 1).bit_length() // -_BITS)


def _symbols(number: int, width: int) -> list[int]:
    return [number >> _BITS * place & 31 for place in reversed(range(width))]


def _tag(guide: Guide) -> tuple[int, int]:
    """What the codes of a guide leave over when divided: never nothing, and hardly ever the same as another’s."""
    return divmod(crc32(guide.about.id.encode()) % (len(ALPHABET) ** 2 - 1) + 1, len(ALPHABET))


def _remainder(word: Iterable[int]) -> tuple[int, int]:
    """What is left of the word, a polynomial over GF(32), divided by (x - a)(x - a²)."""
    high = low = 0
    for symbol in word:
        to_high, to_low = _TIMES[high]
        high, low = low ^ to_high, symbol ^ to_low
    return high, low


def _product(one: int, other: int) -> int:
    """The product of two elements of GF(32), whose multiplication is that of polynomials modulo x⁵ + x² + 1."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one = one << 1 ^ (0b100101 if one & 16 else 0)
        other >>= 1
    return product


_GENERATOR = (0b00010 ^ 0b00100, _product(0b00010, 0b00100))
"""The coefficients of (x - a)(x - a²) below the highest: a + a², and a³, where a is the polynomial x."""
_TIMES = tuple((_product(factor, _GENERATOR[0]), _product(factor, _GENERATOR[1])) for factor in range(len(ALPHABET)))
"""Every element times the two coefficients."""
