"""Two to five people write the same goal, priority and action in any order: whatever they were
told is saved is in the history, and a stale edit is never saved over another unseen.
"""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections, transaction
from django_scopes import scope

from tests.cast import laid_cast
from tests.endure import runs
from tests.goals.writers import FORMS, Writer, words_of
from tests.screens import signed_in
from trustplan.trusts.actions import change_record
from trustplan.trusts.models import Deletion

pytestmark = pytest.mark.endure

# All of them where writers are really concurrent; elsewhere a few show that the rules hold.
INTERLEAVINGS = runs(500) if connection.vendor == "postgresql" else 5
STEPS = 8
CHOICES = ["mine", "theirs", "merge", "leave"]


def text_of(ash, kind: str):
    record = getattr(ash, kind)
    return type(record).everything.get(pk=record.pk)


def check(ash, saved: list[str]) -> None:
    """Whatever was saved is in the history, and no version was given twice."""
    found: set[str] = set()
    for kind, (_, field) in FORMS.items():
        record = getattr(ash, kind)
        found |= words_of(record, field)
        states = list(record.history.order_by("pk").values_list("version", field))
        versions = [version for version, _ in states]
        assert versions == sorted(versions)
        assert len(set(states)) == len(set(versions)), "two texts have one version"
    assert set(saved) <= found


def interleave(ash, clients: list, read: dict, seed: int) -> dict[str, int]:
    """One run of steps by several people. Gives how often a save was stale, and how it ended."""
    chance, saved = random.Random(seed), []  # noqa: S311 - not for secrets
    writers = [Writer(client, ash, saved, read) for client in clients[: chance.randint(2, 5)]]
    outcomes: dict[str, int] = {}
    first = chance.choice(list(FORMS))
    for writer in writers:
        writer.load(first)
    for _ in range(STEPS):
        writer, kind = chance.choice(writers), chance.choice([first, *FORMS])
        step = chance.choices(["write", "delete", "undo", "restore"], [12, 1, 2, 1])[0]
        if step == "write" and writer.form is None:
            writer.load(kind)
        elif step == "write":
            before = text_of(ash, writer.kind).version
            stale = int(writer.form["version"]) != before
            outcome = writer.save(chance.choice(CHOICES))
            after = text_of(ash, writer.kind).version
            assert after == before + (outcome == "saved") or (stale and after == before)
            name = f"{outcome} after a conflict" if stale else outcome
            outcomes[name] = outcomes.get(name, 0) + 1
        elif step == "delete":
            writer.delete(kind)
        elif step == "undo" and (deletion := Deletion.objects.filter(restored_at=None).last()):
            writer.undo(deletion)
        elif step == "restore":
            writer.restore(kind, chance.randint(1, 3))
    check(ash, saved)
    return outcomes


@pytest.fixture
def texts(ash):
    """Each of the three records with a text of some sentences."""
    for kind, (_, field) in FORMS.items():
        record = getattr(ash, kind)
        setattr(ash, kind, change_record(record, by=ash.leader, **{field: "As it was."}))
    return ash


def test_no_saved_edit_is_lost_in_any_order(texts):
    totals: dict[str, int] = {}
    clients, read = [signed_in(texts.leader) for _ in range(5)], {}
    for seed in range(INTERLEAVINGS):
        with transaction.atomic():
            for name, number in interleave(texts, clients, read, seed).items():
                totals[name] = totals.get(name, 0) + number
            transaction.set_rollback(True)
    print(f"\n{INTERLEAVINGS} interleavings: {dict(sorted(totals.items()))}")
    assert totals["saved"] > 0
    assert totals["saved after a conflict"] > 0


def write_until_saved(writer: Writer) -> None:
    for _ in range(max(2, runs(60) // 5)):
        writer.load("goal")
        while writer.save("merge") != "saved":
            writer.load("goal")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="needs truly concurrent writers")
def test_no_saved_edit_is_lost_at_the_same_moment():
    """Threads that merge until they are saved: every word of each stands in the text at last."""
    ash = laid_cast().ash
    with scope(trust=ash.trust):
        ash.goal = change_record(ash.goal, by=ash.leader, why="<p>As it was.</p>")
    saved: list[str] = []

    def write(_: int) -> None:
        try:
            with scope(trust=ash.trust):
                write_until_saved(Writer(signed_in(ash.leader), ash, saved, {}))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(write, range(5)))
    with scope(trust=ash.trust):
        check(ash, saved)
        goal = text_of(ash, "goal")
        assert set(saved) <= set(goal.why.replace("<", " ").replace("]", " ").split())
        assert goal.version == 2 + len(saved)
