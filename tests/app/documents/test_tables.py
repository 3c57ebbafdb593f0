"""The white-spot sheet and the rule sheet on paper: nothing cut, nothing over anything, every empty cell a square."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from app.documents.kinds import RECIPES, file_name
from app.documents.page import BOTTOM_MM, LEFT_MM, RIGHT_MM
from app.documents.rule_sheet import BLANK_SECTIONS, SECTIONS
from app.documents.rule_sheet_values import RuleLine, RuleReader, RuleReading, RuleSheetValues
from app.documents.sheet_file import page_room_mm
from app.documents.values import DocumentKind
from app.documents.white_spots_values import SpotCell, SpotGroup, SpotRow, WhiteSpots
from app.services.documents import LARGE_TYPE
from tests.app.documents.pdf_reading import Mark, page_count, read_marks, read_text
from tests.app.documents.samples import AS_OF, LANGS, MARKUP, NAME_80, sheet

SPOTS, RULES = RECIPES[DocumentKind.WHITE_SPOTS], RECIPES[DocumentKind.RULE_SHEET]
TITLE_60 = "Професійні кавомашини, кавомолки й запчастини до них, оптом"
SHORT = ("Еспресо-бленди", "Моносорти", "Сиропи", "Стакани й кришки")
MM_A4 = (210.0, 297.0)


def cell(row: int, place: int) -> SpotCell:
    """Return a third of the cells empty, a third of them old."""
    kind = (row * 2 + place) % 3
    return SpotCell() if kind == 0 else SpotCell(True, None if kind == 1 else 123_456_78 * (row + 1))


def spots(groups: int, clients: int, titles: tuple[str, ...] = SHORT, name: str = "ФОП Коваль") -> WhiteSpots:
    return WhiteSpots(
        AS_OF,
        tuple(SpotGroup(n, f"g{n}", f"{n} {titles[n % len(titles)]}") for n in range(groups)),
        tuple(
            SpotRow(n, str(n), f"{n} {name}", 1_234_567_800, tuple(cell(n, g) for g in range(groups)))
            for n in range(clients)
        ),
    )


def rules(conditions: int = 2, people: int = 4, name: str = "Ірина Бондар") -> RuleSheetValues:
    said = " або ".join(["куплено на суму щонайменше 150 000 ₴ за останні 12 місяців"] * conditions)
    codes = ("qualified", "to_care", "regular", "vip", "late", "sleeping")
    return RuleSheetValues(
        AS_OF,
        "ТОВ «Зерно»",
        "account",
        (("prospecting", name), ("first_sale", name), ("care", name), ("vip", "")),
        tuple(
            RuleLine(code, f"{code}: {said} кінець{n}", n + 1, date(2026, 1, n + 1), n == 3)
            for n, code in enumerate(codes)
        ),
        (RuleReading("regular", "smallest_month", 3), RuleReading("vip", "smallest_order", 6)),
        tuple(RuleReader(f"{n} {name}", "керівник", date(2026, 2, 3) if n % 2 else None) for n in range(people)),
    )


def squares(data: bytes) -> int:
    """Return how many squares to tick there are on all pages; the legend has one on each."""
    from pypdfium2 import PdfDocument, raw

    document = PdfDocument(data)
    found = 0
    for page in document:
        for mark in page.get_objects():
            left, bottom, right, top = (value * 25.4 / 72 for value in mark.get_bounds())
            is_square = abs((right - left) - (top - bottom)) < 0.05 and 3 < right - left < 5
            found += mark.type == raw.FPDF_PAGEOBJ_PATH and is_square
        page.close()
    pages = len(document)
    document.close()
    return found - pages


def assert_clean(data: bytes, *, is_wide: bool = False) -> None:
    """Nothing is cut, leaves the page, or lies over another text."""
    width, height = reversed(MM_A4) if is_wide else MM_A4
    shift = height - MM_A4[1]  # marks are measured from the top of a standing page
    for marks in read_marks(data):
        texts = [replace(m, top=m.top + shift, bottom=m.bottom + shift) for m in marks if m.text]
        assert [m.text for m in texts if m.left < LEFT_MM - 0.2 or m.right > width - RIGHT_MM + 0.3] == []
        assert [m.text for m in texts if m.top < 0 or m.bottom > height - BOTTOM_MM + 9] == []
        assert [m.text for m in texts if m.text.endswith("…")] == []
        assert overlaps(texts) == []


def overlaps(texts: list[Mark]) -> list[tuple[str, str]]:
    slack = 0.12
    return [
        (one.text, other.text)
        for place, one in enumerate(texts)
        for other in texts[place + 1 :]
        if min(one.bottom, other.bottom) - max(one.top, other.top) > slack
        and min(one.right, other.right) - max(one.left, other.left) > slack
    ]


# --- white spots ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "scale"), list(product(LANGS, (1.0, LARGE_TYPE))))
@pytest.mark.parametrize(
    ("values", "is_wide"),
    [
        (spots(4, 12), False),
        (spots(8, 40), True),
        (spots(40, 12, (TITLE_60, "Сиропи"), NAME_80), True),
        (spots(8, 1, SHORT, NAME_80), False),
        (spots(40, 1, (TITLE_60,)), False),
        (spots(8, 0), True),
        (WhiteSpots(AS_OF), True),
        (spots(0, 3), True),
    ],
    ids=["few", "many", "40 groups", "one", "one of 40", "blank", "blank without groups", "no groups"],
)
def test_white_spots_are_whole(values: WhiteSpots, is_wide: bool, lang: str, scale: float) -> None:
    assert_clean(SPOTS.build([values], sheet(lang, type_scale=scale)), is_wide=is_wide)


@pytest.mark.parametrize(("groups", "clients"), [(4, 12), (8, 40), (40, 30), (8, 1), (40, 1)])
def test_every_empty_cell_is_a_square(groups: int, clients: int) -> None:
    values = spots(groups, clients)
    empty = sum(not one.is_bought for row in values.rows for one in row.cells)
    assert empty > 0
    assert squares(SPOTS.build([values], sheet())) == empty


def test_the_heads_stand_on_each_page_and_pages_are_numbered() -> None:
    values = spots(8, 60)
    data = SPOTS.build([values], sheet())
    texts = [" ".join(mark.text for mark in page if mark.text) for page in read_marks(data)]
    assert len(texts) > 2
    for number, said in enumerate(texts, 1):
        assert all(title in said for title in ("0 Еспресо-бленди", "1 Моносорти", "2 Сиропи"))
        assert f"Стор. {number} з {len(texts)}" in said
    whole = " ".join(texts)
    assert all(row.name in whole for row in values.rows)
    assert "Білих плям" in texts[-1]
    assert "Білих плям" not in texts[0]


def test_more_groups_than_a_page_is_wide_go_on_to_the_next() -> None:
    values = spots(40, 3)
    text = read_text(SPOTS.build([values], sheet("en")))
    assert "groups 1–10 of 40" in text
    assert "groups 31–40 of 40" in text
    for row in values.rows:
        assert text.count(row.name) == 4


def test_long_titles_and_names_are_printed_to_the_end() -> None:
    values = spots(9, 2, (TITLE_60,), NAME_80)
    text = "".join(read_text(SPOTS.build([values], sheet())).split())
    assert all("".join(row.name.split()) in text for row in values.rows)
    assert all("".join(group.title.split()) in text for group in values.groups)


def test_sums_and_words_of_one_client() -> None:
    text = read_text(SPOTS.build([spots(4, 1)], sheet("ru")))
    for said in ("0 ФОП Коваль", "Белые пятна", "белых пятен 2 из 4", "123 457", "раньше", "до 18.06.2026", "Заметки"):
        assert said in text


def test_the_largest_sum_is_not_cut() -> None:
    row = SpotRow(1, "1", "Клієнт", 99_999_999_999_900, (SpotCell(True, 99_999_999_999_900),) * 8)
    values = replace(spots(8, 2), rows=(row, row))
    data = SPOTS.build([values], sheet())
    assert_clean(data, is_wide=True)
    assert "999 999 999 999" in read_text(data)


def test_client_text_is_printed_literally() -> None:
    assert MARKUP in read_text(SPOTS.build([spots(3, 2, SHORT, MARKUP)], sheet()))


# --- the rule sheet -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "scale"), list(product(LANGS, (1.0, LARGE_TYPE))))
@pytest.mark.parametrize(
    ("values", "pages"),
    [
        (rules(), 1),
        (rules(4, 14), 1),
        (rules(1, 0), 1),
        (RuleSheetValues(AS_OF), 1),
        (rules(10, 60, "Олександра Їжакевич"), None),
    ],
    ids=["usual", "much", "nobody", "empty", "too much"],
)
def test_rule_sheet_is_one_page_and_whole(values: RuleSheetValues, pages: int | None, lang: str, scale: float) -> None:
    data = RULES.build([values], sheet(lang, type_scale=scale))
    assert_clean(data)
    assert pages is None or page_count(data) == pages
    text = read_text(data)
    assert [rule.sentence for rule in values.rules if rule.sentence not in text] == []
    assert [reader.name for reader in values.people if reader.name not in text] == []


def test_ten_conditions_of_two_rules_stay_on_one_page() -> None:
    usual = rules(2)
    long = rules(10).rules[2:4]
    values = replace(usual, rules=(*usual.rules[:2], *long, *usual.rules[4:]))
    assert page_count(RULES.build([values], sheet())) == 1


def test_rule_sheet_says_version_day_mode_and_reading() -> None:
    text = read_text(RULES.build([rules()], sheet("en")))
    for said in (
        "ТОВ «Зерно»", "as of 18 Jun 2026", "Two-tier", "version 3 of 3 Jan 2026", "the program suggests",
        "acts by itself",
        "smallest monthly sum of the last 3 full months",
        "smallest single order of the last 6 months", "3 Feb 2026", "Not assigned", "Given by hand only",
    ):  # fmt: skip
        assert said in text, said


def test_a_reader_who_has_not_read_has_an_empty_line() -> None:
    values = replace(rules(), people=(RuleReader("Ірина", read_on=date(2026, 2, 3)), RuleReader("Олег")))
    [marks] = read_marks(RULES.build([values], sheet()))
    lines = {
        name: [m for m in marks if m.is_rule and 0 < m.middle - next(t.bottom for t in marks if t.text == name) < 3]
        for name in ("Ірина", "Олег")
    }
    assert [len(lines[name]) for name in ("Ірина", "Олег")] == [1, 2]  # to sign; and one for the day


@pytest.mark.parametrize("lang", LANGS)
def test_blank_rule_sheet_is_one_page_of_lines(lang: str) -> None:
    data = RULES.build_blank(sheet(lang))
    assert page_count(data) == 1
    assert_clean(data)
    assert sum(section.height_mm for section in BLANK_SECTIONS) <= page_room_mm(1)
    assert sum(mark.is_rule for mark in read_marks(data)[0]) > 20


def test_readers_and_reading_may_be_left_out() -> None:
    assert RULES.optional() == ("reading", "readers")
    text = read_text(RULES.build([rules()], sheet("en", sections=frozenset({"reading"}))))
    assert "Read by" not in text
    assert "a minimum over months" in text
    assert [section.key for section in SECTIONS][-1] == "readers"


@pytest.mark.parametrize("kind", [DocumentKind.WHITE_SPOTS, DocumentKind.RULE_SHEET])
def test_same_values_give_the_same_bytes(kind: DocumentKind) -> None:
    values: Any = spots(8, 5) if kind is DocumentKind.WHITE_SPOTS else rules()
    first, second = (RECIPES[kind].build([values], sheet()) for _ in range(2))
    assert first == second


def test_files_are_named_as_the_other_sheets() -> None:
    assert file_name(DocumentKind.WHITE_SPOTS, "Барвінок", AS_OF) == "2026-06-18_white_spots_barvinok.pdf"
    assert file_name(DocumentKind.RULE_SHEET, "", AS_OF) == "2026-06-18_rule_sheet.pdf"
