"""What goes into the sheet of a call script: the script, what fills it, who is to be called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.domain.script_walk import Script

EMPTY_SCRIPT: Final = Script("", 0, "", ())


@dataclass(frozen=True, slots=True)
class LogLine:
    """A company to call, printed beforehand into the log on the back."""

    name: str
    phone: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class CallScriptValues:
    """A script as of a day.

    ``fills`` and ``hints`` are by the names of {placeholders}: what the owner filled in, and what is meant where
    nothing is known. ``rules`` are printed under it, ``results`` are codes numbered from 1 in the legend.
    ``is_blank``: the program's own words, to be filled by hand.
    """

    as_of: date
    script: Script = EMPTY_SCRIPT
    fills: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    log: tuple[LogLine, ...] = ()
    is_blank: bool = False
