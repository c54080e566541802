"""The five goals that every reader sees. D is for three named schools; E joined a year late."""

from ..shapes import StrategicGoal

LASTING = (
    StrategicGoal(
        "A",
        "Every pupil reads fluently and with pleasure, and is taught a curriculum that builds "
        "from one year, and from one school, to the next",
        "board",
        "education",
        """
        A child who cannot read by seven spends the next nine years being taught things through a
        door that will not open. Our phonics is now sound, but too many pupils stop there: they
        decode, slowly, and never get fast enough to enjoy it. When the plan began, one in four of
        our Year 7 pupils read at or below the level of an average nine-year-old.

        The second half of the goal is about joins. Two thirds of our Year 7 come from our own
        primary and junior schools, and yet in mathematics and in history they were being taught,
        again, what they already knew.
        """,
        """
        - Nine in ten pupils meet the phonics standard in Year 1, and all but a handful by the end
          of Year 2
        - At least four in five reach the expected standard in reading at the end of Year 6
        - The share of Year 7 pupils who read below a nine-year-old’s level is halved by the
          fifth year
        - External reviews find the curriculum in mathematics, history and science coherent from
          Year 1 to Year 9
        """,
        (
            "Teach one phonics programme faithfully, then one approach to fluency.",
            "Screen every new pupil’s reading within ten school days of arrival, at any age.",
            "Agree sequences in five subjects that run from Year 1 to Year 9 without a join.",
            "Put a librarian’s hours and a book budget into every school, however small.",
        ),
        theme="Learning",
        values=("Curiosity", "Generosity"),
        measures=("phonics", "reading", "gld", "attainment8", "basics"),
        earlier="""
            5 Dec, on track: Phonics is taught from one programme in all five schools. Readers
            in Year 7 have been found, and taught, for the first time.

            22 May, on track: Results in Year 1 should reach 85%. Comprehension in Years 4 to 6
            is moving more slowly than we would like, and fluency is the likely reason.
        """,
        notes="""
            4 Dec, on track: 86% in phonics is the best we have had. 48% of pupils read at the
            rate for their year, and the plan now turns on moving that figure.

            20 May, on track: Fluency is up by a quarter since October. The mathematics sequence
            is taught in all five schools.
        """,
    ),
    StrategicGoal(
        "B",
        "Every pupil belongs: absence and suspension fall fastest for those who have most often "
        "been missing, and special educational needs are met early and close to home",
        "education",
        "inclusion",
        """
        Before the pandemic one pupil in nine was persistently absent. When this plan was written
        it was nearer one in four, and among pupils eligible for free school meals one in three.
        Absence, suspension and unmet need are mostly the same children, seen by three different
        offices.

        The number of pupils with an education, health and care plan has risen by two fifths in
        four years. Windlestraw is full. The answer cannot only be more specialist places; it has
        to be classrooms that more children can thrive in.
        """,
        """
        - Persistent absence is below 15% across the trust, and below 20% in each secondary school
        - Suspensions per hundred pupils fall every year and no group is over-represented
        - Annual reviews are held on time, and families rate the help they get at four out of five
        - Four in five pupils placed at The Lantern return to a mainstream school and are still
          there two terms later
        """,
        (
            "Know, by name, every child whose attendance fell last term, and do something within "
            "a week.",
            "Describe what every classroom offers as a matter of course, and train everyone in it.",
            "Build two resourced bases in mainstream schools, staffed with Windlestraw’s help.",
        ),
        theme="Belonging",
        values=("Welcome", "Candour"),
        measures=("attendance", "persistent", "suspensions", "reviews"),
        earlier="""
            5 Dec, at risk: Annual reviews are nearly all on time. Absence after half-term was
            as high as last year’s.

            22 May, off track: Persistent absence will end the year above 21%, against a target
            of 20%. Reviews and suspensions are better than planned.
        """,
        notes="""
            4 Dec, at risk: Four schools are doing well, and one year group in one school
            accounts for most of what is not. The base at Hollinmere has its funding.

            20 May, at risk: The gap on Mondays has nearly halved. Families say that help comes
            earlier. Persistent absence is falling and not yet fast enough.
        """,
    ),
    StrategicGoal(
        "C",
        "People choose to work here, get better here and stay",
        "operations",
        "people",
        """
        We advertised for a physics teacher five times in two years. Exit interviews say the same
        few things: the commute, the marking, and no obvious next step. Supply cover cost us more
        last year than the whole of our book budget.

        We cannot change the bus timetable. We can change nearly everything else.
        """,
        """
        - Turnover of teachers is at or below 12%, without counting retirement
        - Four in five staff would recommend working here to a friend
        - Half of leadership posts are filled from within
        - Days lost to sickness fall to five or fewer for each employee
        """,
        (
            "Give all staff a coach and a yearly conversation about where they are heading.",
            "Offer flexible working from the first day and say so in every advertisement.",
            "Run our own two-year programme for new teachers, with shared planning in all "
            "subjects.",
        ),
        theme="People",
        values=("Generosity", "Steadiness"),
        measures=("turnover", "recommend", "sickness"),
        earlier="""
            5 Dec, on track: Coaching has replaced targets in all eight schools.

            22 May, on track: Turnover is down by more than two points. Support staff are now
            half of those being coached.
        """,
        notes="""
            4 Dec, on track: 73% would recommend us, and it is highest where heads grant
            flexible hours. Fallowthwaite and Tanner’s Reach need particular care.

            20 May, on track: 22 of 29 posts were filled before Easter, twice as many as a year
            ago.
        """,
    ),
    StrategicGoal(
        "D",
        "Give our three smallest schools a future that is educationally rich and financially "
        "secure",
        "finance",
        "finance",
        """
        Births in the three villages have fallen by a fifth in eight years. A one-form school with
        twenty-two in a class loses the cost of a teacher each year, and it loses it quietly. We
        would rather decide with families while there is time than be decided for.

        This goal concerns Fallowthwaite, Little Otters and Quillgate.
        """,
        """
        - Each of the three sets a balanced three-year budget with reserves of at least 5%
        - No class has an age span of more than two years unless it was chosen for good reasons
        - Families in each village say that they were asked before anything was settled
        """,
        (
            "Plan curriculum, staffing and money together, in one meeting, three years ahead.",
            "Share specialist teachers, a SENCO and an office across the three.",
            "Bring the infant and junior schools together as one primary, if families support it.",
        ),
        theme="Stewardship",
        values=("Candour", "Steadiness"),
        schools=("fallowthwaite", "otters", "quillgate"),
        measures=("reserves", "roll"),
        earlier="""
            5 Dec, on track: The three joint meetings are under way, and governors say they
            understand the figures for the first time.

            22 May, at risk: £94,000 has been found, but Fallowthwaite will close the year in
            deficit.
        """,
        notes="""
            4 Dec, at risk: Consultation is going well and October’s census was worse than
            forecast. The shared SENCO is still not appointed.

            20 May, on track: The board has decided, with families behind it, and the budgets
            balance.
        """,
    ),
    StrategicGoal(
        "E",
        "Buildings, energy and technology that help learning and cost the earth less",
        "operations",
        "estates",
        """
        Two of our sites were put up as temporary accommodation in the 1970s. A condition survey
        in the first year of this plan found £6.8 million of work, a third of it urgent, and a
        phishing attempt that autumn showed how much depended on one server in a cupboard. The
        board added this goal so that both would have an owner and a date.
        """,
        """
        - No building element is graded in poor condition with work due immediately
        - All eight schools meet the national digital standards for broadband, filtering,
          monitoring and cyber security
        - Energy used per square metre falls by 30% from the first year
        """,
        (
            "Keep a rolling ten-year condition plan and spend capital in its order.",
            "Replace gas boilers only with something better.",
            "Move everything that matters off machines we own.",
        ),
        theme="Stewardship",
        values=("Steadiness",),
        measures=("energy",),
        added=(1, "15 Dec"),
        added_because="Two boilers failed in one winter, and every laptop lease ended at once.",
        earlier="""
            22 May, on track: All blocks have been surveyed; the ten-year plan comes to the
            board in June.
        """,
        notes="""
            4 Dec, at risk: Second factors are nearly everywhere. The science roof is two weeks
            late, and more than half of its contingency is spent.

            20 May, on track: Both building projects are finished within budget.
        """,
    ),
)
