"""Who is meant by a name in a text: the people of a trust by their names and jobs."""

import re
from collections.abc import Iterable

from .models import Membership

TITLES = {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "prof", "mx"}


class NobodyFound(ValueError):
    """Nobody, or more than one person, is meant. The message is for the person who wrote it."""


class People:
    """The members of a trust, found by what a plan calls them. One query for all of them."""

    def __init__(self, members: Iterable[Membership] | None = None):
        found = Membership.objects.select_related("user") if members is None else members
        self.members = list(found)

    @property
    def names(self) -> list[str]:
        return [str(member) for member in self.members]

    def called(self, text: str) -> Membership:
        """The one person of that name, part of a name or job. Raises ``NobodyFound``."""
        said = words(text)
        tests = (
            lambda member: words(str(member)) == said,
            lambda member: words(member.job_title) == said,
            lambda member: bool(said) and set(said) <= set(words(str(member))),
        )
        for fits in tests:
            found = [member for member in self.members if fits(member)]
            if len(found) == 1:
                return found[0]
            if found:
                raise NobodyFound(f"{len(found)} people here can be meant by “{text}”.")
        raise NobodyFound(f"Nobody here is called “{text}”.")


def words(text: str) -> list[str]:
    """The words of a name in small letters, without "Mr" and the like."""
    return [word for word in re.findall(r"[\w’'-]+", text.lower()) if word not in TITLES]
