"""Calling a number and writing to an address with the system's programs; without one, copying it."""

from __future__ import annotations

import shutil
import subprocess  # the system is asked which program opens a link; nothing typed is given to it
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.domain.links import mail_link, tel_link
from ui.desk import Desk

ASK_S: Final = 3

Said = Callable[[str], object]


def open_phone(desk: Desk, phone: str, said: Said | None = None) -> None:
    """Call the first number in ``phone`` (as typed); where nothing of the system calls, the number is copied.

    ``said`` hears what happened (None: the window's message); what is no number is said as well.
    """
    tell = said or desk.refused.emit
    link = tel_link(phone, desk.facts.settings["country"])
    if not link:
        tell(QCoreApplication.translate("Links", "No phone is known: add one on the card."))
        return
    calling = QCoreApplication.translate("Links", "Calling {number}").format(number=phone)
    copied = QCoreApplication.translate("Links", "Nothing calls from this computer. Copied: {number}")
    _open(desk, link, phone, calling, copied.format(number=phone), tell)


def open_mail(desk: Desk, email: str, subject: str = "", said: Said | None = None) -> None:
    """Write to an address; where nothing of the system writes e-mails, the address is copied. ``said`` as above."""
    tell = said or desk.refused.emit
    link = mail_link(email, subject)
    if not link:
        tell(QCoreApplication.translate("Links", "No e-mail is known: add one on the card."))
        return
    writing = QCoreApplication.translate("Links", "Writing to {address}").format(address=email)
    copied = QCoreApplication.translate("Links", "No mail program here. Copied: {address}")
    _open(desk, link, email, writing, copied.format(address=email), tell)


def _open(desk: Desk, link: str, typed: str, opened: str, copied: str, tell: Said) -> None:
    scheme = link.partition(":")[0]

    def on_asked(is_opened_by_something: bool) -> None:
        if is_opened_by_something and QDesktopServices.openUrl(QUrl(link)):
            tell(opened)
        else:
            QGuiApplication.clipboard().setText(typed)
            tell(copied)

    # The system takes its time to answer.
    desk.jobs.start(desk, lambda _progress: has_handler(scheme), on_asked)


def has_handler(scheme: str) -> bool:
    """Return whether a program opens such links. It takes a while; where it cannot be asked, one is supposed to.

    On Linux a link that nothing opens would end in the browser.
    """
    asker = shutil.which("xdg-mime") if sys.platform.startswith("linux") else None
    if asker is None:
        return True
    try:
        answer = subprocess.run(
            [asker, "query", "default", f"x-scheme-handler/{scheme}"], capture_output=True, timeout=ASK_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return True
    return bool(answer.stdout.strip())
