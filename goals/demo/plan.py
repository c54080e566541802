"""The strategic plan of the demonstration trust: prose, themes, strands and statements."""

TITLE = "Deep roots, open water"
GOALS_HEADING = "What we will have achieved by the end of the five years"
PRIORITIES_HEADING = "What we are doing about it this year"

FOREWORD = """
    This plan was written in village halls, in staff rooms and, on one wet Thursday, in the back
    of a minibus. More than six hundred people told us what they hoped our schools would be like
    when today’s Year 3 sit their GCSEs. What follows is our best account of what they said, and
    of what it will take.

    We have deliberately kept it short. Six goals are enough to remember and few enough to be
    asked about. Each has an owner, each has a handful of measures, and each comes to the board
    twice a year with an honest word beside it: on track, at risk or off track.

    We are now in the third of its five years. Reading has moved further than we dared hope;
    attendance has not moved far enough; and the falling birth rate has arrived in our smallest
    schools sooner than the forecasts said. The goals stand. What we do about them each year
    changes, and this document says how.

    Babatunde Oyelaran, Chair of trustees, and Adaeze Thorncliffe, Chief executive
"""

# place, heading, text
SECTIONS = (
    (
        "1-front",
        "How this plan came about",
        """
        The board began with three questions: what do our children need that they do not yet get,
        what are we unusually good at, and what could sink us? Every school held an evening for
        families, the pupil parliament took evidence for a term, and all staff were asked to rank
        eleven possible goals. Two that leaders favoured came last and were left out.

        - 412 families answered the survey, and 86 came to an evening
        - 274 staff ranked the possible goals; turnout was lowest among midday supervisors, whom
          we then asked in person
        - the eight local governing boards each commented on the draft in the spring term
        """,
    ),
    (
        "1-front",
        "How to read it",
        """
        Goals carry a letter and last as long as the plan. Priorities carry a number and last one
        year. Each school’s improvement plan says which of the trust’s priorities it takes up, and
        where one does not fit, says why not.
        """,
    ),
    (
        "2-middle",
        "The rhythm of the year",
        """
        Five fixed points keep the plan moving, and dates for all of them are in the trust calendar
        by the first of June.

        - September: schools agree their plans with their local governing boards
        - November, March and June: each school meets the education team around one page of
          figures and three questions
        - December and May: the board hears from the owner of every goal
        - February: trustees spend a day in schools, and ask pupils rather than leaders
        - July: last year is evaluated before next year’s priorities are chosen
        """,
    ),
    (
        "3-back",
        "What could stop us",
        """
        Four risks would undo this plan if we ignored them: pupil numbers falling faster than costs
        can; special school places running out across the county; two hard-to-fill subjects, physics
        and modern languages; and the condition of buildings put up in a hurry fifty years ago. The
        audit and risk committee reads the register at each meeting.
        """,
    ),
)

# title, description, strands (title, description), statements
THEMES = (
    (
        "Learning",
        "A rich and carefully ordered curriculum, taught well, that begins with words.",
        (
            (
                "Words first",
                "Talk, phonics, fluency, comprehension and writing, from two-year-olds to Year 11.",
            ),
            (
                "A curriculum that joins up",
                "What is taught in Year 6 is known, and built on, in Year 7.",
            ),
            ("Finding out what stuck", "Less marking, better questions, and tests worth sitting."),
        ),
        (
            "A pupil who moves from one of our schools to another meets familiar ideas, familiar "
            "routines and a teacher who has already read their folder.",
            "No child reaches the end of Year 2 unable to read, whatever the reason.",
            "Subject leaders from the eight schools plan together on five afternoons a year.",
        ),
    ),
    (
        "Belonging",
        "Being in school, being safe in it and being part of it, above all for the children who "
        "find that hardest.",
        (
            ("Here, every day", "Attendance as everybody’s work, beginning with why."),
            (
                "Need met early",
                "Support in the classroom first, and a specialist within six weeks if that is not "
                "enough.",
            ),
            (
                "A wider life",
                "Clubs, journeys, performances and duties that every child can take "
                "up, with the cost met where it is in the way.",
            ),
        ),
        (
            "Families of pupils with special educational needs tell us that they did not have to "
            "fight.",
            "The word “naughty” is not used of a child by any adult who works here.",
            "Pupils who go to The Lantern come back, and stay back.",
        ),
    ),
    (
        "People",
        "Adults who are well led, well trained and glad to be here.",
        (
            ("Growing our own", "From midday supervisor to headteacher, with each step named."),
            ("A job that can be done", "Workload, flexible hours, and meetings that end."),
        ),
        (
            "Three strong candidates apply for each post, and one of them is ours.",
            "Nobody in their first two years of teaching plans a lesson alone from nothing.",
        ),
    ),
    (
        "Stewardship",
        "Money, buildings, energy and machines, looked after for whoever comes next.",
        (
            ("Small schools with a future", "Honest numbers and shared solutions."),
            ("Warm, dry and fit to learn in", "A condition plan for each site, with dates."),
            ("Technology that simply works", "One network, one sign-in, one place to ask."),
        ),
        (
            "Every school sets a balanced budget for three years without a post left empty to do "
            "it.",
            "A leaking roof is reported in the morning and made safe by the afternoon.",
            "Our carbon footprint has halved, and pupils can explain how.",
        ),
    ),
)

EARLIER_TITLE = "Standing together"
EARLIER_FOREWORD = """
    Our first plan as a trust of more than two schools. It is about becoming one organisation: one
    set of books, one safeguarding policy and one way of looking after new teachers.
"""
# code, title, why: all three were reached before the plan was replaced
EARLIER_GOALS = (
    (
        "1",
        "Become one trust, with one way of managing money, people and risk",
        "Each school still buys, pays and insures for itself. It costs more and nobody sees the "
        "whole.",
    ),
    (
        "2",
        "Bring phonics results in every infant and primary school above the national figure",
        "A third of our six-year-olds do not reach the standard, and the gap follows them.",
    ),
    (
        "3",
        "Open a special school place close to home for every child whose plan names one",
        "Sixty children of the town leave it each morning by taxi.",
    ),
)
