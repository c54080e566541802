"""Every address of a trust but those of any record, declared."""

from uuid import UUID

from .people import (
    ADMINISTRATOR,
    BOARD_WRITERS,
    EXPORTS,
    LEADER,
    MEASURE_WRITERS,
    OWNER,
    SCHOOL_MANAGERS,
    TRUST_WRITERS,
    WRITES_BIRCH,
    WRITES_CEDAR,
)
from .rules import Rule, act, confirm, form, page

PLANS = ("plan", "draft")
GOALS = ("goal", "board_goal", "leader_goal", "draft_goal")
PRIORITIES = ("priority", "board_priority", "leader_priority")
SCHOOLS = ("birch", "cedar")
SCHOOL_PLANS = ("birch_plan", "cedar_plan")
SCHOOL_PRIORITIES = (
    "school_priority",
    "cedar_priority",
    "board_school_priority",
    "leader_school_priority",
)
MEASURES = ("measure", "board_measure", "leader_measure")
PLAN_WRITERS = LEADER | BOARD_WRITERS
FOR_SCHOOLS = {"birch": WRITES_BIRCH, "cedar": WRITES_CEDAR}

TRUST: dict[str, Rule] = {
    "trust_home": page(),
    "role_switch": form(),
    "trust_theme": page(),
    "trust_logo": page(),
    "trust_about": page(),
    "trust_edit": form(door=ADMINISTRATOR),
    "vision_edit": confirm(who={None: TRUST_WRITERS}),
    "commitment_add": form(who={None: TRUST_WRITERS}),
    "commitment_edit": form("commitment"),
    "value_add": form(who={None: TRUST_WRITERS}),
    "value_edit": form("value"),
    "principle_add": form(who={None: TRUST_WRITERS}),
    "principle_edit": form("principle"),
    "trust_search": page(),
    "term_list": page(),
    "term_add": form(door=ADMINISTRATOR),
    "term_edit": form("term", door=ADMINISTRATOR),
    # Only of one's own paste: somebody who has pasted nothing finds nothing.
    "paste_undo": form(shown=404, sent=404, extra={"paste": UUID(int=0)}),
    "reminders_edit": form(),
    "deletion_list": page(),
    "deletion_restore": act(
        "strand_deletion", "board_deletion", "birch_deletion", "cedar_deletion"
    ),
}

PEOPLE: dict[str, Rule] = {
    "people": page(door=ADMINISTRATOR),
    "invitation_add": form(door=ADMINISTRATOR),
    "invitations_add": form(door=ADMINISTRATOR),
    "invitations_template": page(door=ADMINISTRATOR),
    "invitation_resend": confirm("invitation", door=ADMINISTRATOR),
    "invitation_delete": confirm("invitation", door=ADMINISTRATOR),
    "membership_edit": confirm("member", door=ADMINISTRATOR),
    "membership_pass_on": form("member", door=ADMINISTRATOR),
    "membership_delete": confirm("member", door=ADMINISTRATOR),
    "grant_add": form("member", door=ADMINISTRATOR),
    "grant_edit": form("grant", door=ADMINISTRATOR),
    "grant_delete": confirm("grant", door=ADMINISTRATOR),
}

