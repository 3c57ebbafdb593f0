"""Stages of the book: read, rename, reorder, colour, say what must be done."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.conveyor import WANTED_FIELDS, wanted_at, wanted_change
from app.errors import InvalidError, NotFoundError
from app.texts import Texts
from db.tables import Client, Stage

TITLE_LIMIT = 40


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage; empty ``title`` and ``todo`` mean the program's own words in the language asked for.

    ``wanted_fields`` are codes of ``conveyor.WANTED_FIELDS`` in the order they are asked for.
    """

    id: int
    code: str
    function: str
    title: str
    todo: str
    colour: str
    ageing_days: int | None
    wanted_fields: tuple[str, ...]
    is_hidden: bool

    def name(self, words: Texts) -> str:
        """Return the owner's name of the stage, or the word of the language."""
        return self.title or words.text(f"stage.{self.code}")

    def what_to_do(self, words: Texts) -> str:
        """Return the text 'what must be done here'."""
        return self.todo or (words.text(f"stage_todo.{self.code}") if f"stage_todo.{self.code}" in words else "")


def load_stages(session: Session) -> tuple[StageRow, ...]:
    """Return all stages in the order of the conveyor, off-track ones last."""
    found = session.execute(select(Stage).order_by(col(Stage.sort_order), col(Stage.id))).scalars()
    rows = [_row(stage) for stage in found]
    order = ("prospecting", "first_sale", "care", "vip", "off")
    return tuple(sorted(rows, key=lambda row: order.index(row.function)))


def stage_by_code(session: Session, code: str) -> Stage:
    """Return a stage; raises NotFoundError ``no_stage``."""
    stage: Stage | None = session.execute(select(Stage).where(col(Stage.code) == code)).scalar_one_or_none()
    if stage is None:
        raise NotFoundError("no_stage", stage=code)
    return stage


def change_stage(session: Session, stage_id: int, values: dict[str, Any]) -> Changes:
    """Change title, todo, colour, ageing_days, wanted_fields or is_hidden of a stage.

    Raises:
        InvalidError: ``stage_title_long``, ``ageing_not_positive``, ``stage_in_use`` (hiding one with clients),
            ``unknown_wanted``.
    """
    stage = session.get(Stage, stage_id)
    if stage is None:
        raise NotFoundError("no_stage", stage=stage_id)
    title = str(values.get("title", stage.title)).strip()
    if len(title) > TITLE_LIMIT:
        raise InvalidError("stage_title_long", limit=TITLE_LIMIT)
    days = values.get("ageing_days", stage.ageing_days)
    if days is not None and days <= 0:
        raise InvalidError("ageing_not_positive", value=days)
    if values.get("is_hidden") and _has_clients(session, stage_id):
        raise InvalidError("stage_in_use", stage=stage.title or stage.code)
    stage.title, stage.ageing_days = title, days
    stage.todo = str(values.get("todo", stage.todo)).strip()
    stage.colour = values.get("colour", stage.colour)
    stage.is_hidden = bool(values.get("is_hidden", stage.is_hidden))
    if "wanted_fields" in values:
        stage.wanted_fields = json.dumps(wanted_change(stage.code, _known(values["wanted_fields"])))
    return Changes("stage_changed", parts={"stage": stage.code}, topics=frozenset({"stages"}))


def add_stage(session: Session, function: str, title: str) -> Changes:
    """Add a stage of the owner's own at the end of a function."""
    title = title.strip()
    if not title:
        raise InvalidError("stage_title_empty")
    if len(title) > TITLE_LIMIT:
        raise InvalidError("stage_title_long", limit=TITLE_LIMIT)
    stages = session.execute(select(Stage)).scalars().all()
    number = 1 + sum(stage.code.startswith("own_") for stage in stages)
    last = max(stage.sort_order for stage in stages)
    stage = Stage(code=f"own_{number}", function=function, sort_order=last + 1, title=title)
    session.add(stage)
    session.flush()
    return Changes("stage_added", parts={"title": title}, topics=frozenset({"stages"}), created_id=stage.id)


def order_stages(session: Session, stage_ids: Sequence[int]) -> Changes:
    """Put the stages in this order; a stage stays in its function whatever its place in the list."""
    stages = {stage.id: stage for stage in session.execute(select(Stage)).scalars()}
    for order, stage_id in enumerate(stage_ids):
        stages[stage_id].sort_order = order
    return Changes("stages_ordered", topics=frozenset({"stages"}))


def _known(fields: Iterable[str]) -> list[str]:
    found = list(fields)
    for field in found:
        if field not in WANTED_FIELDS:
            raise InvalidError("unknown_wanted", field="wanted_fields", value=field)
    return found


def _has_clients(session: Session, stage_id: int) -> bool:
    query = select(col(Client.id)).where(col(Client.stage_id) == stage_id, col(Client.deleted_at).is_(None)).limit(1)
    return session.execute(query).first() is not None


def _row(stage: Stage) -> StageRow:
    assert stage.id is not None
    return StageRow(
        id=stage.id,
        code=stage.code,
        function=stage.function,
        title=stage.title,
        todo=stage.todo,
        colour=stage.colour,
        ageing_days=stage.ageing_days,
        wanted_fields=wanted_at(stage.code, json.loads(stage.wanted_fields)),
        is_hidden=stage.is_hidden,
    )
