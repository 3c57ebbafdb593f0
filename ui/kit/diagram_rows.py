"""What a diagram of people against functions is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DiagramColumn:
    """A function: its code, its title, what stands under it, in short too, the department that owns it (or empty)."""

    function: str
    title: str
    under: str
    short: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class DiagramCell:
    """What a person has of a function; ``is_owner`` answers for it, else only has clients of it by name."""

    function: str
    count: int
    is_owner: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class DiagramRow:
    """A person, the words under the name, and the cells in the order of the functions."""

    name: str
    under: str
    cells: tuple[DiagramCell, ...]


@dataclass(frozen=True, slots=True)
class DiagramPoint:
    """Where clients pass from a row to another one: the functions left and entered, and when it happens."""

    from_row: int
    from_function: str
    to_row: int
    to_function: str
    label: str
