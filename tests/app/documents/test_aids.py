"""The sheets for a day's talks as they come from the printer: pages, frames, nothing cut, nothing over anything."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from itertools import product
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents import competitor_card
from app.documents.call_script import CALL_SCRIPT, LEGEND_MM, LOG_MM, MAIN_MM, PREP_MM, RULES_MM, SUM_MM
from app.documents.call_script_values import CallScriptValues, LogLine
from app.documents.competitor_card import COMPETITOR_CARD
from app.documents.competitor_card_values import CompetitorValues, NoteValues, PairValues, PriceValues
from app.documents.day_plan import DAY_PLAN
from app.documents.day_plan_values import DayPlanValues, DayStep
from app.documents.objections_sheet import OBJECTIONS_SHEET
from app.documents.objections_sheet_values import ObjectionBlock, ObjectionSheetValues
from app.documents.packet_sheet import PACKET, ROW_MM
from app.documents.packet_sheet_values import PacketRowValues, PacketValues
from app.documents.page import CONTENT_HEIGHT_MM, LEFT_MM, PAGE_WIDTH_MM, RIGHT_MM, TOP_MM
from app.documents.sheet_file import Recipe
from app.domain.packet_codes import make_code
from app.domain.script_walk import Answer, Kind, Node, Script
from app.services.documents import LARGE_TYPE
from app.services.library_content import (
    call_results,
    hints,
    objection_steps,
    script_rules,
    starter_objections,
    starter_script,
)
from tests.app.documents.pdf_reading import page_count, read_marks, read_text
from tests.app.documents.samples import AS_OF, LANGS, LETTERS, LONG, MARKUP, NAME_80, sheet
from tests.app.documents.test_pages import _crossed, _overlaps

AMOUNTS = ("blank", "usual", "overfull")
FOOTER_MM = 9.0


def script(lang: str, amount: str) -> CallScriptValues:
    usual = CallScriptValues(
        AS_OF,
        starter_script(lang),
        {"company": "Зерно & Ко", "manager": "Ірина Бондар", "phone": "+380 67 000 00 01"},
        hints(lang),
        script_rules(lang),
        call_results(),
    )
    if amount == "blank":
        return replace(usual, fills={}, is_blank=True)
    if amount == "usual":
        return usual
    nodes = [*usual.script.nodes]
    for number in range(1, 40):
        kind: Kind = "talk" if number % 2 else "branch"
        nodes.append(Node(f"X{number}", kind, LONG, LONG * 3 + LETTERS, tuple(Answer(LONG, "E1") for _ in range(9))))
    long = Script("own", 3, NAME_80, tuple(nodes))
    log = tuple(LogLine(f"{NAME_80} {number}", "+380 67 000 00 01, +380 67 000 00 02", LONG) for number in range(30))
    return replace(usual, script=long, log=log)


def objections(lang: str, amount: str) -> ObjectionSheetValues:
    steps = objection_steps(lang)
    if amount == "blank":
        return ObjectionSheetValues(AS_OF, steps, is_blank=True)
    blocks = tuple(
        ObjectionBlock(title, texts["why"], texts["agree"], texts["ask"], texts["answer"], next_step=texts["fallback"])
        for title, texts in starter_objections(lang).values()
    )
    if amount == "overfull":
        long = ObjectionBlock(LONG * 2, LONG * 4, LONG * 3, LONG * 3, LONG * 9, LONG * 4, LONG * 3, 12)
        blocks = (*blocks, long, replace(long, fact=""), *blocks)
    return ObjectionSheetValues(AS_OF, steps, blocks)


def competitor(_lang: str, amount: str) -> CompetitorValues:
    if amount == "usual":
        return CompetitorValues(AS_OF, "Тріумф-Пак", 3, date(2026, 6, 1), {"city": "Дніпро"}, lost=1, won=2)
    return CompetitorValues(
        as_of=AS_OF,
        name=NAME_80,
        threat=5,
        updated_on=date(2025, 1, 1),
        texts=dict.fromkeys(
            ("website", "city", "size", "since", "segment", "one_line", "sales_way", "promises"), LONG * 3
        ),
        lists=dict.fromkeys(
            ("strengths", "weaknesses", "we_win", "we_lose", "questions", "tasks"), (LONG, "коротко", LONG, LONG)
        ),
        prices=(PriceValues(LONG, "12 500 000,00 грн", "11 000 000,00 грн", LONG, LONG),) * 9,
        terms=(PairValues(LONG, LONG, LONG),) * 7,
        claims=(PairValues("", LONG * 2, LONG * 2),) * 4,
        notes=(NoteValues("31.12.2026", LONG * 4, LONG, "c"),) * 20,
        old=frozenset({"website", "prices", "terms", "strengths", "we_win", "one_line"}),
        lost=120,
        lost_kop=99_999_999_999,
        won=12,
        clients=(NAME_80,) * 5,
    )


def day(_lang: str, amount: str) -> DayPlanValues:
    if amount == "blank":
        return DayPlanValues(AS_OF, is_blank=True)
    steps = tuple(
        DayStep(f"Клієнт {number}", "call", "передзвонити", AS_OF, time(9 + number), phone="+380 67 000 00 01")
        for number in range(6)
    )
    if amount == "usual":
        return DayPlanValues(AS_OF, "Ірина Бондар", (), steps)
    step = DayStep(NAME_80, "meeting", LONG * 3, date(2026, 6, 1), time(23, 30), 90, LONG, LETTERS, LONG, NAME_80, True)
    return DayPlanValues(AS_OF, NAME_80, (step,) * 15, (step, *steps) * 5)


def packet(lang: str, amount: str) -> PacketValues:
    if amount == "usual":
        rows = tuple(
            PacketRowValues(make_code(7, number), f"Компанія {number}", "+380 67 000 00 01") for number in range(1, 21)
        )
    else:
        rows = (PacketRowValues(make_code(12345, 9999), NAME_80 * 2, "067 000 00 01, 050 000 00 02 дод. 12345"),) * 60
    values = script(lang, "usual" if amount == "usual" else "overfull")
    return PacketValues(
        AS_OF, "Пакет 7", NAME_80, rows, call_results(), values.script, values.fills, values.hints, values.rules
    )


MAKERS: Mapping[str, tuple[Recipe[Any], Any]] = {
    "script": (CALL_SCRIPT, script),
    "objections": (OBJECTIONS_SHEET, objections),
    "competitor": (COMPETITOR_CARD, competitor),
    "day": (DAY_PLAN, day),
    "packet": (PACKET, packet),
}
EVERY = [each for each in product(MAKERS, AMOUNTS, LANGS) if each[:2] != ("packet", "blank")]


def drawn(kind: str, amount: str, lang: str, **options: Any) -> bytes:
    recipe, make = MAKERS[kind]
    if kind == "competitor" and amount == "blank":
        return recipe.build_blank(sheet(lang, **options))
    return recipe.build([make(lang, amount)], sheet(lang, **options))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("kind", "amount", "pages"),
    [
        ("script", "blank", 2),
        ("script", "usual", 2),
        ("objections", "blank", 2),
        ("objections", "usual", 2),
        ("competitor", "blank", 2),
        ("competitor", "usual", 2),
        ("competitor", "overfull", 2),
        ("day", "blank", 1),
        ("day", "usual", 1),
        ("packet", "usual", 2),
    ],
)
def test_number_of_pages_is_the_specified_one(kind: str, amount: str, lang: str, pages: int) -> None:
    assert page_count(drawn(kind, amount, lang)) == pages


def test_heights_are_those_of_the_spec() -> None:
    assert (PREP_MM, MAIN_MM, RULES_MM) == (15, 212, 25)
    assert (LOG_MM, LEGEND_MM, SUM_MM) == (220, 22, 14)
    front = [section.height_mm for section in competitor_card.SECTIONS if section.page == 1]
    back = [section.height_mm for section in competitor_card.SECTIONS if section.page == 2]
    assert (front, back) == ([30, 12, 51, 51, 33, 38, 36], [22, 22, 168, 34])
    assert 8 <= ROW_MM <= 9


@pytest.mark.parametrize("scale", [1.0, LARGE_TYPE])
@pytest.mark.parametrize(("kind", "amount", "lang"), EVERY)
def test_nothing_leaves_the_page_or_lies_over_anything(kind: str, amount: str, lang: str, scale: float) -> None:
    for marks in read_marks(drawn(kind, amount, lang, type_scale=scale)):
        texts = [mark for mark in marks if mark.text]
        assert [m.text for m in texts if m.left < LEFT_MM - 0.2 or m.right > PAGE_WIDTH_MM - RIGHT_MM + 0.3] == []
        assert [m.text for m in texts if m.bottom > TOP_MM + CONTENT_HEIGHT_MM + FOOTER_MM] == []
        assert _overlaps(texts) == []
        assert _crossed(texts, [mark for mark in marks if mark.is_rule]) == []


@pytest.mark.parametrize(("kind", "lang"), list(product(MAKERS, LANGS)))
def test_every_font_is_embedded_and_no_fill_is_grey(kind: str, lang: str) -> None:
    data = drawn(kind, "overfull", lang)
    pages: Any = PdfReader(io.BytesIO(data)).pages
    for page in pages:
        fonts = page["/Resources"]["/Font"].values()
        assert fonts
        assert all("/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts)
    fills = {mark.fill for marks in read_marks(data) for mark in marks if mark.fill is not None}
    assert fills <= {0.0}


@pytest.mark.parametrize("kind", list(MAKERS))
def test_same_values_give_the_same_bytes(kind: str) -> None:
    assert drawn(kind, "usual", "uk") == drawn(kind, "usual", "uk")


@pytest.mark.parametrize("lang", LANGS)
def test_every_word_of_the_script_is_printed(lang: str) -> None:
    text = read_text(drawn("script", "usual", lang)).replace("\u00a0", " ")
    for node in starter_script(lang).nodes[1:]:
        assert node.title in text
        assert all(f"{answer.text} \u2192 {answer.to}" in text for answer in node.answers if len(answer.text) < 12)
    assert "{" not in text


def test_a_long_script_goes_on_and_loses_nothing() -> None:
    text = read_text(drawn("script", "overfull", "uk"))
    assert all(f"X{number} " in text for number in range(1, 40))
    assert "30 " in text


@pytest.mark.parametrize("lang", LANGS)
def test_every_objection_is_printed(lang: str) -> None:
    text = read_text(drawn("objections", "usual", lang))
    assert all(title in text for title, _texts in starter_objections(lang).values())


def test_text_of_people_is_printed_literally() -> None:
    values = replace(competitor("uk", "usual"), texts={"segment": MARKUP, "city": LETTERS})
    text = read_text(COMPETITOR_CARD.build([values], sheet("uk")))
    assert MARKUP in text
    assert LETTERS in text


def test_an_empty_day_says_so() -> None:
    assert "кроків немає" in read_text(DAY_PLAN.build([DayPlanValues(AS_OF)], sheet("uk")))
