"""The improvement plans of the eight schools, by how many years ago their year is."""

from . import (
    fallowthwaite,
    hollinmere,
    little_otters,
    okonkwo_fairweather,
    quillgate,
    tanners_reach,
    the_lantern,
    windlestraw,
)

SCHOOLS = (
    little_otters,
    hollinmere,
    fallowthwaite,
    quillgate,
    tanners_reach,
    okonkwo_fairweather,
    windlestraw,
    the_lantern,
)
IMPROVEMENT_PLANS = {
    1: tuple(school.LAST_YEAR for school in SCHOOLS),
    0: tuple(school.THIS_YEAR for school in SCHOOLS),
}
