"""Scripts and objections: the program's own until edited, then the owner's, version by version."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of
from app.domain.script_walk import Answer, Node, Script, check_script
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.library_content import COLD_CALL, OBJECTION_FIELDS, starter_objections, starter_script
from app.services.library_store import (
    Kind,
    add_item,
    free_code,
    last_number,
    stored_item,
    stored_items,
    stored_version,
)
from app.texts import load_texts
from db.tables import LibraryItem, LibraryVersion, ObjectionHeard, Packet, RawCall

TITLE_LIMIT = 160
TEXT_LIMIT = 4000
NODES_LIMIT = 300
WRITTEN_FOR = timedelta(hours=1)
_STARTER = json.dumps({"starter": True})
"""The content of a version that brings back the program's own words, in whatever language is asked."""


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A script in a list. ``number`` is its present version, 0 for the program's own words never edited."""

    code: str
    number: int
    title: str
    nodes_count: int
    is_starter: bool
    is_archived: bool


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a script or an objection; number 0, without moment and person, is the program's own words."""

    number: int
    title: str
    made_at: datetime | None
    person_id: int | None


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """An objection and how it is answered.

    ``title`` is what is said, ``why`` what may stand behind it, ``agree`` how to acknowledge, ``ask`` the question
    that clarifies, ``answer``, ``proof`` what proves it, ``fallback`` the next step. ``heard`` is how often it was
    heard, ``worked`` how often our answer helped.
    """

    code: str
    title: str
    why: str
    agree: str
    ask: str
    answer: str
    proof: str
    fallback: str
    heard: int
    worked: int
    number: int = 0
    is_starter: bool = True
    is_archived: bool = False


def load_scripts(session: Session, lang: str, *, with_archived: bool = False) -> tuple[ScriptRow, ...]:
    """Return the scripts, the program's own first, then the owner's in the order they were made."""
    items = stored_items(session, "script")
    found = []
    for code in dict.fromkeys((COLD_CALL, *items)):
        item = items.get(code)
        if item is not None and item.is_archived and not with_archived:
            continue
        script = load_script(session, code, lang)
        is_archived = item is not None and item.is_archived
        is_starter = code == COLD_CALL
        found.append(ScriptRow(code, script.number, script.title, len(script.nodes), is_starter, is_archived))
    return tuple(found)


def load_script(session: Session, code: str, lang: str, number: int | None = None) -> Script:
    """Return a script as it is now, or as version ``number`` said; the program's own words are in ``lang``.

    Raises:
        NotFoundError: ``no_script``.
    """
    version = stored_version(session, "script", code, number)
    if version is None or version.content == _STARTER:
        if code != COLD_CALL or (version is None and number):
            raise NotFoundError("no_script", script=code)
        starter = starter_script(lang)
        return starter if version is None else Script(code, version.number, starter.title, starter.nodes)
    return Script(code, version.number, version.title, _read_nodes(version.content))


def load_versions(session: Session, kind: Kind, code: str, lang: str) -> tuple[VersionRow, ...]:
    """Return every version of a script or an objection, the newest first; raises NotFoundError as loading it does."""
    starter = _starter_title(kind, code, lang)
    rows = session.execute(
        select(LibraryVersion)
        .join(LibraryItem, col(LibraryItem.id) == col(LibraryVersion.item_id))
        .where(col(LibraryItem.kind) == kind, col(LibraryItem.code) == code)
        .order_by(col(LibraryVersion.number).desc())
    ).scalars()
    found = [VersionRow(row.number, row.title or starter, row.made_at, row.person_id) for row in rows]
    if starter:
        found.append(VersionRow(0, starter, None, None))
    if not found:
        raise NotFoundError(f"no_{kind}", **{kind: code})
    return tuple(found)


def save_script(session: Session, code: str, title: str, nodes: Sequence[Node], *, goes_on: bool = False) -> Changes:
    """Write a script anew, as its next version; earlier ones stay. Saved as it is already, it changes nothing.

    ``goes_on``: it is one field of many being typed, and the version that its author began within the hour takes it
    in, unless somebody has called by it.

    Raises:
        NotFoundError: ``no_script``.
        InvalidError: ``title_empty``, ``text_long``, and every code of ``check_script`` with ``node`` (its code)
            and ``line`` (number of the answer, 0: the node itself).
    """
    item = stored_item(session, "script", code)
    if item is None and code != COLD_CALL:
        raise NotFoundError("no_script", script=code)
    cleaned = _checked_nodes(nodes)
    title = _checked(title, "title", TITLE_LIMIT)
    return _save(session, "script", code, title, _write_nodes(cleaned), "script_saved", goes_on=goes_on)


