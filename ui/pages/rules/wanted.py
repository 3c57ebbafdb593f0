"""All that the owner wants otherwise than it is in force, for every rule at once."""

from __future__ import annotations

from typing import Any

from app.services.rule_changes import Exemption, RuleDraft
from app.services.rule_preview import RulePreview
from ui.pages.rules.changed_list import exempt_among
from ui.pages.rules.drafts import RuleEdit, SettingsEdit
from ui.pages.rules.reading import RulesReading


class Wanted:
    """The drafts of the rules and of the settings beside them, and the clients left as they are."""

    def __init__(self, reading: RulesReading, lang: str) -> None:
        self.edits = {row.spec.code: RuleEdit(row, lang) for row in reading.rules}
        self.settings = SettingsEdit(reading.settings)
        self.exempt: dict[str, frozenset[int]] = {}

    def take(self, reading: RulesReading, lang: str) -> None:
        """Take what is in force now; what the person has changed stays changed."""
        self.settings.take(reading.settings)
        for row in reading.rules:
            edit = self.edits.get(row.spec.code)
            if edit is None:
                self.edits[row.spec.code] = RuleEdit(row, lang)
            else:
                edit.rebase(row, lang)

    def reset(self, lang: str) -> None:
        """Want again what is in force."""
        for edit in self.edits.values():
            edit.reset(lang)
        self.settings.reset()
        self.exempt.clear()

    def changed(self) -> tuple[str, ...]:
        """Return the codes of the rules that are wanted otherwise."""
        by_settings = self.settings.changed_rules
        return tuple(code for code, edit in self.edits.items() if edit.is_changed or code in by_settings)

    def is_valid(self) -> bool:
        """Whether all that is typed can be taken."""
        return not self.settings.read()[1] and not any(edit.read()[1] for edit in self.edits.values())

    def drafts(self) -> list[RuleDraft]:
        """Return the rules to be set; call it only when all is valid."""
        found = []
        for code in self.changed():
            spec, _problems = self.edits[code].read()
            assert spec is not None
            found.append(RuleDraft(spec, self.edits[code].is_on))
        return found

    def settings_to_set(self) -> dict[str, Any]:
        """Return the settings that are wanted otherwise."""
        return self.settings.read()[0]

    def exemptions(self, previews: dict[str, RulePreview], reason: str) -> list[Exemption]:
        """Return the clients left as they are, of those the changed rules would change."""
        return [
            Exemption(client_id, code, reason)
            for code in self.changed()
            if code in previews
            for client_id in sorted(exempt_among(previews[code], self.exempt.get(code, frozenset())))
        ]
