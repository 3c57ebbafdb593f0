"""What the program ships in three languages for its owner to begin with: ``resources/content/content.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from app.paths import resource_path


@lru_cache(maxsize=1)
def load_content() -> Mapping[str, Any]:
    """Return the whole of it by section; read once, not to be changed."""
    content: Mapping[str, Any] = json.loads(resource_path("content", "content.json").read_text(encoding="utf-8"))
    return content
