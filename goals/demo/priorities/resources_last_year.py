"""Last year's priorities for people, money and buildings, with how each went."""

from ..shapes import TrustPriority

RESOURCES_LAST_YEAR = (
    TrustPriority(
        "5",
        "Replace appraisal by targets with coaching and a yearly conversation about careers",
        "people",
        why="""
            Targets took two weeks of everyone’s autumn, and nobody could say what they changed.
        """,
        success="""
            - Everyone, support staff included, has had a career conversation by Easter
            - 72% of staff or more would recommend working here
        """,
        steps="""
            Train 48 coaches
            by people, 8 Sep to 12 Dec, £19600
            - First cohort, 10 Oct
            - Second cohort, 5 Dec

            Write the new policy with the unions and adopt it
            by people, 1 Sep to 21 Nov
            - Joint committee agrees, 24 Oct
            - Board adopts, 21 Nov
        """,
        notes="""
            17 Oct, on track: Unions have agreed the policy, with two useful changes.

            16 Jan, on track: 48 coaches are trained, 19 of them support staff.

            24 Apr, at risk: 83% of conversations have been held. Cleaning and catering teams
            are at 40% because nobody had been given the time; they have it now.

            10 Jul, complete: All but six conversations were held. 73% would recommend us, up
            from 68%.
        """,
        cost=24000,
        measures=("recommend", "turnover"),
        goals=("C",),
    ),
    TrustPriority(
        "6",
        "Plan curriculum and money together in the three smallest schools",
        "finance",
        why="""
            The three set their budgets after staffing was settled, when little could be changed.
        """,
        success="""
            - Each of the three has a three-year model that its head and its local board understand
            - Savings of £90,000 are found without losing a class teacher
        """,
        steps="""
            Hold a joint curriculum and finance meeting in each school
            by finance, 1 Oct to 30 Jan
            - All three held, 30 Jan

            Share one SENCO and one business officer between the three
            by finance, 2 Feb to 12 Jun, slow
            - Role agreed, 20 Mar
            - In post, 12 Jun
        """,
        notes="""
            21 Nov, on track: Two of three meetings held. The models are sobering and have been
            well received.

            27 Feb, on track: £61,000 found, mostly in contracts and energy.

            5 Jun, at risk: Fallowthwaite will end the year in deficit for the first time since
            joining: two families of three moved away in April.

            17 Jul, complete: £94,000 found in all. The shared business officer starts in
            September; the shared SENCO is not yet agreed.
        """,
        cost=6000,
        measures=("reserves", "roll"),
        goals=("D",),
        schools=("fallowthwaite", "otters", "quillgate"),
    ),
    TrustPriority(
        "7",
        "Survey the condition of every building and agree a ten-year plan",
        "estates",
        why="""
            Nobody could say which roof would go next. Joined the plan when the board added goal E.
        """,
        success="""
            - Every block is surveyed and priced
            - The board adopts a ten-year plan with an order of work
        """,
        steps="""
            Commission surveys of all 41 blocks
            by estates, 5 Jan to 27 Mar, £52000
            - Surveyors appointed, 23 Jan
            - Reports in, 20 Mar

            Take a priced and ordered plan to the board
            by estates, 30 Mar to 26 Jun
            - Audit and risk committee, 5 Jun
            - Board, 26 Jun
        """,
        notes="""
            6 Feb, on track: Surveyors are on site at Tanner’s Reach. No sign of aerated
            concrete anywhere.

            27 Mar, on track: All reports are in: £6.8 million of work, £2.1 million of it
            within two years.

            3 Jul, complete: The board adopted the plan. The science block roof and the boilers
            at Fallowthwaite come first.
            https://documents.hollinmere.example/board/condition-plan
        """,
        cost=55000,
        starts="15 Dec",
        measures=("energy",),
        goals=("E",),
        added="15 Dec",
    ),
    TrustPriority(
        "8",
        "Open a shared kitchen at Okonkwo-Fairweather to cook for all eight schools",
        "estates",
        why="""
            Three catering contracts end in the same year.
        """,
        success="""
            - Meals from our own kitchen in all schools by the summer term
        """,
        steps="""
            Draw up a business case
            by estates, 15 Sep to 12 Dec
            - Visits to two other trusts, 17 Oct
        """,
        notes="""
            24 Oct, on track: Both trusts we visited are happy with the food and less so with
            the vans.

            9 Jan, off track: The business case shows a loss of £40,000 a year unless four in
            five pupils eat school lunch. Two in three do.
        """,
        cost=12000,
        goals=("E",),
        dropped=(
            "30 Jan",
            "The business case did not stand up. One contract for all eight schools, let in the "
            "spring, gives better food for less.",
        ),
    ),
    TrustPriority(
        "9",
        "Mark ten years of the trust with a day of music, sport and history on the water meadow",
        "services",
        success="""
            - Every school takes part and every pupil who wishes to be there can get there
        """,
        steps="""
            Book the meadow, buses and a wet-weather plan
            by services, 2 Feb to 30 Apr, £8200
            - Buses booked, 27 Mar
        """,
        notes="""
            24 Apr, on track: All eight schools have a slot. The brass band is in.

            26 Jun, complete: About 2,900 pupils and as many relatives came. It rained for
            eleven minutes.
        """,
        cost=9000,
        starts="2 Feb",
        unlinked_because="It is a celebration. The board agreed that not everything worth doing "
        "has to serve a goal.",
    ),
)