PLAN: dict[str, Rule] = {
    "plan_list": page(),
    "plan_add": form(door=LEADER),
    "plan_detail": page(*PLANS),
    "plan_history": page(*PLANS),
    "plan_tree": page(*PLANS),
    "plan_coverage": page(*PLANS),
    "plan_edit": form(*PLANS),
    "plan_foreword_edit": confirm(*PLANS),
    "plan_approve": form(*PLANS),
    "plan_reopen": act(*PLANS),
    "section_add": form(*PLANS),
    "section_edit": form("section"),
    "theme_add": form(*PLANS),
    "theme_edit": form("theme"),
    "strand_add": form("theme"),
    "strand_edit": form("strand"),
    "statement_add": form("theme"),
    "statement_edit": form("statement"),
    "goal_add": form(*PLANS, who=dict.fromkeys(PLANS, PLAN_WRITERS)),
    "goal_detail": page(*GOALS),
    "goal_edit": form(*GOALS),
    "goal_drop": form(*GOALS),
    "goal_resume": act(*GOALS),
    "goal_measures": confirm(*GOALS),
    "goals_paste": form(*PLANS, who=dict.fromkeys(PLANS, PLAN_WRITERS)),
    "priorities_carry": form(*PLANS, who=dict.fromkeys(PLANS, PLAN_WRITERS)),
    "priorities_paste": form(*PLANS, who=dict.fromkeys(PLANS, PLAN_WRITERS)),
    "goal_criteria_paste": form(*GOALS),
    "priority_criteria_paste": form(*PRIORITIES),
    "aims_paste": form(*GOALS),
    "aim_add": form(*GOALS),
    "aim_edit": form("aim", "board_aim", "leader_aim"),
    "priority_add": form(*PLANS, who=dict.fromkeys(PLANS, PLAN_WRITERS)),
    "priority_detail": page(*PRIORITIES),
    "priority_edit": form(*PRIORITIES),
    "priority_drop": form(*PRIORITIES),
    "priority_resume": act(*PRIORITIES),
    "priority_measures": confirm(*PRIORITIES),
}

ACTIONS = ("action", "goal_action", "leader_action")
WORK: dict[str, Rule] = {
    "check_in": page(),
    "goal_check_in": form(*GOALS),
    "priority_check_in": form(*PRIORITIES, who={"priority": LEADER | OWNER}),
    "action_check_in": form(*ACTIONS, who={"action": LEADER | OWNER}),
    "school_priority_check_in": form(
        *SCHOOL_PRIORITIES, who={"school_priority": WRITES_BIRCH | OWNER}
    ),
    "school_action_check_in": form(
        "school_action", "cedar_action", who={"school_action": WRITES_BIRCH | OWNER}
    ),
    "goal_actions_paste": form(*GOALS),
    "priority_actions_paste": form(*PRIORITIES),
    "goal_action_add": form(*GOALS),
    "priority_action_add": form(*PRIORITIES),
    "action_edit": form(*ACTIONS),
    "action_update_add": form(*ACTIONS, who={"action": LEADER | OWNER}),
    "milestone_add": form(*ACTIONS),
    "milestone_edit": form("milestone", "board_milestone"),
    "goal_update_add": form(*GOALS),
    "priority_update_add": form(*PRIORITIES, who={"priority": LEADER | OWNER}),
    # The contributor wrote it about the priority they own.
    "update_edit": form(
        "update", "goal_update", "board_update", "leader_update", who={"update": LEADER | OWNER}
    ),
    "update_evidence": page("update", "board_update"),
}

SCHOOL: dict[str, Rule] = {
    "school_list": page(),
    "school_add": form(door=SCHOOL_MANAGERS),
    "school_detail": page(*SCHOOLS),
    "school_edit": form(*SCHOOLS),
    "improvement_plan_add": form(*SCHOOLS, who=FOR_SCHOOLS),
    "improvement_plan_detail": page(*SCHOOL_PLANS),
    "improvement_plan_history": page(*SCHOOL_PLANS),
    "improvement_plan_edit": confirm(*SCHOOL_PLANS),
    "improvement_plan_state": form(*SCHOOL_PLANS),
    "school_priority_add": form(*SCHOOL_PLANS),
    "school_priorities_paste": form(*SCHOOL_PLANS),
    "school_criteria_paste": form(*SCHOOL_PRIORITIES),
    "school_actions_paste": form(*SCHOOL_PRIORITIES),
    "school_priority_detail": page(*SCHOOL_PRIORITIES),
    "school_priority_edit": form(*SCHOOL_PRIORITIES),
    "school_priority_measures": confirm(*SCHOOL_PRIORITIES),
    "school_action_add": form(*SCHOOL_PRIORITIES),
    "school_action_edit": form("school_action", "cedar_action"),
    "school_action_update_add": form(
        "school_action", "cedar_action", who={"school_action": WRITES_BIRCH | OWNER}
    ),
    "school_milestone_add": form("school_action", "cedar_action"),
    "school_milestone_edit": form("school_milestone", "cedar_milestone"),
    "school_update_add": form(*SCHOOL_PRIORITIES, who={"school_priority": WRITES_BIRCH | OWNER}),
    "school_update_edit": form("school_update", "cedar_update"),
    "school_update_evidence": page("school_update", "cedar_update"),
    "improvement_plan_carry": form(*SCHOOL_PLANS),
    "answers_edit": form(*SCHOOL_PLANS),
    "answer_add": form(*SCHOOL_PLANS, extra={"priority": "priority"}),
    "answer_priority_add": form(*SCHOOL_PLANS, extra={"priority": "priority"}),
    "answer_decline": form(*SCHOOL_PLANS, extra={"priority": "priority"}),
    "answer_edit": form("birch_declined", "declined"),
}

