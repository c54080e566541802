"""The eight schools of the demonstration trust. The URNs lie beyond those in use."""

from schools.models import Phase

# key: name, short name, URN, phase, youngest, oldest, joined (years ago, day)
SCHOOLS = {
    "otters": (
        "Little Otters Nursery and Infant School",
        "Little Otters",
        "999001",
        Phase.PRIMARY,
        (2, 7),
        (8, "1 Sep"),
    ),
    "hollinmere": (
        "Hollinmere Community Primary School",
        "Hollinmere",
        "999002",
        Phase.PRIMARY,
        (3, 11),
        (9, "1 Sep"),
    ),
    "fallowthwaite": (
        "Fallowthwaite Primary School",
        "Fallowthwaite",
        "999003",
        Phase.PRIMARY,
        (4, 11),
        (2, "1 Apr"),
    ),
    "quillgate": (
        "Quillgate Junior School",
        "Quillgate",
        "999004",
        Phase.PRIMARY,
        (7, 11),
        (7, "1 Jan"),
    ),
    "tanners": (
        "Tanner’s Reach High School",
        "Tanner’s Reach",
        "999005",
        Phase.SECONDARY,
        (11, 16),
        (9, "1 Sep"),
    ),
    "okonkwo": (
        "The Marguerite Okonkwo-Fairweather All-Through Academy of Science, Engineering and the "
        "Performing Arts",
        "Okonkwo-Fairweather",
        "999006",
        Phase.ALL_THROUGH,
        (3, 18),
        (4, "1 Sep"),
    ),
    "windlestraw": (
        "Windlestraw School",
        "Windlestraw",
        "999007",
        Phase.SPECIAL,
        (5, 19),
        (6, "1 Apr"),
    ),
    "lantern": (
        "The Lantern Centre",
        "The Lantern",
        "999008",
        Phase.ALTERNATIVE,
        (11, 16),
        (2, "1 Sep"),
    ),
}

# The infants and juniors are to become one primary school at the end of this academic year.
PROPOSED_TO_LEAVE = {"quillgate": "31 Aug"}
