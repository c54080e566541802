"""Makes the measures of the demonstration trust, their targets and readings."""

from decimal import Decimal

from kpis.actions import figure_create
from kpis.models import Measure, MeasureValue, Reading, Target

from .kpis import KPIS
from .made import Made
from .shapes import Kpi, day_in, rich

# A figure of the year so far says little before the first half-term is over.
FIRST_OF_THE_YEAR = "1 Nov"


def make_measures(made: Made) -> None:
    for kpi in KPIS:
        wording, progress, figures = kpi.audiences
        made.measures[kpi.key] = made.add(
            Measure,
            by="chair" if wording == "board" else "education",
            name=kpi.name,
            definition=rich(kpi.definition),
            unit=kpi.unit,
            decimals=kpi.decimals,
            direction=kpi.direction,
            owner=made.members[kpi.who],
            wording_audience=wording,
            progress_audience=progress,
            figures_audience=figures,
        )
        make_figures(made, kpi, Target, kpi.targets, made.year - 1)
        make_figures(made, kpi, Reading, kpi.readings, made.year - 3)


def make_figures(
    made: Made, kpi: Kpi, kind: type[MeasureValue], values: dict[str, tuple], first: int
) -> None:
    for school, series in values.items():
        for year, value in enumerate(series, start=first):
            is_to_date = kind is Reading and year == made.year
            if value is None or (is_to_date and made.today < day_in(year, FIRST_OF_THE_YEAR)):
                continue
            figure = kind(
                trust=made.trust,
                measure=made.measures[kpi.key],
                school=made.schools.get(school),
                year=year,
                value=Decimal(str(value)),
                note="Year to date" if is_to_date and kpi.to_date else "",
            )
            figure_create(figure, by=made.by(kpi.who))
