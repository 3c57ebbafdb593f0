"""Copies in a chosen place and in a second one, by day and by switch; packs; a book deleted whole."""

from __future__ import annotations

import json
import os
import threading
import time
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.clock import FixedClock
from app.errors import AppError, BookError
from app.services import second_place
from app.services.backups import (
    backups_folder,
    compare_with_book,
    delete_backup,
    list_backups,
    make_backup,
    make_backup_if_changed,
    make_daily_backup,
    restore,
)
from app.services.book_deletion import delete_book
from app.services.clients import add_client
from app.services.copy_plan import change_copy_plan, load_copy_plan
from app.services.holder import holder_of
from app.services.packing import attachments_folder, pack_book, unpack_book
from app.services.people import add_person, is_solo, load_team, set_person_active
from app.services.settings import change_settings
from tests.db.helpers import CLOCK, dump, make_book, mode_of


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path)
    for number in range(3):
        book.write(add_client, f"Клієнт {number}")
    yield book
    book.close()


def _later(**passed: float) -> FixedClock:
    return FixedClock(CLOCK.now() + timedelta(**passed))


# -- places


def test_copies_go_to_the_chosen_place_and_the_earlier_ones_stay_in_the_list(book: Book, tmp_path: Path) -> None:
    first = make_backup(book.path, "manual", CLOCK)
    chosen, other = tmp_path / "Копії", tmp_path / "Інші"
    chosen.mkdir()
    other.mkdir()
    change_copy_plan(book.path, folder=chosen)
    second = make_backup(book.path, "manual", CLOCK)
    change_copy_plan(book.path, folder=other)
    third = make_backup(book.path, "manual", CLOCK)
    assert [row.path.parent.parent for row in (first, second, third)] == [tmp_path, chosen, other]
    assert [row.counter for row in list_backups(book.path)] == [3, 2, 1]
    assert load_copy_plan(book.path).earlier == (chosen,)


def test_a_chosen_place_that_is_away_costs_no_copy(book: Book, tmp_path: Path) -> None:
    change_copy_plan(book.path, folder=tmp_path / "немає")
    made = make_backup(book.path, "close", CLOCK)
    assert made.path.parent == backups_folder(book.path)
    in_the_way = tmp_path / "місце"
    in_the_way.mkdir()
    backups_folder(book.path, in_the_way).write_text("a file where the folder should be")
    change_copy_plan(book.path, folder=in_the_way)
    assert make_backup(book.path, "close", CLOCK).path.parent == backups_folder(book.path)


def test_each_copy_is_in_the_second_place_too(book: Book, tmp_path: Path) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    change_copy_plan(book.path, second=stick)
    made = make_backup(book.path, "manual", CLOCK)
    twin = backups_folder(book.path, stick) / made.path.name
    assert twin.read_bytes() == made.path.read_bytes()
    plan = load_copy_plan(book.path)
    assert (plan.second_code, plan.second_at) == ("", CLOCK.now())
    if os.name != "nt":
        assert mode_of(twin) == 0o600


def test_a_second_place_that_is_away_is_remembered_and_harms_nothing(book: Book, tmp_path: Path) -> None:
    change_copy_plan(book.path, second=tmp_path / "вийнято")
    made = make_backup(book.path, "close", CLOCK)
    assert made.path.exists()
    assert load_copy_plan(book.path).second_code == "second_missing"
    (tmp_path / "вийнято").mkdir()
    make_backup(book.path, "close", CLOCK)
    assert load_copy_plan(book.path).second_code == ""


def test_a_second_place_that_never_answers_holds_nothing_up(book: Book) -> None:
    released = threading.Event()
    began = time.monotonic()
    assert second_place.within(0.2, lambda: released.wait(20), too_long=False) is False
    assert time.monotonic() - began < 5
    released.set()


