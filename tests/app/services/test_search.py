"""Search in a real book: any form of typing finds the client, nothing typed is an error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.book import Book
from app.domain.duplicates import LikeReason
from app.services.activities import log_activity
from app.services.clients import add_client, change_client, put_in_bin, restore_from_bin
from app.services.contacts import add_channel, add_contact, change_channel, remove_contact
from app.services.search import find_clients, find_like_clients
from tests.db.helpers import make_book


class Cards:
    """A book with a few clients, asked by name."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.ids: dict[str, int] = {}

    def add(self, name, phone="", email="", contact="", **fields):
        client_id = self.book.write(add_client, name, fields=fields).created_id
        assert client_id is not None
        self.ids[name] = client_id
        if phone:
            self.book.write(add_channel, client_id, "phone", phone)
        if email:
            self.book.write(add_channel, client_id, "email", email)
        if contact:
            self.book.write(
                add_contact, client_id, {"name": contact, "position": "закупівля"}, {"phone": "044 555 66 77"}
            )
        return client_id

    def found(self, text, limit=50):
        names = {client_id: name for name, client_id in self.ids.items()}
        return [names[client_id] for client_id in self.book.read(find_clients, text, limit)]


def fill(cards: Cards) -> None:
    cards.add(
        "ТОВ «Барвінок Кава»",
        "067 123 45 67",
        "Info@Barvinok.ua",
        "Юлія Шмідт",
        tax_code="12345678",
        city="Львів",
        note="Любить мелену каву, п’є еспресо",
        code="K-0017",
    )
    cards.add("Приват Маркет", "+48 22 123 45 67", city="Київ", note="Ёлка на Новый год")
    cards.add("Ice Cream Ltd", "0501112233", "sales@ice.com")
    cards.add("ФОП Коваленко Олена Петрівна", contact="Сергій Щербак", tax_code="3012345678")
    cards.add("Лук’яненко і сини", address="вул. Хрещатик, 22")


@pytest.fixture(scope="module")
def cards(tmp_path_factory) -> Iterator[Cards]:
    book = make_book(tmp_path_factory.mktemp("books"))
    cards = Cards(book)
    fill(cards)
    yield cards
    book.close()


@pytest.fixture
def own_cards(tmp_path) -> Iterator[Cards]:
    book = make_book(tmp_path)
    cards = Cards(book)
    fill(cards)
    yield cards
    book.close()


