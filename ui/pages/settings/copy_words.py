"""A copy of the book in words: when it was made, why, how large it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.backup_keeping import KeptFor
from app.services.backups import BackupRow
from ui.desk import Desk
from ui.pages.settings.copies_list import CopyWords, opens_text


def reason_text(reason: str) -> str:
    """Return why a copy was made."""
    words = {
        "manual": QCoreApplication.translate("CopyWords", "by hand"),
        "close": QCoreApplication.translate("CopyWords", "by itself, at exit"),
        "start": QCoreApplication.translate("CopyWords", "by itself, at start"),
        "daily": QCoreApplication.translate("CopyWords", "by itself, daily"),
        "import": QCoreApplication.translate("CopyWords", "before an import"),
        "upgrade": QCoreApplication.translate("CopyWords", "before an upgrade"),
        "restore": QCoreApplication.translate("CopyWords", "before a restore"),
        "merge": QCoreApplication.translate("CopyWords", "before a merge"),
        "rules": QCoreApplication.translate("CopyWords", "before a change of rules"),
        "switch": QCoreApplication.translate("CopyWords", "before a switch of the model"),
    }
    return words.get(reason, reason)


def why_text(row: BackupRow) -> str:
    """Return why a copy was made, or why it is still kept."""
    if row.kept_for is KeptFor.WEEK:
        return QCoreApplication.translate("CopyWords", "kept for the week")
    if row.kept_for is KeptFor.MONTH:
        return QCoreApplication.translate("CopyWords", "kept for the month")
    return reason_text(row.reason)


def size_text(desk: Desk, size_bytes: int) -> str:
    """Return '4.8 MB'."""
    number = desk.language.locale.toString(max(0.1, size_bytes / 1e6), "f", 1)
    return QCoreApplication.translate("CopyWords", "{size} MB").format(size=number)


def day_text(desk: Desk, day: date) -> str:
    """Return 'today', 'yesterday', 'Tue 16 Jun'."""
    today = desk.book.clock.today()
    if today - timedelta(days=1) <= day <= today:
        return desk.formats.day(day)
    locale = desk.language.locale
    return f"{locale.dayName(day.isoweekday(), locale.FormatType.ShortFormat)} {desk.formats.short_date(day)}"


def moment_text(desk: Desk, moment: datetime) -> str:
    """Return 'today, 09:12', 'Tue 16 Jun, 18:30'."""
    return f"{day_text(desk, desk.formats.local_date(moment))}, {desk.formats.time(moment)}"


def capital(text: str) -> str:
    """Return the text with its first letter large."""
    return text[:1].upper() + text[1:]


def words_of(desk: Desk, row: BackupRow) -> CopyWords:
    """Return a copy as the table shows it."""
    when = capital(moment_text(desk, row.made_at))
    why, size = why_text(row), size_text(desk, row.size_bytes)
    clients = desk.language.locale.toString(row.clients)
    spoken = ", ".join((when, why, desk.formats.clients(row.clients), size, opens_text()))
    return CopyWords(row, when, why, clients, size, spoken)
