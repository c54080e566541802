"""The improvement plans of Quillgate Junior School: this year's is shared for comment."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "quillgate",
    "shared",
    """
    Quillgate has been a good junior school for as long as anyone remembers, and would like to be
    remembered as one. If the board agrees to one primary school this will be our last plan under
    our own name, and we intend it to be our best. Comments from governors are welcome until the
    end of November.
    """,
    (
        SchoolWork(
            "1",
            "Books that reluctant readers actually finish",
            "quillgate_deputy",
            why="""
            Reading is our strength and conceals something: 46 pupils, 31 of them boys, have
            finished no book since Easter.
            """,
            success="""
            - All 46 finish three books by July, chosen by themselves
            - 80% reach the expected standard in reading in Year 6
            """,
            steps="""
            Let a panel of twelve reluctant readers spend £2,000
            by quillgate_deputy, 6 Oct to 12 Dec, £2000
            - Panel meets, 16 Oct
            - Order placed, 21 Nov

            Time and hear the lowest fifth in each class
            by quillgate_deputy, 6 Oct to 26 Jun
            - First timing, 17 Oct
            - Second timing, 13 Feb
            """,
            notes="""
            17 Oct, on track: The panel has strong views about dragons, and about us.

            14 Nov, on track: 19 of the 46 have finished a first book.

            20 Feb, on track: 38 of 46 have finished one, 21 have finished two.
            """,
            measures=("reading",),
            answers=("1",),
            cost=2600,
        ),
        SchoolWork(
            "2",
            "Prepare for one school without taking our eye off this one",
            "quillgate_head",
            why="Uncertainty is tiring, and children can tell when adults are tired.",
            success="""
            - No class has more than two teachers this year
            - The policies of both schools on behaviour, feedback and homework are one by Easter
            """,
            steps="""
            Bring both staffs together once each half-term, with a meal
            by quillgate_head, 22 Sep to 26 Jun, £1500
            - First supper, 9 Oct
            - Behaviour policy agreed, 12 Dec

            Walk Year 2 through the junior building, twice
            by quillgate_deputy, 2 Feb to 12 Jun
            - First walk, 13 Mar
            """,
            notes="""
            10 Oct, on track: 51 people came to the first supper.

            13 Nov, at risk: Two teachers have applied elsewhere. Both say that they would stay if
            they knew which year group they would teach.

            27 Feb, on track: The decision is made, and everybody has been told their class.
            """,
            measures=("roll", "recommend"),
            answers=("6",),
        ),
        SchoolWork(
            "3",
            "Fractions, decimals and ratio, in the same order as everyone else",
            "quillgate_head",
            why="We teach ratio in Year 6; Year 7 teaches it as though for the first time.",
            success="- The shared sequence is in use in Years 5 and 6 by January",
            steps="""
            Teach the new units as they are finished
            by quillgate_head, 3 Nov to 30 Jan, slow
            - Number and algebra, 28 Nov
            - Geometry, 30 Jan
            """,
            notes="""
            7 Nov, at risk: Our writer is on the joint school project two days a week.
            """,
            answers=("2",),
        ),
    ),
    declines={
        "3": "Mondays are our best day. Ours is the week before each holiday, about which we have "
        "written to families.",
    },
)

LAST_YEAR = SchoolPlan(
    "quillgate",
    "evaluated",
    """
    Steady progress in a year when everything else was uncertain.
    """,
    (
        SchoolWork(
            "1",
            "Teach vocabulary as deliberately as spelling",
            "quillgate_deputy",
            why="Test papers showed pupils defeated by words and not by ideas.",
            success="- 78% reach the expected standard in reading",
            steps="""
            Choose six words a week for each year group, and teach them
            by quillgate_deputy, 8 Sep to 22 May
            - Lists for the autumn, 5 Sep
            - Lists for the year, 19 Dec
            """,
            notes="""
            28 Nov, on track: Words turn up in writing about a fortnight after they are taught.

            10 Jul, complete: 78%, two points up.
            """,
            measures=("reading",),
        ),
        SchoolWork(
            "2",
            "Plan money and curriculum at one table",
            "quillgate_head",
            why="We had five classes’ worth of staff and four and a half classes of pupils.",
            success="- Savings of £25,000 are found without losing a teacher",
            steps="""
            Hold the joint meeting and act on it
            by quillgate_head, 1 Oct to 27 Mar
            - Held, 14 Nov
            """,
            notes="""
            14 Nov, on track: A useful and slightly alarming meeting.

            17 Jul, complete: £27,400 found.
            """,
            measures=("reserves",),
            answers=("6",),
        ),
    ),
    declines={"1": "our pupils have finished phonics; those who have not are taught one to one."},
)
