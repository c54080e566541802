"""What a school's plan says to the trust's priorities, for the plan's own page.

The page belongs to ``schools``, which does not know the trust's plan: its template asks here.
"""

from django import template

from schools.models import ImprovementPlan
from trustplan.trusts.access import Access

from ..queries.answers import Question, questions_to

register = template.Library()


@register.simple_tag
def trust_priorities(plan: ImprovementPlan, access: Access) -> list[Question]:
    """The trust's priorities that a school's plan should answer, with what it says to each."""
    return questions_to(plan, access)
