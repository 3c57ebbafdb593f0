"""The keys of the page, and the names of the sheets."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.documents.aids import AidKind
from app.documents.values import DocumentKind
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint
from ui.pages.documents.sheets import SheetKind
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


OF_TEAM = frozenset({AidKind.MODEL_SCHEME, AidKind.SWITCH_PLAN, AidKind.TRANSFER_RECEIPT})
"""Sheets that a book of one person offers only when another page asks for one."""


def templates(*, is_team: bool = True, asked: str = "") -> tuple[Template, ...]:
    """Return the sheets that can be made; without a team those of a team only if ``asked`` for."""
    return tuple(item for item in _templates() if is_team or item.kind not in OF_TEAM or item.kind == asked)


def empty_words(kind: SheetKind, *, is_empty_book: bool) -> tuple[str, str]:
    """Return why there is no page to show, and what to do: a title and a line."""
    if kind is AidKind.SWITCH_PLAN:
        return (
            QCoreApplication.translate("DocumentsPage", "No switch is being prepared"),
            QCoreApplication.translate(
                "DocumentsPage", "Prepare one on the page Sales model. A blank form works already now."
            ),
        )
    if kind is AidKind.TRANSFER_RECEIPT:
        return (
            QCoreApplication.translate("DocumentsPage", "No clients were moved by hand yet"),
            QCoreApplication.translate(
                "DocumentsPage", "A receipt comes with each move. A blank form works already now."
            ),
        )
    if isinstance(kind, AidKind):
        return (
            QCoreApplication.translate("DocumentsPage", "No competitors in the book yet"),
            QCoreApplication.translate(
                "DocumentsPage",
                "A card comes by itself when a sale is lost to somebody. A blank card works already now.",
            ),
        )
    if is_empty_book:
        return (
            QCoreApplication.translate("DocumentsPage", "No clients in the book yet"),
            QCoreApplication.translate(
                "DocumentsPage",
                "Sheets are filled from the cards of clients. A blank form to fill by hand works already now.",
            ),
        )
    return (
        QCoreApplication.translate("DocumentsPage", "No client is ticked"),
        QCoreApplication.translate(
            "DocumentsPage", "Tick one or several at the left: the page appears here as it will be printed."
        ),
    )


def _templates() -> tuple[Template, ...]:
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
            DocumentKind.HANDOVER_CARD,
            QCoreApplication.translate("DocumentsPage", "Hand-over card"),
            QCoreApplication.translate("DocumentsPage", "promises, need, signatures"),
            "transfer",
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
            AidKind.WEEKLY_REPORT,
            QCoreApplication.translate("DocumentsPage", "Weekly report"),
            QCoreApplication.translate("DocumentsPage", "four legs, plan and fact"),
            "chart-bar",
        ),
        Template(
            AidKind.PAY_STATEMENT,
            QCoreApplication.translate("DocumentsPage", "Pay statement"),
            QCoreApplication.translate("DocumentsPage", "what was counted and why"),
            "receipt",
        ),
        Template(
            DocumentKind.RULE_SHEET,
            QCoreApplication.translate("DocumentsPage", "Rule sheet"),
            QCoreApplication.translate("DocumentsPage", "all rules, signatures"),
            "list-check",
        ),
        Template(
            AidKind.MODEL_SCHEME,
            QCoreApplication.translate("DocumentsPage", "Sales model"),
            QCoreApplication.translate("DocumentsPage", "people and functions"),
            "sitemap",
        ),
        Template(
            AidKind.SWITCH_PLAN,
            QCoreApplication.translate("DocumentsPage", "Plan of a switch"),
            QCoreApplication.translate("DocumentsPage", "who gets which clients"),
            "route",
        ),
        Template(
            AidKind.TRANSFER_RECEIPT,
            QCoreApplication.translate("DocumentsPage", "Clients moved"),
            QCoreApplication.translate("DocumentsPage", "receipt, signatures"),
            "users",
        ),
    )
