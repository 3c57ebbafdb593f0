"""The small parts of the sheets: measuring text, the zone of agreement, typed fields, names of files, the words."""

from __future__ import annotations

import json
import re
from datetime import date
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.client_card import CLIENT_CARD
from app.documents.fonts import BOX, ELLIPSIS, faces, wrap
from app.documents.formats import format_amount, format_days_ago
from app.documents.forms import FORM_FIELDS, Editor, MeetingDefaults, form_field, meeting_plan_values, shaped
from app.documents.kinds import file_name
from app.documents.values import DocumentKind, IssueValues
from app.documents.zone import axis_marks, has_zone, main_issue, read_hundredths
from app.errors import CancelledError
from app.paths import resource_path
from app.progress import Progress
from app.texts import load_texts
from tests.app.documents.samples import LANGS, full, minimal, sheet

WORDS = {lang: json.loads(resource_path("documents", f"{lang}.json").read_text("utf-8")) for lang in LANGS}


@given(st.text(), st.integers(1, 3), st.floats(3, 100))
def test_wrapped_lines_fit_and_only_known_letters_are_printed(text: str, lines: int, width_mm: float) -> None:
    face = faces().regular
    found = wrap(text, face, 9, width_mm, lines)
    assert len(found) <= lines
    for line in found:
        assert set(line) <= face.advances.keys()
        assert len(line) < 3 or face.width_mm(line, 9) <= width_mm + 0.01


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ґ є і ї ы ё ₴ № ’", "Ґ є і ї ы ё ₴ № ’"),
        ("и\u0306", "й"),
        ("кава 😀 чай", f"кава {BOX} чай"),
        ("❤\ufe0f", "❤"),
        ("漢", BOX),
        ("a\u200db\x00c", "abc"),
    ],
)
def test_what_has_no_glyph_is_a_visible_box(text: str, printed: str) -> None:
    assert faces().regular.shown(text) == printed


def test_text_is_cut_at_a_word_and_a_long_word_by_letters() -> None:
    face = faces().regular
    [cut] = wrap("перше друге третє четверте", face, 10, 30, 1)
    assert cut.removesuffix(ELLIPSIS) in ("перше друге", "перше друге третє")
    assert wrap("Ж" * 300, face, 10, 30, 1)[0].startswith("ЖЖЖЖЖ")


def test_a_line_does_not_end_with_a_preposition_or_a_number() -> None:
    face = faces().regular
    width = face.width_mm("поставка в", 10)
    assert wrap("поставка в місто", face, 10, width, 2) == ["поставка", "в місто"]
    assert wrap("знижка 5 відсотків", face, 10, face.width_mm("знижка 5", 10), 2)[0] == "знижка"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("720", 72000),
        ("12 500,50 грн", 1250050),
        ("₴12,500.50", 1250050),
        ("≈300 кг", 30000),
        ("5 %", 500),
        ("від 14 днів", 1400),
        ("-3", -300),
        ("10-20", None),
        ("від 5 до 7", None),
        ("щосереди", None),
        ("", None),
    ],
)
def test_one_number_is_read_from_a_cell(text: str, number: int | None) -> None:
    assert read_hundredths(text) == number


@pytest.mark.parametrize(
    ("ours", "theirs", "we_sell", "zone"),
    [
        ("720", "745", True, True),
        ("720", "720", True, True),
        ("745", "720", True, False),
        ("745", "720", False, True),
        ("720", "745", False, False),
        ("720", "", True, None),
        ("мало", "745", True, None),
    ],
)
def test_zone_follows_the_limits_and_the_side(ours: str, theirs: str, we_sell: bool, zone: bool | None) -> None:
    assert has_zone(IssueValues("Ціна", limit=ours, their_limit=theirs, we_sell=we_sell)) is zone


def test_main_issue_is_the_weightiest() -> None:
    light, heavy = IssueValues("Обсяг", weight_us="2"), IssueValues("Ціна", weight_us="5")
    assert main_issue((light, heavy)) is heavy
    assert main_issue((IssueValues("Оплата"), IssueValues("Ціна", limit="7"))) == IssueValues("Ціна", limit="7")
    assert main_issue(()) is None


def test_axis_goes_from_nine_tenths_of_the_least_to_eleven_of_the_most() -> None:
    marks = axis_marks(IssueValues("Ціна", limit="100", target="200", their_limit="150"))
    places = {mark.key: mark.place for mark in marks}
    assert places == pytest.approx({"limit": 10 / 130, "target": 110 / 130, "their_limit": 60 / 130})
    assert axis_marks(IssueValues("Ціна", limit="0"))[0].place == 0.5


