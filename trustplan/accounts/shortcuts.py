"""The keys that save a way: what each does. ``static/js/shortcuts.js`` does it."""

from typing import NamedTuple


class Shortcut(NamedTuple):
    """The keys, one after another, and what they do."""

    keys: tuple[str, ...]
    does: str


SHORTCUTS = {
    "Go to": [
        Shortcut(("g", "h"), "Home"),
        Shortcut(("g", "p"), "Plans"),
        Shortcut(("g", "s"), "Schools"),
        Shortcut(("g", "k"), "KPIs"),
        Shortcut(("g", "d"), "Documents, if your role makes them"),
        Shortcut(("g", "a"), "About us"),
    ],
    "On a page": [
        Shortcut(("/",), "Search"),
        Shortcut(("n",), "The next item"),
        Shortcut(("b",), "The item before"),
        Shortcut(("e",), "Change: open the first form of the page"),
        Shortcut(("?",), "This list"),
    ],
    "In a form": [
        Shortcut(("Ctrl + Enter",), "Save it"),
        Shortcut(("n",), "On a status of a check-in: no change"),
    ],
}