BARVINOK, PRIVAT, ICE = "ТОВ «Барвінок Кава»", "Приват Маркет", "Ice Cream Ltd"
KOVALENKO, LUKIANENKO = "ФОП Коваленко Олена Петрівна", "Лук’яненко і сини"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        # any word, case, order
        ("б", BARVINOK), ("бар", BARVINOK), ("БАРВІНОК", BARVINOK), ("кава барв", BARVINOK), ("льв", BARVINOK),
        ("мелену", BARVINOK), ("еспресо", BARVINOK), ("пє", BARVINOK), ("п'є", BARVINOK), ("barvinok.ua", BARVINOK),
        ("info@bar", BARVINOK), ("K-0017", BARVINOK), ("0017", BARVINOK), ("шмідт", BARVINOK),
        ("закуп барв", BARVINOK),
        ("хрещатик 22", LUKIANENKO), ("ltd", ICE), ("«барвінок", BARVINOK), ("тов барвінок", BARVINOK),
        # ё, apostrophes
        ("ёлка", PRIVAT), ("елка", PRIVAT), ("лук’ян", LUKIANENKO), ("лук'ян", LUKIANENKO), ("лукян", LUKIANENKO),
        ("лук`ян", LUKIANENKO), ("лукʼян", LUKIANENKO), ("лук´ян", LUKIANENKO), ("лукьяненко", LUKIANENKO),
        ("Lukianenko", LUKIANENKO),
        # other spellings and scripts
        ("барвинок", BARVINOK), ("barvinok", BARVINOK), ("Шмидт", BARVINOK), ("Schmidt", BARVINOK),
        ("Shmidt", BARVINOK),
        ("Юлия", BARVINOK), ("Yuliia", BARVINOK), ("Julia Schmidt", BARVINOK), ("Lviv", BARVINOK), ("kyiv", PRIVAT),
        ("киев", PRIVAT), ("Sergey", KOVALENKO), ("Shcherbak", KOVALENKO), ("kovalenko", KOVALENKO),
        ("privat", PRIVAT),
        ("Бaрвiнок", BARVINOK),  # Latin a and i
        # other keyboards
        ("Ghbdfn", PRIVAT), ("ghbd vfhr", PRIVAT), (",fhdsyjr", BARVINOK), ("Шсу", ICE), ("шсу скуфь", ICE),
        ("Ivsln", BARVINOK), ("rfdf,", BARVINOK), ("Lmdsd", BARVINOK),
        # numbers
        ("067", BARVINOK), ("0671234567", BARVINOK), ("+380671234567", BARVINOK), ("380671234567", BARVINOK),
        ("80671234567", BARVINOK), ("8 067 123 45 67", BARVINOK), ("(067) 123-45-67", BARVINOK),
        ("+38 067 1234567", BARVINOK),
        ("123 45 67 кава", BARVINOK), ("71234", BARVINOK), ("12345678", BARVINOK), ("3012345", KOVALENKO),
        ("48 22 123", PRIVAT),
        ("0 22 123 45 67", PRIVAT), ("044 555", KOVALENKO), ("05", ICE),
        # inner parts
        ("рвіно", BARVINOK), ("рвино", BARVINOK), ("алент", None), ("валенк", KOVALENKO),
        # one error
        ("Барвнок", BARVINOK), ("Барвінко", BARVINOK), ("Бравінок", BARVINOK), ("Прават", PRIVAT),
        ("Privta", PRIVAT), ("Колаленко", KOVALENKO), ("Барвноук", None), ("Львіів", BARVINOK), ("Щербка", KOVALENKO),
        ("Барвнок кава", BARVINOK), ("Ghbdn", PRIVAT),
        # nobody
        ("кролик", None), ("барвінок київ", None), ("!!!", None), ("", None), ("   ", None),
    ],
)  # fmt: skip
def test_find(cards, typed, name):
    found = cards.found(typed)
    if name is None:
        assert found == []
    else:
        assert name in found


def test_names_come_before_notes_and_close_spellings_after_exact_ones(own_cards):
    own_cards.add("Інша", note="Барвінок обіцяв прийти")
    own_cards.add("Барвинок")
    own_cards.add("Барвінок")
    assert own_cards.found("барвінок") == [BARVINOK, "Барвінок", "Інша", "Барвинок"]


def test_limit(cards):
    assert len(cards.found("к", limit=2)) == 2


@pytest.mark.parametrize(
    "typed",
    ['"', '""', '"a', "a*", "*", "a AND", "OR", "NOT a", "NEAR(a b)", "name:a", "{name}:a", "^a", "a + b", "(", ")",
     "((((", "-a", "a-b", "'", "--", ";", "\x00", "a\x00b", "\ud800", "\ufffe", "\U0010ffff", "%", "_", "a" * 10_000,
     "a " * 5_000, "1 " * 5_000, "😀", "日本語", "ⅷ", "①", "ß", "İ", "\u0345", "[" * 300, "٣", "𝟘"],
)  # fmt: skip
def test_nothing_typed_is_an_error(cards, typed):
    cards.found(typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(text=st.text(st.characters(exclude_categories=()), max_size=60) | st.text("аbi1 \"'*():^-+AND", max_size=40))
def test_no_text_is_an_error(cards, text):
    assert set(cards.book.read(find_clients, text)) <= set(cards.ids.values())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(
    name=st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]), min_size=1, max_size=30).filter(
        lambda t: t.strip()
    )
)
def test_a_name_of_any_signs_is_found_by_itself(cards, name):
    client_id = cards.book.write(add_client, name).created_id
    try:
        if any(sign.isalnum() and sign.isascii() for sign in name):
            assert client_id in cards.book.read(find_clients, name, 1000)
    finally:
        cards.book.write(put_in_bin, [client_id])


