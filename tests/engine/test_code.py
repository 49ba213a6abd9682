"""The take-home code: what its checks promise, what is read and what refused, and what the years may bring."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from itertools import combinations, product
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.code import (
    _GENERATOR,
    ALPHABET,
    GROUP,
    LONGEST,
    Taken,
    _product,
    _remainder,
    _tag,
    decode,
    encode,
    length,
)
from walkout.engine.plan import Mark
from walkout.errors import CodeError
from walkout.guide.model import Code, CodeField, Guide, Status

from tests.invented import EDITION, FRESH, LATER, guide

GUIDE = guide()
HERE = {"country": "XA"}
ELEMENTS = range(32)
A = 2
"""The polynomial x."""
ROOTS = (A, A * A)
REACH = 31
"""How many symbols a word may have: so many powers of A differ."""

NEWER = "newer walkout"
WRONG = "wrong"
CUT = "too few or too many"
SIGN = "only digits and the letters"


def code_of(
    of: Guide, answers: dict[str, str], marks: dict[str, Mark] | None = None, grounds: tuple[str, ...] = ()
) -> str:
    code = encode(of, answers, marks or {}, grounds)
    assert code
    return code


def table() -> Code:
    assert GUIDE.code
    return GUIDE.code


# What the checks promise


def test_the_elements_form_a_field() -> None:
    for one in ELEMENTS:
        assert _product(1, one) == one
        assert _product(0, one) == 0
        assert not one or sorted(_product(one, other) for other in ELEMENTS) == list(ELEMENTS), "each has an inverse"
    for one, other in product(ELEMENTS, repeat=2):
        assert _product(one, other) == _product(other, one)
        for third in ELEMENTS:
            assert _product(one, other ^ third) == _product(one, other) ^ _product(one, third)
            assert _product(one, _product(other, third)) == _product(_product(one, other), third)


def test_every_element_but_0_and_1_has_all_powers() -> None:
    for element in ELEMENTS[2:]:
        powers = [1]
        while (power := _product(powers[-1], element)) != 1:
            powers.append(power)
        assert len(set(powers)) == len(powers) == REACH


def test_the_generator_is_nothing_at_its_two_roots_only() -> None:
    middle, last = _GENERATOR
    assert [x for x in ELEMENTS if not _product(x, x) ^ _product(middle, x) ^ last] == list(ROOTS)


def words(count: int) -> list[list[int]]:
    draw = Random(7)
    return [[draw.randrange(32) for _place in range(REACH)] for _number in range(count)]


def test_nothing_is_left_of_a_word_that_is_nothing_at_both_roots_and_of_no_other() -> None:
    def at(root: int, word: list[int]) -> int:
        value = 0
        for symbol in word:
            value = _product(value, root) ^ symbol
        return value

    for word in words(300):
        whole = [*word[:-2], *_remainder([*word[:-2], 0, 0])]
        assert _remainder(whole) == (0, 0)
        assert [at(root, whole) for root in ROOTS] == [0, 0]
        assert any(_remainder(word)) == any(at(root, word) for root in ROOTS)


def test_what_is_left_of_a_sum_is_the_sum_of_what_is_left() -> None:
    for one, other in combinations(words(30), 2):
        both = zip(_remainder(one), _remainder(other), strict=True)
        assert _remainder([a ^ b for a, b in zip(one, other, strict=True)]) == tuple(a ^ b for a, b in both)


def test_one_or_two_wrong_symbols_always_leave_something() -> None:
    """Of two errors the sum of what each leaves is left: nothing only where both leave the same. So each is tried."""
    left = [
        _remainder([0] * place + [error] + [0] * (REACH - 1 - place))
        for place in range(REACH)
        for error in ELEMENTS[1:]
    ]
    assert (0, 0) not in left
    assert len(set(left)) == len(left) == 31 * 31
    assert LONGEST <= REACH


def test_a_word_could_not_be_longer() -> None:
    assert _remainder([1] + [0] * REACH) == _remainder([0] * REACH + [1])


def test_every_guide_has_a_remainder_of_its_own_and_never_nothing() -> None:
    ids = ("pigeonhole", "linkedin", "chatgpt", "meta", "x", "reddit", "slack", "dovecote")
    tags = {_tag(GUIDE._replace(about=GUIDE.about._replace(id=key))) for key in ids}
    assert len(tags) == len(ids)
    for number in range(2000):
        high, low = _tag(GUIDE._replace(about=GUIDE.about._replace(id=str(number))))
        assert high in ELEMENTS and low in ELEMENTS and (high or low)


# What is written


values = st.fixed_dictionaries(
    {}, optional={field.id: st.sampled_from(field.values) for field in table().fields if field.kind == "answer"}
)
places = st.sampled_from(
    [
        HERE,
        {"country": "XC"},
        {"country": "XB"},
        *({"country": "XB", "subdivision": part} for part in ("unsure", "XB-N", "XB-S")),
    ]
)
marks = st.fixed_dictionaries(
    {},
    optional={
        key: st.builds(Mark, st.sampled_from(("todo", *action.marks)), st.none() | st.dates(), st.none() | st.dates())
        for key, action in GUIDE.actions.items()
    },
)
grounds = st.sets(st.sampled_from(sorted(GUIDE.grounds))).map(
    lambda chosen: tuple(key for key in GUIDE.grounds if key in chosen)
)


@given(places, values, marks, grounds)
def test_what_is_written_is_read(
    place: dict[str, str], said: dict[str, str], marked: dict[str, Mark], named: tuple[str, ...]
) -> None:
    code = code_of(GUIDE, place | said, marked, named)
    undated = {key: Mark(mark.status) for key, mark in marked.items()}
    assert decode(GUIDE, code) == Taken(place | said, undated, named)
    assert code_of(GUIDE, *decode(GUIDE, code)) == code


def test_a_code_stands_in_groups_of_four_with_the_version_in_front() -> None:
    code = code_of(GUIDE, HERE)
    groups = code.split("-")
    assert [len(group) for group in groups[:-1]] == [GROUP] * (len(groups) - 1)
    assert 0 < len(groups[-1]) <= GROUP
    assert code[0] == "1"
    assert len("".join(groups)) == length(table()) == 8
    assert set(code) <= set(ALPHABET) | {"-"}
    assert not set(ALPHABET) & set("ILOU")


def test_every_day_and_every_word_stays_out() -> None:
    def sent(on: date | None, before: date | None = None) -> str:
        return code_of(GUIDE, HERE, {"complain": Mark("answered", on, before)})

    assert sent(None) == sent(FRESH) == sent(LATER) == sent(LATER, FRESH)
    assert code_of(GUIDE, HERE, {}, ("allergy",)) != code_of(GUIDE, HERE)
    assert code_of(GUIDE, HERE | {"name": "Ada"}, {"fly": Mark("done")}, ("my own words",)) == code_of(GUIDE, HERE)


def test_what_follows_from_the_answers_is_no_mark() -> None:
    answers = HERE | {"training": "off", "off_since": "after_start"}
    made = build_plan(GUIDE, answers, NO_MARKS, FRESH)
    assert [item.status for item in made.actions if item.id == "switch-off"] == ["done"]
    assert made.code
    assert decode(GUIDE, made.code) == Taken(answers, {}, ())


def test_to_do_again_is_not_the_same_as_not_marked() -> None:
    code = code_of(GUIDE, HERE, {"complain": Mark("todo", FRESH)})
    assert decode(GUIDE, code).marks == {"complain": Mark("todo")}


def test_no_part_of_the_country_not_sure_and_a_named_one_differ() -> None:
    for part in ({}, {"subdivision": "unsure"}, {"subdivision": "XB-S"}):
        answers = {"country": "XB", **part}
        assert decode(GUIDE, code_of(GUIDE, answers)).answers == answers
    assert code_of(GUIDE, HERE | {"subdivision": "unsure"}) == code_of(GUIDE, HERE)


def test_a_guide_without_codes_has_none() -> None:
    bare = GUIDE._replace(code=None)
    assert encode(bare, HERE, {}, ()) is None
    with pytest.raises(CodeError, match="no take-home codes"):
        decode(bare, code_of(GUIDE, HERE))


# What is read


WAYS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "lower case": str.lower,
    "in one": lambda code: code.replace("-", ""),
    "spaces": lambda code: f"  {code.replace('-', '  ')}\n",
    "one by one": " - ".join,
    "another dash": lambda code: code.replace("-", " – "),
    "a dash that does not break": lambda code: code.replace("-", "\u2011"),
    "a space that does not break": lambda code: code.replace("-", "\u00a0"),
    "lines": lambda code: code.replace("-", "\r\n\t"),
    "I and O": lambda code: code.replace("1", "I").replace("0", "O"),
    "i and o": lambda code: code.replace("1", "i").replace("0", "o"),
    "L": lambda code: code.replace("1", "L"),
    "l": lambda code: code.replace("1", "l"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_code_is_read_as_people_write_it(way: str) -> None:
    code = code_of(GUIDE, HERE)
    assert {"0", "1", "-"} <= set(code)
    assert decode(GUIDE, WAYS[way](code)).answers == HERE


def many() -> Iterator[Taken]:
    statuses: tuple[Status, ...] = ("todo", "sent", "answered", "refused")
    for said in product(("on", "off", "unsure"), ("before_start", "unsure"), ("kept", "none")):
        for status, named in product(statuses, ((), ("allergy",))):
            answers = dict(zip(("training", "off_since", "archive"), said, strict=True))
            yield Taken(HERE | answers, {"complain": Mark(status)}, named)


def test_every_letter_is_read_in_either_case() -> None:
    codes = [code_of(GUIDE, *walk) for walk in many()]
    assert {sign for code in codes for sign in code} == {*ALPHABET, "-"}
    for code in codes:
        assert decode(GUIDE, code.lower()) == decode(GUIDE, code)


# What is refused


HOSTILE = {
    "nothing": ("", CUT),
    "spaces": (" \t\n", CUT),
    "dashes": ("--–—", CUT),
    "the version alone": ("1", CUT),
    "only what frames it": ("100", CUT),
    "too little": ("1000-01K", CUT),
    "too much": ("1000-01KQ-Q", CUT),
    "a 0 too much at the end": ("1000-01KQ-0", CUT),
    "a 0 too much at the beginning": ("0100-001K-Q", CUT),
    "very much": ("1" * 1_000_000, CUT),
    "very much of nothing": (" " * 1_000_000, CUT),
    "very much of something else": ("ß" * 1_000_000, CUT),
    "one wrong": ("1000-01KR", WRONG),
    "two that changed places": ("1000-0K1Q", WRONG),
    "another version": ("2000-01KQ", WRONG),
    "U": ("1000-U1KQ", SIGN),
    "u": ("1000-u1KQ", SIGN),
    "a sign": ("1000_01KQ", SIGN),
    "a stop": ("1000.01KQ", SIGN),
    "full width": ("\uff11\uff10\uff10\uff10-01KQ", SIGN),
    "a Cyrillic O": ("100\u041e-01KQ", SIGN),
    "a Greek O": ("100\u039f-01KQ", SIGN),
    "an i without dot, which is I in upper case": ("\u0131000-01KQ", SIGN),
    "a long s, which is S in upper case": ("1000-\u017f1KQ", SIGN),
    "a sharp s, which is SS in upper case": ("1000-01\u00df", SIGN),
    "Arabic digits": ("\u0661\u0660\u0660\u0660-01KQ", SIGN),
    "a combining accent": ("1000-015\u0301", SIGN),
    "a space without width": ("1000\u200b01KQ", SIGN),
    "colours": ("\x1b[31m1000", SIGN),
    "a nought byte": ("1000-015\0", SIGN),
    "right to left": ("\u202e1000015", SIGN),
    "half a letter": ("1000-015\ud800", SIGN),
    "a blank of a sentence": ("{pattern}", SIGN),
}


def test_what_is_refused_here_was_made_from_a_code() -> None:
    assert code_of(GUIDE, HERE) == "1000-01KQ"


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_code_is_refused_in_a_line_that_does_not_repeat_it(what: str) -> None:
    text, why = HOSTILE[what]
    with pytest.raises(CodeError) as caught:
        decode(GUIDE, text)
    told = str(caught.value)
    assert why in told
    assert len(told) < 160 and told.isprintable()
    assert len(text.strip()) < 4 or text not in told


@given(st.text(st.sampled_from(ALPHABET + "IioL" + "Uu -–\n\x1b\uff11\u041e"), max_size=25))
def test_any_text_is_a_walk_or_refused(text: str) -> None:
    found = None
    with suppress(CodeError):
        found = decode(GUIDE, text)
    assert found is None or found.answers["country"] in GUIDE.countries


def test_the_pattern_has_the_shape_of_a_code() -> None:
    with pytest.raises(CodeError, match=r" XXXX-XXXX\.$"):
        decode(GUIDE, "")


def test_a_code_of_another_guide_is_refused() -> None:
    other = GUIDE._replace(about=GUIDE.about._replace(id="dovecote"))
    with pytest.raises(CodeError, match=WRONG):
        decode(GUIDE, code_of(other, HERE))


# What the years may bring


def grown(**changes: Any) -> Guide:
    return GUIDE._replace(code=table()._replace(**changes))


def with_field(field: CodeField) -> Guide:
    found = grown(fields=(*table().fields, field))
    assert found.code
    return found._replace(code=found.code._replace(lengths=(*table().lengths, length(found.code))))


def with_value(key: str, value: str) -> Guide:
    fields = (
        field._replace(values=(*field.values, value)) if (field.kind, field.id) == ("answer", key) else field
        for field in table().fields
    )
    return grown(fields=tuple(fields))


NEW_VERSION = grown(version=2)
NEW_VALUE = with_value("training", "broken")
NEW_FIELD = with_field(CodeField("ground", 2, ("yes",), "wings"))
NEW_LENGTH = with_field(CodeField("answer", 200, ("yes", "no"), "wings"))
SAID = HERE | {"training": "off"}


def test_the_later_guides_here_are_what_they_are_called() -> None:
    lengths = [length(made.code) for made in (NEW_VALUE, NEW_FIELD, NEW_LENGTH) if made.code]
    assert lengths == [8, 8, 9]


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code_of(NEW_VERSION, SAID), id="a new version"),
        pytest.param(code_of(NEW_VALUE, HERE | {"training": "broken"}), id="a new value"),
        pytest.param(code_of(NEW_FIELD, SAID, {}, ("wings",)), id="a new field"),
        pytest.param(code_of(NEW_LENGTH, SAID | {"wings": "no"}), id="a new length"),
        pytest.param(code_of(NEW_LENGTH, SAID), id="a new length, nothing more said"),
    ],
)
def test_a_code_from_later_says_so(code: str) -> None:
    with pytest.raises(CodeError, match=NEWER):
        decode(GUIDE, code)


@pytest.mark.parametrize("later", [NEW_VALUE, NEW_FIELD], ids=["a new value", "a new field"])
def test_a_code_from_later_that_says_nothing_new_is_read(later: Guide) -> None:
    assert decode(GUIDE, code_of(later, SAID)).answers == SAID


@pytest.mark.parametrize("later", [NEW_VALUE, NEW_FIELD, NEW_LENGTH], ids=["a new value", "a new field", "longer"])
def test_a_code_from_before_is_read(later: Guide) -> None:
    old = Taken(SAID, {"complain": Mark("refused")}, ("archive",))
    assert decode(later, code_of(GUIDE, *old)) == old


def test_a_damaged_code_from_later_is_only_damaged() -> None:
    for later, why in ((NEW_LENGTH, CUT), (NEW_VERSION, WRONG)):
        code = code_of(later, SAID)
        with pytest.raises(CodeError, match=why):
            decode(GUIDE, code[:-1] + ("Z" if code[-1] != "Z" else "Y"))


def test_where_codes_have_two_lengths_a_0_more_or_less_at_either_end_does_not_make_one_the_other() -> None:
    before = [code_of(GUIDE, *walk) for walk in many()]
    after = [code_of(NEW_LENGTH, *walk) for walk in many()]
    cut = [code[:-1] for code in after if code.endswith("0")]
    assert cut
    for code in (*cut, *(f"{code}0" for code in before), *(f"0{code}" for code in before)):
        with pytest.raises(CodeError, match=f"{WRONG}|{CUT}"):
            decode(NEW_LENGTH, code)


def test_a_version_that_never_was_is_refused() -> None:
    with pytest.raises(CodeError, match=WRONG):
        decode(GUIDE, code_of(grown(version=0), SAID))


def test_what_a_later_guide_no_longer_asks_is_left_out() -> None:
    everything = Taken(
        {"country": "XB", "subdivision": "XB-N", "training": "missing", "off_since": "unsure", "archive": "kept"},
        {"switch-off": Mark("done"), "complain": Mark("sent")},
        ("allergy", "archive"),
    )
    code = code_of(GUIDE, *everything)

    def read(**changes: Any) -> Taken:
        return decode(GUIDE._replace(**changes), code)

    def less(gone: str) -> dict[str, str]:
        return {key: value for key, value in everything.answers.items() if key != gone}

    training, complain, home = GUIDE.questions["training"], GUIDE.actions["complain"], GUIDE.countries["XB"]
    shorter = training._replace(options=tuple(option for option in training.options if option.value != "missing"))
    unmarked = complain._replace(marks=("answered",))
    wing = home._replace(subdivisions={"XB-S": "South Wing"})
    assert read() == everything
    assert read(questions={"training": training}).answers == {
        key: everything.answers[key] for key in ("country", "subdivision", "training")
    }
    assert read(questions=GUIDE.questions | {"training": shorter}).answers == less("training")
    assert read(actions={"complain": complain}).marks == {"complain": Mark("sent")}
    assert read(actions=GUIDE.actions | {"complain": unmarked}).marks == {"switch-off": Mark("done")}
    assert read(grounds={"archive": GUIDE.grounds["archive"]}).grounds == ("archive",)
    assert read(countries=GUIDE.countries | {"XB": wing}).answers == less("subdivision")


@pytest.mark.parametrize("part", ["unsure", "XB-N"])
def test_where_a_country_is_no_longer_divided_its_codes_are_those_of_the_country(part: str) -> None:
    whole = GUIDE.countries | {"XB": GUIDE.countries["XB"]._replace(subdivisions={})}
    code = code_of(GUIDE, {"country": "XB", "subdivision": part})
    assert decode(GUIDE._replace(countries=whole), code).answers == {"country": "XB"}


def test_a_country_that_is_no_more_cannot_be_walked_in() -> None:
    code = code_of(GUIDE, {"country": "XC"})
    left = {key: entry for key, entry in GUIDE.countries.items() if key != "XC"}
    with pytest.raises(CodeError, match="no country"):
        decode(GUIDE._replace(countries=left), code)


# What it is for


@given(places, values, marks, grounds)
def test_a_plan_from_its_code_is_the_plan_without_days(
    place: dict[str, str], said: dict[str, str], marked: dict[str, Mark], named: tuple[str, ...]
) -> None:
    dated = build_plan(GUIDE, place | said, marked, EDITION, named)
    assert dated.code
    taken = decode(GUIDE, dated.code)
    again = build_plan(GUIDE, taken.answers, taken.marks, EDITION, taken.grounds)
    undated = {key: Mark(mark.status) for key, mark in marked.items()}
    assert again == build_plan(GUIDE, place | said, undated, EDITION, named)
    assert again.code == dated.code
