"""E-mail addresses: found in a cell, normalised, and checked for being plausible. Nothing asks the network."""

from __future__ import annotations

import re
import unicodedata

_FOUND = re.compile(r"[^\s<>()\[\],;:\"|]+@[^\s<>()\[\],;:\"|@]+")
_LOCAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*")
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_MAX_LOCAL, _MAX_WHOLE = 64, 254  # RFC 5321, 4.5.3.1


def normalize_email(text: str) -> str:
    """Return the address in lower case without spaces, ``mailto:`` and a closing dot; no check is made."""
    text = unicodedata.normalize("NFKC", text).replace("\x00", "")
    text = "".join("".join(sign for sign in text if not "\ud800" <= sign <= "\udfff").split()).casefold()
    if "<" in text and text.endswith(">"):
        text = text[text.rfind("<") + 1 : -1]
    return text.removeprefix("mailto:").lstrip(",;").rstrip(".,;")


def is_plausible_email(text: str) -> bool:
    """Tell whether ``text`` reads as one address that could exist."""
    local, at, domain = normalize_email(text).rpartition("@")
    labels = domain.split(".")
    return (
        bool(at)
        and len(local) <= _MAX_LOCAL
        and len(local) + len(domain) < _MAX_WHOLE
        and bool(_LOCAL.fullmatch(local))
        and len(labels) >= 2
        and all(_LABEL.fullmatch(label) and "_" not in label for label in labels)
        and len(labels[-1]) >= 2
        and not labels[-1].isdigit()
    )


def parse_emails(text: str) -> tuple[str, ...]:
    """Return the plausible addresses in ``text``, normalised, in order, each once."""
    found = (normalize_email(each) for each in _FOUND.findall(text))
    return tuple(dict.fromkeys(address for address in found if is_plausible_email(address)))
