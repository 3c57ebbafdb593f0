"""Sales models: the four functions are constant, roles partition them (product.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Final

from app.domain.conveyor import FUNCTIONS, Function


class Role(StrEnum):
    """What a person does in the team; farmer is the account manager under its other name."""

    SELLER = "seller"
    SCOUT = "scout"
    HUNTER = "hunter"
    FARMER = "farmer"
    VIP_MANAGER = "vip_manager"


class SalesModel(StrEnum):
    """The four models: single-tier, two-tier with a contact centre, two-tier with an account manager, three-tier."""

    SINGLE = "single"
    CONTACT_CENTRE = "contact_centre"
    ACCOUNT = "account"
    THREE_TIER = "three_tier"


ROLES_OF: Final[Mapping[SalesModel, tuple[Role, Role, Role, Role]]] = {
    SalesModel.SINGLE: (Role.SELLER, Role.SELLER, Role.SELLER, Role.SELLER),
    SalesModel.CONTACT_CENTRE: (Role.SCOUT, Role.SELLER, Role.SELLER, Role.SELLER),
    SalesModel.ACCOUNT: (Role.HUNTER, Role.HUNTER, Role.FARMER, Role.FARMER),
    SalesModel.THREE_TIER: (Role.SCOUT, Role.HUNTER, Role.FARMER, Role.FARMER),
}
"""The role of each function, in the order of the conveyor."""

ADVISED_AS: Final[Mapping[str, SalesModel]] = {
    "M1": SalesModel.SINGLE,
    "M2": SalesModel.CONTACT_CENTRE,
    "M3": SalesModel.ACCOUNT,
    "M4": SalesModel.THREE_TIER,
}
"""The adviser's names of the models (content.json, ``advisor``)."""


def roles_by_function(model: SalesModel | str, *, has_vip_manager: bool = False) -> dict[Function, Role]:
    """Return which role covers which function."""
    roles = dict(zip(FUNCTIONS, ROLES_OF[SalesModel(model)], strict=True))
    if has_vip_manager:
        roles[Function.VIP] = Role.VIP_MANAGER
    return roles


def roles_of(model: SalesModel | str, *, has_vip_manager: bool = False) -> tuple[Role, ...]:
    """Return the roles of a model, each once, in the order of the conveyor."""
    return tuple(dict.fromkeys(roles_by_function(model, has_vip_manager=has_vip_manager).values()))


def handover_points(model: SalesModel | str, *, has_vip_manager: bool = False) -> tuple[tuple[Function, Function], ...]:
    """Return where a client changes hands: the function it leaves and the one it enters."""
    roles = roles_by_function(model, has_vip_manager=has_vip_manager)
    return tuple(
        (left, entered)
        for left, entered in pairwise(FUNCTIONS)
        if roles[left] != roles[entered]
    )
