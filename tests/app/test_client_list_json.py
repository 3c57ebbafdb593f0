"""A query as JSON: read back as it was written, refused when it is not understood whole."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.client_query import (
    SORTS,
    ClientQuery,
    LastOrder,
    LastOrderKind,
    NextStep,
    query_from_json,
    query_to_json,
)
from app.errors import AppError, InvalidError

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
KOP = st.none() | st.integers(-(2**63) + 1, 2**63 - 1)
MONTHS = st.dates(date(1, 1, 1)).map(lambda day: day.replace(day=1))
LAST_ORDERS = (
    st.builds(LastOrder, st.sampled_from([*LastOrderKind][:2]), st.integers(0, 36_500))
    | st.builds(LastOrder, st.sampled_from([*LastOrderKind][2:4]), month=MONTHS)
    | st.just(LastOrder(LastOrderKind.NEVER))
)
QUERIES = st.builds(
    ClientQuery,
    text=TEXT,
    **{name: st.frozensets(TEXT, max_size=4) for name in ("functions", "stages", "flags", "tags", "cities", "sources")},
    sellers=st.frozensets(st.integers(0, 2**63 - 1), max_size=4),
    total_from_kop=KOP,
    total_to_kop=KOP,
    last_order=st.none() | LAST_ORDERS,
    next_step=st.just("") | st.sampled_from([step.value for step in NextStep]),
    created_since=st.none() | st.dates(),
    in_bin=st.booleans(),
    sort=st.sampled_from(SORTS),
    descending=st.booleans(),
)


@given(QUERIES, st.lists(TEXT, max_size=5))
def test_what_was_written_is_read_back(query, columns):
    text = query_to_json(query, columns)
    assert query_from_json(text) == (query, tuple(columns))
    text.encode()


def test_only_what_is_asked_is_written():
    query = ClientQuery(
        cities=frozenset({"Київ"}), last_order=LastOrder(LastOrderKind.NONE_IN_MONTH, month=date(2026, 5, 1))
    )
    assert json.loads(query_to_json(query, ("stage",))) == {
        "version": 1,
        "query": {"cities": ["Київ"], "last_order": {"kind": "none_in_month", "month": "2026-05"}},
        "columns": ["stage"],
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "view_broken"), ("{", "view_broken"), ("null", "view_broken"), ("[]", "view_broken"),
        ("{}", "view_broken"),
        ("[" * 100_000, "view_broken"),
        ('{"version": 0}', "view_broken"), ('{"version": "1"}', "view_broken"), ('{"version": true}', "view_broken"),
        ('{"version": 2}', "view_newer"), ('{"version": 1, "sheet": 1}', "view_newer"),
        ('{"version": 1, "query": {"mood": "good"}}', "view_newer"),
        ('{"version": 1, "query": []}', "view_broken"), ('{"version": 1, "columns": "name"}', "view_broken"),
        ('{"version": 1, "columns": [1]}', "view_broken"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused(text, code):
    with pytest.raises(InvalidError) as refused:
        query_from_json(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", 1), ("flags", "vip"), ("flags", ["vip", 1]), ("cities", [None]), ("sellers", ["1"]), ("sellers", [-1]),
        ("sellers", [True]), ("sellers", [1.0]), ("total_from_kop", "1"), ("total_to_kop", 1.5),
        ("total_to_kop", 2**63),
        ("last_order", "never"), ("last_order", {}), ("last_order", {"kind": "never", "days": 3}),
        ("last_order", {"kind": "within_days"}), ("last_order", {"kind": "within_days", "days": -1}),
        ("last_order", {"kind": "in_month", "month": "2026-13"}), ("last_order", {"kind": "in_month"}),
        ("last_order", {"kind": "some_day"}), ("last_order", {"kind": ["never"]}), ("next_step", "soon"),
        ("next_step", []), ("created_since", "yesterday"), ("created_since", 5), ("in_bin", 1), ("sort", "colour"),
        ("sort", []), ("descending", "no"), ("tags", [["a"]]), ("tags", ["a" * 1001]), ("tags", ["a"] * 1001),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_refused(field, value):
    with pytest.raises(InvalidError) as refused:
        query_from_json(json.dumps({"version": 1, "query": {field: value}}))
    assert refused.value.code == "view_broken"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(sorted(ClientQuery.__dataclass_fields__)), JSON, max_size=3), JSON)
def test_no_json_does_more_than_be_refused(query: dict[str, Any], columns: Any):
    try:
        read, _columns = query_from_json(json.dumps({"version": 1, "query": query, "columns": columns}))
    except AppError as error:
        assert error.code == "view_broken"
    else:
        assert query_from_json(query_to_json(read))[0] == read


@given(st.text(max_size=50))
def test_no_text_does_more_than_be_refused(text):
    try:
        query_from_json(text)
    except AppError as error:
        assert error.code in ("view_broken", "view_newer")


def test_what_counts_as_a_filter():
    assert not ClientQuery(text="a", sort="total", descending=True, in_bin=True).has_filters
    assert ClientQuery(next_step="none").has_filters
    assert ClientQuery(total_from_kop=0).has_filters
    assert ClientQuery(sort="total").same_filter(ClientQuery(descending=True))
    assert not ClientQuery(text="a").same_filter(ClientQuery())
