"""What a document says: read from the records once, by the rules of who may read what."""

from .improvement_plan import improvement_plan_booklet
from .plan import plan_booklet

__all__ = ["improvement_plan_booklet", "plan_booklet"]
