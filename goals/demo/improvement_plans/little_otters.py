"""The improvement plans of Little Otters Nursery and Infant School."""

from ..shapes import SchoolPlan, SchoolWork

THIS_YEAR = SchoolPlan(
    "otters",
    "agreed",
    """
    We are a calm school of 180 children, with phonics results that others visit us to understand.
    What has changed is who arrives: a third of our two-year-olds now come with very little
    language, English or otherwise, and several with toileting and feeding needs that we used to
    see once in a decade.

    This year is about talk, about the youngest, and about telling families the truth regarding the
    proposal to join with Quillgate.
    """,
    (
        SchoolWork(
            "1",
            "Talk first: every child is drawn into a proper conversation with an adult, every day, "
            "inside and out",
            "otters_early",
            why="""
            Screening on entry found 41% of nursery children two or more steps behind in
            expressive language. Our own filming showed that adults asked questions; they seldom
            waited for the answers.
            """,
            success="""
            - Children behind on entry fall from 41% to 20% by June
            - In filmed sessions, half of adult turns are comments rather than questions
            - 76% reach a good level of development
            """,
            steps="""
            Film, watch and discuss ten minutes of practice a fortnight
            by otters_early, 8 Sep to 22 May
            - Everyone filmed once, 17 Oct
            - Everyone filmed three times, 27 Mar

            Run a language group for eighteen children, four times a week
            by otters_early, 29 Sep to 22 May, £3200
            - Groups begin, 6 Oct
            - Half-way screening, 30 Jan
            """,
            notes="""
            3 Oct, on track: Everyone has been filmed once. It was less dreadful than feared.

            14 Nov, on track: Nursery staff now count to ten in their heads before speaking again.
            Two parents have asked for the films.

            30 Jan, on track: Half-way screening puts 29% of children behind, against 41% on entry.

            12 Jun, complete: 19% behind, and a good level of development at 78%.
            """,
            measures=("gld",),
            answers=("1", "4"),
            cost=4600,
        ),
        SchoolWork(
            "2",
            "Fluency in Year 2",
            "otters_head",
            why="Our readers are accurate and slow. The junior school told us so, politely.",
            success="""
            - 70% of Year 2 read 90 words a minute by July
            - Grandparents and neighbours hear twenty readers each week
            """,
            steps="""
            Re-read one short text four days running, in pairs and together
            by otters_head, 15 Sep to 10 Jul
            - All three classes under way, 26 Sep
            - Lesson visits by Tom Abernethy, 21 Nov

            Recruit and clear fifteen volunteer listeners
            by otters_head, 15 Sep to 7 Nov, slow
            - Coffee morning, 25 Sep
            - All fifteen cleared, 7 Nov
            """,
            notes="""
            17 Oct, on track: 44% read at the rate for their year in the first timing.

            13 Nov, on track: Nine of fifteen volunteers have been cleared. Children love the
            repetition, which surprised us more than it should have.

            20 Feb, on track: 57% now read at the rate for their year.
            """,
            measures=("phonics",),
            answers=("1",),
            cost=1150,
        ),
        SchoolWork(
            "3",
            "Listen properly, and be heard, in the consultation on one primary school",
            "otters_head",
            why="""
            The decision belongs to the board. How families and staff are treated on the way to it
            belongs to us.
            """,
            success="""
            - Nine families in ten take part in some way
            - No member of staff hears about their own job from a document
            """,
            steps="""
            Meet every member of staff alone before papers go out
            by otters_head, 8 Sep to 26 Sep
            - All 34 met, 25 Sep

            Let children draw the school they would like
            by otters_early, 6 Oct to 28 Nov
            - Exhibition in the hall, 21 Nov
            """,
            notes="""
            26 Sep, on track: All 34 conversations were held before the papers were published.

            10 Nov, at risk: Turnout is 71% so far. Working parents have asked for a Saturday, and
            we have agreed one.

            12 Dec, complete: 92% took part. The drawings went to the board.
            """,
            measures=("roll",),
            answers=("6",),
            ends="27 Feb",
        ),
    ),
    declines={
        "3": "most of our children are below compulsory school age, and our worst day is the last "
        "Friday of a half-term, not Monday. We will use the ladder of responses as before.",
    },
)

LAST_YEAR = SchoolPlan(
    "otters",
    "evaluated",
    """
    We set out to train every adult in phonics, and to make the garden as good a place to learn
    as the classroom. The first went better than we hoped. The second needs a shed.
    """,
    (
        SchoolWork(
            "1",
            "Phonics taught by everyone, to everyone, at a brisk pace",
            "otters_head",
            why="Lessons differed between parallel classes by as much as twelve minutes.",
            success="- 88% of Year 1 meet the standard",
            steps="""
            Practise lessons together on Wednesday mornings
            by otters_head, 8 Sep to 22 May
            - First ten weeks done, 5 Dec

            Give daily catch-up to the lowest six in each class
            by otters_early, 6 Oct to 12 Jun, £2100
            - First group graduates, 19 Dec
            """,
            notes="""
            14 Nov, on track: Lessons now take 24 minutes in all classes.

            6 Mar, on track: Practice check at 87%.

            3 Jul, complete: 91%, our highest. Four of the six who did not pass joined us after
            Easter.
            """,
            measures=("phonics",),
            answers=("1",),
        ),
        SchoolWork(
            "2",
            "Make the garden a place to learn in all weathers",
            "otters_early",
            why="Children in the two-year-old room went out for only forty minutes a day.",
            success="- All children choose when to be outside, for at least half of the session",
            steps="""
            Build a covered area and a store with the parents’ association
            by otters_early, 13 Oct to 27 Mar, £9800, slow
            - Design agreed with children, 7 Nov
            - Roof on, 27 Mar
            """,
            notes="""
            12 Dec, on track: Waterproofs for all, paid for by the shop at the crossroads.

            27 Mar, at risk: Planning consent for the roof took nine weeks.

            10 Jul, at risk: The covered area opened in June. The store has been put off.
            """,
            measures=("gld",),
        ),
    ),
    declines={"2": "our pupils leave us at seven."},
)
