"""Which schools act on a priority of the trust, and which do not."""

from dataclasses import dataclass, field

from schools.models import ImprovementPlan, School, still_there
from trustplan.trusts.access import Access

from ..models import Answer, Priority


@dataclass
class SchoolCoverage:
    """One school and what its plan says to the priority; ``plan`` is ``None`` without a plan."""

    school: School
    plan: ImprovementPlan | None = None
    answers: list[Answer] = field(default_factory=list)

    @property
    def state(self) -> str:
        """``answered``, ``declined`` or ``open``."""
        if not self.answers:
            return "open"
        return "declined" if all(answer.is_declined for answer in self.answers) else "answered"


def coverage(priority: Priority, access: Access) -> list[SchoolCoverage]:
    """Every school that the priority applies to and the reader may see, in order.

    ``priority`` has its answers and school links prefetched (``with_answers``).
    """
    named = {link.school_id for link in priority.school_links.all()}
    schools = School.objects.visible_to(access).filter(still_there())
    rows = {
        school.pk: SchoolCoverage(school)
        for school in (schools.filter(pk__in=named) if named else schools)
    }
    for plan in ImprovementPlan.objects.filter(school__in=rows, year=priority.year):
        rows[plan.school_id].plan = plan
    for answer in priority.answers.all():
        if answer.improvement_plan.school_id in rows:
            rows[answer.improvement_plan.school_id].answers.append(answer)
    return list(rows.values())
