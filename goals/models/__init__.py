"""The trust's plan: goals, yearly priorities, and what schools and measures answer to them."""

from .links import (
    Answer,
    GoalMeasure,
    GoalSchool,
    GoalValue,
    PriorityGoal,
    PriorityMeasure,
    PrioritySchool,
)
from .objectives import Aim, Goal, Priority
from .plan import PlanSection, Statement, Strand, StrategicPlan, Theme
from .work import Action, Milestone, Update

__all__ = [
    "Action",
    "Aim",
    "Answer",
    "Goal",
    "GoalMeasure",
    "GoalSchool",
    "GoalValue",
    "Milestone",
    "PlanSection",
    "Priority",
    "PriorityGoal",
    "PriorityMeasure",
    "PrioritySchool",
    "Statement",
    "Strand",
    "StrategicPlan",
    "Theme",
    "Update",
]
