"""The parts of a plan: its prose, its themes with strands and statements, a goal's aims."""

from django.http import HttpResponse

from trustplan.trusts.access import Permission
from trustplan.trusts.editing import add_record, change_by_form
from trustplan.trusts.scoping import TrustRequest, get_editable, trust_view
from trustplan.ui.pages import require_form

from ..forms.objectives import AimForm
from ..forms.plans import SectionForm, StatementForm, StrandForm, ThemeForm
from ..models import Aim, Goal, PlanSection, Statement, Strand, StrategicPlan, Theme


@require_form
@trust_view(Permission.BELONG)
def section_add(request: TrustRequest, pk) -> HttpResponse:
    plan = get_editable(request, StrategicPlan, pk)
    section = PlanSection(trust=request.trust, plan=plan)
    return add_record(request, SectionForm, section, title="Add a section")


@require_form
@trust_view(Permission.BELONG)
def section_edit(request: TrustRequest, pk) -> HttpResponse:
    section = get_editable(request, PlanSection, pk)
    return change_by_form(request, SectionForm, section, title="Change the section")


@require_form
@trust_view(Permission.BELONG)
def theme_add(request: TrustRequest, pk) -> HttpResponse:
    plan = get_editable(request, StrategicPlan, pk)
    theme = Theme(trust=request.trust, plan=plan)
    return add_record(request, ThemeForm, theme, title="Add a theme")


@require_form
@trust_view(Permission.BELONG)
def theme_edit(request: TrustRequest, pk) -> HttpResponse:
    theme = get_editable(request, Theme, pk)
    return change_by_form(request, ThemeForm, theme, title="Change the theme")


@require_form
@trust_view(Permission.BELONG)
def strand_add(request: TrustRequest, pk) -> HttpResponse:
    theme = get_editable(request, Theme, pk)
    strand = Strand(trust=request.trust, theme=theme)
    return add_record(request, StrandForm, strand, title=f"Add a strand to {theme}")


@require_form
@trust_view(Permission.BELONG)
def strand_edit(request: TrustRequest, pk) -> HttpResponse:
    strand = get_editable(request, Strand, pk)
    return change_by_form(request, StrandForm, strand, title="Change the strand")


@require_form
@trust_view(Permission.BELONG)
def statement_add(request: TrustRequest, pk) -> HttpResponse:
    theme = get_editable(request, Theme, pk)
    statement = Statement(trust=request.trust, theme=theme)
    return add_record(request, StatementForm, statement, title=f"{theme}: add a statement")


@require_form
@trust_view(Permission.BELONG)
def statement_edit(request: TrustRequest, pk) -> HttpResponse:
    statement = get_editable(request, Statement, pk)
    return change_by_form(request, StatementForm, statement, title="Change the statement")


@require_form
@trust_view(Permission.BELONG)
def aim_add(request: TrustRequest, pk) -> HttpResponse:
    goal = get_editable(request, Goal, pk)
    aim = Aim(trust=request.trust, goal=goal)
    return add_record(request, AimForm, aim, title="Add an aim")


@require_form
@trust_view(Permission.BELONG)
def aim_edit(request: TrustRequest, pk) -> HttpResponse:
    aim = get_editable(request, Aim, pk)
    return change_by_form(request, AimForm, aim, title="Change the aim")
