"""Every record that the matrix asks about: where it is, who sees it and who may change it."""

from dataclasses import dataclass

from .people import (
    ADMINISTRATOR,
    BOARD,
    BOARD_WRITERS,
    EVERYBODY,
    EXPORTS,
    HOLDER,
    LEADER,
    LIMITED,
    NOBODY,
    READS_CEDAR,
    READS_DRAFTS,
    SCHOOL_MANAGERS,
    TRUST_WRITERS,
    WRITES_BIRCH,
    WRITES_CEDAR,
)

OWN_TRUST, OWN_SCHOOL, SIBLING = "own trust", "own school", "sibling school"


@dataclass(frozen=True)
class Known:
    """Who may read a record of the cast, and who of them may change it."""

    place: str
    sees: frozenset[str]
    edits: frozenset[str]


def trust(edits: frozenset[str], sees: frozenset[str] = EVERYBODY) -> Known:
    return Known(OWN_TRUST, sees, edits)


def birch(edits: frozenset[str] = WRITES_BIRCH, sees: frozenset[str] = EVERYBODY) -> Known:
    return Known(OWN_SCHOOL, sees, edits)


def cedar(edits: frozenset[str] = WRITES_CEDAR, sees: frozenset[str] = READS_CEDAR) -> Known:
    return Known(SIBLING, sees, edits)


BOARD_ONLY = trust(BOARD_WRITERS, BOARD)
# About the leader, who is the only one that writes plans: it is hidden from them.
ABOUT_LEADER = trust(NOBODY, EVERYBODY - LEADER)

RECORDS: dict[str, Known] = {
    # Who the trust is
    "commitment": trust(TRUST_WRITERS),
    "value": trust(TRUST_WRITERS),
    "principle": trust(TRUST_WRITERS),
    "term": trust(ADMINISTRATOR),
    # People
    "member": trust(ADMINISTRATOR, ADMINISTRATOR | HOLDER),
    "grant": trust(ADMINISTRATOR, ADMINISTRATOR | HOLDER),
    "invitation": trust(ADMINISTRATOR, ADMINISTRATOR),
    # The trust's plans
    "plan": trust(LEADER),
    "draft": trust(LEADER, READS_DRAFTS),
    "section": trust(LEADER),
    "theme": trust(LEADER),
    "strand": trust(LEADER),
    "statement": trust(LEADER),
    "goal": trust(LEADER),
    "board_goal": BOARD_ONLY,
    "leader_goal": ABOUT_LEADER,
    "draft_goal": trust(LEADER, READS_DRAFTS),
    "aim": trust(LEADER),
    "board_aim": BOARD_ONLY,
    "leader_aim": ABOUT_LEADER,
    "priority": trust(LEADER),
    "board_priority": BOARD_ONLY,
    "leader_priority": ABOUT_LEADER,
    "action": trust(LEADER),
    "goal_action": BOARD_ONLY,
    "leader_action": ABOUT_LEADER,
    "milestone": trust(LEADER),
    "board_milestone": BOARD_ONLY,
    "update": trust(LEADER),
    "goal_update": trust(LEADER),
    "board_update": BOARD_ONLY,
    # Its progress is for the board, and it is about the leader.
    "leader_update": trust(NOBODY, BOARD),
    # Schools and their plans
    "birch": birch(SCHOOL_MANAGERS),
    "cedar": cedar(SCHOOL_MANAGERS),
    "birch_plan": birch(),
    "cedar_plan": cedar(),
    "school_priority": birch(),
    "cedar_priority": cedar(),
    "board_school_priority": birch(NOBODY, BOARD),
    "leader_school_priority": birch(WRITES_BIRCH - LEADER, EVERYBODY - LEADER),
    "school_action": birch(),
    "cedar_action": cedar(),
    "school_milestone": birch(),
    "cedar_milestone": cedar(),
    "school_update": birch(),
    "cedar_update": cedar(),
    "answer": birch(),
    "declined": cedar(),
    "birch_declined": birch(),
    # Measures
    "measure": trust(LEADER),
    "board_measure": BOARD_ONLY,
    "leader_measure": ABOUT_LEADER,
    "target": trust(LEADER),
    "board_target": BOARD_ONLY,
    "trust_reading": trust(LEADER),
    "board_reading": BOARD_ONLY,
    "reading": birch(),
    "cedar_reading": cedar(),
}

# Documents are for those who may read all of them; the clerk made these.
DOCUMENT_EDITORS = LEADER | BOARD_WRITERS
RECORDS |= {
    "document": trust(DOCUMENT_EDITORS, EXPORTS - LIMITED),
    "birch_document": birch(DOCUMENT_EDITORS, EXPORTS),
    "board_document": trust(BOARD_WRITERS, BOARD),
    "leader_document": trust(BOARD_WRITERS, EXPORTS - LEADER),
    "document_school": trust(DOCUMENT_EDITORS, EXPORTS - LIMITED),
    "document_subject": trust(BOARD_WRITERS, EXPORTS - LEADER),
    # What was deleted: whoever could change it brings it back.
    "strand_deletion": trust(LEADER),
    "board_deletion": BOARD_ONLY,
    "birch_deletion": birch(),
    "cedar_deletion": cedar(),
}

# Rows that link two records are written with the record that owns them, by no address of theirs.
LINKS = [
    "goal_value",
    "goal_school",
    "goal_measure",
    "priority_goal",
    "priority_school",
    "priority_measure",
    "school_priority_measure",
    "grant_school",
    "invitation_school",
]
RECORDS |= {name: trust(NOBODY, NOBODY) for name in LINKS}
