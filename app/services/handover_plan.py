"""What a hand-over by hand can be: for which function, to whom, with which first steps."""

from __future__ import annotations

from sqlmodel import Session

from app.context import today_of
from app.domain.conveyor import FUNCTIONS
from app.domain.handovers import is_ahead
from app.services.clients import get_client
from app.services.handover_card import stage_on_acceptance
from app.services.handover_rows import HandOverChoice, HandOverPlan, Receiver
from app.services.handover_store import current_roles, due_days, open_of, usual_steps
from app.services.handover_words import HandOverWords
from app.services.people import load_people
from app.services.responsibility import answerable_ids
from app.services.settings import load_settings
from app.services.stage_gate import GATE_SHUT, held_back
from app.services.stages import StageRow, load_stages
from db.tables import Client, Stage


def plan_handover(session: Session, client_id: int, lang: str) -> HandOverPlan:
    """Return how a client can be handed over by hand; nothing is written.

    The choices are the function it stands in and those ahead; off the track there are none.

    Raises:
        NotFoundError: ``no_client``.
    """
    client = get_client(session, client_id)
    stands = session.get_one(Stage, client.stage_id).function
    settings = load_settings(session)
    words = HandOverWords(lang, settings["money.currency"], today_of(session))
    people = {person.id: person for person in load_people(session) if person.is_active}
    giver_id = answerable_ids(session, [client_id], stands).get(client_id)
    giver = people.get(giver_id) if giver_id is not None else None
    kept, stages = open_of(session, client_id), load_stages(session)
    choices = [
        _choice(session, client, function.value, stands, giver_id, giver.name if giver else "", stages, words)
        for function in FUNCTIONS
        if function.value == stands or is_ahead(stands, function.value)
    ]
    roles = current_roles(session)
    return HandOverPlan(
        client_id=client_id,
        client=client.name,
        from_id=giver_id,
        from_name=giver.name if giver else "",
        open_id=kept.id if kept else None,
        choices=tuple(choices),
        people=tuple(
            Receiver(person.id, person.name, words.role(_role(person.roles, roles.get(stands, ""))))
            for person in people.values()
            if person.id != giver_id
        ),
    )


def _role(held: tuple[str, ...], wanted: str) -> str:
    return wanted if wanted in held else held[0] if held else ""


def _choice(
    session: Session,
    client: Client,
    function: str,
    stands: str,
    giver_id: int | None,
    giver: str,
    stages: tuple[StageRow, ...],
    words: HandOverWords,
) -> HandOverChoice:
    assert client.id is not None
    stage = stage_on_acceptance(stages, client.stage_id, function)
    held = held_back(session, {client.id: client.stage_id}, stage.code) if function != stands else ()
    taker_id = answerable_ids(session, [client.id], function).get(client.id)
    lang = load_settings(session)["documents.language"]
    return HandOverChoice(
        function=function,
        title=words.texts.text(f"function.{function}"),
        is_present=function == stands,
        stage_code=stage.code,
        stage_title=stage.name(words.texts),
        gate=next((each.what for each in held if each.why == GATE_SHUT), ""),
        to_person_id=None if taker_id == giver_id else taker_id,
        steps=usual_steps(function, giver, due_days(session)["contact_by"], lang),
    )
