"""The list of clients: whom a query shows, in which order, and what a row says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.book import Book
from app.domain.names import first_letter, strip_legal_form
from app.errors import InvalidError
from app.services.client_columns import EXTRA_COLUMNS
from app.services.client_list import (
    SORTS,
    ClientQuery,
    ClientRow,
    LastOrder,
    LastOrderKind,
    NextStep,
    count_views,
    find_client_ids,
    letter_offsets,
    list_clients,
    load_client_rows,
    total_of,
)
from app.services.client_values import VALUE_FIELDS, filter_values
from app.services.clients import add_client, put_in_bin
from app.services.saved_views import BUILT_IN_VIEWS
from tests.app.client_books import TODAY, Known, belongs, load_known, make_sample
from tests.db.helpers import make_book

ON_A_SHARED_BOOK = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100
)


@pytest.fixture(scope="module", params=["en", "uk"])
def book(request, tmp_path_factory) -> Iterator[Book]:
    """The sample book with two clients in the bin; only read."""
    book = make_sample(tmp_path_factory.mktemp("list") / "book.kartoteka", request.param)
    ids = book.read(find_client_ids, ClientQuery())
    book.write(put_in_bin, [ids[3], ids[77]])
    yield book
    book.close()


@pytest.fixture(scope="module")
def known(book) -> tuple[Known, ...]:
    found: tuple[Known, ...] = book.read(load_known)
    return found


@pytest.fixture(scope="module")
def english(tmp_path_factory) -> Iterator[Book]:
    book = make_sample(tmp_path_factory.mktemp("list") / "book.kartoteka", "en")
    yield book
    book.close()


def some(values: Any) -> st.SearchStrategy[frozenset[Any]]:
    """None, one or a few of the values."""
    return st.frozensets(st.sampled_from(sorted(values)), max_size=3)


def queries(known: tuple[Known, ...]) -> st.SearchStrategy[ClientQuery]:
    """Queries over the values that the book has, mostly of one or two filters."""
    sums = sorted({client.total_kop for client in known})
    months = st.dates(date(2025, 6, 1), date(2026, 6, 30)).map(lambda day: day.replace(day=1))
    days = st.integers(1, 300)
    by_days, by_month = [*LastOrderKind][:2], [*LastOrderKind][2:4]
    filters: dict[str, st.SearchStrategy[Any]] = {
        "functions": some({client.function for client in known}),
        "stages": some({client.stage for client in known}),
        "flags": some({"regular", "vip", "late", "sleeping"}),
        "tags": some({tag for client in known for tag in client.tags}),
        "cities": some({client.city for client in known}),
        "sources": some({client.source for client in known}),
        "sellers": some({1, 2, 3, 4}),
        "total_from_kop": st.sampled_from(sums),
        "total_to_kop": st.sampled_from(sums),
        "last_order": st.builds(LastOrder, st.sampled_from(by_days), days)
        | st.builds(LastOrder, st.sampled_from(by_month), month=months)
        | st.just(LastOrder(LastOrderKind.NEVER)),
        "next_step": st.sampled_from([step.value for step in NextStep]),
        "created_since": st.dates(date(2025, 1, 1), TODAY),
        "in_bin": st.just(True),
    }
    order = st.fixed_dictionaries({"sort": st.sampled_from(SORTS), "descending": st.booleans()})

    def of_fields(names: list[str]) -> st.SearchStrategy[ClientQuery]:
        chosen = st.fixed_dictionaries({name: filters[name] for name in names})
        return st.builds(lambda first, second: ClientQuery(**first, **second), chosen, order)

    return st.lists(st.sampled_from(sorted(filters)), max_size=2, unique=True).flatmap(of_fields)


@ON_A_SHARED_BOOK
@given(data=st.data())
def test_a_query_shows_whom_it_says_and_counts_them(book, known, data):
    query = data.draw(queries(known))
    ids = book.read(find_client_ids, query)
    assert sorted(ids) == [client.id for client in known if belongs(client, query)]
    assert book.read(count_views, [query]) == (len(ids),)
    total_kop = sum(client.total_kop for client in known if client.id in set(ids))
    assert book.read(total_of, query) == (len(ids), total_kop)


@ON_A_SHARED_BOOK
@given(data=st.data())
def test_letters_of_the_rail_stand_where_the_list_has_them(book, known, data):
    query = data.draw(queries(known))
    ids = book.read(find_client_ids, query)
    rail = book.read(letter_offsets, query)
    if query.sort != "name":
        assert rail == ()
        return
    names = {client.id: client.name for client in known}
    letters = [first_letter(strip_legal_form(names[client_id])) for client_id in ids]
    assert dict(rail) == {letter: letters.index(letter) for letter in reversed(letters)}
    assert [row for _letter, row in rail] == sorted(row for _letter, row in rail)


@ON_A_SHARED_BOOK
@given(data=st.data())
def test_a_filter_offers_its_values_with_their_counts(book, known, data):
    query = data.draw(queries(known))
    field = data.draw(st.sampled_from(VALUE_FIELDS))
    values = book.read(filter_values, field, query, "uk")
    assert {one.value for one in values} >= getattr(query, field)
    for one in values:
        alone = ClientQuery(**{name: getattr(query, name) for name in _FIELDS} | {field: frozenset({one.value})})
        assert one.count == len(book.read(find_client_ids, alone)), one


_FIELDS = tuple(ClientQuery.__dataclass_fields__)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SORTS)
def test_sorts(book, sort, descending):
    rows = book.read(list_clients, ClientQuery(sort=sort, descending=descending))
    assert len(rows) == 146
    at_risk = {row.id: row.at_risk_kop for row in book.read(load_client_rows, [row.id for row in rows], ("at_risk",))}
    values = {
        "name": lambda row: row.sort_key,
        "total": lambda row: row.total_kop,
        "orders": lambda row: row.orders_count,
        "last_order": lambda row: row.last_order_on,
        "next_step": lambda row: row.next_step_on,
        "code": lambda row: int(row.code),
        "newest": lambda row: row.created_on,
        "at_risk": lambda row: at_risk[row.id],
    }.get(sort)
    if values is None:
        return
    found = [values(row) for row in rows]
    filled = [value for value in found if value is not None]
    assert found[: len(filled)] == filled, "who has none comes last"
    assert filled == sorted(filled, reverse=descending)


def test_cities_sort_by_the_alphabet_and_those_without_one_come_last(tmp_path):
    book = make_book(tmp_path)
    for name, city in (("А", "Яремче"), ("Б", ""), ("В", "Ізмаїл"), ("Г", "Київ"), ("Ґ", "Ірпінь"), ("Д", "Єланець")):
        book.write(add_client, name, fields={"city": city})
    for descending, wanted in (
        (False, "Єланець Ізмаїл Ірпінь Київ Яремче"),
        (True, "Яремче Київ Ірпінь Ізмаїл Єланець"),
    ):
        rows = book.read(list_clients, ClientQuery(sort="city", descending=descending))
        assert [row.city for row in rows] == [*wanted.split(), ""]
    book.close()


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("en", ["ads", "cold", "friends", "other", "site"]),  # Advertising, Cold call, friends, Other, Website
        ("uk", ["other", "ads", "site", "cold", "friends"]),  # Інше, Реклама, Сайт, Холодний дзвінок, friends
    ],
)
def test_sources_sort_by_the_words_of_the_language(tmp_path, lang, wanted):
    book = make_book(tmp_path)
    for name, source in enumerate(("site", "", "cold", "other", "friends", "ads")):
        book.write(add_client, str(name), fields={"source": source})
    for descending in (False, True):
        rows = book.read(list_clients, ClientQuery(sort="source", descending=descending), lang=lang)
        assert [row.source for row in rows] == [*(reversed(wanted) if descending else wanted), ""]
    book.close()


def test_an_unknown_sort_is_refused(english):
    with pytest.raises(InvalidError) as refused:
        english.read(find_client_ids, ClientQuery(sort="colour"))
    assert refused.value.code == "unknown_sort"


def test_the_views_of_the_pictures(english):
    counts = dict(zip(BUILT_IN_VIEWS, english.read(count_views, list(BUILT_IN_VIEWS.values())), strict=True))
    assert counts == {
        "all": 148, "marked": 28, "no_step": 9, "quiet": 5, "onboarding": 6, "sleeping": 8, "bin": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "cities", "names"),
    [
        ("barvinok", (), {"Barvinok Coffee"}),
        ("barvinok", ("Kyiv",), {"Barvinok Coffee"}),
        ("barvinok", ("Lviv",), set()),
        ("барвинок", ("Kyiv",), {"Barvinok Coffee"}),
    ],
)
def test_a_search_within_filters(english, typed, cities, names):
    query = ClientQuery(text=typed, cities=frozenset(cities))
    rows = english.read(list_clients, query)
    assert {row.name for row in rows} == names
    assert english.read(total_of, query) == (len(rows), sum(row.total_kop for row in rows))
    assert english.read(letter_offsets, query) == ()
    assert english.read(filter_values, "cities", query, "en")[0].value == "Kyiv"


def test_the_bin_is_searched_by_names(book):
    binned = book.read(list_clients, ClientQuery(in_bin=True))
    assert len(binned) == 2 and all(row.in_bin for row in binned)
    for row in binned:
        query = ClientQuery(text=row.name.upper(), in_bin=True)
        assert book.read(find_client_ids, query) == (row.id,)
        assert book.read(find_client_ids, ClientQuery(text=row.name)) != (row.id,)
        assert book.read(count_views, [query]) == (1,)


def rows_by_name(book: Book, columns: Any = tuple(EXTRA_COLUMNS), lang: str = "en") -> dict[str, ClientRow]:
    ids = book.read(find_client_ids, ClientQuery())
    return {row.name: row for row in book.read(load_client_rows, ids, columns, lang)}


@pytest.mark.parametrize(
    ("name", "why", "quiet_days"),
    [
        ("Ambar Restaurant", "3 months ≥ 30\u00a0000", None),
        ("Barvinok Coffee", "3 months ≥ 30\u00a0000", None),
        ("Dnipro Business Park", "Special terms", None),
        ("Dobro Medical Centre", "3 years with us", None),
        ("Dzvin Hotel", "Total ≥ 200\u00a0000", None),
        ("Estet Clinic", "3 months ≥ 30\u00a0000", 35),
        ("Hotel Desna", "Total ≥ 200\u00a0000", 58),
        ("Karpaty Resort Group", "Total ≥ 1\u00a0000\u00a0000", None),
        ("Krona Hotel", "3 months ≥ 30\u00a0000", 37),
    ],
)
def test_rows_of_the_picture(english, name, why, quiet_days):
    row = rows_by_name(english)[name]
    assert (row.why, row.quiet_days) == (why, quiet_days)


def test_what_a_row_says_beside_its_name(english):
    row = rows_by_name(english)["Barvinok Coffee"]
    assert (row.contact_name, row.contact_phone) == ("Sofiia Lysenko", "+380 67 214 08 33")
    assert (row.average_kop, row.orders_count, row.total_kop) == (2_432_667, 9, 21_894_000)
    assert (row.last_touch_on, row.tags) == (date(2026, 6, 9), ("HoReCa", "Terrace"))
    assert not row.in_bin


def test_costly_columns_are_filled_only_when_asked_for(english):
    plain, full = rows_by_name(english, ()), rows_by_name(english)
    assert {(row.why, row.contact_name, row.contact_phone, row.last_touch_on, row.tags) for row in plain.values()} == {
        ("", "", "", None, ())
    }
    for column, fields in (
        ("why", {"why"}), ("contact", {"contact_name"}), ("phone", {"contact_name", "contact_phone"}),
        ("last_touch", {"last_touch_on"}), ("tags", {"tags"}), ("city", set()),
    ):  # fmt: skip
        for name, row in rows_by_name(english, (column,)).items():
            for field in ("why", "contact_name", "contact_phone", "last_touch_on", "tags"):
                wanted = getattr(full[name] if field in fields else plain[name], field)
                assert getattr(row, field) == wanted, (name, field)


def test_ids_that_are_gone_are_left_out(english):
    assert english.read(load_client_rows, [999_999], tuple(EXTRA_COLUMNS)) == ()


@pytest.mark.parametrize(("lang", "regular"), [("uk", "Постійний"), ("ru", "Постоянный")])
def test_values_are_worded(book, lang, regular):
    flags = {one.value: one.label for one in book.read(filter_values, "flags", ClientQuery(), lang)}
    assert flags["regular"] == regular
    sources = book.read(filter_values, "sources", ClientQuery(), lang)
    assert [one.count for one in sources] == sorted((one.count for one in sources), reverse=True)
    assert all(one.label for field in VALUE_FIELDS for one in book.read(filter_values, field, ClientQuery(), lang))


def test_an_unknown_filter_is_refused(english):
    with pytest.raises(InvalidError):
        english.read(filter_values, "colours", ClientQuery(), "en")
