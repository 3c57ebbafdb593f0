"""The pay statement as it comes from the printer: pages, nothing cut or over anything, every figure read back."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents import pay_lines, pay_statement
from app.documents.page import CONTENT_HEIGHT_MM, LEFT_MM, PAGE_WIDTH_MM, RIGHT_MM, TOP_MM
from app.documents.pay_statement import PAY_STATEMENT
from app.documents.pay_statement_values import GroupValues, PayStatementValues
from app.services.documents import LARGE_TYPE
from tests.app.documents.pay_samples import blank_pay, pay
from tests.app.documents.pdf_reading import page_count, read_marks, read_text
from tests.app.documents.samples import LANGS, MARKUP, sheet
from tests.app.documents.test_pages import _crossed, _overlaps

AMOUNTS = ("blank", "scheme", "minimal", "usual", "open", "overfull")
FOOTER_MM = 9.0


def drawn(amount: str, lang: str, **options: Any) -> bytes:
    how = sheet(lang, **options)
    if amount == "blank":
        return PAY_STATEMENT.build_blank(how)
    return PAY_STATEMENT.build([blank_pay() if amount == "scheme" else pay(amount)], how)


def text_of(values: PayStatementValues, lang: str = "uk") -> str:
    return read_text(PAY_STATEMENT.build([values], sheet(lang))).replace("\u00a0", " ")


def with_accruals(count: int) -> PayStatementValues:
    """Return the usual statement with so many accruals of one rule."""
    first = pay("usual").groups[0]
    rows = tuple(replace(first.rows[0], basis=f"Замовлення К-{n:03}") for n in range(count))
    return replace(pay("usual"), groups=(GroupValues(first.title, rows, count * 216000),))


def test_heights_are_those_of_the_spec() -> None:
    page = pay_statement
    found = (page.WHO_MM, page.SCHEME_MM, page.PLAN_MM, page.ACC_MM, pay_lines.ADJ_MM)
    assert (*found, page.TOT_MM, page.NOTE_MM, page.SIGN_MM) == (20, 30, 20, 84, 30, 26, 18, 18)


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2), (40, 2), (90, 4)])
def test_details_go_on_on_a_second_page_from_the_ninth_accrual(count: int, pages: int) -> None:
    data = PAY_STATEMENT.build([with_accruals(count)], sheet())
    assert page_count(data) == pages
    text = read_text(data)
    assert [n for n in range(count) if f"К-{n:03}" not in text] == []
    assert ("продовження на стор. 2" in text) == (pages > 1)


@pytest.mark.parametrize(("amount", "lang", "scale"), list(product(AMOUNTS, LANGS, (1.0, LARGE_TYPE))))
def test_nothing_leaves_its_place(amount: str, lang: str, scale: float) -> None:
    data = drawn(amount, lang, type_scale=scale)
    assert page_count(data) == (3 if amount == "overfull" else 1)
    for marks in read_marks(data):
        texts = [mark for mark in marks if mark.text]
        assert [m.text for m in texts if m.left < LEFT_MM - 0.2 or m.right > PAGE_WIDTH_MM - RIGHT_MM + 0.3] == []
        assert [m.text for m in texts if m.bottom > TOP_MM + CONTENT_HEIGHT_MM + FOOTER_MM] == []
        assert _overlaps(texts) == []
        assert _crossed(texts, [mark for mark in marks if mark.is_rule]) == []


@pytest.mark.parametrize("lang", LANGS)
def test_fonts_are_embedded_and_fills_black(lang: str) -> None:
    data = drawn("overfull", lang)
    pages: Any = PdfReader(io.BytesIO(data)).pages
    for page in pages:
        fonts = page["/Resources"]["/Font"].values()
        assert all("/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts)
    assert {mark.fill for marks in read_marks(data) for mark in marks if mark.fill is not None} <= {0.0}
    assert data == drawn("overfull", lang)


@pytest.mark.parametrize(("amount", "lang"), list(product(("blank", "scheme", "usual", "open"), LANGS)))
def test_no_label_is_cut_and_no_word_is_missing(amount: str, lang: str) -> None:
    text = read_text(drawn(amount, lang))
    assert "…" not in text and "{" not in text and "pay_statement" not in text


def test_every_figure_is_read_back() -> None:
    text = text_of(pay("usual"))
    for wanted in (
        "Ірина Бондар, Фермер", "01.06.2026 – 30.06.2026", "закрито 02.07.2026, Олена Марченко", "22 951,50 ₴",
        "21 000,00 ₴", "100 000,00 ₴", "86 400,00 ₴", "86 %", "план не задано", "03.06.2026", "Замовлення З-0400",
        "21 600,00 ₴", "10 %", "2 160,00 ₴", "8 640,00 ₴ Разом: частка від оплачених перших продажів",
        "перехідний період", "432,00 ₴", "ТОВ «Верба» −120,50 ₴", "днів: 20 з 30", "14 000,00 ₴", "9 072,00 ₴",
        "Закритий розрахунок не змінюємо", "Управлінський розрахунок, не нарахування зарплати",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert text.count("22 951,50 ₴") == 2  # at the top and in the totals
    assert "₴22,951.50" in text_of(pay("usual"), "en")


def test_preliminary_stands_across_every_page_while_the_month_is_open() -> None:
    mark = "Попередньо: місяць не закрито"
    assert mark not in text_of(pay("usual"))
    assert text_of(pay("open")).count(mark) == 1
    assert text_of(pay("overfull")).count(mark) == 3
    assert mark not in text_of(blank_pay())


def test_less_than_nothing_is_not_paid_and_moves_on() -> None:
    text = text_of(pay("open"))
    assert "0,00 ₴" in text
    assert "Залишок перенесено на наступний період: −120,50 ₴" in text


def test_what_is_missing_is_said_in_words() -> None:
    text = text_of(pay("minimal"))
    for wanted in ("Схему мотивації не задано", "План не задано", "Нарахувань немає", "Коригувань немає"):
        assert wanted in text
    assert "Не задано" in text_of(replace(pay("usual"), base_of_month_kop=0))
    for word in ("None", "null", "()"):
        assert word not in text


def test_a_blank_one_tells_the_scheme_without_amounts() -> None:
    text = text_of(blank_pay())
    for wanted in ("Порожній бланк", "Фермер", "70 % цільової винагороди", "90 % постійних клієнтів", "Повернення"):
        assert wanted in text
    assert "₴" not in text


def test_corrections_that_find_no_room_go_on() -> None:
    rows = tuple((f"Повернення В-{n}", -100 * n) for n in range(1, 13))
    data = PAY_STATEMENT.build([replace(pay("usual"), corrections=rows)], sheet())
    assert page_count(data) == 2
    text = read_text(data)
    assert all(f"В-{n} " in text for n in range(1, 13))
    assert text.count("продовження на стор. 2") == 1
    assert "продовження на стор. 3" in text_of(pay("overfull"))  # after the accruals


def test_text_of_people_is_printed_literally() -> None:
    assert MARKUP in text_of(replace(pay("usual"), note=MARKUP))