def add_script(session: Session, title: str, lang: str, *, copy_of: str = "") -> Changes:
    """Make a script of the owner's own: a copy of another as it is now, or the shortest there can be.

    ``outcome`` is its code.

    Raises:
        InvalidError: ``title_empty``, ``text_long``.
        NotFoundError: ``no_script``.
    """
    if copy_of:
        nodes = load_script(session, copy_of, lang).nodes
    else:
        words = load_texts("words", lang)
        nodes = (
            Node(
                "T1", "talk", words.text("script_part.first"), words.text("script_part.first_text"),
                (Answer(words.text("script_part.end_answer"), "E1"),),
            ),
            Node("E1", "end", words.text("script_part.end"), words.text("script_part.end_text")),
        )  # fmt: skip
    code = free_code(session, "script")
    title = _checked(title, "title", TITLE_LIMIT)
    add_item(session, "script", code)
    return _save(session, "script", code, title, _write_nodes(nodes), "script_added")


def archive_script(session: Session, code: str, *, archived: bool = True) -> Changes:
    """Take a script out of the lists, or bring it back.

    Raises:
        NotFoundError: ``no_script``.
        InvalidError: ``script_last``: one to call by has to stay.
    """
    title = load_script(session, code, "en").title
    if archived and [row.code for row in load_scripts(session, "en")] == [code]:
        raise InvalidError("script_last", field="script", value=title)
    return _archive(session, "script", code, title, archived)


def load_objections(session: Session, lang: str, *, with_archived: bool = False) -> tuple[ObjectionRow, ...]:
    """Return the objections, the program's own first, each with how often it was heard and answered well."""
    items = stored_items(session, "objection")
    counts = _heard_counts(session)
    found = []
    for code in dict.fromkeys((*starter_objections(lang), *items)):
        item = items.get(code)
        if item is None or with_archived or not item.is_archived:
            found.append(_objection(session, code, lang, None, item, counts))
    return tuple(found)


def load_objection(session: Session, code: str, lang: str, number: int | None = None) -> ObjectionRow:
    """Return one objection as it is now, or as version ``number`` said; raises NotFoundError ``no_objection``."""
    item = stored_item(session, "objection", code)
    return _objection(session, code, lang, number, item, _heard_counts(session))


def save_objection(
    session: Session, code: str, title: str, texts: Mapping[str, str], *, goes_on: bool = False
) -> Changes:
    """Write an objection anew as its next version; ``texts`` by OBJECTION_FIELDS, those not given are empty.

    An empty ``code`` makes a new one; ``outcome`` is its code. ``goes_on`` is as of ``save_script``.

    Raises:
        InvalidError: ``title_empty``, ``text_long``, ``unknown_field``.
        NotFoundError: ``no_objection``.
    """
    title = _checked(title, "title", TITLE_LIMIT)
    for field in texts:
        if field not in OBJECTION_FIELDS:
            raise InvalidError("unknown_field", field=field)
    kept = {field: _checked(texts.get(field, ""), field, TEXT_LIMIT, may_be_empty=True) for field in OBJECTION_FIELDS}
    action = "objection_saved"
    if not code:
        code, action = free_code(session, "objection"), "objection_added"
        add_item(session, "objection", code)
    elif stored_item(session, "objection", code) is None and code not in starter_objections("en"):
        raise NotFoundError("no_objection", objection=code)
    return _save(session, "objection", code, title, json.dumps(kept, ensure_ascii=False), action, goes_on=goes_on)


def archive_objection(session: Session, code: str, *, archived: bool = True) -> Changes:
    """Take an objection out of the lists, or bring it back; raises NotFoundError ``no_objection``."""
    title = load_objection(session, code, "en").title
    return _archive(session, "objection", code, title, archived)


def restore_starter(session: Session, kind: Kind, code: str) -> Changes:
    """Bring the program's own words back as a new version; what was written meanwhile stays among the versions.

    Raises:
        InvalidError: ``not_a_starter``: it never had words of the program's.
    """
    if not _starter_title(kind, code, "en"):
        raise InvalidError("not_a_starter", field=kind, value=code)
    item = stored_item(session, kind, code)
    if item is None or item.id is None or last_number(session, item.id) == 0:
        return Changes(f"{kind}_restored", topics=frozenset({"library"}), outcome=code)
    return _save(session, kind, code, "", _STARTER, f"{kind}_restored")


def _objection(
    session: Session,
    code: str,
    lang: str,
    number: int | None,
    item: LibraryItem | None,
    counts: Mapping[str, tuple[int, int]],
) -> ObjectionRow:
    version = stored_version(session, "objection", code, number) if item is not None else None
    starter = starter_objections(lang).get(code)
    if version is not None and version.content != _STARTER:
        title, texts = version.title, json.loads(version.content)
    elif starter is not None and (version is not None or not number):
        title, texts = starter
    else:
        raise NotFoundError("no_objection", objection=code)
    heard, worked = counts.get(code, (0, 0))
    return ObjectionRow(
        code=code,
        title=title,
        **{field: texts.get(field, "") for field in OBJECTION_FIELDS},
        heard=heard,
        worked=worked,
        number=version.number if version is not None else 0,
        is_starter=starter is not None,
        is_archived=item is not None and item.is_archived,
    )


