"""How clients are shared out at a switch: everybody once, the same each time, evenly."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.switch_plan import Choice, Holding, How, Why, share_out

TODAY = date(2026, 6, 18)
PEOPLE = (1, 2, 3, 4)
TAKERS = st.lists(st.sampled_from(PEOPLE), min_size=1, unique=True).map(tuple)


@st.composite
def clients(draw: st.DrawFn) -> list[Holding]:
    count = draw(st.integers(0, 40))
    return [
        Holding(
            number,
            draw(st.sampled_from((None, 1, 2, 3, 9))),
            draw(st.none() | st.integers(-5, 30).map(lambda days: TODAY + timedelta(days))),
            draw(st.sampled_from((0, 0, 100_00, 250_00, 999_99, 5_000_00))),
            draw(st.sampled_from(("", "kyiv", "lviv"))),
        )
        for number in range(1, count + 1)
    ]


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    return Choice(
        draw(st.sampled_from(How)),
        draw(TAKERS | st.just(())),
        (("kyiv", draw(st.sampled_from(PEOPLE))),),
        draw(st.none() | st.integers(0, 10)),
    )


@settings(max_examples=60, deadline=None)
@given(clients(), choices(), st.dictionaries(st.integers(1, 40), st.sampled_from(PEOPLE), max_size=4), st.randoms())
def test_everybody_is_given_out_once_and_in_any_order(
    held: list[Holding], choice: Choice, picks: dict[int, int], chance: object
) -> None:
    shares = share_out(held, choice, picks, TODAY)
    assert shares.keys() == {each.client_id for each in held}
    mixed = list(held)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert share_out(mixed, choice, picks, TODAY) == shares
    for each in held:
        person, why = shares[each.client_id]
        assert (person is None) == (why is Why.NOBODY)
        if each.client_id in picks:
            assert (person, why) == (picks[each.client_id], Why.PICK)
        elif why in (Why.STEP, Why.KEEP):
            assert person == each.person_id
        if why is Why.STEP:
            assert choice.keep_days is not None and each.step_due_on is not None
            assert each.step_due_on <= TODAY + timedelta(choice.keep_days)


@settings(max_examples=60, deadline=None)
@given(clients(), TAKERS)
def test_shared_by_count_people_differ_by_one_and_few_clients_move(
    held: list[Holding], people: tuple[int, ...]
) -> None:
    shares = share_out(held, Choice(How.COUNT, people), {}, TODAY)
    counts = Counter(share.person_id for share in shares.values())
    sizes = [counts[person] for person in people]
    assert sum(sizes) == len(held) and max(sizes) - min(sizes) <= 1
    own = Counter(each.person_id for each in held)
    stayed = sum(shares[each.client_id].person_id == each.person_id for each in held)
    # Whoever has more than the share keeps exactly the share; whoever has fewer keeps all.
    low, extra = divmod(len(held), len(people))
    most = sum(min(own[person], low) for person in people)
    most += min(extra, sum(own[person] > low for person in people))
    assert stayed == most


@settings(max_examples=60, deadline=None)
@given(clients(), TAKERS)
def test_shared_by_money_people_differ_by_the_largest_client_at_most(
    held: list[Holding], people: tuple[int, ...]
) -> None:
    shares = share_out(held, Choice(How.MONEY, people), {}, TODAY)
    sums = Counter[int | None]()
    for each in held:
        sums[shares[each.client_id].person_id] += each.sum_kop
    loads = [sums[person] for person in people]
    assert max(loads) - min(loads) <= max((each.sum_kop for each in held), default=0)
    worthless = Counter(shares[each.client_id].person_id for each in held if not each.sum_kop)
    if all(each.sum_kop == 0 for each in held):
        assert max(worthless[person] for person in people) - min(worthless[person] for person in people) <= 1


def test_those_kept_and_picked_count_in_an_even_share() -> None:
    held = [Holding(number, 1, TODAY if number <= 4 else None, 0, "") for number in range(1, 11)]
    shares = share_out(held, Choice(How.COUNT, (1, 2), keep_days=0), {10: 2}, TODAY)
    assert Counter(share.person_id for share in shares.values()) == {1: 5, 2: 5}
    assert [shares[number].why for number in (1, 4, 10)] == [Why.STEP, Why.STEP, Why.PICK]


def test_values_go_to_their_person_and_the_rest_to_the_first_or_stays() -> None:
    held = [Holding(1, 9, None, 0, "kyiv"), Holding(2, 9, None, 0, "lviv"), Holding(3, None, None, 0, "")]
    named = (("kyiv", 4),)
    shares = share_out(held, Choice(How.CITY, (2,), named), {}, TODAY)
    assert [tuple(shares[number]) for number in (1, 2, 3)] == [(4, Why.CITY), (2, Why.REST), (2, Why.REST)]
    shares = share_out(held, Choice(How.CITY, (), named), {}, TODAY)
    assert [tuple(shares[number]) for number in (1, 2, 3)] == [(4, Why.CITY), (9, Why.KEEP), (None, Why.NOBODY)]


def test_a_step_keeps_only_whom_the_choice_would_move() -> None:
    held = [Holding(1, 1, TODAY, 0, ""), Holding(2, 2, TODAY - timedelta(3), 0, ""), Holding(3, 1, None, 0, "")]
    shares = share_out(held, Choice(How.ONE, (2,), keep_days=2), {}, TODAY)
    assert [tuple(shares[number]) for number in (1, 2, 3)] == [(1, Why.STEP), (2, Why.ONE), (2, Why.ONE)]
