"""The plan of a switch as it comes from the printer, and as the book gives it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from app.book import Book
from app.documents.aids import AidKind
from app.documents.switch_plan import SWITCH_PLAN
from app.domain.switch_plan import Choice, How
from app.errors import NotFoundError
from app.services import switch_sheet
from app.services.aids import AidOptions, aid_file_name, print_aid
from app.services.documents import LARGE_TYPE
from app.services.switch import Which, plan_switch, propose_draft, save_draft
from app.services.switch_sheet import gather_switch_plan
from tests.app.client_books import TODAY, make_sample
from tests.app.documents.paper_checks import assert_is_for_a_laser, assert_nothing_leaves_its_place
from tests.app.documents.pdf_reading import page_count, read_marks, read_text
from tests.app.documents.samples import LANGS, sheet
from tests.app.documents.team_samples import drawn, plan

AMOUNTS = ("blank", "usual", "overfull")
DMYTRO = 4


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = make_sample(tmp_path_factory.mktemp("plan") / "plan.kartoteka", "en")
    book.person_id = 1
    yield book
    book.close()


@pytest.mark.parametrize(("amount", "lang"), list(product(AMOUNTS, LANGS)))
def test_nothing_leaves_the_page_or_lies_over_anything(amount: str, lang: str) -> None:
    assert_nothing_leaves_its_place(drawn("plan", amount, lang))


@pytest.mark.parametrize("amount", AMOUNTS)
def test_large_type_fits_too(amount: str) -> None:
    assert_nothing_leaves_its_place(drawn("plan", amount, "ru", type_scale=LARGE_TYPE))


def test_it_is_for_a_laser_and_the_same_each_time() -> None:
    assert_is_for_a_laser(drawn("plan", "overfull", "uk"))
    assert drawn("plan", "usual", "uk") == drawn("plan", "usual", "uk")


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_is_missing_or_cut(lang: str) -> None:
    for amount in ("blank", "usual"):
        text = read_text(drawn("plan", amount, lang))
        assert "…" not in text and "{" not in text and "switch_plan" not in text
    assert page_count(drawn("plan", "blank", lang)) == 2


def test_clients_stand_by_new_person_with_heads_on_every_page() -> None:
    text = read_text(drawn("plan", "usual", "uk")).replace("\u00a0", " ")
    assert text.index("Клієнт 00") < text.index("Клієнт 11") < text.index("Олімп")
    assert "12 клієнтів, нових 12" in text and "1 клієнт, нових 0" in text and "лишається" in text
    pages = [[mark.text for mark in page] for page in read_marks(drawn("plan", "overfull", "uk"))]
    lists = [texts for texts in pages if any("Клієнти за новою людиною" in each for each in texts)]
    assert len(lists) > 3 and all("Чому" in " ".join(texts) for texts in lists)
    assert sum("продовження" in " ".join(texts) for texts in lists) == len(lists) - 1


def test_clients_without_a_responsible_and_those_left_out_are_told() -> None:
    text = read_text(drawn("plan", "overfull", "uk")).replace("\u00a0", " ")
    assert "Клієнти без відповідального: 400" in text and "і ще 360" in text
    assert text.index("Перейти поки не можна") < text.index("Нічий 0") < text.index("Люди й ролі")
    assert "Ще 99000 клієнтів цього плану тут не надруковано" in text


def test_the_plan_of_the_book_is_what_the_switch_would_do(book: Book) -> None:
    draft = book.read(propose_draft, "three_tier", keep_days=2).with_choice("sleeping", Choice(How.ONE, (DMYTRO,)))
    found = book.read(plan_switch, draft)
    values = book.read(gather_switch_plan, "en", draft)
    assert (values.planner, values.clients_count, values.moving_count) == ("Olena Marchenko", 148, found.moving_count)
    assert len(values.clients) + len(values.unassigned) == 148 and not values.left_out
    assert sum(each.is_moving for each in values.clients) == found.moving_count
    assert [each.taker for each in values.clients] == sorted(each.taker for each in values.clients)
    assert values.now is not None and values.now.by_roles == "Hunter and farmer"
    assert values.then is not None and values.then.by_roles == "Scout, hunter and farmer"
    by_title = {row.title: row for row in values.functions}
    assert (by_title["Prospecting"].now, by_title["Prospecting"].then) == ("Taras Hnatiuk", "Dmytro Savchuk")
    assert sum(sum(load.after) for load in values.loads) == 148
    assert len(values.tasks) == 8 and any("script" in warning for warning in values.warnings)
    text = read_text(book.read(print_aid, AidKind.SWITCH_PLAN, AidOptions("en", draft=draft)))
    assert all(each.name in text for each in values.clients)


def test_what_blocks_it_is_told(book: Book) -> None:
    draft = book.read(propose_draft, "three_tier")
    roles = {role: people for role, people in draft.roles.items() if role != "scout"}
    values = book.read(gather_switch_plan, "en", replace(draft, roles=roles))
    assert any("Scout" in block for block in values.blocks)


def test_many_clients_are_cut_with_those_that_move_first(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = book.read(propose_draft, "three_tier", keep_days=2)
    listed = len(book.read(plan_switch, draft).places(Which.LISTED))
    monkeypatch.setattr(switch_sheet, "CLIENTS_MOST", 20)
    values = book.read(gather_switch_plan, "en", draft)
    assert listed > 20 == len(values.clients) and values.left_out == 148 - 20
    assert any(each.is_moving for each in values.clients)
    text = read_text(SWITCH_PLAN.build([values], sheet("en"))).replace("\u00a0", " ")
    assert "128 more clients of this plan are not printed" in text


def test_the_kept_draft_is_printed_and_none_is_refused(book: Book) -> None:
    with pytest.raises(NotFoundError, match="no_switch_draft"):
        book.read(print_aid, AidKind.SWITCH_PLAN, AidOptions("uk"))
    book.note(save_draft, book.read(propose_draft, "single"))
    assert "Однорівнева модель" in read_text(book.read(print_aid, AidKind.SWITCH_PLAN, AidOptions("uk")))
    assert aid_file_name(AidKind.SWITCH_PLAN, "", TODAY) == "2026-06-18_switch_plan.pdf"


def test_a_thousand_clients_take_a_moment() -> None:
    values = plan("usual")
    many = replace(values, clients=tuple(replace(values.clients[0], name=f"Client {n}") for n in range(1000)))
    began = time.perf_counter()
    data = SWITCH_PLAN.build([many], sheet("uk"))
    assert time.perf_counter() - began < 3 and page_count(data) < 30
