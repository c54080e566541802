"""A migration operation by which the database itself refuses a link across trusts.

For every foreign key from one table with a ``trust_id`` to another it lays a trigger that
compares the two, and for every such table one that forbids a record to change its trust. Both
engines run the same rule. SQLite drops triggers when Django remakes a table, so a migration
that alters a trust's tables ends with this operation again; a guard test notices a missing one.
"""

from django.db.migrations.operations.base import Operation
from django.db.models import Model

POSTGRESQL_FUNCTIONS = """
CREATE OR REPLACE FUNCTION refuse_other_trust() RETURNS trigger AS $$
DECLARE other uuid; linked uuid;
BEGIN
  EXECUTE format('SELECT ($1).%I', TG_ARGV[1]) INTO linked USING NEW;
  IF linked IS NULL THEN RETURN NEW; END IF;
  EXECUTE format('SELECT trust_id FROM %I WHERE id = $1', TG_ARGV[0]) INTO other USING linked;
  IF other IS DISTINCT FROM NEW.trust_id THEN
    RAISE EXCEPTION 'link across trusts' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE OR REPLACE FUNCTION refuse_move_to_other_trust() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION 'a record stays in its trust' USING ERRCODE = 'integrity_constraint_violation';
END $$ LANGUAGE plpgsql;
"""

# Each engine's statements for a link between two trust tables, and for a table's own trust.
LINK_SQL = {
    "postgresql": [
        "CREATE OR REPLACE TRIGGER {name} BEFORE INSERT OR UPDATE OF {column} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION refuse_other_trust('{parent}', '{column}')"
    ],
    "sqlite": [
        f"CREATE TRIGGER IF NOT EXISTS {{name}}_{event} BEFORE {event} {of} ON {{table}} "  # noqa: S608
        "WHEN NEW.{column} IS NOT NULL "
        "AND (SELECT trust_id FROM {parent} WHERE id = NEW.{column}) IS NOT NEW.trust_id "
        "BEGIN SELECT RAISE(ABORT, 'link across trusts'); END"
        for event, of in [("insert", ""), ("update", "OF {column}")]
    ],
}
STAY_SQL = {
    "postgresql": [
        "CREATE OR REPLACE TRIGGER {name} BEFORE UPDATE OF trust_id ON {table} "
        "FOR EACH ROW WHEN (OLD.trust_id IS DISTINCT FROM NEW.trust_id) "
        "EXECUTE FUNCTION refuse_move_to_other_trust()"
    ],
    "sqlite": [
        "CREATE TRIGGER IF NOT EXISTS {name} BEFORE UPDATE OF trust_id ON {table} "
        "WHEN OLD.trust_id IS NOT NEW.trust_id "
        "BEGIN SELECT RAISE(ABORT, 'a record stays in its trust'); END"
    ],
}


def has_trust(model: type[Model]) -> bool:
    """Whether a model's rows belong to a trust. Tables of history are copies and do not count."""
    names = {field.name for field in model._meta.fields}
    return "trust" in names and "history_id" not in names


def trust_links(models: list[type[Model]]) -> list[tuple[str, str, str]]:
    """(table, column, table it points to) for each foreign key between two trust tables."""
    return [
        (model._meta.db_table, field.column, field.related_model._meta.db_table)
        for model in models
        if has_trust(model)
        for field in model._meta.fields
        if field.is_relation and has_trust(field.related_model)
    ]


def trust_tables(models: list[type[Model]]) -> list[str]:
    return [model._meta.db_table for model in models if has_trust(model)]


class RefuseLinksAcrossTrusts(Operation):
    """Lay the triggers for every trust table that exists at this migration. Can be repeated."""

    reversible = True
    reduces_to_sql = True

    def state_forwards(self, app_label, state):
        pass

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        models = list(to_state.apps.get_models(include_auto_created=True))
        vendor = schema_editor.connection.vendor
        if vendor == "postgresql":
            schema_editor.execute(POSTGRESQL_FUNCTIONS, params=None)
        for table, column, parent in trust_links(models):
            name = f"same_trust_{table}_{column}"
            for sql in LINK_SQL[vendor]:
                schema_editor.execute(
                    sql.format(name=name, table=table, column=column, parent=parent), params=None
                )
        for table in trust_tables(models):
            for sql in STAY_SQL[vendor]:
                schema_editor.execute(
                    sql.format(name=f"stays_in_trust_{table}", table=table), params=None
                )

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Nothing: triggers go with their tables, and an extra one forbids only what is wrong."""

    def describe(self) -> str:
        return "Refuse links across trusts in the database itself"
