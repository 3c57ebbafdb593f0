"""An import of clients: what every row does, and the writing of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import actor_of, now_of
from app.domain.names import alphabet_key, fold
from app.progress import Progress
from app.services.clients import TAG_LIMIT
from app.services.importing.bulk import ids_after, insert_rows, last_id, update_rows
from app.services.importing.choices import ImportChoices, OnDuplicate, UnknownWord
from app.services.importing.client_match import ClientIndex, Person, Target
from app.services.importing.client_rows import TEXT_LIMITS, ClientRow, ClientRowReader, RowRefused
from app.services.importing.headings import Mapped
from app.services.importing.plan import FieldPlan, RowPlan, Verdict, plan_rows
from app.services.importing.sellers import Sellers
from app.services.importing.sheet import Sheet, text_of
from app.services.importing.words import code_of_word, stage_ids
from app.services.settings import load_settings
from db.tables import Channel, Client, ClientTag, Contact, StageMove, Tag

CELL_LIMIT = 32_767  # letters an XLSX cell holds; a longer text was cut there, with this sign at its end
CUT_SIGN = "…"
_NOT_COLUMNS = frozenset(
    {
        "code", "phone", "email", "website", "contact", "position", "role", "contact_phone", "contact_email",
        "contact_note", "stage", "seller", "tags",
    }
)  # fmt: skip


class ClientImport:
    """Plans rows one by one against the book as it is, then writes all of it at once."""

    def __init__(self, session: Session, sheet: Sheet, mapped: Mapped, choices: ImportChoices) -> None:
        self._session = session
        self._sheet = sheet
        self._choices = choices
        codes = {"source": code_of_word("source"), "role": code_of_word("decision_role")}
        country = load_settings(session)["country"]
        self._reader = ClientRowReader(mapped, sheet.headings, country, codes)
        self.warnings = self._reader.warnings
        self._stages = stage_ids(session)
        self._new_stage = self._stages["new"]
        self._sellers = Sellers(session, choices.sellers)
        self._unknown: dict[tuple[str, str], tuple[str, set[int]]] = {}
        columns = [name for name in mapped if name and name not in _NOT_COLUMNS]
        self._index = ClientIndex(session, columns + ["note"] * ("seller" in mapped))
        if "code" in mapped:
            place = mapped.index("code")
            self._index.expect_codes(text_of(cells[place]) for _number, cells in sheet.rows if place < len(cells))
        self._contacts_are_read = False
        self._tags_are_read = False
        self._new: list[Target] = []
        self._changed: dict[int, Target] = {}

    def plan(self, progress: Progress, *, in_words: bool) -> list[RowPlan]:
        """Return what becomes of every row; without ``in_words`` the fields of each are left out (quicker)."""
        return plan_rows(
            self._sheet, progress, lambda number, cells: self._plan_row(self._reader.read(number, cells), in_words)
        )

    @property
    def unknown(self) -> tuple[UnknownWord, ...]:
        """Stages and sellers that the book does not know, whatever was decided on them, in the order of the file."""
        return tuple(UnknownWord(field, key, word, len(rows)) for (field, key), (word, rows) in self._unknown.items())

    def _plan_row(self, row: ClientRow, in_words: bool) -> RowPlan:
        target, matched_by = self._index.find(row)
        if target is None:
            return self._add(row, in_words)
        if target.in_bin:
            raise RowRefused("in_bin", value=row.code, name=target.values["name"])
        known_as = target.changes["name"][0] if "name" in target.changes else target.values["name"]
        decision = self._decision(row, target, matched_by)
        if decision is OnDuplicate.KEEP:
            plan = RowPlan(row.number, Verdict.SKIP, known_as, reason="kept")
        elif decision is OnDuplicate.ADD and target.stand_in is None:
            row.code = "" if self._index.by_code(row.code) is not None else row.code
            plan = self._add(row, in_words)
            target.stand_in = self._new[-1]
        else:
            whose = target.stand_in if decision is OnDuplicate.ADD and target.stand_in is not None else target
            plan = self._join(whose, row, overwrite=decision is OnDuplicate.UPDATE)
        return replace(plan, client_id=target.id, matched_by=matched_by, known_as=known_as, decision=decision)

    def _join(self, target: Target, row: ClientRow, *, overwrite: bool) -> RowPlan:
        """Take the row into a client that there is."""
        changes = self._change(target, row, overwrite=overwrite)
        self._index.learn(row, target)
        if changes and target.id is not None:
            self._changed[target.id] = target
        verdict = Verdict.CHANGE if changes else Verdict.SAME
        return RowPlan(row.number, verdict, target.values["name"], fields=tuple(changes))

    def _decision(self, row: ClientRow, target: Target, matched_by: str) -> OnDuplicate:
        """Return what the row does; what is decided for all says nothing of rows about one client of the file."""
        own = self._choices.rows.get(row.number)
        if own is not None:
            return own
        decision = self._choices.of_row(row.number, matched_by)
        is_of_file = target.id is None or (target.touched and decision is OnDuplicate.UPDATE)
        return OnDuplicate.FILL if is_of_file else decision

    def _add(self, row: ClientRow, in_words: bool) -> RowPlan:
        """Make a new client of the row, though it may speak of one that there is."""
        if "name" not in row.values:
            raise RowRefused("no_name")
        target = self._index.add(row)
        target.values = row.values
        target.stage = self._stage_of(row, "unknown_stage") or self._new_stage
        seller = self._take_seller(target, row, overwrite=True)
        self._add_to(target, row)
        self._new.append(target)
        self._index.learn(row, target)
        fields = _added_fields(row, target, self._stage_value(row, target.stage), seller) if in_words else ()
        return RowPlan(row.number, Verdict.ADD, row.values["name"], fields=fields)

    def _change(self, target: Target, row: ClientRow, *, overwrite: bool) -> list[FieldPlan]:
        """Fill what is empty; write over what differs only with ``overwrite``."""
        changes: list[FieldPlan] = []
        for name, value in row.values.items():
            before = target.values.get(name)
            if value == before or (before not in ("", None, 0, False) and not overwrite) or _was_cut(value, before):
                continue
            if name == "kind" and not overwrite:
                continue
            if name == "note" and row.seller_line and before == f"{value}\n{row.seller_line}":
                continue
            target.values[name] = value
            if target.id is not None:
                target.changes[name] = (before, value)
            changes.append(FieldPlan(name, before or "", value))
        stage = self._stage_of(row, "stage_kept") if overwrite else None
        if stage is not None and stage != (target.stage or target.stage_id):
            target.stage = stage
            changes.append(FieldPlan("stage", "", self._stage_value(row, stage)))
        changes += self._take_seller(target, row, overwrite=overwrite)
        return changes + self._add_to(target, row)

    def _take_seller(self, target: Target, row: ClientRow, *, overwrite: bool) -> list[FieldPlan]:
        """Give the client to the row's seller; who is not known is kept in the note."""
        if not row.seller:
            return []
        if not self._sellers.is_known(row.seller):
            self._note_unknown("seller", row.seller, row.number)
        person_id = self._sellers.person_of(row.seller)
        if person_id is not None:
            plan = self._sellers.give(target, person_id, overwrite=overwrite)
            return [plan] if plan is not None else []
        self.warnings.append((row.number, "unknown_seller", {"value": row.seller[:80]}))
        before = target.values.get("note") or ""
        after = f"{before}\n{row.seller_line}" if before else row.seller_line
        if row.seller_line in before.splitlines() or len(after) > TEXT_LIMITS["note"]:
            return []
        if target.id is not None:
            target.changes["note"] = (target.changes.get("note", (before, ""))[0], after)
        target.values["note"] = after
        return [FieldPlan("note", before, after)]

    def _stage_value(self, row: ClientRow, stage_id: int) -> str | int:
        """Return a stage as a plan has it: the file's word, or the id that was chosen for a word nobody knows."""
        return row.stage if not row.stage or fold(row.stage) in self._stages else stage_id

    def _note_unknown(self, field: str, word: str, number: int) -> None:
        self._unknown.setdefault((field, fold(word)), (word[:80], set()))[1].add(number)

    def _add_to(self, target: Target, row: ClientRow) -> list[FieldPlan]:
        """Add the row's people, phones, e-mails, links and tags that the client has not got yet."""
        changes: list[FieldPlan] = []
        person = None
        if row.contact:
            key = fold(row.contact)
            person = self._people_of(target).get(key)
            facts = {"position": row.position, "role": row.role or "unknown", "note": row.contact_note}
            if person is None:
                person = target.contacts[key] = Person(None, key, {"name": row.contact, **facts})
                target.new_contacts.append(person)
                changes.append(FieldPlan("contact", "", row.contact))
            else:
                for name, value in facts.items():
                    if value not in ("", "unknown") and person.values[name] in ("", "unknown"):
                        person.values[name] = value
                        if person.id is not None:
                            person.changes[name] = value
                        changes.append(FieldPlan("contact_note" if name == "note" else name, "", value))
        for owner, channels in ((None, row.channels), (person, row.contact_channels)):
            for kind, typed, normal in channels:
                if (kind, normal) not in target.owned:
                    target.owned.add((kind, normal))
                    target.new_channels.append((owner, kind, typed, normal))
                    changes.append(FieldPlan("website" if kind == "link" else kind, "", typed))
        for title in row.tags:
            key = fold(title)
            if key not in self._tags_of(target):
                target.tags.add(key)
                target.new_tags.append(title)
                changes.append(FieldPlan("tags", "", title))
        return changes

    def _stage_of(self, row: ClientRow, warning: str) -> int | None:
        """Return the id of the row's stage, None without one; a word that is no stage becomes a tag."""
        key = fold(row.stage)
        found = self._stages.get(key) if row.stage else None
        if row.stage and found is None:
            self._note_unknown("stage", row.stage, row.number)
            chosen = self._choices.stages.get(key)
            found = chosen if chosen in self._stages.values() else None
        if row.stage and found is None:
            self.warnings.append((row.number, warning, {"value": row.stage[:80]}))
            row.tags += (row.stage[:TAG_LIMIT],)
            row.stage = ""
        return found

    def _people_of(self, target: Target) -> dict[str, Person]:
        if not self._contacts_are_read:
            self._contacts_are_read = True
            self._contacts_of: dict[int, dict[str, Person]] = {}
            columns = (
                col(Contact.client_id),
                col(Contact.id),
                col(Contact.name_key),
                col(Contact.position),
                col(Contact.role),
                col(Contact.note),
            )
            for client_id, contact_id, key, position, role, note in self._session.execute(
                select(*columns).where(col(Contact.deleted_at).is_(None)).order_by(col(Contact.id).desc())
            ):
                person = Person(contact_id, key, {"position": position, "role": role, "note": note})
                self._contacts_of.setdefault(client_id, {})[key] = person
        if target.id is not None and not target.contacts:
            target.contacts = self._contacts_of.get(target.id, {})
        return target.contacts

    def _tags_of(self, target: Target) -> set[str]:
        if not self._tags_are_read:
            self._tags_are_read = True
            self._tags_by_client: dict[int, set[str]] = {}
            for client_id, key in self._session.execute(
                select(col(ClientTag.client_id), col(Tag.title_key)).join(Tag, col(Tag.id) == col(ClientTag.tag_id))
            ):
                self._tags_by_client.setdefault(client_id, set()).add(key)
        if target.id is not None and not target.tags:
            target.tags = self._tags_by_client.get(target.id, set())
        return target.tags

    # Writing: to be called once, after ``plan``.

    def write(self, progress: Progress) -> None:
        """Write everything planned; the caller owns the transaction."""
        now = now_of(self._session)
        self._insert_clients(now, progress)
        self._update_clients(now, progress)
        touched = [*self._new, *self._changed.values()]
        self._insert_contacts(touched, progress)
        self._insert_channels(touched, progress)
        self._insert_tags(touched, progress)
        self._sellers.write(touched)

    def _insert_clients(self, now: Any, progress: Progress) -> None:
        given = [name for name in self._index.columns if name != "name"]
        blanks = [(name, _blank(name)) for name in given]
        rows = []
        for target in self._new:
            values = target.values
            name = values["name"]
            rows.append(
                (
                    target.code, name, fold(name), alphabet_key(name), target.stage,
                    *[values.get(each, blank) for each, blank in blanks],
                )
            )  # fmt: skip
        before = last_id(self._session, Client)
        columns = ("code", "name", "name_key", "sort_key", "stage_id", *given)
        insert_rows(self._session, Client, columns, rows, {"created_at": now, "stage_entered_at": now}, progress)
        for target, client_id in zip(self._new, ids_after(self._session, Client, before), strict=True):
            target.id = client_id
        moves = [(target.id, target.stage) for target in self._new]
        self._insert_moves(("client_id", "to_stage_id"), moves, now, progress)

    def _insert_moves(self, columns: tuple[str, ...], moves: list[Any], now: Any, progress: Progress) -> None:
        constants = {"moved_at": now, "person_id": actor_of(self._session)}
        insert_rows(self._session, StageMove, columns, moves, constants, progress)

    def _update_clients(self, now: Any, progress: Progress) -> None:
        updates: list[tuple[int, Mapping[str, Any]]] = []
        moves = []
        for client_id, target in self._changed.items():
            values = {name: after for name, (_before, after) in target.changes.items()}
            if "name" in values:
                values["name_key"], values["sort_key"] = fold(values["name"]), alphabet_key(values["name"])
            if target.stage is not None:
                values["stage_id"], values["stage_entered_at"] = target.stage, now
                moves.append((client_id, target.stage_id, target.stage))
            updates.append((client_id, values))
        update_rows(self._session, Client, updates)
        self._insert_moves(("client_id", "from_stage_id", "to_stage_id"), moves, now, progress)

    def _insert_contacts(self, touched: list[Target], progress: Progress) -> None:
        people = [(target, person) for target in touched for person in target.new_contacts]
        rows = [
            (target.id, person.values["name"], person.key, person.values["position"],
             person.values["role"], person.values["note"], place)
            for target in touched
            for place, person in enumerate(target.new_contacts, len(target.contacts) - len(target.new_contacts))
        ]  # fmt: skip
        before = last_id(self._session, Contact)
        columns = ("client_id", "name", "name_key", "position", "role", "note", "sort_order")
        insert_rows(self._session, Contact, columns, rows, {}, progress)
        for (_target, person), contact_id in zip(people, ids_after(self._session, Contact, before), strict=True):
            person.id = contact_id
        changed = [
            (person.id, person.changes)
            for target in self._changed.values()
            for person in target.contacts.values()
            if person.changes and person.id is not None
        ]
        update_rows(self._session, Contact, changed)

    def _insert_channels(self, touched: list[Target], progress: Progress) -> None:
        rows = [
            (target.id, person.id if person else None, kind, typed, normal, place)
            for target in touched
            for place, (person, kind, typed, normal) in enumerate(
                target.new_channels, len(target.owned) - len(target.new_channels)
            )
        ]
        columns = ("client_id", "contact_id", "kind", "typed", "normal", "sort_order")
        insert_rows(self._session, Channel, columns, rows, {}, progress)

    def _insert_tags(self, touched: list[Target], progress: Progress) -> None:
        titles = {fold(title): title for target in touched for title in target.new_tags}
        if not titles:
            return
        known = self._tag_ids()
        rows = [(title, key) for key, title in titles.items() if key not in known]
        insert_rows(self._session, Tag, ("title", "title_key"), rows, {}, progress)
        known = self._tag_ids()
        links = [(target.id, known[fold(title)]) for target in touched for title in target.new_tags]
        insert_rows(self._session, ClientTag, ("client_id", "tag_id"), links, {}, progress)

    def _tag_ids(self) -> dict[str, int | None]:
        return {key: tag_id for key, tag_id in self._session.execute(select(col(Tag.title_key), col(Tag.id)))}


