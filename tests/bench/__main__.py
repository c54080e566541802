"""Builds the large trust and measures. ``python -m tests.bench [pages|documents]``."""

import sys
import time

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django_scopes import scope  # noqa: E402

from goals.models import StrategicPlan  # noqa: E402

from .documents import compare_documents  # noqa: E402
from .pages import compare_pages  # noqa: E402
from .trust import LargeTrust  # noqa: E402


def main(asked: list[str]) -> int:
    """Measure what is asked for, or all. Returns 0 where every goal is met."""
    call_command("migrate", verbosity=0)
    begun = time.perf_counter()
    large = LargeTrust()
    trust = large.build()
    print(f"A trust of 40 schools and 10 years, laid in {time.perf_counter() - begun:.0f} s")
    missed: list[str] = []
    if not asked or "pages" in asked:
        missed += compare_pages(trust, large.leader)
    if not asked or "documents" in asked:
        with scope(trust=trust):
            plan = StrategicPlan.objects.get(state="approved")
        missed += compare_documents(trust, plan, large.this_year)
    print("\n" + ("\n".join(["Missed:", *missed]) if missed else "Every goal is met."))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