def test_the_switches_keep_copies_from_being_made_by_themselves(book: Book) -> None:
    change_copy_plan(book.path, at_close=False, before_changes=False)
    assert make_backup_if_changed(book.path, "close", CLOCK) is None
    assert make_backup_if_changed(book.path, "import", CLOCK) is None
    assert make_backup_if_changed(book.path, "daily", CLOCK) is not None
    change_copy_plan(book.path, at_close=True)
    book.write(add_client, "Ще один")
    assert make_backup_if_changed(book.path, "close", CLOCK) is not None


def test_one_copy_a_day_and_only_of_a_book_that_changed(book: Book) -> None:
    assert make_daily_backup(book.path, CLOCK) is not None
    book.write(add_client, "Ще один")
    assert make_daily_backup(book.path, _later(hours=2)) is None
    made = make_daily_backup(book.path, _later(days=1))
    assert made is not None and made.reason == "daily"
    assert make_daily_backup(book.path, _later(days=2)) is None


def test_a_garbled_plan_means_the_usual_choices(book: Book, private_home: Path) -> None:
    change_copy_plan(book.path, at_close=False)
    [file] = (private_home / "config" / "copies").iterdir()
    file.write_text('{"at_close": "no", "folder": 7, "second_at": "yesterday", "earlier": [1]}')
    assert load_copy_plan(book.path).at_close is True
    file.write_text("[]")
    assert load_copy_plan(book.path).folder is None
    file.write_text("{")
    assert load_copy_plan(book.path).second is None


def test_a_copy_is_deleted_only_when_it_is_one_of_ours(book: Book, tmp_path: Path) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    with pytest.raises(BookError) as refused:
        delete_backup(book.path, book.path)
    assert refused.value.code == "book_missing" and book.path.exists()
    delete_backup(book.path, made.path)
    assert list_backups(book.path) == ()


def test_a_copy_is_compared_with_the_open_book(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    book.write(add_client, "Ще один")
    found = compare_with_book(book.path, made.path)
    assert found.book is not None
    assert (found.copy.clients, found.book.clients) == (3, 4)
    assert found.book.changed_at == CLOCK.now()
    assert dump(book)["client"][-1]  # the open book is as usable as before


def test_a_damaged_book_is_told_by_its_copy_alone(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    book.close()
    book.path.write_bytes(b"\0" * 5000)
    assert compare_with_book(book.path, made.path).book is None
    restored = restore(book.path, made.path, CLOCK)
    assert restored.now.clients == 3 and restored.kept_damaged is not None


# -- packs


def test_a_packed_book_opens_elsewhere_with_all_of_it(book: Book, tmp_path: Path) -> None:
    attachments_folder(book.path).mkdir()
    (attachments_folder(book.path) / "7.pdf").write_bytes(b"%PDF")
    before = dump(book)
    packed = pack_book(book.path, tmp_path / "pack.zip", {"language": "uk"})
    assert (packed.clients, packed.attachments) == (3, 1)
    if os.name != "nt":
        assert mode_of(packed.path) == 0o600
    there = tmp_path / "там"
    unpacked = unpack_book(packed.path, there)
    assert unpacked.path == there / book.path.name and unpacked.settings == {"language": "uk"}
    assert (attachments_folder(unpacked.path) / "7.pdf").read_bytes() == b"%PDF"
    again = Book.open(unpacked.path, CLOCK)
    assert dump(again) == before
    again.close()
    assert unpack_book(packed.path, there).path.name.endswith(" 2.kartoteka")
    assert [each.name for each in there.iterdir() if each.name.startswith(".")] == []


def test_a_pack_writes_only_where_it_was_told(book: Book, tmp_path: Path) -> None:
    good = pack_book(book.path, tmp_path / "pack.zip", {}).path
    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(evil, "w") as target:
        manifest = json.loads(source.read("pack.json")) | {"name": "../../поза"}
        target.writestr("pack.json", json.dumps(manifest))
        target.writestr("book.kartoteka", source.read("book.kartoteka"))
        target.writestr("attachments/../../out.txt", "x")
        target.writestr("../out.txt", "x")
    there = tmp_path / "a" / "b"
    unpacked = unpack_book(evil, there)
    assert unpacked.path.parent == there
    assert not list(tmp_path.rglob("out.txt"))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes(b"no zip"), "not_a_pack"),
        (lambda path: zipfile.ZipFile(path, "w").close(), "not_a_pack"),
        (lambda path: _write_pack(path, {"format": 99}), "pack_newer"),
        (lambda path: _write_pack(path, {"format": 1}), "not_a_book"),
        (lambda path: None, "book_missing"),
    ],
)
def test_what_is_no_good_pack_is_refused_and_leaves_nothing(tmp_path: Path, make, code: str) -> None:
    pack, there = tmp_path / "pack.zip", tmp_path / "там"
    make(pack)
    with pytest.raises(AppError) as refused:
        unpack_book(pack, there)
    assert refused.value.code == code
    assert not there.exists() or list(there.iterdir()) == []


