"""The dialog of special terms: what, why, and when to look at them again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.errors import AppError, InvalidError
from app.services.client_card import ClientCard
from app.services.clients import change_client
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit, TextArea
from ui.messages import say_error
from ui.pages.card.fact_kinds import date_kind, fact_name


class SpecialTermsDialog(WriteDialog):
    """Terms without a reason are not saved (product.md, rules: by hand, with reason and review date)."""

    def __init__(self, desk: Desk, card: ClientCard, parent: QWidget) -> None:
        super().__init__(desk, fact_name(desk, "special_terms"), "", parent)
        self.save_button.setText(self.tr("Save"))
        self._card = card
        values = card.facts.values
        self._review = date_kind(desk, "special_terms_review_on")
        self.terms = TextArea(values["special_terms"], self.tr("for example: 60 days to pay, free delivery"))
        self.terms.committed.connect(self.accept)
        self.reason = KLineEdit(values["special_terms_reason"])
        self.review_on = KLineEdit(self._review.write(values["special_terms_review_on"]), self._review.placeholder)
        self._fields = {
            "special_terms": Field(fact_name(desk, "special_terms"), self.terms),
            "special_terms_reason": Field(fact_name(desk, "special_terms_reason"), self.reason),
            "special_terms_review_on": Field(fact_name(desk, "special_terms_review_on"), self.review_on),
        }
        for field in self._fields.values():
            self.body.addWidget(field)

    def save(self) -> None:
        """Write the three together."""
        for field in self._fields.values():
            field.set_error("")
        terms, reason = self.terms.text().strip(), self.reason.text().strip()
        if terms and not reason:
            self._point_at(InvalidError("special_terms_need_reason", field="special_terms_reason"))
            return
        try:
            review_on = self._review.read(self.review_on.text())
        except AppError as error:
            self._point_at(error)
            return
        # The reason goes first: terms are checked against it.
        values = {"special_terms_reason": reason, "special_terms": terms, "special_terms_review_on": review_on}
        self.write(change_client, self._card.facts.id, values)

    def _point_at(self, error: AppError) -> None:
        field = self._fields[error.values["field"]]
        field.set_error(say_error(self.desk.language, error))
        field.editor.setFocus()
