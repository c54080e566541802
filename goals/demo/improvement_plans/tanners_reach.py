"""The improvement plans of Tanner's Reach High School."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "tanners",
    "agreed",
    """
    Tanner’s Reach serves 1,140 pupils, four in ten of them disadvantaged. The last report card
    found curriculum and teaching at the expected standard, and attendance and behaviour in need
    of attention. We agree with both.

    What works here is the teaching of English, the arts, and the patience of our tutors. What does
    not work yet is Monday, Year 10, and reading for the weakest. We have five priorities and have
    said no to four others.

    - 27 newly qualified or early career teachers, of 74
    - one vacancy in physics, covered by a retired colleague
    - science lessons in the sports hall until the new year
    """,
    (
        SchoolWork(
            "1",
            "Bring Year 10 back",
            "tanners_pastoral",
            why="""
            Year 10 has 41 pupils with attendance below 70%. In Year 8 the same pupils averaged 91%.
            Most stopped coming within a month of choosing options, and most live in the two
            villages where the bus was withdrawn.
            """,
            success="""
            - Persistent absence in Year 10 falls from 41% to 30%
            - At least 25 of the 41 attend more than four days a week by Easter
            - The gap between Monday and other days is halved
            """,
            steps="""
            Give every one of the 41 a mentor whom they chose
            by tanners_pastoral, 15 Sep to 24 Oct
            - Choices made, 26 Sep
            - All have met twice, 24 Oct

            Restore a minibus to the two villages
            by tanners_head, 22 Sep to 3 Nov, £21500
            - Route agreed with parents, 10 Oct
            - First run, 3 Nov

            Rewrite Monday for Year 10: practical options first, assembly never
            by tanners_vice, 29 Sep to 14 Nov, stuck
            - Staff consulted, 17 Oct
            - New timetable begins, 14 Nov
            """,
            notes="""
            26 Sep, on track: 38 of 41 chose a mentor. Eleven chose the same canteen manager, who
            has been given two hours a week for it.

            17 Oct, at risk: Attendance of the group rose four points and then stopped. Without the
            timetable change there is little to come in for.

            13 Nov, off track: The timetable cannot change while science is in the sports hall. The
            minibus carries 22. The group’s Monday attendance is 58%.

            23 Jan, at risk: The new Monday began last week. Too early to say, but the corridor
            sounds different.

            20 Mar, at risk: 19 of the 41 now attend more than four days in five.

            3 Jul, on track: 26 of 41. Persistent absence in Year 10 closed at 33%.
            """,
            measures=("attendance", "persistent"),
            answers=("3",),
            cost=34000,
        ),
        SchoolWork(
            "2",
            "Read aloud, read faster, read more: fluency in Years 7 and 8, taught in every subject "
            "and not left to English",
            "tanners_vice",
            why="""
            Only 39% of Year 7 read at the rate for their year. Teachers of history and science
            told us that they choose easier texts, or read everything for them.
            """,
            success="""
            - Six in ten of Years 7 and 8 read at the rate for their year
            - Every department uses one demanding text each half-term and teaches pupils to read it
            """,
            steps="""
            Train all departments in reading aloud together
            by reading, 3 Nov to 13 Feb
            - Humanities and English, 28 Nov
            - Science and mathematics, 23 Jan
            - Everyone else, 13 Feb

            Bring 22 volunteers into tutor time
            by tanners_vice, 6 Oct to 5 Dec, £800, slow
            - Recruited, 24 Oct
            - Cleared and trained, 5 Dec
            """,
            notes="""
            20 Oct, on track: All of Years 7 and 8 were timed in nine days, with the help of the
            drama department.

            14 Nov, at risk: The volunteers are keen and still waiting for clearance. We start
            after mock examinations.

            20 Feb, on track: 51% at the rate for their year. Science has surprised everyone.
            """,
            measures=("attainment8",),
            answers=("1",),
            cost=5200,
        ),
        SchoolWork(
            "3",
            "A calm school between lessons as well as in them",
            "tanners_pastoral",
            why="""
            Seven suspensions in ten followed something that happened in a corridor. Boys with
            special educational needs are four times as likely as others to be suspended.
            """,
            success="""
            - Suspensions fall from 20.5 to 15 for each hundred pupils
            - Boys with special educational needs are no more than twice as likely to be suspended
            - 80% of pupils say that corridors and toilets feel safe
            """,
            steps="""
            Stagger break, open two more toilets and put leaders at the pinch points
            by tanners_pastoral, 1 Sep to 19 Sep, £6400
            - New day begins, 8 Sep

            Meet within two days of any suspension, with the family and the teacher concerned
            by tanners_pastoral, 15 Sep to 10 Jul
            - All heads of year trained, 3 Oct
            """,
            notes="""
            10 Oct, on track: Half as many incidents between lessons as last September.

            12 Nov, on track: 4.6 suspensions per hundred so far, against 6.9 at this point last
            year. The gap for boys with special educational needs has not closed.

            27 Mar, on track: 11.8 per hundred. Meetings are held within two days nine times in ten.
            """,
            measures=("suspensions",),
            answers=("4",),
            cost=8000,
        ),
        SchoolWork(
            "4",
            "Mathematics: begin Year 7 where Year 6 ended",
            "tanners_vice",
            why="Our Year 7 scheme was written in another decade and for other children.",
            success="""
            - The shared sequence is taught in all Year 7 and Year 8 classes by January
            - Half of Year 11 achieve grade 5 or above by the end of the plan
            """,
            steps="""
            Write, with the four primary schools, and throw the old scheme away
            by tanners_vice, 1 Sep to 24 Oct
            - Number and algebra, 3 Oct
            - Geometry and statistics, 24 Oct

            Release four teachers to teach in Year 6
            by tanners_vice, 3 Nov to 13 Mar, £2800
            - First visits, 28 Nov
            """,
            notes="""
            7 Nov, on track: In use for number and algebra. Year 7 are visibly less bored.

            23 Jan, on track: The whole sequence is in use in Years 7 and 8.
            """,
            measures=("basics", "attainment8"),
            answers=("2",),
        ),
        SchoolWork(
            "5",
            "Keep teaching science well while the roof comes off",
            "tanners_head",
            why="Nine laboratories close, three at a time, from September to January.",
            success="""
            - No required practical is missed by any examination class
            - No lesson is cancelled
            """,
            steps="""
            Borrow three laboratories from the college on Wednesdays
            by tanners_head, 1 Sep to 30 Jan, £3600
            - Agreement signed, 5 Sep
            - Year 11 practicals done, 16 Jan
            """,
            notes="""
            10 Oct, on track: No lesson lost. The echo in the sports hall is another matter.

            7 Nov, at risk: Phase 2 begins a fortnight late, so mock practicals move to January.

            6 Feb, complete: All required practicals are done and the department is home.
            """,
            measures=("attainment8",),
            answers=("8",),
            ends="13 Feb",
        ),
    ),
)

LAST_YEAR = SchoolPlan(
    "tanners",
    "evaluated",
    """
    Reading groups worked. Attendance hardly moved, and we learned late that it was a Monday
    problem. Behaviour in lessons is now good.
    """,
    (
        SchoolWork(
            "1",
            "Small-group reading for the weakest readers in Year 7",
            "tanners_vice",
            why="41 of our Year 7 read below the level of a nine-year-old.",
            success="- The group gains fifteen months in nine",
            steps="""
            Teach four groups of six, four mornings a week
            by tanners_vice, 13 Oct to 26 Jun, £19000, slow
            - Groups begin, 13 Oct
            - Both assistants in post, 9 Jan
            """,
            notes="""
            14 Nov, at risk: Began a fortnight late and one assistant short.

            30 Jan, on track: Seven months gained in four.

            10 Jul, complete: Thirteen months in nine. Eleven pupils no longer need the group.
            """,
            measures=("attainment8",),
            answers=("2",),
        ),
        SchoolWork(
            "2",
            "First response to absence",
            "tanners_pastoral",
            why="A third of absences were never explained.",
            success="- Persistent absence at or below 27%",
            steps="""
            Put five people on the telephones from nine to half past ten
            by tanners_pastoral, 1 Sep to 26 Sep
            - Rota in use, 15 Sep

            Try Monday breakfast with sixty pupils
            by tanners_pastoral, 20 Apr to 10 Jul, £2700
            - Opened, 27 Apr
            """,
            notes="""
            10 Oct, on track: 92% of calls are made in time.

            13 Mar, off track: 30.1%, and rising on Mondays.

            10 Jul, off track: 29.3% for the year. Breakfast changed more than the calls had.
            """,
            measures=("persistent",),
            answers=("3",),
        ),
    ),
    declines={
        "5": "we shall move in September: two headteachers in one term asked enough of staff."
    },
)
