"""Django as mypy sees it: anything at all, but for choices, which are enums."""

from typing import Any

def __getattr__(name: str) -> Any: ...
