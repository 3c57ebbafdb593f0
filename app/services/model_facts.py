"""What each sales model is, whom it fits, what speaks for it and against it: ``advisor`` of content.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.content import load_content
from app.domain.sales_models import ADVISED_AS, Role, SalesModel
from app.texts import Texts, load_texts

_OWN: Final = "own"


@dataclass(frozen=True, slots=True)
class ModelPoint:
    """What speaks for or against a model. ``is_ours``: no source says it, we do; the others are told from ours."""

    text: str
    is_ours: bool


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A model under both its names, with what the wizard and the adviser tell of it.

    ``title`` is the usual name ('Two-tier'), ``other_name`` tells it by its roles ('Hunter and farmer'); ``full_name``
    is the whole, ``source_name`` what the sources call it. ``next_steps`` are what to begin with.
    """

    model: SalesModel
    title: str
    full_name: str
    other_name: str
    source_name: str
    summary: str
    fits: str
    plus: tuple[ModelPoint, ...]
    minus: tuple[ModelPoint, ...]
    next_steps: tuple[str, ...]


def model_facts(model: SalesModel | str, lang: str) -> ModelFacts:
    """Return what is told of a model in uk, ru or en."""
    model = SalesModel(model)
    code = next(code for code, its in ADVISED_AS.items() if its is model)
    advisor, words = load_content()["advisor"], load_texts("words", lang)
    spoken = advisor["plus_minus"][code]
    return ModelFacts(
        model=model,
        title=words.text(f"model_title.{model.value}"),
        full_name=advisor["models"][code][lang],
        other_name=words.text(f"model_other.{model.value}"),
        source_name=words.text(f"model_source.{model.value}"),
        summary=advisor["summary"][code][lang],
        fits=advisor["fits"][code][lang],
        plus=_points(spoken["plus"], lang),
        minus=_points(spoken["minus"], lang),
        next_steps=tuple(text[lang] for text in advisor["next_steps"][code]),
    )


def load_model_facts(lang: str) -> tuple[ModelFacts, ...]:
    """Return the facts of the four models, from one tier to three."""
    return tuple(model_facts(model, lang) for model in SalesModel)


def role_title(words: Texts, role: Role | str, model: SalesModel | str = "") -> str:
    """Return what a role is called in a model: the scout of a contact centre is the contact centre itself."""
    is_centre = (str(model), str(role)) == (SalesModel.CONTACT_CENTRE, Role.SCOUT)
    return words.text("role.contact_centre" if is_centre else f"role.{role}")


def _points(rows: list[Any], lang: str) -> tuple[ModelPoint, ...]:
    return tuple(_point(text, source, lang) for text, source in rows)


def _point(text: Mapping[str, str], source: str, lang: str) -> ModelPoint:
    return ModelPoint(text[lang], _OWN in source.split())
