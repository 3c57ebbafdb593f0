"""Names as people write them: folding, keys across scripts and keyboards, legal forms, alphabet order."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’‘‛ʼʻ`´′ʹ＇ꞌ"
# Before NFKC, which would make a space of U+00B4.
_DROPPED = dict.fromkeys([*map(ord, _APOSTROPHES), *range(0xD800, 0xE000)])
# Marks that make no letter with the one before them: stresses, mostly.
_MARKS = re.compile("[\u0300-\u036f]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]")
# Whatever is not listed here needs the long way: normal forms, apostrophes, other scripts.
_UNUSUAL = re.compile('[^ !"#$%&()*+,./0-9:;<=>?@A-Z[\\\\\\]^_a-z{|}~«»А-яҐґЄєІіЇїЁё№“”–—-]')
_LATIN = re.compile("[a-z]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_TWO_SCRIPTS = re.compile("[a-z][0-9]*[\u0400-\u04ff]|[\u0400-\u04ff][0-9]*[a-z]")
_WORD = re.compile(r"[^\W_]+")
# Latin letters that look like Cyrillic ones: "Cвiт" typed with a Latin C and i is a common slip in sheets.
_LOOKALIKES = str.maketrans("aceiopxykmthb", "асеіорхукмтнв")


def fold(text: str) -> str:
    """Return ``text`` for comparing: lower case, ё as е, no apostrophes or control signs, single spaces.

    Stress marks go too. Latin letters inside a Cyrillic word become the Cyrillic ones they look like. Never
    raises; folding twice changes nothing.
    """
    if not _UNUSUAL.search(text):
        text = text.lower()
    elif text.isascii():
        text = _CONTROL.sub(" ", text).translate(_DROPPED).lower()
    else:
        text = _HIDDEN.sub("", _CONTROL.sub(" ", text)).translate(_DROPPED)
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        text = _MARKS.sub("", text).translate(_DROPPED)
    text = text.replace("ё", "е").replace("№", "no")
    if _TWO_SCRIPTS.search(text):
        text = _WORD.sub(_in_one_script, text)
    return " ".join(text.split())


def words_of(folded: str) -> list[str]:
    """Return the words of a folded text: runs of letters and digits."""
    return _WORD.findall(folded)


def _in_one_script(match: re.Match[str]) -> str:
    word = match[0]
    if not _TWO_SCRIPTS.search(word):
        return word
    as_cyrillic = word.translate(_LOOKALIKES)
    return word if _LATIN.search(as_cyrillic) else as_cyrillic


# One sound, one sign. All of е и і ї й ы э є and e i j y are "i", for Сергій, Сергей, Serhii and Sergey are
# one name; г ґ х are "h"; j, c and x stand for ж, ч and ш. Signs missing here are dropped or kept as they
# are.
_SOUNDS = str.maketrans(
    "абвгґдежзийклмнопрстуфхчшщыэєіїўђјљњћџѓќ" + "eghjywqłøđðþß",
    "abvhhdijziiklmnoprstufhcxxiiiiivjilncjhk" + "ihhiivklodds" + "s",
) | {ord("ц"): "ts", ord("ю"): "iu", ord("я"): "ia", ord("ь"): None, ord("ъ"): None}
_LATIN_SOUNDS = {
    "shch": "щ", "sch": "щ", "sh": "ш", "š": "ш", "ś": "ш",
    "tsch": "ч", "tch": "ч", "ch": "ч", "cz": "ч", "č": "ч", "ć": "ч",
    "zgh": "зг", "zh": "ж", "ž": "ж", "ż": "ж", "ź": "з", "kh": "х", "gh": "г",
    "ph": "ф", "th": "т", "ck": "к", "tz": "ц", "qu": "кв", "x": "кс", "c": "к",
    "ü": "ю", "ö": "о", "ä": "е", "ó": "у",
}  # fmt: skip
_SOFT_C = re.compile("c(?=[eiy])")
_LATIN_GROUP = re.compile("|".join(sorted(_LATIN_SOUNDS, key=len, reverse=True)))
_LATIN_OR_MARKED = re.compile("[a-z\u00c0-\u024f]")
_REPEATED = re.compile(r"([a-z])\1+")


def skeleton(text: str) -> str:
    """Return the key of ``text``, equal for its Ukrainian, Russian and Latin spellings: Шмідт, Шмидт, Schmidt.

    Words stay apart by one space; all other signs are dropped. It is for comparing only, and coarse on
    purpose.
    """
    return key_of_words(" ".join(words_of(fold(text))))


def key_of_words(words: str) -> str:
    """Return ``skeleton`` of folded words that are joined by single spaces already (``words_of``)."""
    if _LATIN_OR_MARKED.search(words):
        words = _SOFT_C.sub("ц", words)
        words = _LATIN_GROUP.sub(lambda match: _LATIN_SOUNDS[match[0]], words)
    words = words.translate(_SOUNDS)
    if not words.isascii():
        bare = (sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign))
        words = " ".join(_WORD.findall("".join(bare)))
    return " ".join(_REPEATED.sub(r"\1", words).split())


_ALPHABET = "0123456789абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz"
# 0x21 and on: every sign of the alphabet is one byte, after the space.
_ORDER = {ord(sign): chr(0x21 + place) for place, sign in enumerate(_ALPHABET)}


def alphabet_key(text: str) -> str:
    """Return a key whose plain byte order is: digits, the Cyrillic alphabet (uk and ru letters in place), Latin.

    Case, apostrophes, quotes and punctuation do not count; other scripts come last. To file a company under
    its own name, pass ``strip_legal_form(name)``, and the same to ``first_letter``.
    """
    key = " ".join(_WORD.findall(_lettered(text)))
    if not key.isascii():
        key = "".join(_base_letter(sign) for sign in key)
    return key.translate(_ORDER)


def first_letter(name: str) -> str:
    """Return the letter of the rail that ``name`` stands under, upper case; "#" for digits and anything else.

    Ё stands with Е. Agrees with the order of ``alphabet_key``.
    """
    word = _WORD.search(_lettered(name))
    sign = _base_letter(word[0][0])[:1] if word else ""
    if sign == "ё":
        sign = "е"
    return sign.upper() if sign and sign in _ALPHABET and not sign.isdigit() else "#"


def _lettered(text: str) -> str:
    """Return ``text`` in lower case without apostrophes and stresses; ё stays ё, for it has a place of its own."""
    return _MARKS.sub("", unicodedata.normalize("NFC", text.translate(_DROPPED)).casefold())


def _base_letter(sign: str) -> str:
    """Return é as e, but leave й, ї and ё, which are letters of their own."""
    if sign in _ALPHABET or sign == " " or sign.isascii():
        return sign
    bare = "".join(each for each in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(each))
    return bare if bare.isascii() or all(each in _ALPHABET for each in bare) else sign


_QUOTES = re.compile("[\"«»“”„‟‹›]|(?<!\\w)['’‘`]|['’‘`](?!\\w)")
# Those that stand on either side of the name, as a pattern.
_FORMS = (
    "товариство з (?:обмеженою|додатковою) відповідальністю|фізична особа[- ]+підприємець"
    "|(?:приватне |публічне )?акціонерне товариство|(?:приватне|мале|державне|комунальне) підприємство"
    "|фермерське господарство|сільськогосподарське товариство"
    "|ТОВ|ТзОВ|СТОВ|ТДВ|ФОП|СПД|СПДФО|ПП|МПП|ПВП|НВП|НВФ|ВКФ|АТ|ПАТ|ПрАТ|ЗАТ|ВАТ|ДП|КП|КНП|ФГ|СФГ|ТД|ГО|БФ|ОСББ"
    "|общество с ограниченной ответственностью|индивидуальный предприниматель"
    "|физическое лицо[- ]+предприниматель|(?:закрытое |открытое |публичное )?акционерное общество"
    "|частное предприятие|ООО|ОДО|ИП|ЧП|ФЛП|АО|ЗАО|ОАО|ПАО|ЧАО|НПП|НПФ"
    "|limited liability company|private enterprise|joint[- ]stock company"
    "|LLC|JSC|PJSC|PrJSC|CJSC|PE|FOP|TOV|UAB|OÜ|SIA"
)
# Those that only follow it: before a name they are words, as in "AB Group".
_FORMS_AFTER = (
    r"L\.L\.C|LLP|PLC|Ltd|Limited|Inc|Incorporated|Corp|Corporation|Co|GmbH & Co\. KG|GmbH|AG|KG|UG|OHG"
    r"|S\.?A|S\.?p\.?A|S\.?r\.?l|S\.?r\.?o|a\.s|Sp\.? ?z\.? ?o\.? ?o|Sp\. k|B\.?V|N\.?V|OY|AB"
)
_FORM_BEFORE = re.compile(rf"^[\s,.]*(?:{_FORMS})(?![\w&'’ʼ-])[\s.,:]*", re.IGNORECASE)
_FORM_AFTER = re.compile(rf"[\s,]\(?(?:{_FORMS}|{_FORMS_AFTER})[.)]*$", re.IGNORECASE)
_MAX_FORMS = 4  # "ТОВ НВП ТД Барвінок"


def strip_legal_form(name: str) -> str:
    """Return the name without quotes and without legal forms before or after it: ТОВ «Барвінок» is Барвінок.

    A name that is nothing but a legal form stays as it is, with single spaces.
    """
    bare = " ".join(_QUOTES.sub(" ", name).split())
    for _ in range(_MAX_FORMS):
        for pattern in (_FORM_BEFORE, _FORM_AFTER):
            shorter = pattern.sub("", bare).strip(" ,;&-–—")
            bare = shorter if _WORD.search(shorter) else bare
    return bare or " ".join(name.split())


def company_key(name: str) -> str:
    """Return the key of a company's name: without legal form, equal in Ukrainian, Russian and Latin spelling."""
    return skeleton(strip_legal_form(name))


# The same keys, row by row, on the three layouts; capital letters go along with Shift.
_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_UKRAINIAN = "'йцукенгшщзхїфівапролджєячсмитьбю.ʼЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
_TO_UKRAINIAN = str.maketrans(_QWERTY, _UKRAINIAN)
_TO_RUSSIAN = str.maketrans(_QWERTY, _RUSSIAN)
_TO_QWERTY = {
    ord(sign): key
    for layout in (_RUSSIAN, _UKRAINIAN)
    for sign, key in zip(layout, _QWERTY, strict=True)
    if _CYRILLIC.match(sign)
} | {ord("ґ"): "\\", ord("Ґ"): "|"}


def layout_variants(text: str) -> tuple[str, ...]:
    """Return what the same keys give on the other layouts (English, Ukrainian, Russian), without ``text`` itself."""
    keys = text.translate(_TO_QWERTY)
    variants = dict.fromkeys((keys.translate(_TO_UKRAINIAN), keys.translate(_TO_RUSSIAN), keys))
    variants.pop(text, None)
    return tuple(variants)
