"""The weekly report as it comes from the printer: one page, nothing cut or over anything, every figure read back."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents.page import CONTENT_HEIGHT_MM, LEFT_MM, PAGE_WIDTH_MM, RIGHT_MM, TOP_MM
from app.documents.sheet_file import page_room_mm
from app.documents.weekly_report import SECTIONS, WEEKLY_REPORT
from app.documents.weekly_report_values import WeekLeg, WeeklyReportValues
from app.services.documents import LARGE_TYPE
from tests.app.documents.pdf_reading import page_count, read_marks, read_text
from tests.app.documents.samples import AS_OF, LANGS, sheet
from tests.app.documents.test_pages import _crossed, _overlaps
from tests.app.documents.weekly_samples import MONDAY, weekly

AMOUNTS = ("blank", "usual", "overfull")
FOOTER_MM = 9.0


def drawn(amount: str, lang: str, **options: Any) -> bytes:
    if amount == "blank":
        return WEEKLY_REPORT.build_blank(sheet(lang, **options))
    return WEEKLY_REPORT.build([weekly(amount)], sheet(lang, **options))


def text_of(values: WeeklyReportValues, lang: str = "uk") -> str:
    return read_text(WEEKLY_REPORT.build([values], sheet(lang))).replace("\u00a0", " ")


def test_heights_are_those_of_the_spec_and_fill_the_page() -> None:
    assert [section.height_mm for section in SECTIONS] == [33.8, 35.6, 35.6, 35.6, 35.6, 39.2, 37.6]
    assert sum(section.height_mm for section in SECTIONS) == pytest.approx(page_room_mm(1))


@pytest.mark.parametrize(("amount", "lang", "scale"), list(product(AMOUNTS, LANGS, (1.0, LARGE_TYPE))))
def test_one_page_on_which_nothing_leaves_its_place(amount: str, lang: str, scale: float) -> None:
    data = drawn(amount, lang, type_scale=scale)
    assert page_count(data) == 1
    (marks,) = read_marks(data)
    texts = [mark for mark in marks if mark.text]
    assert [m.text for m in texts if m.left < LEFT_MM - 0.2 or m.right > PAGE_WIDTH_MM - RIGHT_MM + 0.3] == []
    assert [m.text for m in texts if m.bottom > TOP_MM + CONTENT_HEIGHT_MM + FOOTER_MM] == []
    assert _overlaps(texts) == []
    assert _crossed(texts, [mark for mark in marks if mark.is_rule]) == []


@pytest.mark.parametrize("lang", LANGS)
def test_fonts_are_embedded_and_fills_black(lang: str) -> None:
    data = drawn("overfull", lang)
    page: Any = PdfReader(io.BytesIO(data)).pages[0]
    fonts = page["/Resources"]["/Font"].values()
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts)
    assert {mark.fill for marks in read_marks(data) for mark in marks if mark.fill is not None} <= {0.0}
    assert data == drawn("overfull", lang)


@pytest.mark.parametrize("lang", LANGS)
def test_no_label_is_cut_and_no_word_is_missing(lang: str) -> None:
    for amount in ("blank", "usual"):
        text = read_text(drawn(amount, lang))
        assert "…" not in text and "{" not in text and "weekly_report" not in text


def test_figures_are_read_back() -> None:
    text = text_of(weekly("usual"))
    assert "25 · 15.06.2026" in text and "вся компанія" in text
    assert "125 000 ₴" in text
    assert "500 000 ₴; є 400 000 ₴, 80 %" in text
    assert "1. Пошук і залучення: 4 з 20, 20 %" in text
    assert "4/20" in text and "13/15" in text and "86 %" in text
    assert text.count("▲") == 16 and "▼" not in text and "5,3" in text  # 6 against 5 in every line
    assert "Барвінок (3 дні)" in text and "про давній тиждень не відомо" in text


def test_money_that_would_be_cut_is_told_in_millions() -> None:
    text = read_text(drawn("overfull", "uk")).replace("\u00a0", " ")
    assert "9999 · 1000 млн" in text and "; і ще 999" in text


def test_a_person_and_a_week_without_plans() -> None:
    legs = (WeekLeg("prospecting", 3, None, 6000, 50), WeekLeg("first_sale", 0, None, 0, None))
    text = text_of(replace(weekly("usual"), person="Тарас Гнатюк", plan_kop=None, legs=legs))
    assert "Тарас Гнатюк" in text and "план має лише компанія" in text and "проти середнього" in text
    bare = text_of(WeeklyReportValues(AS_OF, MONDAY))
    assert "план не задано" in bare and "поки нема з чим порівняти" in bare
    level = WeekLeg("care", 3, 3, 0, 100)
    assert "усі чотири рівні" in text_of(
        WeeklyReportValues(AS_OF, MONDAY, legs=(level, replace(level, function="vip")))
    )