def _write_pack(path: Path, manifest: dict[str, int]) -> None:
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr("pack.json", json.dumps(manifest))
        pack.writestr("book.kartoteka", b"\1" * 4096)


def test_a_pack_cut_short_is_refused(book: Book, tmp_path: Path) -> None:
    pack = pack_book(book.path, tmp_path / "pack.zip", {}).path
    with zipfile.ZipFile(pack) as opened:
        info = opened.getinfo("book.kartoteka")
    whole = bytearray(pack.read_bytes())
    at = info.header_offset + 200
    whole[at : at + 64] = b"\xff" * 64
    pack.write_bytes(whole)
    with pytest.raises(BookError) as refused:
        unpack_book(pack, tmp_path / "там")
    assert refused.value.code in ("pack_damaged", "not_a_pack")
    assert list((tmp_path / "там").iterdir()) == []


# -- the whole book, and who has it


def test_a_deleted_book_leaves_no_copy_behind(book: Book, tmp_path: Path) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    change_copy_plan(book.path, second=stick)
    make_backup(book.path, "manual", CLOCK)
    with pytest.raises(BookError) as refused:
        delete_book(book.path)
    assert refused.value.code == "book_in_use" and book.path.exists()
    book.close()
    assert delete_book(book.path) == ()
    assert [each.name for each in tmp_path.rglob("*") if book.path.stem in each.name] == []
    assert load_copy_plan(book.path).second is None


def test_copies_out_of_reach_are_named(book: Book, tmp_path: Path) -> None:
    change_copy_plan(book.path, second=tmp_path / "вийнято")
    book.close()
    assert delete_book(book.path) == (backups_folder(book.path, tmp_path / "вийнято"),)


def test_the_holder_is_named_with_the_time(book: Book) -> None:
    with pytest.raises(BookError) as refused:
        Book.open(book.path, CLOCK)
    holder = holder_of(book.path, str(refused.value.values["holder"]))
    assert holder.is_here and holder.host and holder.opened_at is not None
    assert holder_of(book.path, "OLENA-LAPTOP, 12").is_here is False
    assert holder_of(book.path.with_name("none"), "?, ?").opened_at is None


# -- people


def test_a_second_person_ends_the_solo_and_leaves_again(book: Book) -> None:
    assert book.read(is_solo)
    book.write(add_person, "  Тарас   Гнатюк ")
    [owner, taras] = book.read(load_team)
    assert taras.person.name == "Тарас Гнатюк" and taras.functions == ()
    assert len(owner.functions) == 4 and not book.read(is_solo)
    for wrong, code in (("тарас гнатюк", "person_twice"), (" ", "person_name_empty")):
        with pytest.raises(AppError) as refused:
            book.write(add_person, wrong)
        assert refused.value.code == code
    with pytest.raises(AppError) as refused:
        book.write(set_person_active, owner.person.id, False)
    assert refused.value.code in ("person_is_me", "person_has_functions")
    book.write(set_person_active, taras.person.id, False)
    assert book.read(is_solo)
    book.undo()
    assert not book.read(is_solo)


def test_a_book_for_several_shows_the_team_from_the_first_day(book: Book) -> None:
    book.write(change_settings, {"team.is_split": True})
    assert not book.read(is_solo)
