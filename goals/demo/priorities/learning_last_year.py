"""Last year's priorities for learning and belonging, with how each went."""

from ..shapes import TrustPriority

LEARNING_LAST_YEAR = (
    TrustPriority(
        "1",
        "Teach one phonics programme, with the same books and the same training, wherever "
        "children are learning to read",
        "reading",
        why="""
            Five schools were using three programmes, two of them half-heartedly. Children who
            moved between our own schools were starting again with different sounds and different
            pictures.
        """,
        success="""
            - All 61 teachers and assistants who teach phonics have been trained and watched at work
            - At least 84% of Year 1 pupils meet the standard in June
            - Of Year 2 pupils who take the check again, three in four pass
        """,
        steps="""
            Train everyone who teaches phonics, midday staff who hear readers included
            by reading, 1 Sep to 24 Oct, £14200
            - Two training days held, 5 Sep
            - Catch-up session, 17 Oct
            evidence: Registers of both days; 61 of 61 attended one of them.

            Replace book stock so that what goes home matches what was taught that week
            by reading, 1 Sep to 12 Dec, £31800
            - Audit of shelves, 26 Sep
            - Books delivered, 5 Dec

            Give daily extra practice to the pupils who fall behind, from the third week on
            by otters_head, 22 Sep to 12 Jun
            - First assessment window, 10 Oct
            - Last window, 22 May
        """,
        notes="""
            3 Oct, on track: Training is done in four of five schools. Fallowthwaite has a date
            in October because its hall was flooded.

            7 Nov, at risk: The publisher can deliver only half of the books before Christmas.
            We have moved stock between schools so that Reception goes without nothing.

            12 Dec, on track: All books have arrived. The first assessments put 71% of Year 1 on
            course, against 64% at this point a year ago.
            https://documents.hollinmere.example/board/phonics

            6 Feb, on track: Coaching visits are complete. Pace is the common weakness: lessons
            run eight minutes over.

            27 Mar, on track: The practice check came in at 82%. Twenty-three children are
            within three marks, and every one has a named adult until June.

            3 Jul, complete: 86% met the standard, five points up. Fallowthwaite fell to 77% in
            a class with high mobility, and that goes into next year.
        """,
        cost=46000,
        measures=("phonics",),
        goals=("A",),
    ),
    TrustPriority(
        "2",
        "Find, and teach, every pupil who arrives in Year 7 unable to read the textbook",
        "education",
        why="""
            A quarter of our eleven-year-olds cannot follow the page in front of them.
        """,
        success="""
            - All Year 7 pupils are screened by the end of September
            - The weakest readers gain at least fifteen months in nine
        """,
        steps="""
            Screen Year 7 and share results with every teacher
            by tanners_vice, 8 Sep to 30 Sep
            - Screening week, 15 Sep

            Run small-group reading four mornings a week in both secondary schools
            by reading, 6 Oct to 26 Jun, £38500
            - Groups begin, 13 Oct
            - Half-way test, 30 Jan

            Train form tutors to read a whole novel aloud with their group each term
            by okonkwo_head, 3 Nov to 22 May, slow
            - First novel finished, 12 Dec
            - All tutors trained, 1 May
        """,
        notes="""
            30 Sep, on track: 312 pupils were screened in eight days. 74 read below the level of
            a nine-year-old.

            14 Nov, at risk: Groups began a fortnight late at Tanner’s Reach: two assistants
            left and one post is still empty.

            30 Jan, on track: Average gain at the half-way test is seven months in four.
            Attendance at the morning groups is 93%.

            20 Mar, on track: Parents’ evening for the group was the best attended of the year.
            Eleven pupils have graduated.

            10 Jul, on track: Average gain of fourteen months in nine: one short of what we set.
            Tutor reading is well established in one school and patchy in the other.
            https://documents.hollinmere.example/board/reading-year-7
        """,
        cost=41000,
        measures=("reading",),
        goals=("A",),
    ),
    TrustPriority(
        "3",
        "Make the first response to absence quick, kind and the same in every school",
        "attendance",
        why="""
            Eight schools had eight ideas of when to ring home.
        """,
        success="""
            - A call or knock by 10.30 on the first morning of absence, in all schools
            - Persistent absence at or below 20% across the trust
        """,
        steps="""
            Agree one ladder of responses and train office staff in it
            by attendance, 1 Sep to 3 Oct
            - Ladder agreed by heads, 12 Sep

            Appoint two family support workers for the eastern villages
            by attendance, 15 Sep to 9 Jan, £64000, stuck
            - Advertised, 26 Sep
            - Both in post, 9 Jan

            Publish each school’s attendance to its families every half-term
            by services, 3 Nov to 10 Jul
            - First letter, 14 Nov
        """,
        notes="""
            10 Oct, on track: All offices use the ladder. Calls are made by half past ten on
            nine days in ten.

            28 Nov, at risk: Flu and a norovirus outbreak cost Quillgate and Little Otters four
            points in a fortnight. The underlying figure is a little better.

            23 Jan, off track: We have appointed one family support worker out of two. The
            second post has been advertised twice without a strong field.

            13 Mar, off track: At 22.1% we will not reach 20% this year. Mondays and Fridays in
            Years 9 and 10 account for most of the difference.

            15 May, off track: Tanner’s Reach has begun breakfast on Mondays for 60 pupils; 44
            have improved. It is the first thing that has moved the figure.

            10 Jul, off track: 21.4% for the year: better than last year by more than a point,
            and short of what we set. It is carried into next year, with the Monday work at its
            centre.
            https://documents.hollinmere.example/board/attendance-review
        """,
        cost=78000,
        measures=("attendance", "persistent"),
        goals=("B",),
    ),
    TrustPriority(
        "4",
        "Hold every annual review on time and make each one worth the family’s afternoon",
        "inclusion",
        why="""
            Almost a third of reviews were late, and parents told us they learned little from those
            that were not.
        """,
        success="""
            - Nine in ten reviews are held within the twelve months
            - Families score the meeting at four out of five or better
        """,
        steps="""
            Keep one calendar of reviews for all eight schools
            by inclusion, 1 Sep to 19 Sep
            - Calendar live, 19 Sep

            Write a one-page summary in the pupil’s own words for each review
            by windlestraw_deputy, 6 Oct to 27 Mar
            - Template tried at Windlestraw, 7 Nov
            - In use everywhere, 27 Mar
        """,
        notes="""
            26 Sep, on track: The calendar shows 214 reviews due, 31 already overdue when we
            began.

            12 Dec, on track: The backlog is cleared. 88% on time since September.

            20 Mar, on track: 91% on time. Two schools still send papers with less than a week’s
            notice.

            3 Jul, complete: 92% on time against 71% the year before; families scored the
            meetings at 4.3.
            https://documents.hollinmere.example/board/annual-reviews
        """,
        cost=9500,
        measures=("reviews",),
        goals=("B",),
    ),
)
