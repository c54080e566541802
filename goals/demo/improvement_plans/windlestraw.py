"""The improvement plans of Windlestraw School."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "windlestraw",
    "agreed",
    """
    Windlestraw has 128 pupils aged five to nineteen with severe, profound or complex needs, in a
    building planned for 110. Inspection found personal development and well-being exceptional.

    We spend this year on communication, on what happens after nineteen, and on lending what we
    know to seven other schools without wearing out the people who know it.
    """,
    (
        SchoolWork(
            "1",
            "A voice for everyone: each pupil has a way to communicate that works in every room, "
            "on the bus and at home",
            "windlestraw_deputy",
            why="""
            Fifty-eight pupils use a device, symbols or signs. In nineteen cases we found the device
            in a cupboard, flat.
            """,
            success="""
            - All 58 have their means of communication with them in every observed session
            - Families of 50 use it at home at least daily
            - All pupils contribute to their own annual review
            """,
            steps="""
            Audit devices, repair them and buy what is missing
            by windlestraw_deputy, 8 Sep to 24 Oct, £17800
            - Audit, 19 Sep
            - All devices working, 24 Oct

            Teach families in six evening workshops, with a crèche
            by windlestraw_deputy, 6 Oct to 20 Mar, £2600
            - First workshop, 16 Oct
            - Sixth workshop, 12 Mar

            Train drivers and escorts on the eleven bus routes
            by windlestraw_head, 3 Nov to 30 Jan, slow
            - County agrees, 14 Nov
            - All routes, 30 Jan
            """,
            notes="""
            26 Sep, on track: 19 devices were flat, four beyond repair. All have a charging place
            and somebody who is responsible.

            12 Nov, on track: Seen in use in 84% of sessions. Twenty-six families came to the first
            two workshops.

            30 Jan, on track: A pupil told us, for the first time, that he dislikes swimming.

            12 Jun, complete: 58 of 58, and in use in 52 homes.
            """,
            measures=("reviews",),
            cost=22000,
        ),
        SchoolWork(
            "2",
            "Lend expertise without losing it",
            "windlestraw_head",
            why="""
            Our outreach was generous and unplanned: 214 visits last year, mostly by the same three
            people, two of whom then applied for other jobs.
            """,
            success="""
            - Nine trained visitors share the work, none for more than a day a week
            - Schools that are visited say what changed, in writing, a half-term later
            """,
            steps="""
            Train nine visitors and publish a calendar
            by windlestraw_deputy, 15 Sep to 14 Nov, £3900
            - Six trained, 17 Oct
            - Nine trained, 14 Nov

            Lead the trust’s four training sessions
            by windlestraw_deputy, 3 Nov to 27 Mar
            - Session 1, 14 Nov
            - Session 4, 27 Mar
            """,
            notes="""
            17 Oct, on track: Six trained, and 31 requests shared between them.

            14 Nov, on track: All nine are trained. The first session reached 402 colleagues.

            20 Mar, on track: Nobody has visited more than one day in any week since January.
            """,
            measures=("turnover", "recommend"),
            answers=("4",),
            cost=9000,
        ),
        SchoolWork(
            "3",
            "Something to do on the first Monday after leaving",
            "windlestraw_head",
            why="Four of last year’s eleven leavers were at home, with nothing, by October.",
            success="""
            - All nine leavers have a placement, and a visit to it, by May
            - Three employers offer supported internships
            """,
            steps="""
            Open a café in the library with pupils as staff
            by windlestraw_head, 6 Oct to 27 Feb, £6700
            - Kitchen inspected, 28 Nov
            - Open two days a week, 27 Feb

            Find three employers
            by windlestraw_head, 15 Sep to 27 Mar, slow
            - First employer, 14 Nov
            - Third employer, 27 Mar
            """,
            notes="""
            10 Oct, on track: The garden centre has offered two places.

            13 Nov, on track: One employer has signed, one visits in December.

            24 Apr, at risk: Two employers and not three. Seven of nine leavers have a place.
            """,
            cost=8200,
        ),
        SchoolWork(
            "4",
            "Reading, for those who are ready for it",
            "windlestraw_deputy",
            why="Thirty-four pupils can begin to decode. Until last year we taught twelve.",
            success="- All thirty-four are taught daily and have moved on at least one stage",
            steps="""
            Adapt the trust’s phonics lessons with Little Otters
            by windlestraw_deputy, 22 Sep to 12 Dec
            - First eight weeks, 7 Nov
            - First thirty weeks, 12 Dec
            """,
            notes="""
            7 Nov, on track: Daily lessons for all thirty-four. Eleven have moved on a stage.
            """,
            answers=("1",),
        ),
    ),
    declines={
        "3": "our absence is about health and hospital, not Mondays. We have a plan for each "
        "of the 42 pupils concerned with their nurse.",
        "5": "we have no vacancies, and a waiting list of people who would like to work here.",
    },
)

LAST_YEAR = SchoolPlan(
    "windlestraw",
    "evaluated",
    """
    We set ourselves one priority and did it thoroughly, and a second that we now carry on.
    """,
    (
        SchoolWork(
            "1",
            "Reviews in which the pupil speaks first",
            "windlestraw_deputy",
            why="A review could last an hour without anyone mentioning what the pupil enjoys.",
            success="- All pupils take part in some form, and all reviews are on time",
            steps="""
            Design a one-page summary with pupils and try it
            by windlestraw_deputy, 15 Sep to 27 Mar
            - Tried with ten, 7 Nov
            - Used with all, 27 Mar
            """,
            notes="""
            7 Nov, on track: Ten tried. Films work better than pages for half of them.

            3 Jul, complete: 97% on time; 121 of 126 pupils took part.
            """,
            measures=("reviews",),
            answers=("4",),
        ),
        SchoolWork(
            "2",
            "Days in school for pupils with complex health needs",
            "windlestraw_head",
            why="Eleven pupils missed a third of the year.",
            success="- Persistent absence at or below 34%",
            steps="""
            Bring a nurse on site for three days a week
            by windlestraw_head, 1 Sep to 9 Jan, £28000
            - Agreed with the health trust, 24 Oct
            - In post, 9 Jan
            """,
            notes="""
            12 Dec, at risk: The post is agreed; recruitment is slow.

            10 Jul, complete: 34.2% for the year, and 31% since the nurse began.
            """,
            measures=("persistent",),
            answers=("3",),
        ),
    ),
    declines={"2": "screening in this form does not suit our pupils."},
)
