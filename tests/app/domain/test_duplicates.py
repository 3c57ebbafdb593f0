"""Which clients look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.duplicates import (
    ClientTraits,
    LikeReason,
    name_likeness,
    normalize_tax_code,
    same_client_reasons,
    traits_of,
)
from app.domain.names import company_key

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ТОВ «Барвінок Кава»", "Барвинок кава, ООО"),
        ("Барвінок", "Barvinok LLC"),
        ("ФОП Коваленко О. П.", "Коваленко Олена Петрівна"),
        ("Петренко Іван", "Іван Петренко"),
        ("Нова Пошта", "НоваПошта"),
        ("Соняшник Маркет", "Сонячник Маркет"),
        ("АТБ", "ТОВ АТБ"),
    ],
)
def test_like_names(one, other):
    assert name_likeness(company_key(one), company_key(other)) >= 90


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Барвінок", "Барвінок Кава"),
        ("Магазин 1", "Магазин 2"),
        ("Склад 11", "Склад 1"),
        ("АТБ", "АТВ"),
        ("Лан", "Лин"),
        ("Коваленко О. П.", "Коваленко Ірина Петрівна"),
        ("Коваленко", "Ковальчук"),
        ("", "Барвінок"),
        ("", ""),
    ],
)
def test_names_that_are_not_alike(one, other):
    assert name_likeness(company_key(one), company_key(other)) == 0


def test_reasons_and_score():
    one = traits_of("ТОВ «Барвінок»", ["067 123 45 67, 050 111 22 33"], ["Info@Barvinok.ua"], "12345678")
    same = traits_of("Барвинок", ["+380 67 123-45-67"], ["info@barvinok.ua"], "1234 5678")
    likeness = same_client_reasons(one, same)
    assert likeness.reasons == (LikeReason.TAX_CODE, LikeReason.PHONE, LikeReason.EMAIL, LikeReason.NAME)
    assert likeness.score == 100
    by_phone = same_client_reasons(one, traits_of("Інша", ["0501112233"]))
    assert (by_phone.reasons, by_phone.score) == ((LikeReason.PHONE,), 95)
    assert same_client_reasons(one, traits_of("Інша", ["0501112234"], ["info@b.ua"], "87654321")).reasons == ()


def test_nothing_is_like_nothing():
    nobody = traits_of("", [""], [""], "")
    assert same_client_reasons(nobody, nobody).reasons == ()


def test_service_numbers_and_short_codes_tell_nobody_apart():
    assert traits_of("А", ["102"]).phones == frozenset()
    assert normalize_tax_code(" 12 ") == ""
    assert normalize_tax_code("UA-1234567") == "ua1234567"


TRAITS = st.builds(traits_of, ANY_TEXT, st.lists(ANY_TEXT, max_size=2), st.lists(ANY_TEXT, max_size=2), ANY_TEXT)


@given(TRAITS, TRAITS)
def test_never_raises_and_is_symmetric(one: ClientTraits, other: ClientTraits):
    assert same_client_reasons(one, other) == same_client_reasons(other, one)
    if one.name_key:
        assert LikeReason.NAME in same_client_reasons(one, one).reasons
