"""What the index holds and what a typed text may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import skeleton
from app.domain.search_text import WordReader, index_digits, phone_words, query_groups, with_one_error

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300) | st.text("abАБ1 +()-.\"'*:;,[", max_size=60)


def test_reader_gives_words_keys_and_latin_words():
    words = WordReader().read(["ТОВ «Барвінок»", "info@barvinok.ua", "№5 Барвінок", ""])
    assert words.exact == "тов барвінок info barvinok ua no5 барвінок"
    assert words.keys == "tov barvinok info barvinok ua no5 barvinok"
    assert words.latin == "info barvinok ua no5"


def test_reader_reads_the_same_twice():
    reader = WordReader()
    assert reader.read(["Шмідт Юлія 25"]) == reader.read(["Шмідт Юлія 25"])


@given(st.lists(ANY_TEXT, max_size=5))
def test_reader_never_raises_and_gives_plain_words(texts):
    for words in WordReader().read(texts):
        assert words == " ".join(words.split())
        assert "\x00" not in words and '"' not in words
        words.encode()


def test_index_digits():
    assert index_digits(["380501234567", "+38 (050) 123-45-67", "12", "12345678"]) == "380501234567 12345678"


def test_phone_words():
    assert phone_words("380501234567") == ("380501234567", "0501234567")
    assert phone_words("48221234567") == ("48221234567",)


def test_words_and_their_variants():
    [name, city] = query_groups("Ghbdfn Київ")
    assert name.exact == ("ghbdfn",)
    assert ("приват",) in name.layouts
    assert ("privat",) in name.layout_keys
    assert (city.exact, city.keys) == (("київ",), ("kiv",))


def test_one_typed_piece_may_be_several_words():
    [mail] = query_groups("info@barvinok.ua")
    assert mail.exact == ("info", "barvinok", "ua")


def test_a_comma_may_be_a_letter_or_a_comma():
    [first, _] = query_groups("Ghbdfn, rfdf")
    assert ("приват",) in first.layouts
    [b] = query_groups(",fhdsyjr")
    assert ("барвінок",) in b.layouts


@pytest.mark.parametrize(
    "typed",
    ["0671234567", "+380671234567", "380671234567", "80671234567", "8 067 123 45 67", "8 (067) 123-45-67",
     "+38 067 123 45 67", "+38 (067) 123-45-67", "067 123 45 67", "067-123-45-67", "00380671234567", "810380671234567",
     "+380 (0)67 1234567", "380671234567.0", "067.123.45.67", "067/1234567", "671234567", "23-45-67", "4567", "067",
     "380"],
)  # fmt: skip
def test_a_number_in_any_form_is_one_number_inside_the_stored_one(typed):
    [number] = query_groups(typed)
    assert any(digits in "380671234567" for digits in number.digits)


def test_numbers_beside_words():
    name, number = query_groups("Барвінок 067 123")
    assert name.digits == ()
    assert number.exact == ("067", "123")
    assert number.digits == ("067123",)


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "***", '"""', "-", "\x00"])
def test_nothing_to_look_for(typed):
    assert not any(group.exact for group in query_groups(typed))


@given(ANY_TEXT)
def test_never_raises_and_stays_small(text):
    groups = query_groups(text)
    assert len(groups) <= 10
    for group in groups:
        for words in (group.exact, group.keys, group.digits, *group.layouts, *group.layout_keys):
            assert all(word and len(word) <= 200 and not any(sign in word for sign in ' "\x00') for word in words)


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [("Барвнок", "Барвінок"), ("Брвінок", "Барвінок"), ("Браві", "Барві"), ("Барвінокк", "Барвінок"),
     ("Сонячник", "Соняшник"), ("Приаат", "Приват")],
)  # fmt: skip
def test_one_error(mistyped, meant):
    assert skeleton(meant) in with_one_error(skeleton(mistyped))


@pytest.mark.parametrize("key", ["", "a", "abc", "a" * 25])
def test_short_and_endless_words_are_taken_as_they_are(key):
    assert with_one_error(key) == (key,)
