"""Job titles as the company has them, and the role each means: the program's own until the owner changes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.names import fold
from app.domain.sales_models import Role
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.texts import LANGUAGES, load_texts
from db.tables import JobTitle, Person

TITLE_LIMIT: Final = 100
# The words are ``job_title.<code>`` in ``resources/words``.
STARTERS: Final = (
    ("sales_manager", Role.HUNTER), ("tele_sales", Role.HUNTER), ("sales_representative", Role.HUNTER),
    ("account_manager", Role.FARMER), ("client_manager", Role.FARMER), ("service_manager", Role.FARMER),
    ("contact_centre_operator", Role.SCOUT), ("qualifier", Role.SCOUT), ("market_scout", Role.SCOUT),
    ("vip_manager", Role.VIP_MANAGER), ("salesperson", Role.SELLER),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class JobTitleRow:
    """A job title and its role. ``id`` is None for one of the program's own, before anything was changed."""

    id: int | None
    title: str
    role: str


def load_job_titles(session: Session, lang: str) -> tuple[JobTitleRow, ...]:
    """Return the titles in their order: the owner's, or the program's in ``lang`` where nothing was changed yet."""
    stored = session.execute(select(JobTitle).order_by(col(JobTitle.sort_order), col(JobTitle.id))).scalars().all()
    if stored:
        return tuple(JobTitleRow(each.id, each.title, each.role) for each in stored)
    words = load_texts("words", lang)
    return tuple(JobTitleRow(None, words.text(f"job_title.{code}"), role.value) for code, role in STARTERS)


def title_roles(session: Session) -> dict[str, str]:
    """Return the role of every known title by its folded words; the program's are known in every language."""
    stored = {key: role for key, role in session.execute(select(col(JobTitle.title_key), col(JobTitle.role)))}
    return stored or {
        fold(load_texts("words", lang).text(f"job_title.{code}")): role.value
        for lang in LANGUAGES
        for code, role in STARTERS
    }


def role_of_title(session: Session, title: str) -> str:
    """Return the role a typed job title means, empty when it is not known."""
    return title_roles(session).get(fold(title), "")


def add_job_title(session: Session, title: str, role: str, lang: str) -> Changes:
    """Add a title; with the first change the program's titles become the owner's, in ``lang``.

    Raises:
        InvalidError: ``text_empty``, ``text_long``, ``job_title_twice``, ``role_unknown``.
    """
    _keep_starters(session, lang)
    typed, key = _checked(session, title)
    last = session.execute(select(func.max(col(JobTitle.sort_order)))).scalar_one()
    row = JobTitle(title=typed, title_key=key, role=checked_role(role), sort_order=(last or 0) + 1)
    session.add(row)
    session.flush()
    return Changes("job_title_added", parts={"name": typed}, topics=frozenset({"people"}), created_id=row.id)


def change_job_title(
    session: Session, shown: str, lang: str, *, title: str | None = None, role: str | None = None
) -> Changes:
    """Rename the title that is ``shown``, or say another role for it; people who hold it are called by the new name.

    Raises:
        NotFoundError: ``no_job_title``.
        InvalidError: as ``add_job_title``.
    """
    _keep_starters(session, lang)
    row = _row(session, shown)
    if title is not None:
        before = row.title_key
        row.title, row.title_key = _checked(session, title, besides=row.id)
        for person in session.execute(select(Person).where(col(Person.job_title) != "")).scalars():
            if fold(person.job_title) == before:
                person.job_title, person.version = row.title, person.version + 1
    if role is not None:
        row.role = checked_role(role)
    return Changes("job_title_changed", parts={"name": row.title}, topics=frozenset({"people"}))


def delete_job_title(session: Session, shown: str, lang: str) -> Changes:
    """Take a title off the list; people keep it as they have it. When none is left the program's come back.

    Raises:
        NotFoundError: ``no_job_title``.
    """
    _keep_starters(session, lang)
    row = _row(session, shown)
    session.delete(row)
    return Changes("job_title_deleted", parts={"name": row.title}, topics=frozenset({"people"}))


def restore_job_titles(session: Session) -> Changes:
    """Put the program's own titles in the place of the list; people keep the titles they have."""
    for row in session.execute(select(JobTitle)).scalars():
        session.delete(row)
    return Changes("job_titles_restored", topics=frozenset({"people"}))


def checked_role(role: str) -> str:
    """Return a role's code; raises InvalidError ``role_unknown``."""
    if role not in {each.value for each in Role}:
        raise InvalidError("role_unknown", field="role", value=role)
    return str(role)


def _row(session: Session, title: str) -> JobTitle:
    found = select(JobTitle).where(col(JobTitle.title_key) == fold(title))
    row: JobTitle | None = session.execute(found).scalar_one_or_none()
    if row is None:
        raise NotFoundError("no_job_title", value=title)
    return row


def _checked(session: Session, title: str, besides: int | None = None) -> tuple[str, str]:
    typed = " ".join(clean_text(title).split())
    if not fold(typed):
        raise InvalidError("text_empty", field="title")
    if len(typed) > TITLE_LIMIT:
        raise InvalidError("text_long", field="title", limit=TITLE_LIMIT, length=len(typed))
    found = session.execute(select(col(JobTitle.id)).where(col(JobTitle.title_key) == fold(typed))).scalar_one_or_none()
    if found is not None and found != besides:
        raise InvalidError("job_title_twice", field="title", value=typed)
    return typed, fold(typed)


def _keep_starters(session: Session, lang: str) -> None:
    if session.execute(select(col(JobTitle.id)).limit(1)).first() is None:
        for order, row in enumerate(load_job_titles(session, lang)):
            session.add(JobTitle(title=row.title, title_key=fold(row.title), role=row.role, sort_order=order))
        session.flush()
