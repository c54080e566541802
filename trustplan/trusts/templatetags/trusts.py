"""What screens say of a trust's records: its years, and the way down to where one is."""

from django import template

from trustplan.ui.sight import Step

from ..years import label

register = template.Library()


@register.filter
def academic_year(value: int) -> str:
    """``2026`` as 2026/27."""
    return label(value) if value else ""


@register.inclusion_tag("components/breadcrumbs.html", takes_context=True)
def breadcrumbs(context: template.Context, record, here: str = "") -> dict:
    """The way down to a record's page; with ``here``, to a page below that, of that name."""
    crumbs = record.above(context["access"])
    crumb: Step | None = None if record._state.adding else getattr(record, "crumb", None)
    if here and crumb and crumbs:
        crumbs = [*crumbs, [crumb]]
    return {"crumbs": crumbs, "here": here or (crumb.text if crumb else "")}
