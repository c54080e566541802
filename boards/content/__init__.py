"""What a document says: read from the records once, by the rules of who may read what."""

from .choice import EVERYTHING, Choice
from .improvement_plan import improvement_plan_booklet
from .plan import plan_booklet
from .plan_page import plan_page

__all__ = ["EVERYTHING", "Choice", "improvement_plan_booklet", "plan_booklet", "plan_page"]
