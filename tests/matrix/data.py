"""What the matrix needs beyond the cast, in both trusts alike: the same records again for the
board alone, about the leader, in a draft and at the other school; files, documents, deletions.
"""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from django.core.files.base import ContentFile
from django.utils import timezone
from django_scopes import scope

from boards.models import Document, DocumentSchool, DocumentSubject
from goals.models import Action, Aim, Answer, Goal, Milestone, Priority, Strand, Update
from kpis.models import Measure, Reading, Target
from schools.models import (
    InvitationSchool,
    SchoolAction,
    SchoolMilestone,
    SchoolPriority,
    SchoolUpdate,
)
from tests.cast import YEAR, add, make_cast
from trustplan.trusts.actions import delete_record

FOR_BOARD = dict.fromkeys(("wording_audience", "progress_audience", "figures_audience"), "board")
SAID = {"status": "on_track", "narrative": "<p>It goes well.</p>", "made_on": date(YEAR, 11, 2)}


def make_whole_cast() -> SimpleNamespace:
    """Both trusts of the cast, completed. Files go where ``MEDIA_ROOT`` says."""
    cast = make_cast()
    complete(cast.ash)
    complete(cast.dean)
    return cast


def complete(it: SimpleNamespace) -> None:
    """Give a trust of the cast all that ``records.RECORDS`` names."""
    with scope(trust=it.trust):
        it.member = it.members["governor"]
        it.about = it.members["leader"]
        goals(it)
        school_work(it)
        measures(it)
        files(it)
        documents(it)
        deletions(it)
        it.invitation_school = add(it, InvitationSchool, invitation=it.invitation, school=it.birch)


def goals(it) -> None:
    # It serves no goal: without a reason for that, the draft cannot be approved.
    add(it, Priority, plan=it.draft, year=2028, title="On its own")
    it.draft_goal = add(it, Goal, plan=it.draft, title="Only in the draft")
    it.board_aim = add(it, Aim, goal=it.board_goal, text="Agree in private.")
    it.leader_aim = add(it, Aim, goal=it.leader_goal, text="Know every school.")
    this_year = {"plan": it.plan, "year": YEAR}
    it.board_priority = add(it, Priority, title="Sign the heads of terms", **this_year, **FOR_BOARD)
    it.leader_priority = add(it, Priority, title="A first review", about=it.about, **this_year)
    it.leader_action = add(it, Action, goal=it.leader_goal, title="Visit every school")
    it.board_milestone = add(it, Milestone, action=it.goal_action, title="A date agreed")
    it.board_update = add(it, Update, goal=it.board_goal, author=it.clerk, **SAID)
    it.leader_update = add(it, Update, goal=it.leader_goal, author=it.chair, **SAID)


def school_work(it) -> None:
    at_birch, at_cedar = {"plan": it.birch_plan}, {"priority": it.cedar_priority}
    it.board_school_priority = add(
        it, SchoolPriority, title="In strict confidence", **at_birch, **FOR_BOARD
    )
    it.leader_school_priority = add(
        it, SchoolPriority, title="One person’s own goal", about=it.about, **at_birch
    )
    it.cedar_action = add(it, SchoolAction, title="Choose the books", **at_cedar)
    it.cedar_milestone = add(it, SchoolMilestone, action=it.cedar_action, title="Bought")
    it.cedar_update = add(it, SchoolUpdate, author=it.leader, **SAID, **at_cedar)
    it.birch_declined = add(
        it,
        Answer,
        priority=it.narrow_priority,
        improvement_plan=it.birch_plan,
        declined_because="it is done",
    )


def measures(it) -> None:
    it.leader_measure = add(it, Measure, name="Appraisal", about=it.about)
    last = {"year": YEAR - 1, "value": Decimal(5)}
    it.board_target = add(it, Target, measure=it.board_measure, **last)
    it.board_reading = add(it, Reading, measure=it.board_measure, **last)
    it.cedar_reading = add(it, Reading, measure=it.measure, school=it.cedar, **last)


def files(it) -> None:
    """A logo, and evidence with the updates."""
    it.trust.logo.save("logo.png", ContentFile(b"not drawn"))
    for update in (it.update, it.board_update, it.school_update, it.cedar_update):
        update.evidence_file.save("minutes.txt", ContentFile(b"Agreed."))


def documents(it) -> None:
    """A document of the whole trust, one of each school's plan, and one for the board."""
    it.document = document(it, plan=it.plan)
    it.document_school = add(it, DocumentSchool, document=it.document, school=it.birch)
    add(it, DocumentSchool, document=it.document, school=it.cedar)
    it.birch_document = document(it, improvement_plan=it.birch_plan)
    add(it, DocumentSchool, document=it.birch_document, school=it.birch)
    it.board_document = document(it, plan=it.plan, audience="board")
    it.leader_document = document(it, plan=it.plan)
    it.document_subject = add(it, DocumentSubject, document=it.leader_document, membership=it.about)


def document(it, audience: str = "trust", **of) -> Document:
    now = timezone.now()
    made = {"as_at": now, "finished_at": now, "state": Document.State.DONE, "made_by": it.clerk}
    made["sort"] = "school" if "improvement_plan" in of else "annual"
    record = add(it, Document, year=YEAR, audience=audience, file="kept.pdf", **of, **made)
    record.file.save("plan.pdf", ContentFile(b"%PDF-"))
    return record


def deletions(it) -> None:
    """Something deleted of the trust, of the board and of each school."""
    gone = {
        "strand_deletion": add(it, Strand, theme=it.theme, title="No longer"),
        "board_deletion": add(it, Action, goal=it.board_goal, title="No more"),
        "birch_deletion": add(it, SchoolAction, priority=it.school_priority, title="Gone"),
        "cedar_deletion": add(it, SchoolAction, priority=it.cedar_priority, title="Gone"),
    }
    for name, record in gone.items():
        setattr(it, name, delete_record(record, by=it.by))
