"""Saved views: kept, counted, renamed, moved and deleted, each undone whole; a broken one harms nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.book import Book
from app.changes import Changes
from app.errors import AppError, InvalidError, NotFoundError
from app.services.client_list import ClientQuery, LastOrder, LastOrderKind
from app.services.saved_views import (
    TITLE_LIMIT,
    delete_view,
    load_views,
    move_view,
    rename_view,
    save_view,
    update_view,
)
from app.texts import LANGUAGES, load_texts
from app.wording import action_text, error_text
from tests.app.client_books import make_sample, reopened
from tests.db.helpers import dump, execute

NO_ORDER_IN_MAY = ClientQuery(
    cities=frozenset({"Kyiv"}), last_order=LastOrder(LastOrderKind.NONE_IN_MONTH, month=date(2026, 5, 1)), sort="total"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    path: Path = tmp_path_factory.mktemp("views") / "sample.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def book(tmp_path, made) -> Iterator[Book]:
    book = reopened(tmp_path / "book.kartoteka", made)
    yield book
    book.close()


def titles(book: Book) -> list[str]:
    return [view.title for view in book.read(load_views)]


def save(book: Book, *names: str) -> list[int]:
    return [int(book.write(save_view, name, ClientQuery()).created_id or 0) for name in names]


def test_a_view_comes_back_as_it_was_saved_with_its_count(book):
    changes = book.write(save_view, "  Kyiv,  no order in May ", NO_ORDER_IN_MAY, ("stage", "why"))
    assert changes.topics == {"views"}
    [view] = book.read(load_views)
    assert (view.id, view.title, view.query, view.columns) == (
        changes.created_id, "Kyiv, no order in May", NO_ORDER_IN_MAY, ("stage", "why"),
    )  # fmt: skip
    assert (view.count, view.problem) == (11, "")


@pytest.mark.parametrize(
    ("title", "code"),
    [("", "view_title_empty"), (" \x00 ", "view_title_empty"), ("a" * (TITLE_LIMIT + 1), "view_title_long"),
     ("ours", "view_title_taken"), ("OURS ", "view_title_taken")],
)  # fmt: skip
def test_titles_that_are_refused(book, title, code):
    ours, other = save(book, "Ours", "Other")
    for use_case, arguments in ((save_view, (title, ClientQuery())), (rename_view, (other, title))):
        with pytest.raises(InvalidError) as refused:
            book.write(use_case, *arguments)
        assert (refused.value.code, refused.value.values["field"]) == (code, "title")
    book.write(rename_view, ours, "OURS")
    assert titles(book) == ["OURS", "Other"]


@pytest.mark.parametrize(
    ("moved", "to", "order"),
    [("A", 0, "ABCD"), ("A", 1, "BACD"), ("A", 3, "BCDA"), ("D", 0, "DABC"), ("C", 1, "ACBD"), ("B", 99, "ACDB"),
     ("B", -5, "BACD")],
)  # fmt: skip
def test_moving(book, moved, to, order):
    ids = dict(zip("ABCD", save(book, *"ABCD"), strict=True))
    book.write(move_view, ids[moved], to)
    assert titles(book) == list(order)
    if order != "ABCD":
        book.undo()
    assert titles(book) == list("ABCD")


def test_a_new_view_stands_last_whatever_was_moved_or_deleted(book):
    a, b, _c = save(book, *"ABC")
    book.write(move_view, a, 2)
    book.write(delete_view, b)
    save(book, "D")
    assert titles(book) == list("CAD")


def test_each_act_is_undone_and_redone_whole(book):
    [view_id, _other] = save(book, "Mine", "Other")
    acts = (
        (save_view, ("New", ClientQuery(next_step="late"))),
        (rename_view, (view_id, "Yours")),
        (update_view, (view_id, NO_ORDER_IN_MAY, ("city",))),
        (move_view, (view_id, 1)),
        (delete_view, (view_id,)),
    )
    for use_case, arguments in acts:
        before, seen = dump(book)["saved_view"], book.read(load_views)
        book.write(use_case, *arguments)
        after = dump(book)["saved_view"]
        assert after != before
        book.undo()
        assert (dump(book)["saved_view"], book.read(load_views)) == (before, seen)
        book.redo()
        assert dump(book)["saved_view"] == after


@pytest.mark.parametrize(
    ("use_case", "arguments"),
    [(rename_view, ("A",)), (update_view, (ClientQuery(),)), (move_view, (0,)), (delete_view, ())],
)
def test_a_view_that_is_gone(book, use_case, arguments):
    with pytest.raises(NotFoundError) as refused:
        book.write(use_case, 77, *arguments)
    assert refused.value.code == "no_view"


@pytest.mark.parametrize(
    ("stored", "problem"),
    [("nonsense", "view_broken"), ('{"version": 9, "query": {}}', "view_newer"),
     ('{"version": 1, "query": {"flags": 3}}', "view_broken")],
)  # fmt: skip
def test_a_view_that_cannot_be_read_shows_all_clients_and_says_so(book, stored, problem):
    [view_id, _other] = save(book, "Mine", "Other")
    book.write(execute, f"UPDATE saved_view SET query = '{stored}' WHERE id = {view_id}")
    mine, other = book.read(load_views)
    assert (mine.problem, mine.query, mine.count) == (problem, ClientQuery(), 148)
    assert other.problem == ""
    for lang in LANGUAGES:
        assert error_text(load_texts("words", lang), AppError(problem)) != error_text(
            load_texts("words", lang), AppError()
        )
    book.write(update_view, view_id, ClientQuery(next_step="none"))
    assert book.read(load_views)[0].count == 9


@pytest.mark.parametrize("lang", LANGUAGES)
def test_acts_are_named(book, lang):
    words = load_texts("words", lang)
    [view_id] = save(book, "Mine")
    done: list[Changes] = [
        book.write(update_view, view_id, NO_ORDER_IN_MAY),
        book.write(rename_view, view_id, "Yours"),
        book.write(save_view, "Third", ClientQuery()),
        book.write(move_view, view_id, 1),
        book.write(delete_view, view_id),
    ]
    said = [action_text(words, changes.action, changes.parts) for changes in done]
    assert len(set(said)) == len(done)
    assert all(name in text for name, text in zip(("Mine", "Yours", "Third", "Yours", "Yours"), said, strict=True))
