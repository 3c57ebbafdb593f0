"""Sellers named in a sheet: who of the team is meant, and whose clients they become."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.names import fold
from app.services.importing.client_match import Target
from app.services.importing.plan import FieldPlan
from app.services.responsibility import OFF, WHO_HAD_IT, function_owners, hand_to, take_open_work
from db.tables import Person, Responsibility, Stage


class Sellers:
    """Knows the team by name, and by the words the person decided on."""

    def __init__(self, session: Session, chosen: Mapping[str, int]) -> None:
        """Read the team; ``chosen`` is folded word -> id of a person."""
        self._session = session
        self._chosen = chosen
        people = session.execute(
            select(col(Person.id), col(Person.name)).where(col(Person.is_active)).order_by(col(Person.id).desc())
        )
        self._names: dict[int, str] = {person_id: name for person_id, name in people}
        self._by_word = {fold(name): person_id for person_id, name in self._names.items()}
        stages = session.execute(select(col(Stage.id), col(Stage.function)))
        self._functions: dict[int, str] = {stage_id: function for stage_id, function in stages}
        self._owners: dict[str, int] = {}
        self._own: dict[tuple[int, str], int] = {}
        self._givers: dict[int, int] = {}
        self._is_read = False

    def is_known(self, word: str) -> bool:
        """Tell whether the team has somebody of this name, without any decision."""
        return fold(word) in self._by_word

    def person_of(self, word: str) -> int | None:
        """Return who is meant, None when nobody is known to be."""
        key = fold(word)
        person_id = self._by_word.get(key, self._chosen.get(key))
        return person_id if person_id in self._names else None

    def give(self, target: Target, person_id: int, *, overwrite: bool) -> FieldPlan | None:
        """Plan a client for a person; None when the person has it, or somebody else has and stays."""
        if not self._is_read:
            self._read()
        function = self._function_of(target)
        functions = WHO_HAD_IT if function == OFF else (function,)
        own = target.seller
        if own is None and target.id is not None:
            own = next((self._own[target.id, each] for each in functions if (target.id, each) in self._own), None)
        present = own or next((self._owners[each] for each in functions if each in self._owners), None)
        if present == person_id or (own is not None and not overwrite):
            return None
        target.seller = person_id
        if target.id is not None and present is not None:
            self._givers.setdefault(target.id, present)
        return FieldPlan("seller", self._names.get(own, "") if own else "", self._names[person_id])

    def write(self, targets: Iterable[Target]) -> None:
        """Give the planned clients, which all have their ids by now, from today on, with what is open of them."""
        given: dict[tuple[str, int], list[int]] = defaultdict(list)
        passed: dict[tuple[int, int], list[int]] = defaultdict(list)
        for target in targets:
            if target.seller is not None and target.id is not None:
                given[self._function_of(target), target.seller].append(target.id)
                if target.id in self._givers:
                    passed[self._givers[target.id], target.seller].append(target.id)
        today = today_of(self._session)
        for (function, person_id), client_ids in sorted(given.items()):
            hand_to(self._session, client_ids, function, person_id, today)
        for (giver, person_id), client_ids in sorted(passed.items()):
            take_open_work(self._session, client_ids, giver, person_id)

    def _function_of(self, target: Target) -> str:
        return self._functions[target.stage or target.stage_id]

    def _read(self) -> None:
        self._is_read = True
        self._owners = function_owners(self._session)
        own = select(col(Responsibility.client_id), col(Responsibility.function), col(Responsibility.person_id))
        for client_id, function, person_id in self._session.execute(
            own.where(col(Responsibility.until_on).is_(None)).order_by(col(Responsibility.id))
        ):
            self._own[client_id, function] = person_id
