"""The keys of the page, and the names of the sheets."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.documents.aids import AidKind
from app.documents.values import DocumentKind
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint
from ui.pages.documents.templates import Template

COMMANDS = (
    Command("documents.find", str(QT_TRANSLATE_NOOP("Commands", "Add a client")), "Ctrl+F", "search"),
    Command("documents.blank", str(QT_TRANSLATE_NOOP("Commands", "Blank form")), "B", "clipboard-text"),
    Command("documents.save", str(QT_TRANSLATE_NOOP("Commands", "Save PDF")), "Ctrl+S", "file-type-pdf"),
    Command("documents.save_too", str(QT_TRANSLATE_NOOP("Commands", "Save PDF")), "Ctrl+Shift+P", "file-type-pdf"),
    Command("documents.print", str(QT_TRANSLATE_NOOP("Commands", "Print")), "Ctrl+P", "printer"),
    Command("documents.page_before", str(QT_TRANSLATE_NOOP("Commands", "Page before")), "PgUp", "chevron-left"),
    Command("documents.next_page", str(QT_TRANSLATE_NOOP("Commands", "Next page")), "PgDown", "chevron-right"),
    Command("documents.larger", str(QT_TRANSLATE_NOOP("Commands", "Larger")), "Ctrl++", "zoom-in"),
    Command("documents.larger_too", str(QT_TRANSLATE_NOOP("Commands", "Larger")), "Ctrl+=", "zoom-in"),
    Command("documents.smaller", str(QT_TRANSLATE_NOOP("Commands", "Smaller")), "Ctrl+-", "zoom-out"),
    Command("documents.fit", str(QT_TRANSLATE_NOOP("Commands", "Fit the page")), "Ctrl+0"),
)


def hints() -> tuple[KeyHint, ...]:
    """Return the keys shown in the status bar."""
    return (
        KeyHint(("↑", "↓"), QCoreApplication.translate("DocumentsPage", "Document")),
        KeyHint(
            (QCoreApplication.translate("Keys", "Space"),), QCoreApplication.translate("DocumentsPage", "Tick a client")
        ),
        KeyHint(("PgUp", "PgDn"), QCoreApplication.translate("DocumentsPage", "Page")),
        KeyHint(("Ctrl", "+"), QCoreApplication.translate("DocumentsPage", "Zoom")),
        KeyHint(("B",), QCoreApplication.translate("DocumentsPage", "Blank form")),
        KeyHint(("Ctrl S",), QCoreApplication.translate("DocumentsPage", "Save PDF")),
        KeyHint(("Ctrl P",), QCoreApplication.translate("DocumentsPage", "Print")),
    )


def templates() -> tuple[Template, ...]:
    """Return the sheets that can be made."""
    return (
        Template(
            DocumentKind.MEETING_PLAN,
            QCoreApplication.translate("DocumentsPage", "Meeting plan"),
            QCoreApplication.translate("DocumentsPage", "goal, people, questions"),
            "calendar-event",
        ),
        Template(
            DocumentKind.CLIENT_CARD,
            QCoreApplication.translate("DocumentsPage", "Client card"),
            QCoreApplication.translate("DocumentsPage", "everything on 2 pages"),
            "id",
        ),
        Template(
            DocumentKind.NEGOTIATION,
            QCoreApplication.translate("DocumentsPage", "Negotiation prep"),
            QCoreApplication.translate("DocumentsPage", "positions, limits, trades"),
            "scale",
        ),
        Template(
            DocumentKind.WHITE_SPOTS,
            QCoreApplication.translate("DocumentsPage", "White spots"),
            QCoreApplication.translate("DocumentsPage", "what to offer to whom"),
            "package",
        ),
        Template(
            AidKind.DAY_PLAN,
            QCoreApplication.translate("DocumentsPage", "Day plan"),
            QCoreApplication.translate("DocumentsPage", "all steps by the hour"),
            "sun",
            QCoreApplication.translate("DocumentsPage", "For us"),
        ),
        Template(
            AidKind.CALL_SCRIPT,
            QCoreApplication.translate("DocumentsPage", "Call script"),
            QCoreApplication.translate("DocumentsPage", "what to say, who to call"),
            "phone",
        ),
        Template(
            AidKind.OBJECTIONS,
            QCoreApplication.translate("DocumentsPage", "Objections"),
            QCoreApplication.translate("DocumentsPage", "answers and our facts"),
            "quote",
        ),
        Template(
            AidKind.COMPETITOR,
            QCoreApplication.translate("DocumentsPage", "Competitor card"),
            QCoreApplication.translate("DocumentsPage", "they and we, field notes"),
            "cards",
        ),
        Template(
            DocumentKind.RULE_SHEET,
            QCoreApplication.translate("DocumentsPage", "Rule sheet"),
            QCoreApplication.translate("DocumentsPage", "all rules, signatures"),
            "list-check",
        ),
    )
