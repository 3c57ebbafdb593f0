"""Links that a phone or a mail program opens."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.links import mail_link, tel_link


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("067 123 45 67", "tel:+380671234567"),
        ("+38 (067) 123-45-67", "tel:+380671234567"),
        ("+380 67 123 45 67", "tel:+380671234567"),
        ("380671234567", "tel:+380671234567"),
        ("0671234567 дод. 12", "tel:+380671234567;ext=12"),
        ("044 123 45 67, 050 111 22 33", "tel:+380441234567"),
        ("+48 22 123 45 67", "tel:+48221234567"),
        ("8 800 555 35 35", "tel:+78005553535"),
        ("+999 123 456 789 0", "tel:+9991234567890"),
        ("103", "tel:103"),
        ("12345", "tel:12345"),
        ("", ""),
        ("call the office", ""),
        ("12", ""),
    ],
)
def test_phones(phone, link):
    assert tel_link(phone) == link


def test_a_phone_of_another_country():
    assert tel_link("22 123 45 67", "PL") == "tel:+48221234567"
    assert tel_link("067 123 45 67", "PL") != tel_link("067 123 45 67")


@pytest.mark.parametrize(
    ("email", "link"),
    [
        ("Olena@Example.com", "mailto:olena@example.com"),
        ("a&b?c=d@x.ua", "mailto:a%26b%3Fc%3Dd@x.ua"),
        ("a%b@x.com", "mailto:a%25b@x.com"),
        ("olena@пошта.укр", "mailto:olena@%D0%BF%D0%BE%D1%88%D1%82%D0%B0.%D1%83%D0%BA%D1%80"),
        ("nobody", ""),
        ("x@y.com?bcc=z@q.com", ""),
        ("x@y.com, z@q.com", ""),
        ("", ""),
    ],
)
def test_addresses(email, link):
    assert mail_link(email) == link


def test_a_subject_cannot_add_a_header():
    link = mail_link("olena@example.com", "Ціна & терміни?\r\nBcc: all@example.com&cc=x")
    assert "\n" not in link and "\r" not in link
    found = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert found == {"subject": ["Ціна & терміни? Bcc: all@example.com&cc=x"]}


@given(st.text(), st.text())
def test_whatever_is_typed_stays_one_link(typed, subject):
    for link in (tel_link(typed), mail_link(typed, subject)):
        assert link.isascii() and not any(sign.isspace() for sign in link)
    link = mail_link("olena@example.com", subject)
    assert unquote(link.partition("?subject=")[2]) == " ".join(subject.split())
