import enum
from typing import Any

class ChoicesType(enum.EnumMeta):
    @property
    def choices(cls) -> list[tuple[Any, str]]: ...
    @property
    def labels(cls) -> list[str]: ...
    @property
    def values(cls) -> list[Any]: ...

class TextChoices(enum.StrEnum, metaclass=ChoicesType):  # type: ignore[misc]
    @property
    def label(self) -> str: ...

class IntegerChoices(enum.IntEnum, metaclass=ChoicesType):  # type: ignore[misc]
    @property
    def label(self) -> str: ...

def __getattr__(name: str) -> Any: ...
