"""The improvement plans of Hollinmere Community Primary School."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "hollinmere",
    "agreed",
    """
    Hollinmere is a two-form primary school in the middle of town. Results have risen three years
    running, behaviour is gentle, and last summer’s external review graded inclusion a strong
    standard. Two things nag: writing, which lags reading by fourteen points at the end of Year 6,
    and the number of children for whom an ordinary classroom is simply too much.
    """,
    (
        SchoolWork(
            "1",
            "Writing: fewer pieces, better taught, with sentences built aloud before they are "
            "written down",
            "hollinmere_deputy",
            why="""
            65% reached the expected standard in writing against 79% in reading. Books show plenty
            of writing and little improvement from one piece to the next. Handwriting is slow:
            a third of Year 4 cannot yet write as fast as they think.
            """,
            success="""
            - 72% reach the expected standard in writing at the end of Year 6
            - Every pupil can show a piece they redrafted and say what got better
            - Letter formation is secure for nine in ten by the end of Year 2
            """,
            steps="""
            Cut the number of extended pieces from thirty to twelve a year and plan each backwards
            by hollinmere_deputy, 1 Sep to 24 Oct
            - Staff agree the twelve, 12 Sep
            - First unit taught everywhere, 17 Oct

            Teach handwriting for ten minutes daily from Reception to Year 4
            by hollinmere_deputy, 8 Sep to 10 Jul, £900
            - Letter families agreed, 5 Sep
            - First check of fluency, 14 Nov

            Moderate with Quillgate and Okonkwo-Fairweather each term
            by hollinmere_deputy, 3 Nov to 26 Jun
            - Autumn, 28 Nov
            - Summer, 12 Jun
            """,
            notes="""
            26 Sep, on track: Staff were nervous of twelve pieces and are now protective of them.

            13 Nov, on track: Handwriting check: 61% of Year 2 secure, from 38% in September. Year
            4 has gained least.

            23 Jan, on track: Moderation agreed with our judgement on 28 of 30 pieces.

            20 Mar, at risk: Boys in Year 6 are at 58%. Two groups of six now write with Mr Tranter
            before school.

            3 Jul, complete: 71%, one point short and nine up on the year.
            """,
            measures=("reading",),
            cost=2400,
        ),
        SchoolWork(
            "2",
            "Open a base for autistic pupils that is part of the school and not a corner of it",
            "hollinmere_head",
            why="""
            Nine of our pupils have spent more than a day a week outside their classroom. The county
            has asked us for twelve places over two years.
            """,
            success="""
            - Six pupils are on roll by the summer term, each spending time in a mainstream class
            - Families of other pupils can say what the base is for
            """,
            steps="""
            Agree funding, admissions and staffing with the county
            by hollinmere_head, 1 Sep to 14 Nov
            - Funding letter, 7 Nov

            Convert the old caretaker’s house
            by estates, 20 Oct to 27 Mar, £96000, slow
            - Plans approved, 24 Oct
            - Handed over, 27 Mar

            Recruit a lead teacher and three assistants, with Windlestraw on the panel
            by hollinmere_head, 5 Jan to 13 Mar
            - Advertised, 16 Jan
            - All appointed, 13 Mar
            """,
            notes="""
            17 Oct, on track: Plans have gone in. Year 5 has named the building The Moorings.

            14 Nov, on track: We have the letter from the county. Windlestraw staff spent two days
            here.

            27 Mar, at risk: The drains were not where the drawing said. Opening moves to 1 June.

            12 Jun, on track: Five pupils have started. Lunchtimes are going especially well.
            """,
            measures=("reviews", "suspensions"),
            answers=("4",),
            cost=98000,
        ),
        SchoolWork(
            "3",
            "Hear the lowest fifth read every day, from Year 2 to Year 6",
            "hollinmere_senco",
            success="""
            - All are heard on nine days in ten
            - Half reach the rate for their year by July
            """,
            why="Our autumn timing found 71 children who read accurately and far too slowly.",
            steps="""
            Timetable listeners, so that no class depends on one person
            by hollinmere_senco, 15 Sep to 10 Oct
            - Timetable in use, 6 Oct

            Use the corridor shelf and a stopwatch, not a scheme
            by hollinmere_senco, 6 Oct to 26 Jun, £350
            - Second timing, 13 Feb
            """,
            notes="""
            20 Oct, on track: 71 pupils identified; each has a listener and a stand-in.

            12 Nov, on track: Heard on 88% of days. Wednesdays are weakest because of swimming.

            13 Feb, on track: 24 of the 71 have caught up.
            """,
            measures=("reading",),
            answers=("1",),
        ),
        SchoolWork(
            "4",
            "Keep Mondays for the best of the week",
            "hollinmere_deputy",
            why="""
            Monday absence is 2.6 points above other days, mostly in nine families whom we know.
            """,
            success="- The gap on Mondays is below one point by Easter",
            steps="""
            Move choir, cookery and the school bank to Monday morning
            by hollinmere_deputy, 15 Sep to 10 Oct
            - New timetable, 29 Sep

            Offer breakfast from a quarter to eight
            by hollinmere_deputy, 8 Sep to 10 Oct, £3100
            - Opened, 15 Sep
            """,
            notes="""
            10 Oct, on track: 64 children at breakfast; seven of the nine families among them.

            14 Nov, on track: The gap is 1.4 points. The bank has 112 savers.

            13 Mar, complete: The gap is 0.8 points.
            """,
            measures=("attendance", "persistent"),
            answers=("3",),
            ends="27 Mar",
        ),
        SchoolWork(
            "5",
            "Join up mathematics with Tanner’s Reach",
            "hollinmere_deputy",
            why="Two thirds of our Year 6 go there and repeat work they can do.",
            success="- Year 6 teachers have each taught a Year 7 class, and the other way about",
            steps="""
            Release two teachers to write and try the shared sequence
            by hollinmere_deputy, 1 Sep to 24 Oct, £1600
            - Number and algebra tried in Year 5, 10 Oct
            """,
            notes="""
            24 Oct, on track: Both teachers came back with better explanations of ratio than ours.
            """,
            answers=("2",),
        ),
    ),
    declines={
        "5": "we have no vacancies, and expect none: turnover is below ten per cent. We lend two "
        "teachers to the recruitment day instead.",
    },
)

LAST_YEAR = SchoolPlan(
    "hollinmere",
    "evaluated",
    """
    A year about reading for pleasure, reviews worth attending, and playtimes. All three came
    off; the second we would now do differently.
    """,
    (
        SchoolWork(
            "1",
            "Match the books that go home to the sounds that have been taught",
            "hollinmere_deputy",
            why="Book bags held whatever was nearest the door.",
            success="- 84% of Year 1 meet the phonics standard",
            steps="""
            Sort, buy and label 1,400 books
            by hollinmere_deputy, 1 Sep to 12 Dec, £7200
            - Shelves sorted, 10 Oct
            - New books out, 12 Dec
            """,
            notes="""
            28 Nov, at risk: Half of the order is still to come.

            16 Jan, on track: All books are in use.

            3 Jul, complete: 86% met the standard.
            """,
            measures=("phonics",),
            answers=("1",),
        ),
        SchoolWork(
            "2",
            "Annual reviews with the child in the room",
            "hollinmere_senco",
            why="Only one in five pupils attended their own review.",
            success="- All reviews on time, and four pupils in five present for part of theirs",
            steps="""
            Prepare a page of words and photographs with each pupil
            by hollinmere_senco, 22 Sep to 27 Mar
            - First six tried, 24 Oct
            - All twenty-three, 27 Mar
            """,
            notes="""
            12 Dec, on track: All nine reviews this term were on time.

            10 Jul, complete: 100% on time and 19 of 23 pupils took part. Shorter pages were better.
            """,
            measures=("reviews",),
            answers=("4",),
        ),
        SchoolWork(
            "3",
            "Call by half past ten",
            "hollinmere_deputy",
            why="Some families heard from us on the third day.",
            success="- Calls made by 10.30 on every first morning of absence",
            steps="""
            Train a second person in the office to make calls
            by hollinmere_deputy, 1 Sep to 3 Oct
            - Trained, 26 Sep
            """,
            notes="""
            7 Nov, on track: 98% of calls in time.

            10 Jul, complete: Persistent absence is down to 12.7%.
            """,
            measures=("persistent",),
            answers=("3",),
        ),
    ),
)
