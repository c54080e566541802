"""The improvement plans of the Okonkwo-Fairweather all-through academy."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "okonkwo",
    "agreed",
    """
    One school from three to eighteen, on one site, with 1,360 pupils and thirty-one home languages.
    When we joined the trust four years ago results at every stage were in the lowest fifth
    nationally. Year 11 results last summer were the best the school has had, and the sixth form is
    full.

    Being all-through is our great advantage and we do not use it enough: this year’s plan is
    mostly about joining up what we have.
    """,
    (
        SchoolWork(
            "1",
            "Drama, music and reading: perform a text every half-term in Years 5 to 8, so that "
            "fluency has an audience",
            "okonkwo_primary",
            why="""
            Pupils read better when somebody is listening. We have the best theatre in the county
            and it stands empty until four o’clock.
            """,
            success="""
            - All classes in Years 5 to 8 perform six times
            - 65% of Year 8 read at the rate for their year
            """,
            steps="""
            Plan eighteen performances with the drama department
            by okonkwo_primary, 8 Sep to 10 Oct
            - Programme printed, 10 Oct

            Time and hear the lowest fifth
            by okonkwo_primary, 29 Sep to 26 Jun, £1900
            - Autumn timing, 17 Oct
            - Spring timing, 13 Feb
            """,
            notes="""
            24 Oct, on track: Three performances. Year 7 read Macbeth’s witches to Reception, who
            were delighted and a little alarmed.

            13 Nov, on track: 43% of Year 8 at the rate for their year, from 37% in October.

            24 Apr, on track: 58% of Year 8. Drama teachers now lead fluency in Key Stage 3.
            """,
            measures=("reading", "phonics"),
            answers=("1",),
            cost=6200,
        ),
        SchoolWork(
            "2",
            "One attendance team from Nursery to Year 13",
            "okonkwo_head",
            why="""
            Brothers and sisters are absent together in two families out of three, and until July
            three offices rang the same mother.
            """,
            success="""
            - Persistent absence at or below 18%
            - Every family has one named person, whatever the ages of their children
            """,
            steps="""
            Merge three offices into one and retrain
            by okonkwo_head, 1 Sep to 26 Sep
            - One telephone number, 12 Sep

            Work with forty families of two or more children
            by attendance, 22 Sep to 27 Mar, £12500
            - First twenty met, 24 Oct
            - All forty met, 12 Dec
            """,
            notes="""
            26 Sep, on track: One number, one team. Families noticed in the first week.

            14 Nov, on track: 19.7% persistently absent, two points better than in July. 27 of
            the forty families have been met.

            20 Mar, on track: 17.9%.
            """,
            measures=("persistent", "attendance"),
            answers=("3",),
            cost=14000,
        ),
        SchoolWork(
            "3",
            "Sixth form: the right course, first time",
            "okonkwo_sixth",
            why="""
            Eighteen of 142 students left during Year 12 last year, eleven because the course was
            wrong. Results of those who stay are good.
            """,
            success="""
            - No more than nine students leave during Year 12
            - Everyone has a work placement that relates to what they hope to do
            """,
            steps="""
            Interview all applicants with a parent and a subject teacher
            by okonkwo_sixth, 5 Jan to 27 Mar
            - Interviews begin, 12 Jan
            - Offers made, 27 Mar

            Agree joint courses with the college at its new centre
            by okonkwo_sixth, 15 Sep to 28 Nov, slow
            - First meeting, 26 Sep
            - Agreement, 28 Nov
            """,
            notes="""
            14 Nov, at risk: The college wants a different timetable for Thursdays. Four students
            have left Year 12 so far.

            27 Mar, on track: The agreement is signed for two subjects, not four.
            """,
            cost=3000,
        ),
        SchoolWork(
            "4",
            "Teachers who adapt without lowering the bar",
            "okonkwo_head",
            why="""
            Reviews found that support often meant a simpler worksheet. Pupils with plans make less
            progress in lessons with the most adults in them.
            """,
            success="""
            - The trust’s description of classroom support is seen in nine lessons out of ten
            - Teaching assistants work with whole groups, and no longer only with one pupil
            """,
            steps="""
            Redeploy nineteen assistants after training
            by okonkwo_head, 3 Nov to 27 Feb, £4100
            - Session on language, 14 Nov
            - New timetables, 2 Feb
            """,
            notes="""
            14 Nov, on track: 96% attended the first session.

            6 Mar, on track: Assistants say that they are busier and happier.
            """,
            measures=("reviews",),
            answers=("4",),
        ),
    ),
    declines={
        "2": "our own Year 5 to Year 8 sequence was finished last year. The trust’s is modelled "
        "on it. We lend two writers.",
        "7": "we were the pilot. Everything in it was finished here in July.",
    },
)

LAST_YEAR = SchoolPlan(
    "okonkwo",
    "evaluated",
    """
    A good year, in which the primary phase caught up with the secondary.
    """,
    (
        SchoolWork(
            "1",
            "Phonics without exceptions",
            "okonkwo_primary",
            why="76% was not good enough, and it hid a gap of 19 points between two classes.",
            success="- 82% meet the standard, with no gap between classes",
            steps="""
            Coach six teachers weekly
            by okonkwo_primary, 15 Sep to 22 May, £5100
            - Ten visits, 12 Dec
            - Twenty visits, 22 May
            """,
            notes="""
            12 Dec, on track: The gap between classes is down to six points.

            3 Jul, complete: 84%, with two points between classes.
            """,
            measures=("phonics",),
            answers=("1",),
        ),
        SchoolWork(
            "2",
            "Screen, teach and celebrate readers in Year 7",
            "okonkwo_head",
            why="33 pupils arrived reading below the level of a nine-year-old.",
            success="- The group gains fifteen months in nine",
            steps="""
            Run reading groups before school, with breakfast
            by okonkwo_head, 6 Oct to 26 Jun, £8800
            - Groups begin, 6 Oct
            - Half-way test, 30 Jan
            """,
            notes="""
            30 Jan, on track: Eight months gained in four.

            10 Jul, complete: Sixteen months in nine.
            """,
            measures=("attainment8",),
            answers=("2",),
        ),
        SchoolWork(
            "3",
            "Career conversations for everyone who works here",
            "okonkwo_head",
            why="62 support staff had never had one.",
            success="- All are held by Easter",
            steps="""
            Release coaches for an hour a week
            by okonkwo_head, 5 Jan to 27 Mar
            - Rota agreed, 9 Jan
            """,
            notes="""
            27 Mar, at risk: Cleaning staff have not been reached; evening slots are on offer.

            10 Jul, complete: All but two were held.
            """,
            measures=("recommend",),
            answers=("5",),
        ),
    ),
)
