"""The improvement plans of The Lantern Centre: this year's is a draft that has barely begun."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "lantern",
    "draft",
    """
    The Lantern takes 54 pupils aged eleven to sixteen who have been, or are close to being,
    permanently excluded. Half stay for two terms or fewer. Our draft is late because three of nine
    staff changed over the summer; the management committee sees it on 4 December.
    """,
    (
        SchoolWork(
            "1",
            "Going back, and staying back",
            "lantern_return",
            why="""
            22 pupils returned to mainstream schools last year. Eight were with us again by June,
            six of them within five weeks, which tells us that we waved goodbye too early.
            """,
            success="""
            - Four in five of those who return are still there two terms later
            - Each has the same adult for five weeks before and ten weeks after
            """,
            steps="""
            Follow each pupil into school for ten weeks
            by lantern_return, 22 Sep to 26 Jun, £15500
            - First four pupils, 3 Oct
            - Review with receiving schools, 28 Nov

            Agree a return meeting format with both secondary schools
            by lantern_head, 6 Oct to 14 Nov, slow
            - Draft, 17 Oct
            - Signed by both, 14 Nov
            """,
            notes="""
            17 Oct, on track: Five pupils have gone back, with Mr Delacroix beside them.

            13 Nov, at risk: One of the five has been suspended. The other four had their best
            fortnight since Year 7. One of the two schools has not yet agreed the format.

            20 Mar, on track: Eleven of thirteen are still in school.
            """,
            measures=("attendance", "suspensions"),
            answers=("4", "3"),
            cost=18000,
        ),
        SchoolWork(
            "2",
            "English and mathematics every day, whatever else the day holds",
            "lantern_head",
            why="Attainment 8 of 13.2 means that most leave without the two grades that matter.",
            success="- Two in three of Year 11 leave with a qualification in both",
            steps="""
            Appoint a second teacher of mathematics
            by lantern_head, 1 Sep to 31 Oct, stuck
            - Advertised, 12 Sep
            - In post, 31 Oct
            """,
            notes="""
            10 Nov, off track: Advertised twice and no appointment. Tanner’s Reach lends us a
            teacher two mornings a week until Christmas.
            """,
            measures=("attainment8",),
        ),
        SchoolWork(
            "3",
            "Food, boxing and boats",
            "lantern_head",
            why="Pupils asked for three things. They are reasonable.",
            success="- Every pupil spends half a day a week on one of them, and is on time",
            steps="""
            Find partners and write the risk assessments
            by lantern_return, 3 Nov to 30 Jan
            - Boxing club agreed, 21 Nov
            """,
            notes="",
        ),
    ),
)

LAST_YEAR = SchoolPlan(
    "lantern",
    "evaluated",
    """
    Attendance rose by more than five points and the building feels like a school. We did
    too little about what comes after.
    """,
    (
        SchoolWork(
            "1",
            "A reason to come in, and a lift if need be",
            "lantern_head",
            why="61% attendance means a pupil is missing two days in every five.",
            success="- Attendance reaches 70%",
            steps="""
            Collect twelve pupils each morning
            by lantern_return, 15 Sep to 10 Jul, £16200
            - First run, 22 Sep
            """,
            notes="""
            24 Oct, on track: Ten of the twelve come in most days.

            13 Mar, at risk: 65%. The van has been off the road twice.

            10 Jul, at risk: 66.8% for the year: up five points and short of 70%.
            """,
            measures=("attendance",),
            answers=("3",),
        ),
        SchoolWork(
            "2",
            "Plans and reviews on time",
            "lantern_head",
            why="Pupils arrived with reviews already overdue.",
            success="- Nine in ten reviews on time",
            steps="""
            Hold a review within six weeks of arrival
            by lantern_head, 1 Sep to 27 Mar
            - Backlog cleared, 12 Dec
            """,
            notes="""
            12 Dec, on track: The backlog is cleared.

            3 Jul, complete: 90% on time.
            """,
            measures=("reviews",),
            answers=("4",),
        ),
    ),
    declines={"1": "our pupils are eleven and older."},
)
