"""The hand-over card as it comes from the printer: one page, nothing cut or over anything, two blank forms."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise, product
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents.handover_card import BLANK_SECTIONS, HANDOVER_CARD, HANDOVER_LEAD, SECTIONS
from app.documents.page import (
    CONTENT_HEIGHT_MM,
    HEADER_FIRST_MM,
    LEFT_MM,
    PAGE_WIDTH_MM,
    RIGHT_MM,
    TOP_MM,
    Section,
)
from app.documents.sheet_file import page_room_mm, placed
from app.services.documents import LARGE_TYPE
from tests.app.documents.handover_samples import hand_over
from tests.app.documents.pdf_reading import page_count, read_marks, read_text
from tests.app.documents.samples import AS_OF, LANGS, LETTERS, MARKUP, sheet
from tests.app.documents.test_pages import _crossed, _overlaps

AMOUNTS = ("blank", "blank lead", "minimal", "lead", "usual", "overfull")
FOOTER_MM = 9.0


def drawn(amount: str, lang: str, **options: Any) -> bytes:
    how = sheet(lang, **options)
    if amount.startswith("blank"):
        return (HANDOVER_LEAD if amount == "blank lead" else HANDOVER_CARD).build_blank(how)
    return HANDOVER_CARD.build([hand_over(amount)], how)


def text_of(amount: str, lang: str = "uk", **changes: Any) -> str:
    data = HANDOVER_CARD.build([replace(hand_over(amount), **changes)], sheet(lang))
    return read_text(data).replace("\u00a0", " ")


def laid_out(amount: str) -> tuple[Section, ...]:
    if amount.startswith("blank"):
        recipe = HANDOVER_LEAD if amount == "blank lead" else HANDOVER_CARD
        return recipe.laid_out(recipe.empty(AS_OF), sheet(), is_blank=True)
    return HANDOVER_CARD.laid_out(hand_over(amount), sheet())


def test_heights_are_those_of_the_spec() -> None:
    assert [section.height_mm for section in SECTIONS] == [22, 34, 30, 28, 34, 22, 22, 26, 34]
    for amount in AMOUNTS:
        assert sum(section.height_mm for section in laid_out(amount)) <= page_room_mm(1), amount
    lead = {section.key: section.height_mm for section in laid_out("blank lead")}
    assert lead["need"] == 50
    assert {section.key for section in BLANK_SECTIONS} - set(lead) == {"bought", "grow"}


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
    ends = [TOP_MM + HEADER_FIRST_MM, *(TOP_MM + frame.bottom for _section, frame in placed(laid_out(amount), 1))]
    cut = [m.text for m in texts for end in ends if m.top < end - 0.45 and m.bottom > end + 0.45]
    assert cut == []


@pytest.mark.parametrize("lang", LANGS)
def test_fonts_are_embedded_and_fills_black(lang: str) -> None:
    data = drawn("overfull", lang)
    page: Any = PdfReader(io.BytesIO(data)).pages[0]
    fonts = page["/Resources"]["/Font"].values()
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts)
    assert {mark.fill for marks in read_marks(data) for mark in marks if mark.fill is not None} <= {0.0}
    assert data == drawn("overfull", lang)


@pytest.mark.parametrize(("amount", "lang"), list(product(("blank", "blank lead", "usual"), LANGS)))
def test_no_label_is_cut_and_no_word_is_missing(amount: str, lang: str) -> None:
    text = read_text(drawn(amount, lang))
    assert "…" not in text and "{" not in text and "handover_card" not in text


def test_everything_of_a_hand_over_is_read_back() -> None:
    text = text_of("usual")
    for wanted in (
        "Тарас Гнатюк, мисливець → Ірина Бондар, фермер", "клієнт · 16.06.2026", "З-0398 на 21 600 ₴",
        "Максим Єршов", "ухвалює рішення", "без зайвих слів", "щоб смак не плавав", "до 300 тис. на квартал",
        "усього 218 940 ₴, 9 замовлень; 02.06.2026 28 700 ₴ Бленд", "безкоштовна доставка від 20 кг",
        "надіслати зразки ми → клієнту ! 16.06.2026", "клієнт → нам 22.06.2026", "порахували чашку, допомогло",
        "конкуренти: Кава Плюс, Зерновий дім", LETTERS, "Частота: 4 замовлення", "колд-брю, без кофеїну",
        "17.06.2026: подякувати за замовлення; 24.06.2026: зустріч утрьох", "15.06.2026", "18.06.2026",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_more_promises_than_rows_are_counted() -> None:
    assert "і ще 7" in text_of("overfull")


def test_a_lead_tells_nothing_of_orders_and_more_of_the_need() -> None:
    text = text_of("lead")
    assert "Куплено" not in text and "Розвиток" not in text
    assert "Остап Лис, розвідник → Тарас Гнатюк, мисливець" in text
    assert "Відкритих немає" in text
    assert "Куплено" in text_of("lead", bought=hand_over("usual").bought)


def test_who_is_alone_gets_a_checklist() -> None:
    text = text_of("minimal", from_name="Олена Марченко")
    for wanted in ("Олена Марченко", "лід: розвідник → мисливець", "Закупівель ще не було", "Стандартні"):
        assert wanted in text
    for word in ("None", "null", "()", "0,00"):
        assert word not in text


def test_the_answer_is_marked() -> None:
    assert "18.06.2026: замовлення не оплачено" in text_of(
        "usual", state="returned", answered_on=AS_OF, return_reason="замовлення не оплачено"
    )
    assert "скасовано" in text_of("usual", state="withdrawn", answered_on=AS_OF)
    black = {}
    for state in ("proposed", "accepted", "returned"):
        data = HANDOVER_CARD.build([replace(hand_over("usual"), state=state, answered_on=AS_OF)], sheet())
        foot = placed(HANDOVER_CARD.laid_out(hand_over("usual"), sheet()), 1)[-1][1]
        dots = [m for m in read_marks(data)[0] if m.fill == 0 and not m.text and m.top > TOP_MM + foot.y]
        black[state] = [round(mark.left) for mark in dots]
    assert black["proposed"] == []
    assert len(black["accepted"]) == len(black["returned"]) == 1
    assert black["accepted"] < black["returned"]


def test_a_note_takes_the_room_that_few_people_leave() -> None:
    one = replace(hand_over("usual").client, contacts=hand_over("usual").client.contacts[:1])
    long = "Слова про клієнта, що їх треба знати. " * 9
    assert long.strip()[-30:] in text_of("usual", client=one, note=long)


@pytest.mark.parametrize("lang", LANGS)
def test_lines_for_handwriting_are_8_mm_apart(lang: str) -> None:
    (marks,) = read_marks(drawn("blank", lang))
    frames = {section.key: frame for section, frame in placed(laid_out("blank"), 1)}
    for key in ("client", "care", "grow"):
        top = TOP_MM + frames[key].y
        lines = sorted(m.middle for m in marks if m.is_rule and top + 6 < m.middle < top + frames[key].height + 0.2)
        lines = [line for number, line in enumerate(lines) if not number or line - lines[number - 1] > 1]
        assert [after - before for before, after in pairwise(lines)] == pytest.approx([8.0] * (len(lines) - 1), abs=0.1)
        assert len(lines) >= 2


def test_text_of_people_is_printed_literally() -> None:
    assert MARKUP in text_of("usual", note=MARKUP)