def _heard_counts(session: Session) -> dict[str, tuple[int, int]]:
    worked = func.sum(case((col(ObjectionHeard.has_worked).is_(True), 1), else_=0))
    rows = session.execute(
        select(col(ObjectionHeard.code), func.count(), worked)
        .where(col(ObjectionHeard.code) != "")
        .group_by(col(ObjectionHeard.code))
    )
    return {code: (heard, helped) for code, heard, helped in rows}


def _starter_title(kind: Kind, code: str, lang: str) -> str:
    if kind == "script":
        return starter_script(lang).title if code == COLD_CALL else ""
    return starter_objections(lang)[code][0] if code in starter_objections(lang) else ""


def _save(
    session: Session, kind: Kind, code: str, title: str, content: str, action: str, *, goes_on: bool = False
) -> Changes:
    item = stored_item(session, kind, code) or add_item(session, kind, code)
    assert item.id is not None
    parts = {"title": title or _starter_title(kind, code, "en")}
    latest = stored_version(session, kind, code, None)
    if goes_on and latest is not None and _is_still_written(session, kind, code, latest):
        latest.title, latest.content, latest.made_at = title, content, now_of(session)
    elif latest is None or (latest.title, latest.content) != (title, content):
        version = LibraryVersion(
            item_id=item.id,
            number=last_number(session, item.id) + 1,
            title=title,
            content=content,
            made_at=now_of(session),
            person_id=actor_of(session),
        )
        session.add(version)
        session.flush()
    return Changes(action, parts=parts, topics=frozenset({"library"}), created_id=item.id, outcome=code)


def _is_still_written(session: Session, kind: Kind, code: str, version: LibraryVersion) -> bool:
    """Whether a version is the one being typed: its author's, of this hour, and nobody has called by it yet.

    A version is there to say what was in use; each field that is left would make another one.
    """
    if version.person_id != actor_of(session) or now_of(session) - version.made_at > WRITTEN_FOR:
        return False
    if kind != "script":
        return True
    return all(
        session.execute(
            select(func.count()).where(col(table.script_code) == code, col(table.script_number) == version.number)
        ).scalar_one()
        == 0
        for table in (RawCall, Packet)
    )


def _archive(session: Session, kind: Kind, code: str, title: str, archived: bool) -> Changes:
    item = stored_item(session, kind, code) or add_item(session, kind, code)
    item.is_archived = archived
    action = f"{kind}_archived" if archived else f"{kind}_unarchived"
    return Changes(action, parts={"title": title}, topics=frozenset({"library"}), outcome=code)


def _checked(typed: str, field: str, limit: int, *, may_be_empty: bool = False) -> str:
    text = clean_text(typed)
    if not text and not may_be_empty:
        raise InvalidError("title_empty", field=field)
    if len(text) > limit:
        raise InvalidError("text_long", field=field, limit=limit, length=len(text))
    return text


def _checked_nodes(nodes: Sequence[Node]) -> tuple[Node, ...]:
    if len(nodes) > NODES_LIMIT:
        raise InvalidError("script_many_nodes", field="nodes", limit=NODES_LIMIT)
    cleaned = tuple(
        Node(
            node.code.strip(), node.kind, _short(node.title, node.code, TITLE_LIMIT),
            _short(node.text, node.code, TEXT_LIMIT),
            tuple(Answer(_short(answer.text, node.code, TITLE_LIMIT), answer.to.strip()) for answer in node.answers),
        )
        for node in nodes
    )  # fmt: skip
    for problem in check_script(cleaned)[:1]:
        raise InvalidError(problem.code, field="nodes", node=problem.node, line=problem.line)
    return cleaned


def _short(typed: str, node: str, limit: int) -> str:
    text = clean_text(typed)
    if len(text) > limit:
        raise InvalidError("text_long", field="nodes", node=node, limit=limit, length=len(text))
    return text


def _write_nodes(nodes: Sequence[Node]) -> str:
    rows = [
        {
            "code": node.code,
            "kind": node.kind,
            "title": node.title,
            "text": node.text,
            "answers": [[answer.text, answer.to] for answer in node.answers],
        }
        for node in nodes
    ]
    return json.dumps({"nodes": rows}, ensure_ascii=False)


def _read_nodes(content: str) -> tuple[Node, ...]:
    rows: list[dict[str, Any]] = json.loads(content)["nodes"]
    return tuple(
        Node(
            row["code"], row["kind"], row["title"], row["text"],
            tuple(Answer(text, to) for text, to in row["answers"]),
        )
        for row in rows
    )  # fmt: skip
