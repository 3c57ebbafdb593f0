"""Scripts and objections: the program's own in three languages, edited version by version, brought back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.book import Book
from app.domain.script_walk import Answer, Walk, check_script, fill_in
from app.errors import InvalidError, NotFoundError
from app.services import library
from app.services.library import (
    add_script,
    archive_objection,
    archive_script,
    load_objection,
    load_objections,
    load_script,
    load_scripts,
    load_versions,
    restore_starter,
    save_objection,
    save_script,
)
from app.services.library_content import (
    COLD_CALL,
    call_results,
    hints,
    objection_steps,
    placeholders,
    script_rules,
)
from app.services.library_values import FROM_BOOK, change_script_fields, load_script_values
from app.services.raw_base import add_raw_list, add_record
from app.services.settings import change_settings
from app.texts import LANGUAGES, load_texts
from tests.app.services.importing_helpers import column, dump, open_book

VERBS = ("added", "saved", "archived", "unarchived", "restored")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with open_book(tmp_path) as made:
        yield made


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_programs_script_can_be_walked_in_every_language(book: Book, lang: str) -> None:
    script = book.read(load_script, COLD_CALL, lang)
    assert check_script(script.nodes) == ()
    assert (script.number, len(script.nodes)) == (0, 22)
    assert [node.kind for node in script.nodes[:2]] == ["prep", "gate"]  # the secretary comes first
    assert Walk.start(script).answer(1).node.code == "G1"
    assert Walk.start(script).answer(3).node.code == "V1"  # content leads to the machine from nowhere
    assert set(script.placeholders) <= {each.name for each in placeholders(lang)}
    assert column(book, "SELECT id FROM library_item") == []


def test_the_three_languages_say_different_words_of_one_shape(book: Book) -> None:
    scripts = [book.read(load_script, COLD_CALL, lang) for lang in LANGUAGES]
    shapes = {tuple((n.code, n.kind, tuple(a.to for a in n.answers)) for n in script.nodes) for script in scripts}
    assert len(shapes) == 1
    assert len({script.nodes[1].text for script in scripts}) == 3
    titles = [[row.title for row in book.read(load_objections, lang)] for lang in LANGUAGES]
    assert [len(each) for each in titles] == [12, 12, 12]
    assert len({each[1] for each in titles}) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_that_scripts_need_is_there(lang: str) -> None:
    words = load_texts("words", lang)
    assert all(f"call_result.{code}" in words for code in call_results())
    assert all(hint for hint in hints(lang).values())
    assert len(placeholders(lang)) == 17
    assert (len(script_rules(lang)), len(objection_steps(lang))) == (5, 5)


def test_every_refusal_and_action_of_the_calling_base_has_words() -> None:
    folder = Path(library.__file__).parent
    sources = [*folder.glob("raw_*.py"), *folder.glob("library*.py"), folder.parent / "domain" / "script_walk.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    refusals = set(re.findall(r'(?:InvalidError|NotFoundError|Problem)\(\s*"(\w+)"', text))
    refusals |= set(re.findall(r'"(script_\w+)": ', text)) | {"no_script", "no_objection", "interest_what_empty"}
    actions = set(re.findall(r'(?:Changes\(\s*|action = |session, record, client_id, interest, step, )"(\w+)"', text))
    actions |= {f"{kind}_{verb}" for kind in ("script", "objection") for verb in VERBS}
    assert {"raw_dnc", "script_dangling", "raw_list_twice"} < refusals
    assert {"raw_called", "raw_attached", "raw_list_added"} < actions
    for lang in LANGUAGES:
        words = load_texts("words", lang)
        missing = [code for code in refusals if f"errors.{code}" not in words]
        assert missing + [code for code in actions if f"actions.{code}" not in words] == []


def test_a_saved_script_is_a_version_and_the_earlier_stay(book: Book) -> None:
    first = book.read(load_script, COLD_CALL, "uk")
    mine = (replace(first.nodes[0], text="Мої слова"), *first.nodes[1:])
    book.write(save_script, COLD_CALL, "Мій дзвінок", mine)
    now = book.read(load_script, COLD_CALL, "en")
    assert (now.number, now.title, now.nodes) == (1, "Мій дзвінок", mine)
    again = (replace(mine[0], text="Ще інші"), *mine[1:])
    book.write(save_script, COLD_CALL, "Мій дзвінок", again)
    assert book.read(load_script, COLD_CALL, "uk").nodes == again
    assert book.read(load_script, COLD_CALL, "uk", 1).nodes == mine
    assert book.read(load_script, COLD_CALL, "uk", 0) == first
    assert [row.number for row in book.read(load_versions, "script", COLD_CALL, "uk")] == [2, 1, 0]
    book.write(save_script, COLD_CALL, "Мій дзвінок", again)  # nothing is another
    assert book.read(load_script, COLD_CALL, "uk").number == 2


def test_the_programs_words_come_back_and_nothing_is_lost(book: Book) -> None:
    starter = book.read(load_script, COLD_CALL, "ru")
    mine = (replace(starter.nodes[0], text="Своё"), *starter.nodes[1:])
    book.write(save_script, COLD_CALL, "Свой", mine)
    book.write(restore_starter, "script", COLD_CALL)
    back = book.read(load_script, COLD_CALL, "ru")
    assert (back.number, back.title, back.nodes) == (2, starter.title, starter.nodes)
    assert book.read(load_script, COLD_CALL, "en").nodes[0].text.startswith("Write down")
    assert book.read(load_script, COLD_CALL, "en", 1).nodes == mine
    assert [row.title for row in book.read(load_versions, "script", COLD_CALL, "ru")] == [
        starter.title, "Свой", starter.title,
    ]  # fmt: skip
    book.undo()
    assert book.read(load_script, COLD_CALL, "ru").nodes == mine


def test_restoring_what_was_never_edited_writes_nothing(book: Book) -> None:
    before = dump(book)
    assert book.write(restore_starter, "script", COLD_CALL).action_id is None
    book.write(restore_starter, "objection", "think")
    assert dump(book) == before
    with pytest.raises(InvalidError, match="not_a_starter"):
        book.write(restore_starter, "script", "own_1")


def test_own_scripts_are_copies_or_the_shortest_there_can_be(book: Book) -> None:
    copied = book.write(add_script, "Copy", "en", copy_of=COLD_CALL).outcome
    short = book.write(add_script, "Short", "uk").outcome
    assert (copied, short) == ("own_1", "own_2")
    assert book.read(load_script, copied, "uk").nodes == book.read(load_script, COLD_CALL, "en").nodes
    script = book.read(load_script, short, "uk")
    assert check_script(script.nodes) == ()
    assert [node.kind for node in script.nodes] == ["talk", "end"]
    rows = book.read(load_scripts, "en")
    assert [(row.code, row.is_starter) for row in rows] == [("cold_call", True), ("own_1", False), ("own_2", False)]
    with pytest.raises(NotFoundError, match="no_script"):
        book.read(load_script, copied, "en", 0)


def test_a_broken_script_is_refused_with_its_node_and_line(book: Book) -> None:
    script = book.read(load_script, COLD_CALL, "en")
    node = script.nodes[1]
    dangling = replace(node, answers=(*node.answers[:1], Answer("?", "X9"), *node.answers[2:]))
    before = dump(book)
    with pytest.raises(InvalidError, match="script_dangling") as refused:
        book.write(save_script, COLD_CALL, "Broken", (script.nodes[0], dangling, *script.nodes[2:]))
    assert (refused.value.values["node"], refused.value.values["line"]) == ("G1", 2)
    for title, nodes, code in (
        (" ", script.nodes, "title_empty"),
        ("Long", (replace(node, text="x" * 5000), *script.nodes), "text_long"),
        ("None", (), "script_empty"),
    ):
        with pytest.raises(InvalidError, match=code):
            book.write(save_script, COLD_CALL, title, nodes)
    with pytest.raises(NotFoundError, match="no_script"):
        book.write(save_script, "other", "Title", script.nodes)
    assert dump(book) == before


def test_scripts_rest_in_the_archive_but_for_the_last(book: Book) -> None:
    book.write(add_script, "Mine", "en")
    book.write(archive_script, COLD_CALL)
    assert [row.code for row in book.read(load_scripts, "en")] == ["own_1"]
    assert [row.is_archived for row in book.read(load_scripts, "en", with_archived=True)] == [True, False]
    with pytest.raises(InvalidError, match="script_last"):
        book.write(archive_script, "own_1")
    book.write(archive_script, COLD_CALL, archived=False)
    assert book.read(load_script, COLD_CALL, "en").number == 0
    assert len(book.read(load_scripts, "en")) == 2


def test_objections_are_edited_added_archived_and_restored(book: Book) -> None:
    starter = book.read(load_objection, "expensive", "en")
    assert starter.title == "“It is expensive”"
    assert all((starter.why, starter.agree, starter.ask, starter.answer, starter.proof, starter.fallback))
    book.write(save_objection, "expensive", "Too dear", {"answer": "Look here"})
    mine = book.read(load_objection, "expensive", "uk")
    assert (mine.title, mine.answer, mine.why, mine.number) == ("Too dear", "Look here", "", 1)
    code = book.write(save_objection, "", "Own one", {"ask": "Why?"}).outcome
    rows = book.read(load_objections, "uk")
    assert (len(rows), rows[-1].code, rows[-1].ask, rows[-1].is_starter) == (13, code, "Why?", False)
    book.write(archive_objection, "expensive")
    assert "expensive" not in {row.code for row in book.read(load_objections, "uk")}
    book.write(archive_objection, "expensive", archived=False)
    book.write(restore_starter, "objection", "expensive")
    back = book.read(load_objection, "expensive", "en")
    assert (back.number, back.title, back.answer) == (2, starter.title, starter.answer)
    with pytest.raises(NotFoundError, match="no_objection"):
        book.write(save_objection, "none_such", "T", {})
    with pytest.raises(InvalidError, match="unknown_field"):
        book.write(save_objection, "expensive", "T", {"heard": "5"})


def test_values_come_from_settings_the_person_and_the_record(book: Book) -> None:
    book.write(change_settings, {"company.name": "Зерно", "company.phone": "044 123"})
    book.write(change_script_fields, {"topic": "закупівлю кави", "proof": "зразки"})
    book.write(change_script_fields, {"proof": ""})
    own = book.write(add_raw_list, "Виставка", "сайт компанії").created_id
    usual = book.write(add_raw_list, "З сайту", "site").created_id
    assert own and usual
    record_id = book.write(add_record, own, "Кафе", {"contact_name": "Олена Петрівна"}).created_id
    other_id = book.write(add_record, usual, "Бар").created_id
    values = book.read(load_script_values, record_id)
    assert values == {
        "company": "Зерно", "phone": "044 123", "topic": "закупівлю кави", "address_as": "Олена Петрівна",
        "source": "сайт компанії",
    }  # fmt: skip
    assert "source" not in book.read(load_script_values, other_id)
    text = book.read(load_script, COLD_CALL, "uk").nodes[1].text
    assert fill_in(text, values, hints("uk")) == (
        "Добрий день! Мене звати [ваше ім’я], компанія Зерно. Підкажіть, будь ласка, хто у вас відповідає за "
        "закупівлю кави?"
    )
    assert {each.name for each in placeholders("en")} >= FROM_BOOK
    with pytest.raises(InvalidError, match="unknown_field"):
        book.write(change_script_fields, {"company": "Інша"})