@pytest.mark.parametrize("kind", [DocumentKind.MEETING_PLAN, DocumentKind.NEGOTIATION])
@pytest.mark.parametrize("lang", LANGS)
def test_every_field_of_a_form_has_its_words(kind: DocumentKind, lang: str) -> None:
    texts = load_texts("documents", lang)
    for field in FORM_FIELDS[kind]:
        assert field.label in texts
        assert [label for _, label in (*field.columns, *field.choices) if label not in texts] == []


def test_fields_are_kept_in_their_shape() -> None:
    plan = DocumentKind.MEETING_PLAN
    agenda, on, kind = (form_field(plan, key) for key in ("agenda", "on", "kind"))
    assert agenda and on and kind and agenda.editor is Editor.TABLE
    assert shaped(agenda, [{"minutes": " 5 ", "topic": "кава"}, {"topic": " "}]) == [{"minutes": "5", "topic": "кава"}]
    for field, value in ((on, "завтра"), (kind, "party"), (agenda, [{"hours": "1"}]), (agenda, "x"), (on, 5)):
        with pytest.raises(ValueError):
            shaped(field, value)


@given(
    st.dictionaries(
        st.sampled_from(["on", "start", "goal", "agenda", "take", "objections", "kind"]),
        st.recursive(
            st.none() | st.integers() | st.text(max_size=20),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
            max_leaves=6,
        ),
    )
)
def test_whatever_is_stored_can_be_read(stored: dict[str, object]) -> None:
    values = meeting_plan_values(full(), stored, {}, MeetingDefaults(place="тут"))
    assert values.place == "тут"


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (DocumentKind.MEETING_PLAN, "ТОВ «Щедрий Ґанок & Co»", "2025-11-14_meeting_plan_tov_shchedryi_ganok_co.pdf"),
        (DocumentKind.NEGOTIATION, "Ёж и ы", "2025-11-14_negotiation_sheet_iozh_y_y.pdf"),
        (DocumentKind.CLIENT_CARD, "日本 😀", "2025-11-14_client_card.pdf"),
        (DocumentKind.CLIENT_CARD, "../../CON:*?", "2025-11-14_client_card_con.pdf"),
        (DocumentKind.CLIENT_CARD, "ж" * 300, f"2025-11-14_client_card_{'zh' * 20}.pdf"),
    ],
)
def test_file_name_is_dated_and_latin(kind: DocumentKind, name: str, expected: str) -> None:
    assert file_name(kind, name, date(2025, 11, 14)) == expected


def test_amounts_are_whole_unless_nothing_would_be_left() -> None:
    assert format_amount(1250050, "UAH", "uk") == "12\xa0501\xa0₴"
    assert format_amount(1250050, "UAH", "en") == "₴12,501"
    assert format_amount(40, "UAH", "uk") == "0,40\xa0₴"
    assert format_amount(0, "UAH", "uk") == "0\xa0₴"


def test_days_ago_have_the_right_plural() -> None:
    texts = load_texts("documents", "uk")
    ago = [format_days_ago(date(2026, 6, day), date(2026, 6, 18), texts) for day in (18, 17, 15, 7)]
    assert ago == ["сьогодні", "1\xa0день тому", "3\xa0дні тому", "11\xa0днів тому"]


def test_words_are_the_same_set_in_every_language() -> None:
    assert WORDS["uk"].keys() == WORDS["ru"].keys() == WORDS["en"].keys()


@pytest.mark.parametrize("lang", ["uk", "ru"])
def test_words_have_no_mixed_alphabets_and_no_straight_apostrophes(lang: str) -> None:
    texts = " ".join(str(value) for value in WORDS[lang].values() if isinstance(value, str))
    assert re.findall(r"\w*(?:[a-zA-Z][а-яіїєґА-ЯІЇЄҐ]|[а-яіїєґА-ЯІЇЄҐ][a-zA-Z])\w*", texts) == []
    assert "'" not in texts


def test_work_stops_when_asked() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        CLIENT_CARD.build([minimal(), minimal()], sheet(), progress)


def test_progress_is_told_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    CLIENT_CARD.build([minimal()] * 3, sheet(), Progress(lambda done, total: seen.append((done, total))))
    assert seen[-1] == (3, 3)


def test_sheets_made_at_once_are_the_same_as_one_by_one() -> None:
    alone = [CLIENT_CARD.build([full()], sheet(lang)) for lang in LANGS]
    together: dict[str, bytes] = {}

    def make(lang: str) -> None:
        together[lang] = CLIENT_CARD.build([full()], sheet(lang))

    threads = [Thread(target=make, args=(lang,)) for lang in LANGS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [together[lang] for lang in LANGS] == alone
