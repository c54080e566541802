"""The database itself refuses a link across trusts, and a record's move to another trust.

Raw SQL on each engine, for every foreign key between two tables of trusts.
"""

import re
import uuid

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django_scopes import scope

from boards.models import Document, DocumentSchool, DocumentSubject
from schools.models import InvitationSchool
from tests.cast import YEAR, add
from trustplan.trusts.models import Deletion
from trustplan.trusts.operations import has_trust, trust_links, trust_tables

MODELS = list(apps.get_models(include_auto_created=True))
LINKS = trust_links(MODELS)
TABLES = trust_tables(MODELS)
BY_TABLE = {model._meta.db_table: model for model in MODELS}

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(cast):
    """The cast, with a row in those tables too that its people leave empty."""
    for it in (cast.ash, cast.dean):
        with scope(trust=it.trust):
            fill(it)
    return cast


def fill(it) -> None:
    Deletion.objects.create(
        trust=it.trust, record_kind="goals-goal", record_id=it.goal.pk, made_by=it.by
    )
    add(it, InvitationSchool, invitation=it.invitation, school=it.birch)
    document = add(it, Document, plan=it.plan, year=YEAR, audience="public", made_by=it.by)
    add(it, DocumentSchool, document=document, school=it.birch)
    add(it, DocumentSubject, document=document, membership=it.members["leader"])


def test_there_is_something_to_guard():
    assert len(LINKS) > 60
    assert len(TABLES) > 25


def test_a_link_to_another_trust_is_refused_on_update(filled):
    for table, column, parent in LINKS:
        ours, theirs = a_row(table, filled.ash), a_row(parent, filled.dean)
        with refused("link across trusts"):
            run(f"UPDATE {table} SET {column} = %s WHERE id = %s", theirs, ours)


def test_a_link_to_another_trust_is_refused_on_insert(filled):
    for table, column, parent in LINKS:
        ours, theirs = a_row(table, filled.ash), a_row(parent, filled.dean)
        columns = [field.column for field in BY_TABLE[table]._meta.concrete_fields]
        # A copy of our own row in all but its id and the one link.
        copied = ", ".join("%s" if name in {"id", column} else quoted(name) for name in columns)
        given = [{"id": uuid.uuid4(), column: theirs}[n] for n in columns if n in {"id", column}]
        names = ", ".join(map(quoted, columns))
        with refused("link across trusts"):
            run(
                f"INSERT INTO {table} ({names}) SELECT {copied} FROM {table} WHERE id = %s",
                *given,
                ours,
            )


def test_a_record_stays_in_its_trust(filled):
    for table in TABLES:
        ours = a_row(table, filled.ash)
        with refused("a record stays in its trust"):
            run(f"UPDATE {table} SET trust_id = %s WHERE id = %s", filled.dean.trust.pk, ours)


def test_a_link_within_the_trust_is_accepted(cast):
    run("UPDATE goals_goal SET theme_id = %s WHERE id = %s", cast.ash.theme.pk, cast.ash.goal.pk)
    run("UPDATE goals_goal SET theme_id = NULL WHERE id = %s", cast.ash.goal.pk)


def test_names_of_triggers_fit_postgresql_and_are_different():
    names = [f"same_trust_{table}_{column}" for table, column, _ in LINKS]
    names += [f"stays_in_trust_{table}" for table in TABLES]
    assert [name for name in names if len(name) > 63] == []
    assert len(names) == len(set(names))


def test_every_trigger_is_there():
    """Also those on links whose two tables no test fills."""
    there = " ".join(triggers())
    for table, column, _ in LINKS:
        assert f"same_trust_{table}_{column}" in there
    for table in TABLES:
        assert f"stays_in_trust_{table}" in there


def test_no_table_of_a_trust_is_linked_by_anything_that_has_none():
    """A table without a trust that points to a trust's records would be a way around."""
    wrong = [
        f"{model._meta.label}.{field.name}"
        for model in MODELS
        if not has_trust(model) and "history_id" not in {f.name for f in model._meta.fields}
        for field in model._meta.fields
        if field.is_relation and field.related_model and has_trust(field.related_model)
    ]
    assert wrong == []


def triggers() -> list[str]:
    sql = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [name for (name,) in cursor.fetchall()]


def a_row(table: str, it) -> str:
    """The id of a row of a trust, as the engine keeps it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table} WHERE trust_id = %s", [key(it.trust.pk)])
        row = cursor.fetchone()
    assert row, f"the cast has no row in {table}: add one to tests/cast.py"
    return row[0]


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def key(value):
    """A UUID as this engine keeps it."""
    is_uuid = isinstance(value, uuid.UUID)
    return value.hex if is_uuid and connection.vendor == "sqlite" else value


def run(sql: str, *values) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, [key(value) for value in values])
        assert cursor.rowcount == 1


def refused(message: str):
    return pytest.raises(DatabaseError, match=re.escape(message))
