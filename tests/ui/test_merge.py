"""Two people's changes put together: nothing that either of them wrote is left out."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustplan.ui.merge import merge, merge_rich, merge_sets
from trustplan.ui.richtext import clean, to_html, to_text

WORDS = st.sampled_from(["We", "all", "read", "every", "day", "pupils", "aloud", "well", "not"])
SENTENCE = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")
LINE = st.lists(SENTENCE, max_size=3).map(" ".join)
TEXT = st.lists(LINE, max_size=4).map(lambda lines: "\n\n".join(line for line in lines if line))
RICH = TEXT.map(to_html)


def counted(text: str) -> Counter:
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize(("put", "texts"), [(merge, TEXT), (merge_rich, RICH)])
def test_what_one_alone_changed_is_taken(put, texts):
    @given(texts, texts)
    def taken(base, changed):
        assert put(base, changed, base) == (changed, 0)
        assert put(base, base, changed) == (changed, 0)
        assert put(base, changed, changed) == (changed, 0)

    taken()


@given(TEXT, TEXT, TEXT)
def test_no_word_that_either_added_is_missing(base, mine, theirs):
    merged = counted(merge(base, mine, theirs).text)
    for one in (mine, theirs):
        added = counted(one) - counted(base)
        assert added <= merged


@given(RICH, RICH, RICH)
def test_nor_is_one_of_rich_text(base, mine, theirs):
    merged = merge_rich(base, mine, theirs).text
    assert clean(merged) == merged
    for one in (mine, theirs):
        assert counted(to_text(one)) - counted(to_text(base)) <= counted(to_text(merged))


@given(TEXT.filter(bool), SENTENCE, SENTENCE)
def test_changes_of_different_paragraphs_are_both_there(middle, mine, theirs):
    base = f"First as it was.\n\n{middle}\n\nLast as it was."
    merged = merge(
        base,
        base.replace("First as it was.", mine),
        base.replace("Last as it was.", theirs),
    )
    assert merged == (f"{mine}\n\n{middle}\n\n{theirs}", 0)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected", "clashes"),
    [
        ("the red car", "a red car", "the blue car", "a blue car", 0),
        ("One.", "One.\n\nMine.", "One.\n\nTheirs.", "One.\n\nMine.\n\nTheirs.", 0),
        ("One.", "One.\n\nMine.", "Two.", "Two.\n\nMine.", 0),
        ("- a\n- b", "- a\n- mine\n- b", "- a\n- b\n- theirs", "- a\n- mine\n- b\n- theirs", 0),
        ("Read daily. Stay.", "Read aloud daily. Stay.", "Read daily. Go.",
         "Read aloud daily. Go.", 0),
        ("red", "green", "blue", "[Yours: green] [Theirs: blue]", 1),
        ("", "Mine", "Theirs", "[Yours: Mine] [Theirs: Theirs]", 1),
        ("A red car. Stay.", "A green car. Stay.", "A blue car. Stay on.",
         "[Yours: A green car.] [Theirs: A blue car.] Stay on.", 1),
        ("Keep. Gone.", "Keep.", "Keep. Gone far.",
         "Keep.[Yours: taken out] [Theirs:  Gone far.]", 1),
    ],
)  # fmt: skip
def test_it_reads_as_a_person_would_put_it(base, mine, theirs, expected, clashes):
    assert merge(base, mine, theirs) == (expected, clashes)


SETS = st.lists(st.integers(0, 6), unique=True)


@given(SETS, SETS, SETS)
def test_choices_are_merged_as_sets(base, mine, theirs):
    merged = merge_sets(base, mine, theirs)
    added = {*mine, *theirs} - set(base)
    gone = set(base) - ({*mine} & {*theirs})
    assert set(merged) == (set(base) | added) - gone
    assert len(merged) == len(set(merged))