ENTERS = WRITES_BIRCH
FIGURES: dict[str, Rule] = {
    "measure_list": page(),
    "measure_add": form(who={None: MEASURE_WRITERS}),
    "measure_detail": page(*MEASURES),
    "measure_edit": form(*MEASURES),
    "target_add": form(*MEASURES),
    "target_edit": form("target", "board_target"),
    "reading_add": form(*MEASURES, who={"measure": ENTERS, "leader_measure": ENTERS - LEADER}),
    "reading_edit": form("reading", "cedar_reading", "trust_reading", "board_reading"),
    "readings_edit": form(*SCHOOLS, who=FOR_SCHOOLS, sent=302, extra={"year": 2025}),
}

DOCUMENTS = ("document", "birch_document", "board_document", "leader_document")
DOCUMENT: dict[str, Rule] = {
    "document_list": page(door=EXPORTS),
    "document_add": form(door=EXPORTS),
    "plan_page_add": form(door=EXPORTS),
    "document_detail": page(*DOCUMENTS, door=EXPORTS),
    "document_retry": act(*DOCUMENTS, door=EXPORTS),
    "document_cancel": act(*DOCUMENTS, door=EXPORTS),
    "document_download": page(*DOCUMENTS, door=EXPORTS),
    "improvement_plan_document_add": form(*SCHOOL_PLANS, door=EXPORTS, needs="sees"),
}

# What can be done to any record: asked about every record, so about every kind.
ANY: dict[str, Rule] = {
    "record_move": act(),
    "record_delete": confirm(),
    "record_history": page(),
    "record_restore": form(extra={"version": 1}),
}
# These hold something that each of those who may change them may not read.
HOLD_HIDDEN = {"plan", "birch", "birch_plan"}
# These have no order of their own: there is nothing to move, for anybody.
UNORDERED = {
    "term",
    "member",
    "grant",
    "invitation",
    *PLANS,
    *SCHOOL_PLANS,
    *DOCUMENTS,
    "document_school",
    "document_subject",
    *("update", "goal_update", "board_update", "leader_update", "school_update", "cedar_update"),
    *("answer", "declined", "birch_declined"),
    *("target", "board_target"),
    *("reading", "cedar_reading", "trust_reading", "board_reading"),
}


# Each has actions of its own, or is made and not written: no earlier version comes back.
NOT_RESTORED = {"member", "grant", "invitation", *DOCUMENTS, "document_school", "document_subject"}


def any_record(name: str, record: str) -> Rule:
    """The rule for moving, deleting or reading the history of one record."""
    rule = ANY[name].but(records=(record,))
    if name == "record_move" and record in UNORDERED:
        return rule.but(sent=404)
    if name == "record_restore" and record in NOT_RESTORED:
        return rule.but(shown=404, sent=404)
    # Nobody deletes what they may not read: they are sent back, and told so.
    return rule.but(shown=302) if name == "record_delete" and record in HOLD_HIDDEN else rule


AREAS: dict[str, dict[str, Rule]] = {
    "trust": TRUST,
    "people": PEOPLE,
    "plans": PLAN,
    "work": WORK,
    "schools": SCHOOL,
    "figures": FIGURES,
    "documents": DOCUMENT,
}
ADDRESSES = {name: rule for area in AREAS.values() for name, rule in area.items()}
