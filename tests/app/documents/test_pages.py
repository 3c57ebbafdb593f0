"""The sheets as they come from the printer: pages, frames, nothing over anything, real text, the same bytes."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise, product
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from app.documents import client_card, client_history, meeting_plan, negotiation
from app.documents.kinds import RECIPES
from app.documents.page import (
    CONTENT_HEIGHT_MM,
    HEADER_FIRST_MM,
    HEADER_LATER_MM,
    LEFT_MM,
    PAGE_WIDTH_MM,
    RIGHT_MM,
    TOP_MM,
    Section,
)
from app.documents.sheet_file import placed
from app.documents.values import DocumentKind
from app.paths import resource_path
from app.services.documents import LARGE_TYPE
from tests.app.documents.pdf_reading import Mark, page_count, read_marks, read_text
from tests.app.documents.samples import (
    AMOUNTS,
    LANGS,
    LETTERS,
    MARKUP,
    full,
    minimal,
    plan,
    printed,
    sheet,
    talks,
    values,
)

CARD, PLAN, TALKS = KINDS = tuple(DocumentKind)[:3]  # those of one client each
EVERY = list(product(KINDS, AMOUNTS, LANGS))
# SPEC section 5: the heights of D1, D2 and D3, by page.
SPEC_HEIGHTS = {
    CARD: [[26, 18, 38, 31, 23, 15, 22, 34, 18, 14 + 14], [200]],
    PLAN: [[20, 32, 46, 20.5, 30, 35.5, 55.6, 13.4], [36, 78, 30, 52, 26, 24]],
    TALKS: [[20, 14, 30, 62, 41, 52, 34], [41, 54, 22, 30, 46, 22, 16, 30]],
}
ROOM_MM = {1: 253.0, 2: 263.0}
FOOTER_MM = 9.0  # what the footer may use of the bottom margin


def sections(kind: DocumentKind, amount: str, **options: Any) -> tuple[Section, ...]:
    """Return the sections of the sheet that ``printed`` draws."""
    return RECIPES[kind].laid_out(values(kind, amount), sheet(**options), is_blank=amount == "blank")


def heights(found: tuple[Section, ...], page: int) -> list[float]:
    return [section.height_mm for section in found if section.page == page]


@pytest.mark.parametrize(("kind", "amount", "lang"), EVERY)
def test_number_of_pages_is_the_specified_one(kind: DocumentKind, amount: str, lang: str) -> None:
    has_history = amount in ("full", "overfull")
    expected = 2 if kind is not CARD or has_history else 1
    assert page_count(printed(kind, amount, lang)) == expected


def test_heights_are_those_of_the_spec() -> None:
    found = {
        CARD: [heights(client_card.SECTIONS, 1), [sum(heights(client_history.HISTORY_SECTIONS, 2))]],
        PLAN: [heights(meeting_plan.SECTIONS, 1), heights(meeting_plan.SECTIONS, 2)],
        TALKS: [heights(negotiation.SECTIONS, 1), heights(negotiation.SECTIONS, 2)],
    }
    assert found == SPEC_HEIGHTS


@pytest.mark.parametrize(("kind", "amount"), list(product(KINDS, AMOUNTS)))
def test_sections_fill_no_more_than_the_page(kind: DocumentKind, amount: str) -> None:
    found = sections(kind, amount)
    assert sum(heights(found, 1)) == pytest.approx(ROOM_MM[1])
    assert sum(heights(found, 2)) <= ROOM_MM[2]


@pytest.mark.parametrize("missing", ["money", "buys", "offers", "activities"])
def test_height_of_an_empty_section_goes_to_the_notes(missing: str) -> None:
    gap: dict[str, Any] = {missing: None if missing == "money" else ()}
    values = replace(full(), **gap)
    first = {s.key: s.height_mm for s in client_card.CLIENT_CARD.laid_out(values, sheet()) if s.page == 1}
    assert sum(first.values()) == pytest.approx(ROOM_MM[1])
    assert first["notes_next"] > 28


@pytest.mark.parametrize(("kind", "amount", "lang"), EVERY)
def test_nothing_leaves_its_frame_or_lies_over_anything(kind: DocumentKind, amount: str, lang: str) -> None:
    _assert_clean(printed(kind, amount, lang, personal_notes=True), sections(kind, amount, personal_notes=True))


@pytest.mark.parametrize(("kind", "amount", "lang"), EVERY)
def test_large_type_fits_as_well(kind: DocumentKind, amount: str, lang: str) -> None:
    _assert_clean(printed(kind, amount, lang, type_scale=LARGE_TYPE), sections(kind, amount))


def _assert_clean(data: bytes, found: tuple[Section, ...]) -> None:
    """Nothing leaves the page or its frame, lies over another text or is crossed by a line."""
    for number, marks in enumerate(read_marks(data), 1):
        texts = [mark for mark in marks if mark.text]
        assert [m.text for m in texts if m.left < LEFT_MM - 0.2 or m.right > PAGE_WIDTH_MM - RIGHT_MM + 0.3] == []
        assert [m.text for m in texts if m.bottom > TOP_MM + CONTENT_HEIGHT_MM + FOOTER_MM] == []
        assert _outside_frames(texts, found, number) == []
        assert _overlaps(texts) == []
        assert _crossed(texts, [mark for mark in marks if mark.is_rule]) == []


def _outside_frames(texts: list[Mark], found: tuple[Section, ...], page: int) -> list[str]:
    """Return the texts that are not wholly in one section, the header or the footer."""
    frames = [
        (TOP_MM, TOP_MM + (HEADER_FIRST_MM if page == 1 else HEADER_LATER_MM)),
        *((TOP_MM + frame.y, TOP_MM + frame.bottom) for _section, frame in placed(found, page)),
        (TOP_MM + CONTENT_HEIGHT_MM, TOP_MM + CONTENT_HEIGHT_MM + FOOTER_MM),
    ]
    slack = 0.25  # a descender may touch the edge
    return [
        mark.text
        for mark in texts
        if not any(top - slack <= mark.top and mark.bottom <= bottom + slack for top, bottom in frames)
    ]


def _overlaps(texts: list[Mark]) -> list[tuple[str, str]]:
    slack = 0.12
    ordered = sorted(texts, key=lambda mark: mark.top)
    pairs = []
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.top > one.bottom - slack:
                break
            if min(one.right, other.right) - max(one.left, other.left) > slack:
                pairs.append((one.text, other.text))
    return pairs


def _crossed(texts: list[Mark], rules: list[Mark]) -> list[str]:
    return [
        text.text
        for text in texts
        for rule in rules
        if text.top + 0.2 < rule.middle < text.bottom - 0.35 and rule.left < text.right and text.left < rule.right
    ]


@pytest.mark.parametrize(("kind", "amount", "lang"), EVERY)
def test_fills_are_light_or_black(kind: DocumentKind, amount: str, lang: str) -> None:
    fills = {mark.fill for page in read_marks(printed(kind, amount, lang)) for mark in page if mark.fill is not None}
    assert all(fill == 0 or fill >= 0.85 for fill in fills)


@pytest.mark.parametrize("lang", LANGS)
def test_lines_for_handwriting_are_8_mm_apart(lang: str) -> None:
    pages = read_marks(printed(PLAN, "blank", lang))
    frame = next(frame for section, frame in placed(sections(PLAN, "blank"), 2) if section.key == "notes")
    top = TOP_MM + frame.y
    notes = sorted(m.middle for m in pages[1] if m.is_rule and top + 6 < m.middle < top + 78.2)
    assert len(notes) == 9
    assert [later - earlier for earlier, later in pairwise(notes)] == pytest.approx([8.0] * 8, abs=0.1)


def test_fold_falls_under_what_to_find_out() -> None:
    assert TOP_MM + HEADER_FIRST_MM + sum(heights(meeting_plan.SECTIONS, 1)[:4]) == pytest.approx(148.5)


@pytest.mark.parametrize(("kind", "amount", "lang"), EVERY)
def test_every_font_is_embedded(kind: DocumentKind, amount: str, lang: str) -> None:
    pages: Any = PdfReader(io.BytesIO(printed(kind, amount, lang))).pages
    for page in pages:
        fonts = page["/Resources"]["/Font"].values()
        assert fonts
        assert all("/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts)


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_read_back(kind: DocumentKind) -> None:
    text = read_text(printed(kind, "full", "ru"))
    wanted = {
        CARD: ["ТОВ «Барвінок Плюс»", LETTERS, "218 940 ₴", "! 16.06.2026", "VIP-клиент", "18 дней", "Сфера дея"],
        PLAN: ["19.06.2026, 10:00–11:15", "погоджує обсяг 40 кг на місяць", "«Дорого»", "Тарас Їжак", "Принимает"],
        TALKS: ["Наш предел 720", "их предел ≈745", "відстрочка 21 день за обсяг", "28 700 ₴, 02.06.2026"],
    }
    assert [value for value in wanted[kind] if value not in text] == []
    assert "Стр. 1 из 2" in text
    assert "Напечатано 18.06.2026 09:30" in text


def test_money_and_dates_follow_the_language_of_the_sheet() -> None:
    text = read_text(printed(CARD, "full", "en"))
    assert "₴218,940" in text
    assert "2 Jun 2026" in text
    assert "Recommendation" in text


def test_missing_facts_are_said_in_words() -> None:
    text = read_text(printed(CARD, "minimal", "uk"))
    for phrase in ("Закупівель ще не було", "Відкритих пропозицій немає", "Контактів ще не було", "Не призначено"):
        assert phrase in text
    for word in ("None", "null", "N/A", "0,00", "()", "Сайт"):
        assert word not in text


@pytest.mark.parametrize("kind", KINDS)
def test_client_text_is_printed_literally(kind: DocumentKind) -> None:
    name = f"{MARKUP} 😀 漢字"
    values = replace(full(), name=name, contacts=(), could_buy=f"перший\nдругий\r\n\tтретій\x00 {MARKUP}")
    how = sheet()
    data = {
        CARD: lambda: RECIPES[CARD].build([values], how),
        PLAN: lambda: RECIPES[PLAN].build([replace(plan("full"), client=values, goal=MARKUP)], how),
        TALKS: lambda: RECIPES[TALKS].build([replace(talks("full"), client=values, deal=MARKUP)], how),
    }[kind]()
    text = read_text(data)
    assert MARKUP in text
    assert "□" in text
    if kind is CARD:
        assert "перший другий третій" in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Ж" * 300, "слово " * 60, "я\n" * 100, "\u202eזר", "a\u0301" * 90, "\ud800", "\x00"])
def test_no_name_breaks_a_sheet(kind: DocumentKind, name: str) -> None:
    values = replace(full(), name=name, responsible=name, buys=(name,) * 5)
    how = sheet()
    data = {
        CARD: lambda: RECIPES[CARD].build([values], how),
        PLAN: lambda: RECIPES[PLAN].build([replace(plan("full"), client=values)], how),
        TALKS: lambda: RECIPES[TALKS].build([replace(talks("full"), client=values)], how),
    }[kind]()
    for marks in read_marks(data):
        assert [m.text for m in marks if m.text and m.right > PAGE_WIDTH_MM - RIGHT_MM + 0.5] == []


@pytest.mark.parametrize(("kind", "amount"), list(product(KINDS, AMOUNTS)))
def test_same_values_give_the_same_bytes(kind: DocumentKind, amount: str) -> None:
    assert printed(kind, amount, "uk") == printed(kind, amount, "uk")


@pytest.mark.parametrize("lang", LANGS)
def test_metadata_names_title_language_and_company_only(lang: str) -> None:
    reader = PdfReader(io.BytesIO(printed(CARD, "full", lang)))
    info = reader.metadata
    assert info is not None
    assert info.author == "Зерно & Ко"
    assert str(info.title).endswith("ТОВ «Барвінок Плюс»")
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == lang
    assert info.creation_date_raw == "D:20260618093000"


def test_several_clients_each_begin_a_page_and_have_a_bookmark() -> None:
    data = RECIPES[CARD].build([full(), minimal(), full()], sheet())
    reader = PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 5
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert [entry.title for entry in entries] == [full().name, minimal().name, full().name]
    assert [reader.get_destination_page_number(entry) for entry in entries] == [0, 2, 3]
    assert "Стор. 1 з 1" in reader.pages[2].extract_text()


def test_on_both_sides_each_client_begins_a_new_sheet_of_paper() -> None:
    data = RECIPES[CARD].build([minimal(), full(), minimal(), minimal()], sheet(duplex=True))
    reader = PdfReader(io.BytesIO(data))
    starts = [number for number, page in enumerate(reader.pages) if "Стор. 1 з" in page.extract_text()]
    assert len(reader.pages) == 7
    assert starts == [0, 2, 4, 6]


def test_margins_change_places_on_even_pages_when_mirrored() -> None:
    plain, mirrored = (read_marks(printed(PLAN, "blank", "uk", mirror=mirror)) for mirror in (False, True))
    left = [[min(m.left for m in page if m.text) for page in pages] for pages in (plain, mirrored)]
    assert left[0][1] - left[1][1] == pytest.approx(LEFT_MM - RIGHT_MM)
    assert left[0][0] == left[1][0]


def _png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "gray").save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_logo_stands_in_the_header_and_moves_the_title(kind: DocumentKind) -> None:
    data = printed(kind, "overfull", "ru", logo=_png(400, 150))
    pages = PdfReader(io.BytesIO(data)).pages
    assert [len(page.images) for page in pages] == [1, 0]
    texts = [mark for mark in read_marks(data)[0] if mark.text]
    assert min(mark.left for mark in texts if mark.bottom < TOP_MM + HEADER_FIRST_MM) > LEFT_MM + 20
    assert _outside_frames(texts, sections(kind, "overfull"), 1) == []
    assert _overlaps(texts) == []


@pytest.mark.parametrize("logo", [b"no picture", _png(3000, 3000), _png(400, 150)[:60]], ids=["text", "huge", "cut"])
def test_picture_that_cannot_be_a_logo_is_left_out(logo: bytes) -> None:
    data = printed(CARD, "minimal", "uk", logo=logo)
    assert len(PdfReader(io.BytesIO(data)).pages[0].images) == 0


def test_personal_note_is_printed_only_when_asked_for() -> None:
    note = full().personal_note
    assert note not in read_text(printed(CARD, "full", "uk"))
    assert note in read_text(printed(CARD, "full", "uk", personal_notes=True))


def test_marks_of_the_footer() -> None:
    assert "Не залишати в клієнта" in read_text(printed(CARD, "full", "uk"))
    assert "Конфіденційно" in read_text(printed(TALKS, "blank", "uk"))
    assert "Порожній бланк" in read_text(printed(TALKS, "blank", "uk"))


@pytest.mark.parametrize(("kind", "lang", "scale"), list(product(KINDS, LANGS, (1.0, LARGE_TYPE))))
def test_no_label_is_cut(kind: DocumentKind, lang: str, scale: float) -> None:
    words = "".join(resource_path(group, f"{lang}.json").read_text("utf-8") for group in ("documents", "words"))
    for amount in ("blank", "minimal"):
        marks = [mark for page in read_marks(printed(kind, amount, lang, type_scale=scale)) for mark in page]
        assert [mark.text for mark in marks if mark.text.endswith("…") and mark.text not in words] == []


def test_large_type_is_larger() -> None:
    def height(scale: float) -> float:
        marks = read_marks(printed(PLAN, "full", "en", type_scale=scale))[0]
        return next(mark.bottom - mark.top for mark in marks if mark.text == "Agenda")

    assert height(LARGE_TYPE) / height(1.0) == pytest.approx(LARGE_TYPE, rel=0.03)


def test_letters_that_the_face_lacks_are_borrowed() -> None:
    name = "Ελληνικός καφές, კავკასია"
    data = RECIPES[CARD].build([replace(full(), name=name)], sheet())
    assert all(word in read_text(data) for word in ("Ελληνικός", "კავკასია"))
    assert "DejaVuSansCondensed" in _font_names(data)
    assert _font_names(printed(CARD, "full", "uk")) == {"GolosText-Regular", "GolosText-SemiBold", "Literata-SemiBold"}


def _font_names(data: bytes) -> set[str]:
    pages: Any = PdfReader(io.BytesIO(data)).pages
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    return {str(font["/BaseFont"]).split("+")[-1] for font in fonts}


# --- sections that are left out -------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "amount"), list(product(KINDS, ("blank", "full", "overfull"))))
def test_every_section_can_be_left_out_but_those_that_must_stay(kind: DocumentKind, amount: str) -> None:
    recipe = RECIPES[kind]
    optional = recipe.optional(is_blank=amount == "blank")
    for left_out in optional:
        kept = frozenset(optional) - {left_out}
        found = sections(kind, amount, sections=kept)
        assert left_out not in {section.key for section in found}
        assert recipe.always <= {section.key for section in found}
        _assert_clean(printed(kind, amount, "uk", sections=kept), found)


@pytest.mark.parametrize("kind", KINDS)
def test_what_must_stay_is_one_page_alone(kind: DocumentKind) -> None:
    data = printed(kind, "full", "uk", sections=frozenset(), history=False)
    assert page_count(data) == 1
    _assert_clean(data, sections(kind, "full", sections=frozenset(), history=False))


def test_a_section_left_out_is_not_printed() -> None:
    optional = frozenset(RECIPES[PLAN].optional())
    whole = read_text(printed(PLAN, "full", "en"))
    text = read_text(printed(PLAN, "full", "en", sections=optional - {"spin", "obj"}))
    for heading in ("Questions", "They may object"):
        assert heading in whole
        assert heading not in text
    assert "Agreed" in text
    assert "What we know" in text
