"""``manage.py export_plan TRUST --year 2026/27 --output FILE``: documents, from the shell.

``--kind`` chooses the annual plan, the plan on a page or a school's plan; ``--section`` and
``--school``, each as often as needed, choose what it holds, as the form on the site does.
"""

import os
import tempfile
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q
from django.utils import timezone
from django_scopes import scope

from boards.choices import SECTIONS, Section, Sort
from boards.content import Choice, improvement_plan_booklet, plan_booklet, plan_page
from boards.content.page import Page
from boards.content.parts import Booklet
from boards.pressing import NotPrinted
from boards.printing import pages_of, print_booklet
from boards.queries import plan_for_year
from goals.models import StrategicPlan
from schools.models import ImprovementPlan, School
from trustplan.trusts import years
from trustplan.trusts.access import AUDIENCES_UP_TO, operator_access
from trustplan.trusts.models import Trust


class Command(BaseCommand):
    help = "Write a plan of a trust as a PDF file. Needs no worker."

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
        parser.add_argument(
            "--kind", default=Sort.ANNUAL, choices=Sort.values, help="which document (annual)"
        )
        parser.add_argument(
            "--section",
            action="append",
            default=[],
            choices=Section.values,
            help="a part that it holds; without any it holds all",
        )
        parser.add_argument(
            "--school",
            action="append",
            default=[],
            help="the name of a school that it tells of; without any it tells of all",
        )

    def handle(self, *, trust: str, year: str, output: Path, **options):
        found = Trust.objects.filter(slug=trust).first()
        if found is None:
            raise CommandError(f"There is no trust with the short name “{trust}”.")
        with scope(trust=found):
            book = choose_book(found, academic_year(year), options)
            check_writable(output)
            try:
                pdf = print_booklet(book, found)
            except NotPrinted as stopped:
                raise CommandError(str(stopped)) from stopped
        write(output, pdf)
        count = pages_of(pdf)
        pages = f"{count} page{'' if count == 1 else 's'}"
        self.stdout.write(f"{book.title} {years.label(book.year)}: {pages} in {output}")


def choose_book(trust: Trust, year: int, options: dict) -> Booklet | Page:
    """What is to be printed. Raises ``CommandError`` for what there is not."""
    kind, audience = options["kind"], options["audience"]
    schools = [choose_school(name) for name in options["school"]]
    check_sections(kind, options["section"])
    choice = Choice.of(kind, options["section"], [one.pk for one in schools] or None)
    access, now = operator_access(trust, audience), timezone.now()
    if kind == Sort.SCHOOL:
        plan = choose_improvement_plan(schools, year)
        return improvement_plan_booklet(plan, access, audience, now, choice)
    content = plan_page if kind == Sort.PAGE else plan_booklet
    return content(choose_plan(year, options["plan"]), year, access, audience, now, choice)


def check_sections(kind: str, sections: list[str]) -> None:
    for one in sections:
        if one not in SECTIONS[kind]:
            there = ", ".join(SECTIONS[kind])
            raise CommandError(f"This kind of document has no section {one}: it has {there}.")


def choose_school(name: str) -> School:
    """The school of a name, long or short."""
    found = School.objects.filter(Q(name__iexact=name) | Q(short_name__iexact=name)).first()
    if found is None:
        raise CommandError(f"This trust has no school with the name “{name}”.")
    return found


def choose_improvement_plan(schools: list[School], year: int) -> ImprovementPlan:
    if len(schools) != 1:
        raise CommandError("A school's plan is one school's: name it with --school.")
    plan = ImprovementPlan.objects.filter(school=schools[0], year=year).first()
    if plan is None:
        raise CommandError(f"{schools[0]} has no plan for {years.label(year)}.")
    return plan


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
