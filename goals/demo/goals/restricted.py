"""A goal about the chief executive, one that was dropped, and one for the board alone."""

from ..shapes import StrategicGoal

BOARD_ONLY = ("board", "board", "board")

RESTRICTED = (
    StrategicGoal(
        "F",
        "Support and challenge the chief executive so that she is as effective in the second half "
        "of this plan as in the first",
        "board",
        "chair",
        """
        The chief executive was appointed in the plan’s first year. The trust has since grown by
        two schools, and the shape of the job has changed with it. The board owes her clear
        objectives, regular conversation and an outside view.
        """,
        """
        - Objectives are agreed by the end of October each year and reviewed twice
        - An external adviser takes part in each appraisal
        - A plan for succession to all executive posts is in place and is read yearly
        """,
        (
            "Agree no more than five objectives, two of them about people.",
            "Provide a mentor from outside the sector.",
        ),
        values=("Candour",),
        audiences=("trust", "board", "board"),
        about="chief",
        steps="""
            Agree the chief executive’s objectives for the year
            by chair, 15 Sep to 31 Oct
            - External adviser engaged, 26 Sep
            - Objectives signed, 24 Oct

            Hold the mid-year review with the external adviser
            by people_trustee, 1 Feb to 14 Mar
            - Views gathered from eight heads and three directors, 21 Feb

            Write a succession plan for the executive posts
            by people_trustee, 15 Sep to 14 Nov, slow
            - First draft, 10 Oct
            - Read by the people committee, 14 Nov
        """,
        notes="""
            18 Oct, on track: Objectives are agreed and the adviser is in place. The succession
            plan is behind: the first draft covered two of five posts.

            16 Mar, on track: The mid-year review was frank and useful. Two objectives are met
            already; the one about the executive team’s workload is not, and we discussed why.
        """,
        earlier="""
            24 Oct, on track: Five objectives are agreed, all with dates.

            13 Mar, on track: Heads describe her as visible and direct. They would like
            decisions about staffing sooner in the spring.
        """,
    ),
    StrategicGoal(
        "G",
        "Open a second sixth form at Tanner’s Reach",
        "education",
        "education",
        """
        Students in the east of the town travel fifty minutes for A levels, and some do not.
        """,
        """
        - 120 students on roll by the fourth year
        - Results in line with those of the Okonkwo-Fairweather sixth form
        """,
        ("Test demand with families of Years 8 to 10 before any building work is drawn up.",),
        theme="Learning",
        dropped=(
            1,
            "27 Mar",
            "The college has opened a centre ten minutes away with twice the subjects we could "
            "offer. Running our own would split a small number of students between two places, so "
            "we will work with the college instead and have moved the money to goal E.",
        ),
        earlier="""
            30 Jan, off track: 64 families out of 410 said that they would choose it. The
            college has announced a centre nearby.
        """,
    ),
    StrategicGoal(
        "H",
        "Decide whether to merge with a neighbouring trust, and on what terms",
        "board",
        "chair",
        """
        Two chairs have met informally. The other trust runs five primary schools, has strong
        special needs provision and reserves of 3%. Nothing has been said to staff or families on
        either side, and nothing should be until both boards have settled what they would want.
        """,
        """
        - The board takes a decision in principle by the end of the spring term
        - Due diligence is done by people who have no stake in the answer
        - If it goes ahead, no child or parent first learns of it from the newspaper
        """,
        ("Look at children, money, people and buildings, in that order.",),
        audiences=BOARD_ONLY,
        measures=("merged_reserves",),
        steps="""
            Commission due diligence on finance, estates and pensions
            by trustee, 20 Sep to 10 Nov, £28500, slow
            - Terms of reference, 3 Oct
            - Interim report, 10 Nov

            Hold a private session of both boards
            by clerk, 1 Nov to 6 Feb
            - Date agreed, 14 Nov
        """,
        notes="""
            2 Oct, on track: Terms of reference are agreed. Both chairs signed the
            confidentiality agreement.

            12 Nov, at risk: The interim report is late: last year’s audited accounts are not
            signed off. The pension deficit looks larger than we had been told.
        """,
    ),
)