def _blank(name: str) -> Any:
    if name == "debt_kop":
        return 0
    if name == "kind":
        return "company"
    if name == "do_not_call":
        return False
    return None if name.endswith(("_kop", "_on", "_until")) else ""


def _was_cut(value: Any, before: Any) -> bool:
    """Tell whether a cell is the book's own text, cut because no cell could hold it whole."""
    return (
        isinstance(value, str)
        and isinstance(before, str)
        and len(value) >= CELL_LIMIT
        and value.endswith(CUT_SIGN)
        and before.startswith(value[: -len(CUT_SIGN)])
    )


def _added_fields(row: ClientRow, target: Target, stage: Any, seller: Sequence[FieldPlan]) -> tuple[FieldPlan, ...]:
    fields = [FieldPlan("code", "", target.code)]
    fields += [FieldPlan(name, "", value) for name, value in row.values.items()]
    if stage:
        fields.append(FieldPlan("stage", "", stage))
    fields += (plan for plan in seller if plan.field == "seller")
    fields += [
        FieldPlan(name, "", value) for name, value in (("contact", row.contact), ("position", row.position)) if value
    ]
    for kind, typed, _normal in (*row.channels, *row.contact_channels):
        fields.append(FieldPlan("website" if kind == "link" else kind, "", typed))
    fields += [FieldPlan("tags", "", title) for title in row.tags]
    return tuple(fields)
