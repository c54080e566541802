"""What a person has under way: words that are not saved yet, and forms that were sent.

Both belong to a person and to no trust. A draft is read only for that person and at the address
of its own form, which the form's view has opened to them before.
"""

from django.conf import settings
from django.db import models

# An address that is longer has no draft.
LONGEST_ADDRESS = 500


class Draft(models.Model):
    """What somebody wrote into one form and has not saved."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts"
    )
    address = models.CharField(max_length=LONGEST_ADDRESS)
    title = models.CharField(max_length=200)
    # Lists of texts by the names of the fields, as a browser sends them.
    fields = models.JSONField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "address"], name="draft_one_for_each_form")
        ]

    def __str__(self) -> str:
        return self.title


class Submission(models.Model):
    """A form that was saved, by which the same form sent again is known."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    # Of the form's own token and all that was in it: words added since make it another.
    key = models.CharField(max_length=64)
    result = models.TextField(blank=True)
    said = models.TextField(blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="submission_saved_once")
        ]

    def __str__(self) -> str:
        return self.result
