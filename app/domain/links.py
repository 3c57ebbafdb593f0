"""Links that a phone or a mail program opens: ``tel:`` and ``mailto:``."""

from __future__ import annotations

from urllib.parse import quote

from app.domain.emails import is_plausible_email, normalize_email
from app.domain.phone import parse_phones

MIN_DIGITS = 3  # '103' is dialled as it is
MAX_DIGITS = 15  # E.164


def tel_link(phone: str, country: str = "UA") -> str:
    """Return the ``tel:`` link (RFC 3966) of the first number in a typed phone; '' when nothing can be dialled.

    A number that is understood is in its international form, +380501234567, with its extension as ``;ext=``; one
    that is not keeps its own digits and its plus. ``country`` (ISO code) is where numbers without a country code
    are dialled.
    """
    for found in parse_phones(phone, country):
        digits = found.digits
        if not MIN_DIGITS <= len(digits) <= MAX_DIGITS:
            continue
        plus = "+" if found.display.lstrip(" \u00a0(").startswith("+") else ""
        return f"tel:{plus}{digits}" + (f";ext={found.extension}" if found.extension else "")
    return ""


def mail_link(email: str, subject: str = "") -> str:
    """Return the ``mailto:`` link (RFC 6068) of an address, percent-encoded; '' when it is no address.

    Nothing of the address or the subject can add another header or receiver.
    """
    address = normalize_email(email)
    if not is_plausible_email(address):
        return ""
    local, _at, domain = address.rpartition("@")
    link = f"mailto:{quote(local, safe='!$*+-._~' + chr(39))}@{quote(domain, safe='')}"
    words = " ".join(subject.split())
    return f"{link}?subject={quote(words, safe='')}" if words else link
