"""The base of every record that belongs to a trust.

A record carries its trust, a version that a form was loaded with, its history, and the deletion
that took it away, if one did. Its two managers raise outside a trust's scope: ``objects`` knows
what is live, ``everything`` what was deleted as well.
"""

from functools import reduce
from operator import and_, or_
from typing import Any

from django.db import models
from django.db.models import Q
from django_scopes import ScopedManager, get_scope
from simple_history.models import HistoricalRecords

from trustplan.ui.sight import Step

from ..ids import uuid7
from .deletion import Deletion

# The condition that holds of every record. Said explicitly: an empty one vanishes from an "or".
EVERY = Q(pk__isnull=False)


def all_of(*conditions: Q) -> Q:
    """All the conditions together. What holds of every record is left out: a page has dozens."""
    return reduce(and_, (one for one in conditions if one != EVERY), Q()) or EVERY


def any_of(*conditions: Q) -> Q:
    """Any of the conditions; none at all holds of no record."""
    return reduce(or_, conditions) if conditions else Q(pk__in=[])


class RecordQuerySet(models.QuerySet):
    def visible_to(self, access) -> "RecordQuerySet":
        """The records whose wording this person may read."""
        seen = self.filter(self.model.visibility(access))
        # Whoever looks as a role that they do not hold sees no more than by their own.
        return seen.filter(self.model.visibility(access.own)) if access.looks else seen

    def with_parents(self) -> "RecordQuerySet":
        """Records with all that they are part of, in the same query."""
        paths = parent_paths(self.model)
        return self.select_related(*paths) if paths else self


def parent_paths(model: type[models.Model], depth: int = 4) -> list[str]:
    """The paths of foreign keys from a model up to what its records are part of."""
    paths = []
    for name in getattr(model, "PARENTS", ()) if depth else ():
        above = parent_paths(model._meta.get_field(name).related_model, depth - 1)
        paths += [name, *(f"{name}__{path}" for path in above)]
    return paths


class EverythingManager(models.Manager.from_queryset(RecordQuerySet)):  # type: ignore[misc]
    pass


class LiveManager(EverythingManager):
    def get_queryset(self):
        return super().get_queryset().filter(deletion=None)


def readable_records(model: type["TrustRecord"], access) -> RecordQuerySet | None:
    """The records of a kind that a person may read; nothing where that is all of them."""
    condition = model.visibility(access)
    return None if condition == EVERY else model.objects.filter(condition)


def seen_progressing(model: type["TrustRecord"], access) -> RecordQuerySet:
    """The records of a kind that a person may read and see the progress of."""
    return model.objects.filter(model.progress_visibility(access))


