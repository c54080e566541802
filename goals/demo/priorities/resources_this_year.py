"""This year's priorities for people, money and buildings."""

from ..shapes import TrustPriority

RESOURCES_THIS_YEAR = (
    TrustPriority(
        "5",
        "Fill every teaching post by the end of May, with flexible hours offered in each "
        "advertisement",
        "people",
        why="""
            Turnover is falling, but we still recruit late. By June the field is thin everywhere,
            and last September eleven classes began with a supply teacher.
        """,
        success="""
            - No class begins September without its permanent teacher
            - Three applicants or more for four posts in five
            - Supply spending falls by £120,000
        """,
        steps="""
            Ask all staff in January, not May, what they plan to do next year
            by people, 5 Jan to 30 Jan
            - Survey closes, 23 Jan

            Train heads to design and grant flexible working
            by people, 15 Sep to 28 Nov, £5400
            - First session, 10 Oct
            - Second session, 21 Nov

            Start a physics and languages route with the university, six places
            by education, 1 Oct to 24 Apr
            - Agreement signed, 12 Dec
            - Six trainees chosen, 24 Apr
        """,
        notes="""
            24 Oct, on track: All eight heads came to the first session. Two part-time headships
            of year have been agreed already.

            23 Jan, on track: Intentions survey: 31 teachers expect to leave or change hours.
            Knowing it in January gives us four months.

            27 Mar, at risk: 22 of 29 posts are filled. Physics is not.

            12 Jun, on track: 28 of 29 are filled, physics included. The last is a music post
            for two days a week.
        """,
        cost=32000,
        measures=("turnover", "recommend"),
        goals=("C",),
    ),
    TrustPriority(
        "6",
        "Settle the next three years of Fallowthwaite, Little Otters and Quillgate, with "
        "families, and in figures that add up",
        "finance",
        why="""
            Last year bought time. October’s census took some of it back: the three schools have 23
            fewer pupils than a year ago, which is about £118,000 a year.
        """,
        success="""
            - The board decides on the infant and junior proposal by the end of February, after
              consultation that families call fair
            - All three schools have a balanced budget for each of the next three years
            - Fallowthwaite’s deficit of £28,000 is repaid by the third year
        """,
        steps="""
            Consult on one primary school in place of Little Otters and Quillgate
            by chief, 22 Sep to 19 Dec, £4800
            - Papers published, 29 Sep
            - Four meetings held, 14 Nov
            - Consultation closes, 5 Dec

            Appoint one SENCO for the three schools
            by inclusion, 8 Sep to 31 Oct, slow
            - Job agreed with heads, 19 Sep
            - Appointed, 31 Oct

            Model two-class, three-class and four-class Fallowthwaite, and choose
            by fallowthwaite_head, 6 Oct to 30 Jan
            - Models to local board, 21 Nov
            - Chosen, 23 Jan
        """,
        notes="""
            3 Oct, on track: Consultation papers went to 388 families on Monday. The first
            meeting filled the hall and was civil.

            14 Nov, at risk: All four meetings are held, with 231 responses so far: 58% for, 27%
            unsure. The questions are about uniform, siblings and the name. The shared SENCO
            post drew one applicant and was not filled.
            https://documents.hollinmere.example/resources/consultation

            16 Jan, on track: 361 responses: 61% in favour. Officers advise going ahead with a
            longer handover.

            27 Feb, on track: The board agreed unanimously, with three conditions that came from
            families.

            3 Jul, complete: Budgets balance in all three schools for three years. The new
            school’s name was chosen by Year 2.
        """,
        cost=18000,
        measures=("reserves", "roll"),
        goals=("D",),
        schools=("fallowthwaite", "otters", "quillgate"),
    ),
    TrustPriority(
        "7",
        "Meet the national digital standards for cyber security, filtering and monitoring "
        "in all eight schools",
        "estates",
        why="""
            A convincing e-mail in our chief financial officer’s name reached nine people last
            autumn. One opened it. We were lucky, and would rather not be lucky again.
        """,
        success="""
            - Every member of staff signs in with a second factor
            - A restored backup has been tested in each school
            - An outside tester finds nothing critical
        """,
        steps="""
            Move all staff to one sign-in with a second factor
            by estates, 1 Sep to 28 Nov, £15200
            - Central team, 12 Sep
            - Secondary schools, 24 Oct
            - All others, 28 Nov

            Replace filtering, and train safeguarding leads to read its reports
            by inclusion, 6 Oct to 16 Jan, £22900
            - Contract let, 31 Oct
            - All sites live, 16 Jan

            Practise losing everything: restore one school from backup in a day
            by estates, 2 Feb to 24 Apr
            - Little Otters restored, 20 Mar
        """,
        notes="""
            26 Sep, on track: The central team and Tanner’s Reach are moved. Most calls to the
            help desk were about old telephones; we have bought 60 keys.

            30 Jan, on track: Everyone uses a second factor. Filtering is live on all sites.

            24 Apr, on track: Little Otters was restored in seven hours, once we had found the
            cable.

            3 Jul, complete: The tester found nothing critical and four things to fix.
        """,
        cost=58000,
        goals=("E",),
    ),
    TrustPriority(
        "8",
        "Carry out the first two projects of the ten-year condition plan, namely the roof "
        "and ventilation of the science block at Tanner’s Reach and the replacement of "
        "oil-fired boilers by air-source heat pumps at Fallowthwaite, on time, within the "
        "capital budget and without the loss of a day’s teaching",
        "estates",
        why="""
            They come first in the plan adopted last summer: one because buckets in a laboratory
            are not a plan, the other because oil at Fallowthwaite costs more than its teaching
            assistants.
        """,
        success="""
            - Both projects are handed over by Easter within £1.24 million
            - Energy per square metre at Fallowthwaite falls by half in a full winter
        """,
        steps="""
            Re-roof the science block in three phases
            by estates, 1 Sep to 30 Jan, £812000, slow
            - Scaffolding up, 12 Sep
            - Phase 1 watertight, 31 Oct
            - Handed over, 30 Jan

            Install heat pumps and new radiators at Fallowthwaite
            by estates, 20 Oct to 27 Mar, £428000
            - Electricity supply upgraded, 28 Nov
            - Pumps commissioned, 20 Mar

            Let Year 9 follow the projects as a unit of design and technology
            by tanners_vice, 3 Nov to 12 Jun
            - Site visit, 5 Dec
        """,
        notes="""
            10 Oct, on track: Scaffolding is up and lessons have moved to the sports hall
            without complaint, except about the echo.

            7 Nov, at risk: Phase 1 is watertight, two weeks late after rotten decking was
            found. £37,000 of a £60,000 contingency is spent.
            https://documents.hollinmere.example/resources/science-roof

            16 Jan, at risk: The roof will be handed over at half-term and not in January. The
            heat pumps are on time.

            27 Mar, complete: Both projects are finished, £9,000 under budget. The boiler house
            is to become a library.
        """,
        cost=1240000,
        schools=("tanners", "fallowthwaite"),
        ends="24 Apr",
        measures=("energy",),
        goals=("E",),
    ),
)
