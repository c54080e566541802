"""The identity of the demonstration trust: vision, commitments, values, principles, terms."""

from datetime import date, timedelta

NAME = "Hollinmere Learning Trust"
SLUG = "hollinmere"
COLOUR = "#1f5b57"

VISION = """
    We want every child who grows up around the mere to leave us literate, curious and kind, with
    a next step they chose for themselves and the means to take it.

    Eight schools, one promise: wherever a child joins us, at two or at fifteen, in a mainstream
    classroom or a specialist one, the adults around them will know them well and expect a great
    deal of them.
"""

COMMITMENTS = {
    "pupils": """
        - You will learn to read well, because nearly everything else depends on it.
        - You will be taught by people who know their subject and who know you.
        - If school becomes hard, we will change what we do before we give up on what you can do.
        - You will perform, compete, make and lead something before you leave us.
    """,
    "staff": """
        - Your time goes on teaching and on children; we will stop what does neither.
        - You will have a coach, a career conversation each year and a way up that does not require
          you to move away.
        - We ask before we decide, and we say what we heard.
    """,
    "families": """
        - You will hear from us early and in plain words, with good news as often as bad.
        - Your child will not have to repeat their story each time they change class or school.
        - Our doors, kitchens and pitches belong to the community after four o’clock.
    """,
}

VALUES = {
    "Curiosity": "We ask the next question, and we enjoy not knowing yet.",
    "Steadiness": "We choose a few things, do them properly and stay with them when it is dull.",
    "Welcome": "Nobody has to earn their place here. Difference is ordinary.",
    "Candour": "We tell one another how it really is, early, with care and with the figures.",
    "Generosity": "What one school has worked out belongs to all eight by the end of term.",
}

PRINCIPLES = {
    "Children before structures": """
        A decision starts from the children it touches. If nobody can say which children will
        notice, and by when, we are probably tidying our own furniture.
    """,
    "Aligned where it matters, free where it does not": """
        Phonics, safeguarding, finance and appraisal are the same everywhere. House names, uniforms
        and the summer fair are not our business. What lies between is agreed by the eight heads,
        written down, and looked at again every second year.
    """,
    "Help is matched to need": """
        A school in difficulty gets more visits, more money and more company; a school that is
        flying lends us its people. Both are noticed and both are thanked.
    """,
    "Evidence, lightly worn": """
        We look for the best available evidence, try things in one school before eight, and publish
        what did not work next to what did.
    """,
}


def on_or_after(day: date, weekday: int) -> date:
    """The first such weekday (Monday is 0) from a day on."""
    return day + timedelta((weekday - day.weekday()) % 7)


def terms(year: int) -> dict[str, tuple[date, date, date, date]]:
    """The terms of an academic year: first day, half-term from and to, last day."""
    monday, friday = 0, 4
    breaks = {
        "1-autumn": on_or_after(date(year, 10, 23), monday),
        "2-spring": on_or_after(date(year + 1, 2, 13), monday),
        "3-summer": on_or_after(date(year + 1, 5, 25), monday),
    }
    ends = {
        "1-autumn": (on_or_after(date(year, 9, 2), 2), on_or_after(date(year, 12, 16), friday)),
        "2-spring": (
            on_or_after(date(year + 1, 1, 4), monday),
            on_or_after(date(year + 1, 3, 25), friday),
        ),
        "3-summer": (
            on_or_after(date(year + 1, 4, 12), monday),
            on_or_after(date(year + 1, 7, 17), friday),
        ),
    }
    return {
        term: (ends[term][0], start, start + timedelta(4), ends[term][1])
        for term, start in breaks.items()
    }
