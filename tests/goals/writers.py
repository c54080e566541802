"""People who write the same records at once, each with a form that may be old by the time it is
sent, and what they were told is saved.
"""

import re
from itertools import count
from uuid import uuid4

from django.urls import reverse

from tests.screens import form_of, tree
from trustplan.ui.models import Draft

# Every edit brings a word of its own, so that it can be found again.
WORDS = (f"word{number}" for number in count(1))
# By the record: the address of its form and the field that they write in.
FORMS = {"goal": ("goal_edit", "why"), "priority": ("priority_edit", "rationale")}
FORMS["action"] = ("action_edit", "evidence")


class Writer:
    """One person in one browser, with at most one form open.

    ``saved`` collects what all of them were told is saved, ``read`` the forms that were loaded.
    """

    def __init__(self, client, ash, saved: list[str], read: dict):
        self.client, self.ash, self.saved, self.read = client, ash, saved, read
        self.form: dict | None = None
        self.kind = self.word = ""

    def address(self, name: str, *args) -> str:
        return reverse(name, args=[self.ash.trust.slug, *args])

    def send(self, address: str, data: dict):
        self.client.cookies.pop("messages", None)  # nobody reads them here
        return self.client.post(address, data)

    @property
    def form_address(self) -> str:
        name, _ = FORMS[self.kind]
        return self.address(name, getattr(self.ash, self.kind).pk)

    def load(self, kind: str) -> None:
        """Open a form, and write a word at the end of its text."""
        self.kind, self.word = kind, next(WORDS)
        self.form = self.opened(kind)
        if self.form is not None:
            field = FORMS[kind][1]
            self.form[field] = f"{self.form[field]} {self.word}".strip()

    def opened(self, kind: str) -> dict | None:
        """The form of a record as it is, or nothing where it is deleted. Each is read once."""
        record = getattr(self.ash, kind)
        now = type(record).everything.get(pk=record.pk)
        state = (kind, now.version, getattr(now, FORMS[kind][1]))
        if now.deletion_id:
            return None
        if state not in self.read:
            # All of these people sign in as one, and none has a draft that another would be given.
            Draft.objects.all().delete()
            self.read[state] = form_of(self.client.get(self.form_address))
        return self.read[state] | {"submission_token": str(uuid4())}

    def save(self, choice: str) -> str:
        """Send the form. Where it is stale, do what ``choice`` says: mine, theirs, merge, leave.

        Says what became of it: saved, conflict, gone, or what was chosen.
        """
        response, form = self.send(self.form_address, self.form), self.form
        self.form = None
        if response.status_code != 409:
            return self.answered(response, self.word)
        self.holds_both(response)
        shown = form_of(response)
        assert self.word in shown[FORMS[self.kind][1]]
        if choice == "mine":
            over = tree(response).select_one("[name=over]")["value"]
            return self.settled(self.send(self.form_address, shown | {"over": over}), self.word)
        if choice in {"theirs", "merge"}:
            shown = form_of(self.send(self.form_address, form | {"resolve": choice}))
            text = shown[FORMS[self.kind][1]]
            kept = self.word in (
                text if choice == "merge" else shown[f"kept-{FORMS[self.kind][1]}"]
            )
            assert kept, f"{self.word} is not in the form: {text}"
            word = self.word if choice == "merge" else ""
            return self.settled(self.send(self.form_address, shown), word)
        return "left"

    def holds_both(self, response) -> None:
        """The answer to a stale edit shows what each of them wrote, and who the other is."""
        said = tree(response).select_one(".conflict").get_text()
        assert "saved this while you were writing" in said
        assert self.word in said or "You both wrote the same" in said

    def settled(self, response, word: str) -> str:
        """The answer once a person has chosen: saved, unless somebody was quicker again."""
        return "left" if response.status_code == 409 else self.answered(response, word)

    def answered(self, response, word: str) -> str:
        if response.status_code == 404:
            return "gone"
        assert response.status_code == 302, tree(response).get_text()
        if word:
            self.saved.append(word)
        return "saved"

    def delete(self, kind: str) -> bool:
        record = getattr(self.ash, kind)
        return (
            self.send(self.address("record_delete", record.kind(), record.pk), {}).status_code
            == 302
        )

    def undo(self, deletion) -> None:
        assert self.send(self.address("deletion_restore", deletion.pk), {}).status_code == 302

    def restore(self, kind: str, version: int) -> None:
        """Restore an earlier version, from a page opened just now."""
        record = getattr(self.ash, kind)
        address = self.address("record_restore", record.kind(), record.pk, version)
        page = self.client.get(address)
        if page.status_code == 200:
            assert self.send(address, form_of(page)).status_code in {302, 422}


def words_of(record, field: str) -> set[str]:
    """Every word of theirs that the history of a record holds."""
    texts = record.history.values_list(field, flat=True)
    return {word for text in texts for word in re.findall(r"word\d+", text or "")}
