"""Whether two clients are likely one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from app.domain.emails import normalize_email
from app.domain.names import company_key, fold
from app.domain.phone import parse_phones

_MIN_PHONE_DIGITS = 7  # "102" is nobody's own number
_MIN_TAX_CODE = 5
_MIN_NAME = 4
_NAME_THRESHOLD = 90.0
_INITIALS_SCORE = 90


class LikeReason(StrEnum):
    """Why two clients look like one; the ui turns each into a sentence."""

    TAX_CODE = "tax_code"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class ClientTraits:
    """What clients are compared by, normalised; see ``traits_of``."""

    name_key: str
    phones: frozenset[str]
    emails: frozenset[str]
    tax_code: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """The reasons, strongest first, and a score from 0 (none) to 100 (surely one)."""

    reasons: tuple[LikeReason, ...]
    score: int


def traits_of(
    name: str,
    phones: Iterable[str] = (),
    emails: Iterable[str] = (),
    tax_code: str = "",
    *,
    country: str = "UA",
) -> ClientTraits:
    """Return the traits of a client from texts as typed; a phone text may hold several numbers."""
    digits = (phone.digits for text in phones for phone in parse_phones(text, country))
    addresses = (normalize_email(text) for text in emails)
    return ClientTraits(
        name_key=company_key(name),
        phones=frozenset(each for each in digits if len(each) >= _MIN_PHONE_DIGITS),
        emails=frozenset(each for each in addresses if "@" in each),
        tax_code=normalize_tax_code(tax_code),
    )


def normalize_tax_code(text: str) -> str:
    """Return the code as letters and digits alone; empty when it is too short to tell anyone apart."""
    code = "".join(sign for sign in fold(text) if sign.isalnum())
    return code if len(code) >= _MIN_TAX_CODE else ""


def same_client_reasons(one: ClientTraits, other: ClientTraits) -> Likeness:
    """Return why ``one`` and ``other`` are likely the same client; no reasons and 0 when nothing says so."""
    scores: dict[LikeReason, int] = {}
    if one.tax_code and one.tax_code == other.tax_code:
        scores[LikeReason.TAX_CODE] = 100
    if one.phones & other.phones:
        scores[LikeReason.PHONE] = 95
    if one.emails & other.emails:
        scores[LikeReason.EMAIL] = 95
    if name_score := name_likeness(one.name_key, other.name_key):
        scores[LikeReason.NAME] = name_score
    if not scores:
        return Likeness((), 0)
    # Every further reason takes away half of what doubt was left.
    score = max(scores.values())
    for _ in range(len(scores) - 1):
        score += (100 - score + 1) // 2
    return Likeness(tuple(scores), score)


def name_likeness(one_key: str, other_key: str) -> int:
    """Return 90 to 100 for company keys that are likely one name, else 0. Different numbers make different names."""
    if not one_key or not other_key or _numbers(one_key) != _numbers(other_key):
        return 0
    if one_key == other_key:
        return 100
    if _same_with_initials(one_key.split(), other_key.split()):
        return _INITIALS_SCORE
    if min(len(one_key), len(other_key)) < _MIN_NAME:
        return 0
    score = max(
        fuzz.ratio(one_key, other_key, score_cutoff=_NAME_THRESHOLD),
        fuzz.ratio(one_key.replace(" ", ""), other_key.replace(" ", ""), score_cutoff=_NAME_THRESHOLD),
        fuzz.token_sort_ratio(one_key, other_key, score_cutoff=_NAME_THRESHOLD),
    )
    return int(score)


def _numbers(key: str) -> list[str]:
    return sorted(word for word in key.split() if any(sign.isdigit() for sign in word))


def _same_with_initials(one: list[str], other: list[str]) -> bool:
    """Tell whether the names are 'Коваленко О. П.' and 'Коваленко Олена Петрівна', as keys."""
    if len(one) != len(other) or len(one) < 2 or one[0] != other[0] or len(one[0]) < _MIN_NAME:
        return False
    pairs = [sorted(pair, key=len) for pair in zip(one[1:], other[1:], strict=True)]
    return all(a == b or (len(a) <= 2 and b.startswith(a)) for a, b in pairs)
