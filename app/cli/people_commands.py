"""people, people add, change, leave, back, delete, titles: who is in the team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.services.people import PersonRow


class RoleName(StrEnum):
    """The roles."""

    SELLER = "seller"
    SCOUT = "scout"
    HUNTER = "hunter"
    FARMER = "farmer"
    VIP_MANAGER = "vip_manager"


Named = Annotated[str, typer.Argument(metavar="PERSON", help="The person's id or name.")]
Title = Annotated[str | None, typer.Option("--title", help="The job title; a known one proposes the role.")]
Roles = Annotated[list[RoleName] | None, typer.Option("--role", help="A role held; may be repeated.")]
Phone = Annotated[str | None, typer.Option(help="A phone.")]
Strengths = Annotated[str | None, typer.Option(help="What the person is good at.")]
Outsourced = Annotated[bool | None, typer.Option("--outsourced/--own", help="Works for another company.")]


def people(asked: Asked) -> None:
    """Show the team: roles, what each answers for, clients and open work.

    \b
    JSON: [{person_id, name, job_title, roles, strengths, phone, is_outsourced,
      is_active, is_owner, is_me, pay_scheme, target_pay_kop,
      functions, clients, clients_by_function: {function: clients},
      open_steps, open_orders, hand_overs, sum_kop, away_until, covered_by}]
    functions are those the person answers for; clients are with the person now,
    by present function ('off': off the track), stand-ins apart; sum_kop is what
    these bought. covered_by is the id of who stands in today, until away_until.
    """
    from app.cli.books import reading

    with reading(asked, asked.clock) as book:
        data = book.read(load_rows)
    asked.answer(data, lambda: _lines(asked, data))


def load_rows(session: Session) -> list[dict[str, Any]]:
    """Return everybody as ``people`` prints them."""
    from app.services.people import load_team
    from app.services.settings import load_settings
    from app.services.stand_ins import load_stand_ins

    me = load_settings(session)["me.person_id"]
    away = {row.person_id: row for row in load_stand_ins(session) if row.is_now}
    found = []
    for row in load_team(session):
        person, cover = row.person, away.get(row.person.id)
        found.append(
            {
                "person_id": person.id,
                "name": person.name,
                "job_title": person.job_title,
                "roles": list(person.roles),
                "strengths": person.strengths,
                "phone": person.phone,
                "is_outsourced": person.is_outsourced,
                "is_active": person.is_active,
                "is_owner": person.is_owner,
                "is_me": person.id == me,
                "pay_scheme": person.pay_scheme,
                "target_pay_kop": person.target_pay_kop,
                "functions": list(row.functions),
                "clients": row.present_clients,
                "clients_by_function": dict(row.by_function),
                "open_steps": row.open_steps,
                "open_orders": row.open_orders,
                "hand_overs": row.hand_overs,
                "sum_kop": row.sum_kop,
                "away_until": cover.until_on if cover else None,
                "covered_by": cover.stand_in_id if cover else None,
            }
        )
    return found


def _lines(asked: Asked, data: list[dict[str, Any]]) -> Iterator[str]:
    texts, words = asked.texts, asked.words
    names = {row["person_id"]: row["name"] for row in data}

    def notes(row: dict[str, Any]) -> str:
        said = [texts.text(f"people.{key}") for key in ("is_me", "is_owner", "is_outsourced") if row[key]]
        if not row["is_active"]:
            said.append(texts.text("people.left"))
        if row["covered_by"]:
            cover = names[row["covered_by"]]
            said.append(texts.text("people.covered", name=cover, day=row["away_until"].isoformat()))
        return ", ".join(said)

    yield from table(
        [texts.text(f"people.column.{key}") for key in _COLUMNS],
        [
            (
                row["person_id"], row["name"], row["job_title"],
                ", ".join(words.text(f"team_role.{role}") for role in row["roles"]),
                ", ".join(words.text(f"function.{function}") for function in row["functions"]),
                row["clients"], row["open_steps"], row["open_orders"], notes(row),
            )
            for row in data
        ],
        numbers=(0, 5, 6, 7),
    )  # fmt: skip


_COLUMNS = ("id", "name", "title", "roles", "functions", "clients", "steps", "orders", "notes")


def add(
    asked: Asked,
    name: Annotated[str, typer.Argument(help="The name.")],
    title: Title = None,
    role: Roles = None,
    phone: Phone = None,
    strengths: Strengths = None,
    outsourced: Outsourced = None,
) -> None:
    """Add somebody to the team. Without --role the title says the role, else the person sells if sellers are known.

    \b
    JSON: the team, as 'people' prints it.
    """
    from app.services.people import PersonDraft, add_person

    draft = PersonDraft(
        name, title or "", tuple(role or ()), strengths or "", phone or "", is_outsourced=bool(outsourced)
    )
    _write(asked, add_person, name, draft)


def change(
    asked: Asked,
    person: Named,
    name: Annotated[str | None, typer.Option(help="Another name.")] = None,
    title: Title = None,
    role: Roles = None,
    phone: Phone = None,
    strengths: Strengths = None,
    outsourced: Outsourced = None,
    owner: Annotated[bool, typer.Option("--owner", help="Make the person the owner.")] = False,
    me: Annotated[bool, typer.Option("--me", help="This person works in the book now.")] = False,
) -> None:
    """Change what is named; the rest stays. --role names all the roles held from now on.

    \b
    JSON: the team, as 'people' prints it.
    """
    from app.cli.books import writing
    from app.services import people as service

    with writing(asked) as book:
        row = book.read(find_person, person)
        draft = service.PersonDraft(
            row.name, row.job_title, row.roles, row.strengths, row.phone, row.is_outsourced, row.pay_scheme,
            row.target_pay_kop,
        )  # fmt: skip
        typed = {
            "name": name, "job_title": title, "roles": tuple(role) if role else None, "phone": phone,
            "strengths": strengths, "is_outsourced": outsourced,
        }  # fmt: skip
        said: dict[str, Any] = {key: value for key, value in typed.items() if value is not None}
        if said:
            book.write(service.change_person, row.id, replace(draft, **said), row.version)
        if owner:
            book.write(service.set_owner, row.id)
        if me:
            book.write(service.set_me, row.id)
        data = book.read(load_rows)
    asked.answer(data, lambda: _lines(asked, data))


def leave(asked: Asked, person: Named) -> None:
    """Let a person leave the team; history keeps the name. Who has clients is moved first: 'people move'.

    \b
    JSON: the team, as 'people' prints it.
    """
    from app.services.people import set_person_active

    _write_of(asked, person, set_person_active, False)


def back(asked: Asked, person: Named) -> None:
    """Take a person who left back into the team.

    \b
    JSON: the team, as 'people' prints it.
    """
    from app.services.people import set_person_active

    _write_of(asked, person, set_person_active, True)


def delete(asked: Asked, person: Named) -> None:
    """Delete a person whom nothing in the book names; anybody else leaves.

    \b
    JSON: the team, as 'people' prints it.
    """
    from app.services.people import delete_person

    _write_of(asked, person, delete_person)


def titles(
    asked: Asked,
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="TITLE=ROLE", help="Add it, or change it.")] = None,
    delete: Annotated[list[str] | None, typer.Option("--delete", metavar="TITLE", help="Take it off the list.")] = None,
) -> None:
    """Show the job titles and the role each means, or change them.

    \b
    JSON: [{title, role}]
    role is seller, scout, hunter, farmer or vip_manager.
    """
    from app.cli.books import reading, writing
    from app.services import job_titles as service

    def wanted() -> Iterator[tuple[str, str]]:
        for each in set_ or ():
            title, sign, role = each.rpartition("=")
            if not sign or not title.strip():
                asked.wrong_use("title_role", value=each)
            yield title, role.strip()

    changes = list(wanted())
    with writing(asked) if changes or delete else reading(asked) as book:
        known = {row.title.casefold() for row in book.read(service.load_job_titles, asked.lang)}
        for title, role in changes:
            if title.strip().casefold() in known:
                book.write(service.change_job_title, title, asked.lang, role=role)
            else:
                book.write(service.add_job_title, title, role, asked.lang)
        for title in delete or ():
            book.write(service.delete_job_title, title, asked.lang)
        rows = book.read(service.load_job_titles, asked.lang)
    data = [{"title": row.title, "role": row.role} for row in rows]
    asked.answer(data, lambda: [one_line(f"{row.title}: {asked.words.text(f'team_role.{row.role}')}") for row in rows])


def find_person(session: Session, named: str) -> PersonRow:
    """Return a person named by the id or by the name, of which the beginning is enough if only one has it.

    Raises:
        NotFoundError: ``no_person_named``.
    """
    from app.domain.names import fold
    from app.errors import NotFoundError
    from app.services.people import load_people

    rows, key = load_people(session), fold(named)
    exact = [row for row in rows if str(row.id) == named.strip()] or [row for row in rows if fold(row.name) == key]
    if exact:
        return exact[0]
    begun = [row for row in rows if key and fold(row.name).startswith(key)]
    if len(begun) != 1:
        raise NotFoundError("no_person_named", value=named)
    return begun[0]


def _write_of(asked: Asked, person: str, use_case: Any, *arguments: Any) -> None:
    from app.cli.books import writing

    with writing(asked) as book:
        book.write(use_case, book.read(find_person, person).id, *arguments)
        data = book.read(load_rows)
    asked.answer(data, lambda: _lines(asked, data))


def _write(asked: Asked, use_case: Any, *arguments: Any) -> None:
    from app.cli.books import writing

    with writing(asked) as book:
        book.write(use_case, *arguments)
        data = book.read(load_rows)
    asked.answer(data, lambda: _lines(asked, data))
