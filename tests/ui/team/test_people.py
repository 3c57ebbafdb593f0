"""People in the settings: what is known of each, who may leave, job titles; a book of one person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.services.job_titles import load_job_titles
from app.services.people import add_person, load_people, load_team
from tests.ui.opened import CTRL, press, rest, shell_of
from tests.ui.team.conftest import people_of
from ui.kit.chip import ChipLabel
from ui.main_window import MainWindow
from ui.pages.settings.people_line import PersonLine
from ui.team.transfer_dialog import TransferDialog


def line_of(window: MainWindow, name: str) -> PersonLine:
    """Return the row of a person."""
    return next(line for line in people_of(window).lines() if line.name.text().startswith(name))


def chips(line: PersonLine) -> list[str]:
    """Return the words of the chips of a row."""
    return [chip.text() for chip in line.findChildren(ChipLabel)]


def test_each_person_is_shown_with_what_hangs_on_them(team_window: MainWindow, sample_book: Book) -> None:
    teams = {team.person.name: team for team in sample_book.read(load_team)}
    for line in people_of(team_window).lines():
        team = teams[line.team.person.name]
        for function, count in team.by_function:
            words = shell_of(team_window).desk.language.words.text(f"function.{function}")
            assert f"{words} {count}" in line.line.text()
        assert (f"{team.open_steps} open step" in line.line.text()) == bool(team.open_steps)
    assert chips(line_of(team_window, "Olena"))[-2:] == ["owner", "you"]
    assert "Hunter" in chips(line_of(team_window, "Taras"))


def test_a_known_title_proposes_its_role_and_everything_typed_is_kept(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    dialog = people_of(team_window).ask_name(None)
    rest(qtbot, team_window)
    QTest.keyClicks(dialog.name, "Nina Koval")
    dialog.job_title.setFocus()
    QTest.keyClicks(dialog.job_title, "account man")
    qtbot.waitUntil(dialog.popup.isVisible)
    press(team_window, Qt.Key.Key_Down)
    press(team_window, Qt.Key.Key_Return)
    assert dialog.job_title.text() == "Account manager"
    assert dialog.roles.codes() == ("farmer",)
    dialog.roles.boxes["hunter"].click()  # by hand now: a title changes nothing more
    dialog.job_title.clear()
    QTest.keyClicks(dialog.job_title, "Qualifier")
    assert dialog.roles.codes() == ("hunter", "farmer")
    dialog.phone.setText("+380 67 111 22 33")
    dialog.strengths.setPlainText("Patient with complaints")
    dialog.is_outsourced.setChecked(True)
    dialog.scheme.set_code("hunter")
    dialog.target.setText("тисяча")
    press(team_window, Qt.Key.Key_Return, CTRL)
    assert dialog.fields["target_pay_kop"].error()
    dialog.target.setText("30 000")
    press(team_window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: any(line.name.text() == "Nina Koval" for line in people_of(team_window).lines()))
    nina = next(person for person in sample_book.read(load_people) if person.name == "Nina Koval")
    assert (nina.job_title, set(nina.roles), nina.phone) == ("Qualifier", {"hunter", "farmer"}, "+380 67 111 22 33")
    assert (nina.strengths, nina.is_outsourced) == ("Patient with complaints", True)
    assert (nina.pay_scheme, nina.target_pay_kop) == ("hunter", 3_000_000)
    assert "from outside" in chips(line_of(team_window, "Nina"))


def test_a_name_that_is_there_already_is_said_under_the_field(qtbot: QtBot, team_window: MainWindow) -> None:
    dialog = people_of(team_window).ask_name(line_of(team_window, "Taras").team)
    dialog.name.setText(line_of(team_window, "Iryna").name.text().upper())
    dialog.accept()
    assert "in the team already" in dialog.fields["name"].error()
    assert dialog.isVisible()


def test_who_has_clients_cannot_leave_and_the_way_out_moves_them(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    part = people_of(team_window)
    taras = line_of(team_window, "Taras").team
    part.set_active(taras, False)
    qtbot.waitUntil(lambda: "still has work" in part.error())
    rest(qtbot, team_window)
    press(team_window, Qt.Key.Key_Return)  # Move their clients…
    dialog = next(each for each in team_window.findChildren(TransferDialog) if each.isVisible())
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    assert (dialog.kind.code(), dialog.person.code()) == ("leaver", str(taras.person.id))
    receiver = line_of(team_window, "Iryna").team.person.id
    dialog.to.boxes[str(receiver)].click()
    qtbot.waitUntil(lambda: (plan := dialog.plan()) is not None and plan.choice.to == (receiver,))
    assert "answers for" in dialog._also.text()
    press(team_window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "no clients yet" in line_of(team_window, "Taras").line.text())
    left = next(team for team in sample_book.read(load_team) if team.person.id == taras.person.id)
    assert not left.has_work
    part.set_active(left, False)
    qtbot.waitUntil(lambda: "left the team" in line_of(team_window, "Taras").line.text())
    assert part.findChildren(PersonLine)


def test_nobody_in_the_history_is_deleted_but_a_newcomer_is(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    sample_book.write(add_person, "Nina Koval")
    part = people_of(team_window)
    part.enter()
    qtbot.waitUntil(lambda: len(part.lines()) == 5)
    part.delete(line_of(team_window, "Nina").team)
    qtbot.waitUntil(lambda: len(part.lines()) == 4)
    part.delete(line_of(team_window, "Taras").team)
    qtbot.waitUntil(lambda: bool(part.error()))
    assert len(sample_book.read(load_people)) == 4


def test_the_menu_makes_another_the_owner_and_the_one_who_works_here(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    iryna = line_of(team_window, "Iryna")
    menu = iryna.show_menu()
    words = [action.text() for action in menu.actions() if action.text()]
    next(action for action in menu.actions() if action.text() == "This is me").trigger()
    menu.close()
    qtbot.waitUntil(lambda: sample_book.person_id == iryna.team.person.id)
    qtbot.waitUntil(lambda: "you" in chips(line_of(team_window, "Iryna")))
    assert {"Move their clients…", "Left the team", "Delete", "Somebody stands in…"} <= set(words)
    line_of(team_window, "Iryna").asked.emit("owner")
    qtbot.waitUntil(lambda: "owner" in chips(line_of(team_window, "Iryna")))
    assert [person.name for person in sample_book.read(load_people) if person.is_owner] == [iryna.team.person.name]
    for _each in ("owner", "me"):
        shell_of(team_window).commands.action("app.undo").trigger()
        rest(qtbot, team_window)
    qtbot.waitUntil(lambda: sample_book.person_id == 1)  # undo gives the author back too


def test_job_titles_are_changed_and_come_back(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    card = people_of(team_window).titles
    starters = [line.row for line in card.lines]
    assert len(starters) == 11
    assert card.restore.isHidden()
    card.lines[0].role.set_code("farmer")
    card.lines[0].role.chosen.emit("farmer")
    qtbot.waitUntil(lambda: card.lines[0].row.role == "farmer" and not card.restore.isHidden())
    dialog = card.ask_title(None)
    QTest.keyClicks(dialog.title_edit, starters[1].title)
    dialog.accept()
    qtbot.waitUntil(lambda: "already" in dialog._title_field.error())
    dialog.title_edit.setText("Counter clerk")
    dialog.accept()
    qtbot.waitUntil(lambda: len(card.lines) == 12)
    card.lines[-1].delete.click()
    qtbot.waitUntil(lambda: len(card.lines) == 11)
    card.ask_restore()
    press(team_window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [line.row for line in card.lines] == starters)
    assert sample_book.read(load_job_titles, "en")[0].role == "hunter"


def test_one_person_sees_one_card_and_the_second_says_what_changes(
    qtbot: QtBot, solo_window: MainWindow, book: Book
) -> None:
    part = people_of(solo_window)
    [olena] = part.lines()
    assert chips(olena) == [] and olena.menu_button.isHidden()
    assert part.titles.isHidden() and part.move_button.isHidden()
    dialog = part.ask_name(olena.team)
    assert not dialog.roles.isVisible() and not dialog.scheme.isVisible()
    assert dialog.job_title.isVisible() and dialog.phone.isVisible()
    dialog.phone.setText("+380 44 111")
    roles = olena.team.person.roles
    dialog.accept()
    qtbot.waitUntil(lambda: "+380 44 111" in part.lines()[0].about.text())
    assert book.read(load_people)[0].roles == roles
    second = part.ask_name(None)
    assert second._note.isVisible() and "second person" in second._note.text()
    QTest.keyClicks(second.name, "Taras")
    second.accept()
    qtbot.waitUntil(lambda: len(part.lines()) == 2 and not part.titles.isHidden())
    assert "you" in chips(part.lines()[0])
