"""Groups of the catalogue: made, renamed, put in order, archived."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.names import fold
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.products import CODE_LIMIT, TITLE_LIMIT, checked_text, codes_in_rules, count_lines, free_code
from db.tables import OrderLine, Product, ProductGroup

_TOPICS = frozenset({"products"})


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group; ``products`` counts those in use."""

    id: int
    code: str
    title: str
    is_archived: bool
    products: int


def load_groups(session: Session, archived: bool = False) -> tuple[GroupRow, ...]:
    """Return the groups in the owner's order; ``archived``: those in the archive instead."""
    products = (
        select(func.count())
        .where(col(Product.group_id) == col(ProductGroup.id), col(Product.is_archived).is_(False))
        .correlate(ProductGroup)
        .scalar_subquery()
    )
    rows = session.execute(
        select(ProductGroup, products)
        .where(col(ProductGroup.is_archived).is_(archived))
        .order_by(col(ProductGroup.sort_order), col(ProductGroup.id))
    ).all()
    return tuple(GroupRow(_id(row.id), row.code, row.title, row.is_archived, count) for row, count in rows)


def add_group(session: Session, title: str, *, code: str = "") -> Changes:
    """Make a group behind the others; without a code its title is the code. ``created_id`` is its id.

    Raises:
        InvalidError: ``group_title_empty``, ``group_title_in_use``, ``group_code_in_use``, ``text_long``.
    """
    last = session.execute(select(func.max(col(ProductGroup.sort_order)))).scalar_one()
    group = ProductGroup(code="", title="", sort_order=0 if last is None else last + 1)
    group.title = _checked_title(session, group, title)
    group.code = _checked_code(session, group, code) if clean_text(code) else free_code(session, ProductGroup, title)
    session.add(group)
    session.flush()
    return Changes("group_added", parts={"group": group.title}, topics=_TOPICS, created_id=group.id)


def group_named(session: Session, named: str) -> int:
    """Return the group of this code or title, made when there is none; raises as ``add_group``."""
    key = fold(clean_text(named))
    rows = session.execute(
        select(col(ProductGroup.id), col(ProductGroup.code), col(ProductGroup.title)).order_by(col(ProductGroup.id))
    ).all()
    for place in (1, 2):
        for row in rows:
            if fold(row[place]) == key:
                return int(row[0])
    group_id = add_group(session, named).created_id
    assert group_id is not None
    return group_id


def change_group(session: Session, group_id: int, values: Mapping[str, Any]) -> Changes:
    """Change the title or the code of a group.

    Raises:
        InvalidError: as ``add_group``; ``unknown_field``, ``product_code_empty``, ``product_code_in_rule``.
    """
    group = _get(session, group_id)
    for field, value in values.items():
        if field == "title":
            group.title = _checked_title(session, group, str(value))
        elif field == "code":
            group.code = _checked_code(session, group, str(value))
        else:
            raise InvalidError("unknown_field", field=field, value=value)
    return Changes("group_changed", parts={"group": group.title}, topics=_TOPICS)


def order_groups(session: Session, group_ids: Sequence[int]) -> Changes:
    """Put the groups in this order; those not named follow as they stood.

    Raises:
        NotFoundError: ``no_group``.
    """
    stored = session.execute(
        select(ProductGroup).order_by(col(ProductGroup.sort_order), col(ProductGroup.id))
    ).scalars()
    rows = {_id(row.id): row for row in stored}
    if not set(group_ids) <= rows.keys():
        raise NotFoundError("no_group")
    for place, group_id in enumerate(dict.fromkeys((*group_ids, *rows))):
        if rows[group_id].sort_order != place:
            rows[group_id].sort_order = place
    return Changes("groups_ordered", topics=_TOPICS)


def archive_group(session: Session, group_id: int, *, is_archived: bool = True) -> Changes:
    """Put a group into the archive: no white spot any more, its products keep it; False takes it out."""
    group = _get(session, group_id)
    group.is_archived = is_archived
    action = "group_archived" if is_archived else "group_unarchived"
    return Changes(action, parts={"group": group.title}, topics=_TOPICS)


def delete_group(session: Session, group_id: int) -> Changes:
    """Delete a group that no product and no order has.

    Raises:
        InvalidError: ``group_in_use`` (with ``count`` of products and lines), ``group_in_rule``: archive it instead.
    """
    group = _get(session, group_id)
    products = session.execute(
        select(func.count()).select_from(Product).where(col(Product.group_id) == group_id)
    ).scalar_one()
    used = products + count_lines(session, col(OrderLine.group_id) == group_id)
    if used:
        raise InvalidError("group_in_use", field="group", value=group.title, count=used)
    if group.code in codes_in_rules(session):
        raise InvalidError("group_in_rule", field="group", value=group.title)
    session.delete(group)
    return Changes("group_deleted", parts={"group": group.title}, topics=_TOPICS)


def _checked_title(session: Session, group: ProductGroup, typed: str) -> str:
    title = checked_text(typed, "title", TITLE_LIMIT)
    if not title:
        raise InvalidError("group_title_empty", field="title")
    with session.no_autoflush:
        others = session.execute(select(col(ProductGroup.id), col(ProductGroup.title))).all()
    if any(other_id != group.id and fold(other) == fold(title) for other_id, other in others):
        raise InvalidError("group_title_in_use", field="title", value=title)
    return title


def _checked_code(session: Session, group: ProductGroup, typed: str) -> str:
    code = checked_text(typed, "code", CODE_LIMIT)
    if not code:
        raise InvalidError("product_code_empty", field="code")
    if code == group.code:
        return code
    with session.no_autoflush:
        others = session.execute(select(col(ProductGroup.id), col(ProductGroup.code), col(ProductGroup.title))).all()
    for other_id, other, title in others:
        if other_id != group.id and fold(other) == fold(code):
            raise InvalidError("group_code_in_use", field="code", value=code, group=title)
    if group.code and group.code in codes_in_rules(session):
        raise InvalidError("product_code_in_rule", field="code", value=group.code)
    return code


def _get(session: Session, group_id: int) -> ProductGroup:
    group = session.get(ProductGroup, group_id)
    if group is None:
        raise NotFoundError("no_group", group=group_id)
    return group


def _id(row_id: int | None) -> int:
    assert row_id is not None
    return row_id
