"""Search: what is found by which words, in what order, and what stays hidden."""

import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from django_scopes import scope, scopes_disabled

from goals.models import Action, Goal, Update
from tests.cast import add
from tests.matrix.data import make_whole_cast
from tests.matrix.growth import grow
from tests.matrix.people import people_of
from tests.screens import signed_in, text_of, tree
from tests.test_architecture import modules, name_of
from tests.test_hidden import ABOUT_THE_LEADER, FOR_THE_BOARD, HIDDEN, OF_CEDAR
from trustplan.trusts.actions import change_record, delete_record, move_record, restore_deletion
from trustplan.trusts.actions.records import record_models
from trustplan.trusts.actions.search import search_rebuild
from trustplan.trusts.models import LinkRecord, SearchEntry
from trustplan.trusts.search.words import asked, marked, normal, snippet


@pytest.fixture
def search(ash):
    """``search("leader", words)``: the titles that person finds, in the order shown."""

    def find(who, words: str, **more) -> list[str]:
        user = getattr(ash, who) if isinstance(who, str) else who
        response = signed_in(user).get(
            reverse("trust_search", args=[ash.trust.slug]), {"q": words, **more}
        )
        assert response.status_code == 200
        return [" ".join(one.get_text().split()) for one in tree(response).select(".search-title")]

    return find


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Café – Éluard’s", " cafe eluard s"),
        ("STRASSE straße", " strasse strasse"),
        ("a_b  c/d 95.5%", " a b c d 95 5"),
        ("ﬁne № 5", " fine no 5"),
        ("", ""),
        ("…", ""),
    ],
)
def test_words_are_compared_without_capitals_accents_and_marks(text, words):
    assert normal(text) == words


def test_a_search_is_a_few_words():
    assert asked("Read  reading READ") == ["read", "reading"]
    assert asked("%_' \\ --") == []
    assert len(asked(" ".join(f"w{number}" for number in range(50)))) == 8


def test_what_was_found_is_marked_and_cut_at_words():
    text = f"{'before ' * 60}Phonics{' after' * 60}"
    found = snippet(["nothing here", text], ["phon"])
    assert [mark.text for mark in found if mark.hit] == ["Phonics"]
    shown = "".join(mark.text for mark in found)
    assert shown.startswith("… before ")
    assert shown.endswith(" after …")
    assert len(shown) < 320
    assert [mark.hit for mark in marked("Élan vital", ["elan"])] == [True, False]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("phonics", "Phonics standard in Year 1"),
        ("PHÔNICS programme", "1. One phonics programme in all schools"),
        ("programme phon", "1. One phonics programme in all schools"),
        ("late", "Update of 1 November 2026"),
        ("opens the rest", "A. Every pupil reads well"),
        ("shortlist", "Shortlist of two"),
        ("courage", "Courage"),
        ("timetable", "Timetable the sessions"),
        ("teach no phonics", "not ours, because we teach no phonics"),
        ("birch primary", "Birch Primary School"),
        ("known", "Our commitment to pupils"),
        ("way up", "Every post has a way up."),
    ],
)
def test_every_kind_is_found_by_its_words(search, words, first):
    assert first in search("leader", words)[0]


def test_only_the_beginning_of_a_word_counts(search):
    assert search("leader", "honics") == []
    assert search("leader", "phonics nothing") == []
    assert search("leader", "p") == []


def test_titles_come_first_then_the_newest(ash, search):
    old = add(ash, Goal, plan=ash.plan, title="Plain", why="<p>All about zebras</p>")
    add(ash, Goal, plan=ash.plan, title="Two zebras", code="Z1")
    add(ash, Goal, plan=ash.plan, title="Three zebras", code="Z2")
    assert search("leader", "zebra") == ["Z2. Three zebras", "Z1. Two zebras", "Plain"]
    change_record(old, by=ash.leader, title="Zebras at last", why="")
    assert search("leader", "zebra")[-1] == "Zebras at last"
    assert search("leader", "plain") == []


def test_what_is_deleted_is_not_found_until_it_is_back(ash, search):
    deletion = delete_record(ash.goal, by=ash.leader)
    assert search("leader", "opens the rest") == []
    assert search("leader", "taught well") == []
    restore_deletion(deletion, by=ash.leader)
    assert len(search("leader", "taught well")) == 1


@pytest.mark.parametrize("words", ["evidence", "gathered evidence", "choose evidence"])
def test_progress_is_found_by_those_who_see_it(ash, search, words):
    change_record(ash.action, by=ash.by, evidence="Gathered evidence of the pilot")
    assert search("contributor", words) == ["Choose the programme"]
    change_record(ash.priority, by=ash.by, progress_audience="board")
    assert search("contributor", words) == []
    assert search("leader", words) == []
    assert search("clerk", words) == ["Choose the programme"]
    assert search("contributor", "choose") == ["Choose the programme"]


def test_people_are_found_by_whoever_sees_what_they_own(ash, search):
    named = "Contributor of Ash"
    assert "Contributor of Ash Grove Trust" in search("governor", named)
    assert search("governor", "Clerk of Ash") == []
    assert search("administrator", "Clerk of Ash") == ["Clerk of Ash Grove Trust"]
    for owned in (ash.priority, ash.school_priority, ash.action, ash.school_action):
        change_record(owned, by=ash.by, owner=None)
    assert search("governor", named) == []


