"""What the screens say can be read at fourteen: each text at most Flesch-Kincaid grade nine.

Read are the paragraphs of the templates and, in the code, what is said to a person: help texts,
introductions, messages and refusals. Where a value is put in, a word of two syllables stands.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
APPS = ("trustplan", "schools", "kpis", "goals", "boards")
# A grade says little about a label or a button: only of sentences from this many words.
FEWEST_WORDS = 8
HARDEST, ON_AVERAGE = 9.0, 5.0
SAID_AS = {"help_text", "intro", "done", "title", "label", "empty_label", "violation_error_message"}
SAID_BY = {"ValidationError", "Refused", "success", "warning", "error", "info"}
VALUE = "Ashby"
SENTENCE_ENDS = r"[.!?](?:\s|$|”)"
BLOCKS = "p, li, h1, h2, h3, td, th, dt, dd, legend, label, caption, summary, figcaption"


def test_every_text_can_be_read_at_fourteen():
    texts = {text: where for where, text in [*of_templates(), *of_code()] if is_text(text)}
    assert len(texts) > 200
    graded = sorted(((grade(text), text) for text in texts), reverse=True)
    hard = [f"{mark:.1f} {texts[text]}: {text}" for mark, text in graded if mark > HARDEST]
    assert not hard, f"{len(hard)} texts\n" + "\n".join(hard)
    assert sum(mark for mark, _ in graded) / len(graded) <= ON_AVERAGE


def is_text(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS and bool(re.search(SENTENCE_ENDS, text))


def test_the_grade_is_that_of_the_formula():
    assert round(grade("The cat sat on the mat."), 2) == -1.45
    assert grade("Notwithstanding considerable institutional heterogeneity, it deteriorated.") > 20


def grade(text: str) -> float:
    """The Flesch-Kincaid grade: a year of school in the United States, one more in England."""
    words = re.findall(r"[A-Za-z’']+", text)
    sentences = max(1, len(re.findall(SENTENCE_ENDS, text)))
    syllables = sum(map(syllables_of, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / max(1, len(words)) - 15.59


def syllables_of(word: str) -> int:
    """As many as there are groups of vowels, but for an e that is not heard."""
    word = re.sub(r"[’'].*", "", word.lower())
    heard = re.sub(r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^td])ed$|(?<=[^scxz])es$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+", heard)))


def of_templates() -> Iterator[tuple[str, str]]:
    """Each paragraph, heading, cell and the like of each template, with the template's name."""
    for path in sorted((ROOT / "templates").rglob("*.html")):
        source = re.sub(r"{#.*?#}", "", path.read_text())
        source = re.sub(r"{{.*?}}", VALUE, source)
        # What stands in an alternative is no part of the sentence before it.
        source = re.sub(r"{% (?:else|elif|empty).*?%}", "<br>", source)
        source = re.sub(r"{%.*?%}", "", source)
        for block in BeautifulSoup(source, "html.parser").select(BLOCKS):
            if not block.select(BLOCKS):
                for part in re.split(r"<br/?>", str(block)):
                    text = BeautifulSoup(part, "html.parser").get_text(" ")
                    yield path.relative_to(ROOT).as_posix(), clean(text)


def of_code() -> Iterator[tuple[str, str]]:
    """What the code says to people, with the name of its file."""
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if {"migrations", "dev", "demo"} & set(path.relative_to(ROOT).parts):
                continue
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call):
                    where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
                    yield from ((where, clean(text)) for text in said_in(node))


def said_in(call: ast.Call) -> Iterator[str]:
    """What a call says: in an argument whose name tells, or in any if its own name does."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in SAID_BY:
        yield from filter(None, map(text_of, call.args))
    for argument in call.keywords:
        if argument.arg in SAID_AS and (text := text_of(argument.value)):
            yield text


def text_of(node: ast.AST) -> str:
    """The text of a constant or of a formatted string, with a name for each value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) or VALUE for part in node.values)
    return ""


def clean(text: str) -> str:
    return re.sub(r"\s+([.,;:!?])", r"\1", " ".join(text.split()))