def test_the_bin_is_not_searched(own_cards):
    client_id = own_cards.ids[BARVINOK]
    own_cards.book.write(put_in_bin, [client_id])
    assert own_cards.found("барвінок") == own_cards.found("0671234567") == own_cards.found("рвіно") == []
    assert own_cards.book.read(find_like_clients, name="Барвінок Кава", phones=["0671234567"]) == ()
    own_cards.book.write(restore_from_bin, [client_id])
    assert own_cards.found("барвінок") == [BARVINOK]


def test_the_index_follows_changes_and_undo(own_cards):
    book, client_id = own_cards.book, own_cards.ids[BARVINOK]
    book.write(change_client, client_id, {"name": "Волошка"})
    assert own_cards.found("волошка") == [BARVINOK]
    assert own_cards.found("тов") == []
    book.undo()
    assert own_cards.found("волошка") == []
    assert own_cards.found("барвінок") == [BARVINOK]
    book.write(log_activity, client_id, "note", "Хоче знижку")
    assert own_cards.found("знижку") == [BARVINOK]


def test_the_index_follows_people_and_phones(own_cards):
    book = own_cards.book
    contact_id = book.write(
        add_contact, own_cards.ids[ICE], {"name": "Тарас Бульба"}, {"phone": "063 999 88 77"}
    ).created_id
    assert own_cards.found("бульба") == own_cards.found("9988") == [ICE]
    book.write(remove_contact, contact_id)
    assert own_cards.found("бульба") == own_cards.found("9988") == []
    channel_id = book.write(add_channel, own_cards.ids[ICE], "phone", "063 111 00 00").created_id
    book.write(change_channel, channel_id, "063 222 00 00")
    assert own_cards.found("0631110000") == []
    assert own_cards.found("0632220000") == [ICE]


def test_the_whole_index_made_anew_answers_the_same(own_cards):
    asked = ["бар", "шмидт", "067", "Ghbdfn", "рвіно", "прават", "львів", "k-0017"]
    before = [own_cards.found(text) for text in asked]
    assert all(before)

    own_cards.book.refresh()
    assert [own_cards.found(text) for text in asked] == before


def like(cards, **asked):
    names = {client_id: name for name, client_id in cards.ids.items()}
    return [(names[found.id], found.reasons) for found in cards.book.read(find_like_clients, **{"name": "", **asked})]


def test_like_clients(cards):
    name = (LikeReason.NAME,)
    assert like(cards, name="Барвинок кава ООО") == [(BARVINOK, name)]
    assert like(cards, name="Barvinok Kava") == [(BARVINOK, name)]
    assert like(cards, name="Барвінак Кава") == [(BARVINOK, name)]
    assert like(cards, name="Коваленко О. П.") == [(KOVALENKO, name)]
    assert like(cards, name="Кава") == []
    assert like(cards, phones=["8 067 123-45-67"]) == [(BARVINOK, (LikeReason.PHONE,))]
    assert like(cards, emails=["INFO@barvinok.ua"]) == [(BARVINOK, (LikeReason.EMAIL,))]
    assert like(cards, tax_code="1234 5678") == [(BARVINOK, (LikeReason.TAX_CODE,))]
    assert like(cards, name="Маркет Приват", tax_code="12345678") == [
        (BARVINOK, (LikeReason.TAX_CODE,)),
        (PRIVAT, name),
    ]
    assert like(cards, phones=["0671234567"], exclude_id=cards.ids[BARVINOK]) == []
    assert like(cards) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(name=st.text(st.characters(exclude_categories=()), max_size=60))
def test_like_clients_of_any_text(cards, name):
    cards.book.read(find_like_clients, name=name, phones=[name], emails=[name], tax_code=name)
