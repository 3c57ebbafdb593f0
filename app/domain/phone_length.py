"""Whether a phone that is being typed is whole."""

from __future__ import annotations

import phonenumbers

from app.domain.phone import digits_of

MIN_TYPED_DIGITS = 5  # fewer are a short number of their own: 112


def missing_digits(text: str, country: str) -> int:
    """Return how many digits one phone lacks to be as short as phones of its country are; 0 when it is whole.

    Also 0 for what is not one plain number: several numbers, a number with an extension or words.
    """
    if len(digits_of(text)) < MIN_TYPED_DIGITS or any(sign.isalpha() or sign in ",;/|\n" for sign in text):
        return 0
    try:
        parsed = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return 0
    region = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.general_desc is None:
        return 0
    national = phonenumbers.national_significant_number(parsed)
    # Of a number that is too short the zero before it is left standing.
    if metadata.national_prefix and not text.strip().startswith(("+", "00")):
        national = national.removeprefix(metadata.national_prefix)
    lengths = [each for each in metadata.general_desc.possible_length if each > 0]
    return max(0, min(lengths, default=0) - len(national))
