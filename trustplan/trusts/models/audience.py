"""Who may read a record: its wording, its progress and its figures, each by itself."""

from typing import Self

from django.db import models
from django.db.models import Q

from .records import OrderedRecord


class Audience(models.TextChoices):
    """Who may read a part of a record. Each role's audiences are in ``access``."""

    PUBLIC = "public", "Anyone"
    TRUST = "trust", "Everyone in the trust"
    LEADERS = "leaders", "Trust leaders and the board"
    BOARD = "board", "The board only"


class AudiencedRecord(OrderedRecord):
    """A record whose wording, progress and figures each have an audience of their own.

    A record about a person is hidden from that person whatever role they hold, but for the
    parts that anyone may read.
    """

    wording_audience = models.CharField(
        "who may read the wording",
        max_length=10,
        choices=Audience,
        default=Audience.TRUST,
    )
    progress_audience = models.CharField(
        "who may see the progress",
        max_length=10,
        choices=Audience,
        default=Audience.TRUST,
    )
    figures_audience = models.CharField(
        "who may see the figures",
        max_length=10,
        choices=Audience,
        default=Audience.TRUST,
    )
    about = models.ForeignKey(
        "trusts.Membership",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="about a person",
        help_text="Set only where the record concerns one person, such as their performance. "
        "It is then hidden from them.",
    )

    class Meta(OrderedRecord.Meta):
        abstract = True

    @classmethod
    def visibility(cls, access) -> Q:
        return cls._readable("wording_audience", access)

    @classmethod
    def progress_visibility(cls, access) -> Q:
        """The condition under which a person may read a record and see its progress as well."""
        return cls.visibility(access) & cls._readable("progress_audience", access)

    @classmethod
    def figures_visibility(cls, access) -> Q:
        """The condition under which a person may read a record and see its figures as well."""
        return cls.visibility(access) & cls._readable("figures_audience", access)

    @classmethod
    def _readable(cls, audience: str, access) -> Q:
        readable = cls._in_audience(audience, access)
        if not access.memberships:
            return readable
        # Of records about nobody the first holds as well.
        return readable & (~Q(about__in=access.memberships) | Q(**{audience: Audience.PUBLIC}))

    @classmethod
    def _in_audience(cls, audience: str, access) -> Q:
        return Q(**{f"{audience}__in": access.audiences})

    @classmethod
    def audiences_of(cls, state, access) -> frozenset[str]:
        """The audiences that this person belongs to where the record is, or was in a state."""
        return access.audiences

    @classmethod
    def part_shown(cls, state, part: str, access) -> bool:
        """Whether this person may read a part of a record; or could, in a state of its history."""
        audience = getattr(state, f"{part}_audience")
        about_me = state.about_id is not None and state.about_id in access.memberships
        within = audience in cls.audiences_of(state, access)
        return within and (audience == Audience.PUBLIC or not about_me)

    @classmethod
    def was_readable(cls, state, access) -> bool:
        return cls.part_shown(state, "wording", access)

    def shows_progress(self, access) -> bool:
        """Whether this person may see status, updates and evidence."""
        return self.part_shown(self, "progress", access)

    def shows_figures(self, access) -> bool:
        """Whether this person may see the KPI figures."""
        return self.part_shown(self, "figures", access)

    def is_whole_to(self, access) -> bool:
        return self.shows_progress(access) and self.shows_figures(access)

    def begun_for(self, access) -> Self:
        """A record not yet saved, made the board's alone where that is all one may write."""
        if not self.editable_by(access):
            for part in ("wording", "progress", "figures"):
                setattr(self, f"{part}_audience", Audience.BOARD)
        return self

    @property
    def is_restricted(self) -> bool:
        return self.wording_audience == Audience.BOARD
