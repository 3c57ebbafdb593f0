"""Names in every spelling: folding, keys, legal forms, the alphabet and keyboards."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import (
    alphabet_key,
    company_key,
    first_letter,
    fold,
    layout_variants,
    skeleton,
    strip_legal_form,
    words_of,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60) | st.text(
    "abcАБвіїёґй' ’-\u0301\u0306Cсoо1", max_size=30
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("  Барвінок \t Кава\n", "барвінок кава"),
        ("Ёлка", "елка"),
        ("Лук’яненко", "лукяненко"),
        ("Лук'яненко", "лукяненко"),
        ("Лукʼяненко", "лукяненко"),
        ("Лук`яненко", "лукяненко"),
        ("Лук´яненко", "лукяненко"),
        ("за\u0301мок", "замок"),
        ("и\u0306од", "йод"),  # й in two signs
        ("Cвiтанок", "світанок"),  # Latin C and i
        ("АТ Iдея", "ат ідея"),
        ("iPhone Кава", "iphone кава"),
        ("Бар\u00adвінок\u200b", "барвінок"),
        ("a\x00b\ud800c", "a bc"),
        ("ＡＢＣ", "abc"),
        ("STRASSE straße", "strasse strasse"),
    ],
)
def test_fold(typed, folded):
    assert fold(typed) == folded


@given(ANY_TEXT)
def test_fold_never_raises_and_folds_once(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert folded == " ".join(folded.split())
    folded.encode()


@pytest.mark.parametrize(
    "spellings",
    [
        "Шмідт Шмидт Schmidt Shmidt",
        "Юлія Юлия Yuliia Julia Iuliia Yulia",
        "Сергій Сергей Serhii Sergey Sergei",
        "Андрій Андрей Andrii Andrey",
        "Наталія Наталия Наталья Nataliia Natalia Natalya",
        "Марія Мария Mariia Maria",
        "Софія София Sofiia Sofia",
        "Євген Yevhen Evhen",
        "Євгеній Евгений Yevhenii Evgeniy Evgeny",
        "Григорій Григорий Hryhorii Grigoriy",
        "Геннадій Геннадий Hennadii Gennady",
        "Матвій Матвей Matvii Matvey",
        "Максим Максим Maksym Maxim Maksim",
        "Хмельницький Хмельницкий Khmelnytskyi Khmelnitsky",
        "Зеленський Зеленский Zelenskyy Zelensky",
        "Щербак Shcherbak Scherbak",
        "Яценюк Yatseniuk Yatsenyuk",
        "Лук'яненко Лукьяненко Лук’яненко Lukianenko Lukyanenko",
        "Коваленко Kovalenko",
        "Кравчук Kravchuk Kravtchuk",
        "Ахметов Akhmetov Ahmetov",
        "Жук Zhuk",
        "Згурський Zghurskyi Згурский",
        "Київ Киев Kyiv Kiev",
        "Одеса Одесса Odesa Odessa",
        "Барвінок Барвинок Barvinok",
        "Цемент Cement Tsement",
        "Епіцентр Эпицентр Epicentr Epitsentr",
        "Фокстрот Foxtrot Fokstrot",
        "Мюллер Мюллер Müller",
        "Вебер Weber Veber",
        "Кофе Coffee Kofe",
        "Сільпо Сильпо Silpo",
    ],
)
def test_skeleton_is_one_for_all_spellings(spellings):
    assert len({skeleton(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Барвінок", "Барвистий"), ("Шмідт", "Шульц"), ("Олена", "Ольга"), ("Склад 1", "Склад 11")]
)
def test_skeleton_keeps_names_apart(one, other):
    assert skeleton(one) != skeleton(other)


@given(ANY_TEXT)
def test_skeleton_never_raises_and_keeps_case_out(text):
    key = skeleton(text)
    assert key == " ".join(words_of(key))
    assert skeleton(fold(text)) == key


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("ТОВ «Барвінок»", "Барвінок"),
        ('ТОВ "Нова Пошта"', "Нова Пошта"),
        ("ФОП Коваленко О. П.", "Коваленко О. П."),
        ("Барвінок, ТОВ", "Барвінок"),
        ("ООО 'Ромашка'", "Ромашка"),
        ("ИП Иванов", "Иванов"),
        ("ЗАО “Лада”", "Лада"),
        ("ПрАТ Київстар", "Київстар"),
        ("ТОВ ТД „Світ“", "Світ"),
        ("Товариство з обмеженою відповідальністю «Зоря»", "Зоря"),
        ("Фізична особа - підприємець Шевченко", "Шевченко"),
        ("Atlas Ltd.", "Atlas"),
        ("Atlas, Inc.", "Atlas"),
        ("Müller GmbH & Co. KG", "Müller"),
        ("Kawa Sp. z o.o.", "Kawa"),
        ("LLC Orbita", "Orbita"),
        ("АТБ", "АТБ"),
        ("АОстанній", "АОстанній"),
        ("AB Group", "AB Group"),
        ("ТОВ", "ТОВ"),
        ("Кав'ярня «Ранок»", "Кав'ярня Ранок"),
        ("", ""),
    ],
)
def test_strip_legal_form(name, bare):
    assert strip_legal_form(name) == bare


def test_company_key_does_not_see_form_quotes_or_script():
    keys = {
        company_key(name)
        for name in ("ТОВ «Барвінок Кофе»", "Барвинок кофе, ООО", 'Barvinok Coffee "LLC"', "БАРВІНОК-КОФЕ")
    }
    assert keys == {"barvinok kofi"}


@given(ANY_TEXT)
def test_company_key_never_raises(text):
    company_key(text)


LINE = ["1 Склад", "Абрикос", "Бублик", "Вишня", "Гай", "Ґанок", "Дім", "Ель", "Ёлка", "Єва", "Жук", "Зоря", "Инжир",
        "Івушка", "Їжак", "Йод", "Кава", "Лан", "Щука", "Ыы", "Ьь", "Эра", "Юг", "Яр", "Atlas", "Étoile",
        "Zebra"]  # fmt: skip


def test_alphabet_key_orders_in_sql():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (name, key)")
    connection.executemany("INSERT INTO t VALUES (?, ?)", [(name, alphabet_key(name)) for name in reversed(LINE)])
    assert [row[0] for row in connection.execute("SELECT name FROM t ORDER BY key")] == LINE
    connection.close()


def test_alphabet_key_does_not_see_case_quotes_and_apostrophes():
    assert alphabet_key("«БАРВІНОК»") == alphabet_key("барвінок")
    assert alphabet_key("Лук’ян") == alphabet_key("лукян")
    assert alphabet_key("за\u0301мок") == alphabet_key("замок")
    assert alphabet_key("Бар Кава") < alphabet_key("Бара")


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Їжак", "Ї"), ("ґанок", "Ґ"), ("«єва»", "Є"), ("Ёлка", "Е"), ("1 склад", "#"), ("", "#"), ("…", "#"),
     ("étoile", "E"), ("日本", "#"), ("ыы", "Ы"), ("’йод", "Й"), ("и\u0306од", "Й")],
)  # fmt: skip
def test_first_letter(name, letter):
    assert first_letter(name) == letter


@given(st.lists(ANY_TEXT, max_size=12))
def test_letters_of_the_rail_do_not_come_twice(names):
    letters = [first_letter(name) for name in sorted(names, key=lambda name: (alphabet_key(name), name))]
    kept = [letter for letter, before in zip(letters, [None, *letters], strict=False) if letter not in (before, "#")]
    assert len(kept) == len(set(kept))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ghbdfn", "Приват"),
        ("ghbdfn", "приват"),
        (",fhdsyjr", "барвінок"),
        ("[dbkz", "хвиля"),
        ("Шсу", "Ice"),
        ("фышф", "asia"),
        ("фыв", "фів"),  # ы of the Russian layout stands where і is
        ("объект", "обїект"),
    ],
)
def test_layout_variants(typed, meant):
    assert meant in layout_variants(typed)


@given(ANY_TEXT)
def test_layout_variants_never_raise_and_differ(text):
    variants = layout_variants(text)
    assert text not in variants
    assert len(set(variants)) == len(variants)
