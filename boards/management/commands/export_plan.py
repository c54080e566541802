"""``manage.py export_plan TRUST --year 2026/27 --output FILE``: the annual plan, from the shell."""

import os
import tempfile
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django_scopes import scope

from boards.content import plan_booklet
from boards.printing import NotPrinted, pages_of, print_booklet
from boards.queries import plan_for_year
from goals.models import StrategicPlan
from trustplan.trusts import years
from trustplan.trusts.access import AUDIENCES_UP_TO, operator_access
from trustplan.trusts.models import Trust


class Command(BaseCommand):
    help = "Write the annual plan of a trust as a PDF file. Needs no worker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("trust", metavar="TRUST", help="the trust's short name in addresses")
        parser.add_argument("--year", required=True, help="an academic year such as 2026/27")
        parser.add_argument("--output", required=True, type=Path, help="the file to write")
        parser.add_argument(
            "--audience",
            default="board",
            choices=list(AUDIENCES_UP_TO),
            help="who will read it: it says only what they may read (board)",
        )
        parser.add_argument(
            "--plan", help="the id of a plan, where not the one that covers the year is meant"
        )

    def handle(self, *, trust: str, year: str, output: Path, audience: str, plan, **options):
        found = Trust.objects.filter(slug=trust).first()
        if found is None:
            raise CommandError(f"There is no trust with the short name “{trust}”.")
        with scope(trust=found):
            number = academic_year(year)
            chosen = choose_plan(number, plan)
            access = operator_access(found, audience)
            book = plan_booklet(chosen, number, access, audience, timezone.now())
            check_writable(output)
            try:
                pdf = print_booklet(book, found)
            except NotPrinted as stopped:
                raise CommandError(str(stopped)) from stopped
        write(output, pdf)
        self.stdout.write(f"{chosen} {years.label(number)}: {pages_of(pdf)} pages in {output}")


def academic_year(text: str) -> int:
    try:
        return years.parse(text)
    except ValueError as error:
        raise CommandError(f"“{text}” is not an academic year such as 2026/27.") from error


def choose_plan(year: int, plan_id: str | None) -> StrategicPlan:
    """The plan that was named, or the one that covers the year."""
    if plan_id is None:
        plan = plan_for_year(year)
        if plan is None:
            raise CommandError(f"No plan of this trust covers {years.label(year)}.")
        return plan
    try:
        plan = StrategicPlan.objects.filter(pk=plan_id).first()
    except (ValueError, ValidationError):
        plan = None
    if plan is None:
        raise CommandError(f"This trust has no plan with the id {plan_id}.")
    if year not in plan.years:
        raise CommandError(f"“{plan}” covers {plan.span}, not {years.label(year)}.")
    return plan


def check_writable(output: Path) -> None:
    """Say that the file cannot be written before the work, not after it."""
    if output.is_dir():
        raise CommandError(f"{output} is a folder: name a file in it.")
    if not output.parent.is_dir():
        raise CommandError(f"There is no folder {output.parent}.")
    if not os.access(output.parent, os.W_OK):
        raise CommandError(f"The folder {output.parent} cannot be written to.")


def write(output: Path, pdf: bytes) -> None:
    """Put the file in its place whole, or leave what was there."""
    try:
        with tempfile.NamedTemporaryFile(dir=output.parent, delete=False) as file:
            file.write(pdf)
        os.chmod(file.name, 0o644)
        os.replace(file.name, output)
    except OSError as error:
        raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
