"""Schools and their improvement plans. A school's plan is whole without any goal of the trust."""

from .limits import GrantSchool, InvitationSchool
from .plans import ImprovementPlan, SchoolPriority
from .schools import Phase, School, of_schools, still_there
from .work import SchoolAction, SchoolMilestone, SchoolUpdate

__all__ = [
    "GrantSchool",
    "ImprovementPlan",
    "InvitationSchool",
    "Phase",
    "School",
    "SchoolAction",
    "SchoolMilestone",
    "SchoolPriority",
    "SchoolUpdate",
    "of_schools",
    "still_there",
]
