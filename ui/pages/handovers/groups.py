"""The rows of the inbox in their groups, and whose they are."""

from __future__ import annotations

from app.services.handovers import HandOverList, HandOverRow
from app.services.today_rows import MINE, Who
from ui.desk import Desk
from ui.pages.handovers.inbox import InboxRow
from ui.pages.handovers.words import HandOverWords

WAITING, CAME_BACK, DONE = "waiting", "came_back", "done"
ALL_CODE, MINE_CODE, PERSON_CODE = "everyone", "mine", "person:"


def build_rows(words: HandOverWords, found: HandOverList, tab: str) -> list[InboxRow]:
    """Return heads and hand-overs: waiting by who answers, then what came back, then what is done by month."""
    groups: dict[str, list[HandOverRow]] = {}
    for row in found.rows:
        if row.section == WAITING:
            title = words.waiting_for(row.to_name)
        elif row.section == CAME_BACK:
            title = words.came_back()
        else:
            title = words.done_in(row.answered_on or row.proposed_on)
        groups.setdefault(title, []).append(row)
    rows: list[InboxRow] = []
    for title, own in groups.items():
        count = len(own)
        if own[0].section == CAME_BACK:
            count = found.counts.came_back
        elif own[0].section == DONE and tab == WAITING:
            count = found.counts.done
        rows.append(InboxRow(title, None, count, is_first=not rows))
        rows.extend(InboxRow(row.client, row) for row in own)
    return rows


def who_of(desk: Desk, code: str) -> Who:
    """Return whose hand-overs a choice stands for."""
    if code == MINE_CODE and desk.book.person_id is not None:
        return Who(MINE, desk.book.person_id)
    if code.startswith(PERSON_CODE):
        return Who(MINE, int(code.removeprefix(PERSON_CODE)))
    return Who()


def next_waiting(found: HandOverList, row: HandOverRow) -> int | None:
    """Return the hand-over to go on with once ``row`` is answered: the next that waits, else the one before."""
    waiting = [each.id for each in found.rows if each.section == row.section]
    if row.id not in waiting or len(waiting) < 2:
        return None
    at = waiting.index(row.id)
    return waiting[at + 1] if at + 1 < len(waiting) else waiting[at - 1]