class TrustRecord(models.Model):
    """A record of a trust. See the module's docstring."""

    # The fields that name what this record is part of; the first one set is its parent.
    PARENTS: tuple[str, ...] = ()
    # The keys in the trust's words of what it calls one record of this kind, and several.
    WORDS = ("", "")
    # The list in which a record of this kind stands, in words, if it is part of nothing.
    SECTION = ""
    # The fields that tell how it is going: shown only to the audience for progress.
    PROGRESS_FIELDS: tuple[str, ...] = ()
    # Of what part of an audienced record it is: "progress" for an update, "figures" for a figure.
    PART = "wording"
    # Whether it is deleted with what it hangs on even by those who may not read it: it would be
    # nothing without that; and whether people are told how many of it go.
    GOES_UNSEEN = False
    MENTIONED = True
    # The fields by whose words a record is found, its title first; "plan__title" is its plan's.
    SEARCHED: tuple[str, ...] = ()
    # Whether an earlier version can be restored as a new one, and the fields that then stay as
    # they are: an action of their own sets them.
    RESTORABLE = True
    NOT_RESTORED: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    trust = models.ForeignKey(
        "trusts.Trust", models.CASCADE, related_name="+", editable=False, verbose_name="trust"
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    deletion = models.ForeignKey(
        Deletion, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = ScopedManager(trust="trust", _manager_class=LiveManager)
    everything = ScopedManager(trust="trust", _manager_class=EverythingManager)
    history = HistoricalRecords(inherit=True, user_db_constraint=False)

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        """The page where the record is read: its parent's, at its own place."""
        return f"{self.parent.get_absolute_url().partition('#')[0]}#{self.anchor}"

    @classmethod
    def from_db(cls, db, field_names, values):
        """A row of the trust whose scope is active knows it without asking the database."""
        record = super().from_db(db, field_names, values)
        trust = get_scope().get("trust")
        if isinstance(trust, models.Model) and trust.pk == record.__dict__.get("trust_id"):
            record._state.fields_cache["trust"] = trust
        return record

    @classmethod
    def kind(cls) -> str:
        """The name of this kind of record in addresses and deletions."""
        return cls._meta.label_lower.replace(".", "-")

    @classmethod
    def visibility(cls, access) -> Q:
        """The condition under which a person may read a record: whatever its parents'."""
        return any_of(*(cls.within(name, access) for name in cls.PARENTS)) if cls.PARENTS else EVERY

    @classmethod
    def within(cls, name: str, access) -> Q:
        """The condition that a foreign key leads to something that a person may read."""
        field = cls._meta.get_field(name)
        readable = access.remember(field.related_model, readable_records)
        if readable is None:
            # Nothing to look up: what leads to a deleted record is itself deleted with it.
            return Q(**{f"{name}__isnull": False}) if field.null else EVERY
        return Q(**{f"{name}__in": readable})

    @classmethod
    def progress_visibility(cls, access) -> Q:
        """The condition that a person may see how it goes with what a record is part of."""
        seen = {
            name: access.remember(cls._meta.get_field(name).related_model, seen_progressing)
            for name in cls.PARENTS
        }
        return any_of(*(Q(**{f"{name}__in": records}) for name, records in seen.items()))

    @property
    def parent(self) -> Any:
        """What this record is part of, or ``None``."""
        return next(
            (getattr(self, name) for name in self.PARENTS if getattr(self, f"{name}_id")), None
        )

    @property
    def parent_id(self) -> Any:
        """The id of what this record is part of, or ``None``."""
        ids = (getattr(self, f"{name}_id") for name in self.PARENTS)
        return next((pk for pk in ids if pk), None)

    def editable_by(self, access) -> bool:
        """Whether this person may change the record: whatever holds for its parent."""
        return self.parent is not None and self.parent.editable_by(access)

    def shows_progress(self, access) -> bool:
        """Whether this person may see how it is going: as with what the record is part of."""
        return self.parent is None or self.parent.shows_progress(access)

    @classmethod
    def called(cls, trust, count: int = 1) -> str:
        """What the trust calls one record of this kind, or several."""
        names = cls._meta.verbose_name, cls._meta.verbose_name_plural
        which = 0 if count == 1 else 1
        return str(trust.words.get(cls.WORDS[which], names[which]))

    @property
    def crumb(self) -> Step:
        """This record as a step on the way down to its parts."""
        return Step("", str(self), self.get_absolute_url())

    def above(self, access) -> list[list[Step]]:
        """The way down to this record: from a list, by what it is part of and what it serves.

        What this person may not read is left out. Where the way branches, a place holds several.
        """
        if self.parent is not None:
            return [*self.parent.above(access), [self.parent.crumb]]
        return [[Step("", self.SECTION, self.get_list_url())]] if self.SECTION else []

    @property
    def key(self) -> str:
        """The record's id as text, for templates that build ids of elements from it."""
        return str(self.pk)

    @property
    def anchor(self) -> str:
        """The id of the element that shows this record on its page."""
        return f"{self._meta.model_name}-{self.pk}"

    def get_list_url(self) -> str:
        """The page where it stands among others: where to go once it is moved or gone."""
        page, _, place = self.get_absolute_url().partition("#")
        if place:
            return page
        above = self.parent or self.trust
        return above.get_absolute_url().partition("#")[0]

    @classmethod
    def was_readable(cls, state, access) -> bool:
        """Whether this person could read a record while it was as in this state of its history."""
        return True

    def why_kept(self, by) -> str:
        """Why this person may not delete it although they may change it; mostly nothing."""
        return ""

    @classmethod
    def goes_with(cls, ids, access) -> list["TrustRecord"]:
        """What is deleted together with these records beyond the rows that hang on them.

        Without ``access`` all of it, else what of it that person may change.
        """
        return []

    def is_whole_to(self, access) -> bool:
        """Whether no part of a record that this person may read is hidden from them."""
        return True


class OrderedRecord(TrustRecord):
    """A record with a place of its own among those of the same parent."""

    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        ordering = ["position", "id"]

    def siblings(self) -> models.QuerySet:
        """The live records that this one is ordered among, itself included."""
        same = {name: getattr(self, f"{name}_id") for name in self.ordered_within()}
        return type(self).objects.filter(trust_id=self.trust_id, **same)

    def ordered_within(self) -> tuple[str, ...]:
        return self.PARENTS
