"""The improvement plans of Fallowthwaite Primary School: this year's is still a draft."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "fallowthwaite",
    "draft",
    """
    Last year was hard. Results fell in Year 1 and Year 6, in small classes where each child is
    worth five points; nine pupils left; the staff survey was the lowest in the trust. Mrs
    Gathercole became headteacher in April. This is a first draft, written with all eleven staff,
    and it is deliberately short.
    """,
    (
        SchoolWork(
            "1",
            "Teach mixed-age classes so well that families stop asking about them",
            "fallowthwaite_head",
            why="""
            From January we may have three classes instead of four. Two teachers have never taught
            two year groups at once, and our plans assume one.
            """,
            success="""
            - A two-year rolling curriculum is ready in all subjects by Easter
            - Families rate teaching at four out of five
            - 76% reach the expected standard in reading in Year 6
            """,
            steps="""
            Visit three schools that do this well
            by fallowthwaite_head, 15 Sep to 14 Nov, £600
            - First visit, 3 Oct
            - Third visit and write-up, 14 Nov

            Rewrite history, geography and science as a two-year cycle
            by fallowthwaite_senco, 3 Nov to 27 Mar, slow
            - Autumn units, 19 Dec
            - All units, 27 Mar
            """,
            notes="""
            17 Oct, on track: Two visits done. Both schools teach the same content to everyone and
            vary the task; it looked entirely natural.

            13 Nov, at risk: We cannot release teachers to write until the shared SENCO is
            appointed, because Miss Pennycook is covering both.
            """,
            measures=("reading", "roll"),
            answers=("6",),
            cost=2200,
        ),
        SchoolWork(
            "2",
            "Reading and phonics back to where they were",
            "fallowthwaite_senco",
            why="77% in phonics and 68% in reading: six children in each case, and we know them.",
            success="""
            - 84% meet the phonics standard
            - Every child in Year 6 reads at 90 words a minute
            """,
            steps="""
            Pair with Little Otters for weekly coaching in phonics
            by reading, 22 Sep to 22 May
            - First visit, 26 Sep
            - Ten visits, 12 Dec

            Daily listening for sixteen children
            by fallowthwaite_senco, 6 Oct to 26 Jun
            - All sixteen have a listener, 17 Oct
            """,
            notes="""
            24 Oct, on track: Coaching has begun and is kind and exacting.

            14 Nov, on track: Year 1 practice check at 70%, with four children within two marks.
            """,
            measures=("phonics", "reading"),
            answers=("1",),
        ),
        SchoolWork(
            "3",
            "A staff room people want to sit in",
            "fallowthwaite_head",
            why="58% would recommend working here, and three of eleven are looking for posts.",
            success="- At least eight of eleven staff would recommend the school in May",
            steps="""
            End meetings at half past four and send no e-mail after six
            by fallowthwaite_head, 1 Sep to 19 Dec
            - Agreed by everyone, 5 Sep
            """,
            notes="""
            10 Oct, on track: Held to on all but one day.
            """,
            measures=("recommend", "turnover"),
            answers=("5",),
        ),
    ),
)

LAST_YEAR = SchoolPlan(
    "fallowthwaite",
    "evaluated",
    """
    Our first full year in the trust. We took on too much, changed head in the spring, and met one
    of our two priorities in part.
    """,
    (
        SchoolWork(
            "1",
            "Change to the trust’s phonics programme",
            "fallowthwaite_senco",
            why="We had used our own scheme for fourteen years.",
            success="- 82% meet the standard in June",
            steps="""
            Train all staff and replace the books
            by fallowthwaite_senco, 1 Sep to 28 Nov, £5400, slow
            - Training, 17 Oct
            - Old books cleared out, 28 Nov
            """,
            notes="""
            24 Oct, at risk: Training was put off by the flood and is now done.

            13 Feb, off track: Half of Year 1 joined or left since September. Lessons are sound;
            the groups never settle.

            3 Jul, off track: 77%. We know why, and the coaching continues.
            """,
            measures=("phonics",),
            answers=("1",),
        ),
        SchoolWork(
            "2",
            "Balance the budget",
            "fallowthwaite_head",
            why="Our first deficit was forecast before the year began.",
            success="- A three-year model is agreed, and the year ends no more than £20,000 short",
            steps="""
            Hold the joint curriculum and finance meeting
            by finance, 1 Oct to 30 Jan
            - Held, 21 Jan
            """,
            notes="""
            30 Jan, on track: The model is agreed, and it is not cheerful.

            17 Jul, off track: The year ended £27,850 short after two large families moved away.
            """,
            measures=("reserves", "roll"),
            answers=("6",),
        ),
    ),
    declines={"5": "a new head should not begin with appraisal. Coaching starts in September."},
)