def test_a_hidden_record_does_not_tell_its_owner(ash, search):
    change_record(ash.board_goal, by=ash.by, owner=ash.members["clerk"])
    assert search("leader", "Clerk of Ash") == []
    assert "Merger" not in "".join(search("leader", "Clerk of Ash", kind="people"))
    assert search("chair", "Clerk of Ash") == ["Clerk of Ash Grove Trust"]


# --- Leaks -----------------------------------------------------------------------------------


@pytest.fixture
def whole(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    return make_whole_cast()


@pytest.mark.parametrize("person", HIDDEN)
def test_hidden_words_find_nothing(person, whole):
    """Neither as themselves nor as a number: what is hidden is not even counted."""
    client = signed_in(people_of(whole.ash)[person])
    url = reverse("trust_search", args=[whole.ash.trust.slug])
    secret = [words for words in HIDDEN[person] if words != "dean-moor"]
    for words in secret:
        text = text_of(client.get(url, {"q": words.replace("’", " ")}))
        assert "Nothing found" in text, words
    for common in ("a", "re", "s", "the", "in", "co", "vi", "me", "on"):
        for kind in ("", "goals", "actions", "people", "school-priorities"):
            text = text_of(client.get(url, {"q": f"{common}", "kind": kind}))
            assert [words for words in HIDDEN[person] if words in text] == []


def test_the_hidden_words_are_found_by_those_who_may_read_them(whole):
    client = signed_in(whole.ash.clerk)
    url = reverse("trust_search", args=[whole.ash.trust.slug])
    gone = {"No more"}
    for words in {*FOR_THE_BOARD, *ABOUT_THE_LEADER, *OF_CEDAR} - gone:
        assert "found that you may read" in text_of(client.get(url, {"q": words})), words


def test_no_entry_is_found_in_another_trust(whole):
    with scope(trust=whole.ash.trust):
        SearchEntry.objects.all().delete()
    client = signed_in(whole.ash.leader)
    url = reverse("trust_search", args=[whole.ash.trust.slug])
    assert "Nothing found" in text_of(client.get(url, {"q": "phonics"}))
    assert client.get(reverse("trust_search", args=["dean-moor"]), {"q": "a"}).status_code == 404


# --- In step ---------------------------------------------------------------------------------


def entries() -> set[tuple]:
    return set(SearchEntry.objects.values_list("kind", "record_id", "part", "title", "words"))


def test_every_way_to_write_keeps_the_words_in_step(whole):
    """What the actions wrote is what a rebuild makes of the records."""
    it = whole.ash
    grow(it, range(2))
    with scope(trust=it.trust):
        change_record(it.plan, by=it.leader, title="A plan with another name")
        change_record(it.birch, by=it.leader, name="Birch Academy")
        move_record(it.theme, by=it.leader, to=1)
        restore_deletion(delete_record(it.priority, by=it.leader), by=it.leader)
        delete_record(it.cedar_plan, by=it.leader)
        written = entries()
        assert len(written) > 80
        search_rebuild()
        assert entries() == written


def test_whoever_writes_records_in_bulk_keeps_their_words():
    """But for the rows that say whom a document tells of, which have none."""
    texts = {name_of(path): path.read_text() for path in modules()}
    silent = {
        name
        for name, text in texts.items()
        if re.search(r"bulk_(create|update)_with_history\(", text) and "keep_found(" not in text
    }
    assert silent == {"boards.actions"}


def test_the_command_makes_the_words_anew(whole, capsys):
    with scopes_disabled():
        SearchEntry.objects.all().delete()
    call_command("rebuild_search")
    assert "Ash Grove Trust" in capsys.readouterr().out
    with scope(trust=whole.dean.trust):
        assert len(entries()) > 30


# A record of these kinds is found by another's words, or has none of its own.
FOUND_BY_NO_WORDS = {"Membership", "Grant", "Invitation", "TermDates", "Target", "Reading"}


def test_every_kind_of_record_with_words_is_found():
    silent = {
        model.__name__
        for model in record_models()
        if not model.SEARCHED and not issubclass(model, LinkRecord)
    }
    assert silent - {"DocumentSchool", "DocumentSubject"} == FOUND_BY_NO_WORDS


def test_the_page_asks_the_database_a_fixed_number_of_times(whole, django_assert_max_num_queries):
    grow(whole.ash, range(3))
    client = signed_in(whole.ash.leader)
    url = reverse("trust_search", args=[whole.ash.trust.slug])
    client.get(url)
    for words in ("on", "re", "a 1"):
        with django_assert_max_num_queries(20):
            assert client.get(url, {"q": words}).status_code == 200


def test_one_kind_is_paged(ash, search):
    for number in range(30):
        add(ash, Action, priority=ash.priority, title=f"Walrus {number:02}")
    add(ash, Update, goal=ash.goal, status="on_track", narrative="<p>Walrus</p>",
        made_on="2026-10-03", author=ash.leader)  # fmt: skip
    assert len(search("leader", "walrus")) == 6
    assert search("leader", "walrus", kind="actions")[0] == "Walrus 29"
    assert len(search("leader", "walrus", kind="actions", page=2)) == 5
    assert search("leader", "walrus", kind="actions", page="x")[0] == "Walrus 29"
