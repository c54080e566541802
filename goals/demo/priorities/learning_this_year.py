"""This year's priorities for learning and belonging."""

from ..shapes import TrustPriority

LEARNING_THIS_YEAR = (
    TrustPriority(
        "1",
        "Move from accurate to fluent: daily fluency practice from Year 2 to Year 8, with "
        "the lowest fifth of readers heard by an adult every day",
        "reading",
        why="""
            Phonics results are where they should be. Comprehension is not, and our listening last
            summer says why: a third of Year 4 pupils read accurately at a pace that loses the
            sense by the end of the line. Fluency can be taught in ten minutes a day, at hardly
            any cost.
        """,
        success="""
            - By July, three in four pupils in Years 2 to 6 read at 90 words a minute or more with
              expression, on the passage agreed for their year
            - Half of pupils who began the year below that rate have reached it
            - Reading at the expected standard in Year 6 rises to 78%
        """,
        steps="""
            Agree one way to listen to, time and record a reader
            by reading, 1 Sep to 26 Sep
            - Trial in two classes, 12 Sep
            - Guide to all teachers, 26 Sep
            evidence: Guide and film of three readers, on the staff site.

            Train 140 teachers and assistants, and 35 volunteers
            by reading, 15 Sep to 5 Dec, £11400
            - Primary training, 9 Oct
            - Secondary training, 13 Nov
            - Volunteers cleared and trained, 5 Dec

            Time every reader in Years 2 to 8 three times a year
            by education, 29 Sep to 12 Jun
            - Autumn, 17 Oct
            - Spring, 13 Feb
            - Summer, 12 Jun

            Put 40 new titles for reluctant readers in each class library of Years 5 to 8
            by quillgate_deputy, 6 Oct to 30 Jan, £16800, slow
            - Pupils’ panel chooses titles, 7 Nov
            - Delivered, 16 Jan
        """,
        notes="""
            26 Sep, on track: The guide is out, after a trial that cut it from nine pages to
            two.

            20 Oct, on track: 1,904 pupils were timed. 48% read at the rate for their year; in
            Year 7 it is 39%. We now know exactly who to hear.
            https://documents.hollinmere.example/standards/fluency-autumn

            14 Nov, on track: Primary schools are hearing the lowest fifth on four days in five.
            Tanner’s Reach starts after the mock examinations; twenty-two volunteers are waiting
            for clearance.

            16 Jan, on track: All schools are under way, and 31 volunteers read each week.

            20 Feb, on track: 59% now read at the rate for their year, eleven points up since
            October. Year 8 has hardly moved.

            24 Apr, on track: Drama teachers have taken over Year 8 fluency at
            Okonkwo-Fairweather and it shows.

            26 Jun, complete: 72% in Years 2 to 6 and 61% in Years 7 and 8. Just short of three
            in four, and worth continuing.
        """,
        cost=29500,
        measures=("reading", "phonics"),
        goals=("A",),
    ),
    TrustPriority(
        "2",
        "One mathematics sequence from Year 5 to Year 8",
        "maths",
        why="""
            Year 7 books in October looked very like Year 6 books in May. Pupils noticed before we
            did.
        """,
        success="""
            - The sequence is taught in all five schools by January
            - Year 7 no longer repeats more than a week of Year 6 content
            - Teachers on both sides of the join have watched each other teach
        """,
        steps="""
            Write the sequence with two teachers from each school
            by maths, 1 Sep to 24 Oct
            - Number and algebra, 3 Oct
            - Geometry and statistics, 24 Oct

            Exchange lessons between Year 6 and Year 7 teachers
            by tanners_vice, 3 Nov to 27 Mar, £7200
            - First visits, 28 Nov
            - All pairs met, 13 Mar

            Set a common Year 6 transition task and use it to group nobody
            by maths, 1 May to 10 Jul
            - Task sat, 19 Jun
        """,
        notes="""
            3 Oct, on track: Ten teachers met twice. The arguments about fractions were
            excellent.

            7 Nov, at risk: Number and algebra are agreed. Geometry slipped three weeks: our
            writer at Quillgate has been seconded to the junior and infant project.

            23 Jan, on track: The whole sequence is in use in four schools. Fallowthwaite joins
            after half-term because of its mixed classes.

            13 Mar, on track: All but two pairs of teachers have met.

            3 Jul, complete: The transition task was sat by 331 pupils and marked in two days.
            Both secondary schools have rewritten their September.
        """,
        cost=13000,
        measures=("attainment8",),
        goals=("A",),
        schools=("hollinmere", "fallowthwaite", "quillgate", "tanners", "okonkwo"),
    ),
    TrustPriority(
        "3",
        "Win back Mondays: halve the gap in attendance between the first day of the week "
        "and the rest, beginning with disadvantaged pupils in Years 8 to 10",
        "attendance",
        why="""
            Last year’s work moved the total by a point. The pattern underneath it is what should
            worry us: Monday is our worst day in seven schools of eight, and a pupil who misses
            Monday misses the start of everything.
        """,
        success="""
            - The gap between Mondays and other days falls from 3.8 points to 1.9
            - Persistent absence is at or below 18%, and below 28% for pupils eligible for free
              school meals
            - 150 families have worked with a family support worker and say it helped
        """,
        steps="""
            Open free Monday breakfast in all schools from Year 5 up
            by attendance, 8 Sep to 10 Oct, £26400
            - Both secondary schools, 15 Sep
            - All others, 10 Oct

            Fill the second family support post, or buy the hours from the county
            by attendance, 1 Sep to 17 Oct, £34000, stuck
            - Advertised with term-time hours, 8 Sep
            - In post, 17 Oct

            Move assemblies, clubs and the best practical lessons to Monday morning
            by tanners_pastoral, 22 Sep to 14 Nov, slow
            - Year 8 and 9, 10 Oct
            - Year 10, 14 Nov

            Visit the 60 families with the lowest attendance before Christmas
            by attendance, 6 Oct to 12 Dec
            - First thirty, 14 Nov
            - All, 12 Dec
        """,
        notes="""
            19 Sep, on track: Breakfast is open at both secondary schools: 210 pupils a week,
            which is a good deal more than we catered for.

            17 Oct, at risk: The gap is down to 3.1 points, but the second post is still empty.
            We are in talks with the county about buying two days a week.

            13 Nov, off track: The gap has widened again to 3.6 since half-term, nearly all of
            it in Year 10 at Tanner’s Reach. The county cannot lend anyone before February. We
            need a decision about an agency.
            https://documents.hollinmere.example/standards/mondays

            12 Dec, off track: 57 of 60 families have been visited. Agency worker starts on the
            first day of term.

            30 Jan, at risk: The gap is 2.9 points. Year 10 at Tanner’s Reach has new tutors and
            a different Monday.

            20 Mar, at risk: 2.4 points and still falling. Persistent absence is 19.1%.

            22 May, on track: 2.0 points. Families rate the support workers at 4.6.

            10 Jul, complete: 1.8 points for the year. Persistent absence is 18.7%: the best in
            five years, and a little above target.
        """,
        cost=71000,
        measures=("persistent", "attendance"),
        goals=("B",),
    ),
    TrustPriority(
        "4",
        "Describe and teach what every classroom offers to pupils with special "
        "educational needs, so that support begins with the teacher and not with the form",
        "inclusion",
        why="""
            Too many pupils wait a term for an assessment that tells a teacher what she had
            already noticed. This serves two goals: children get help sooner, and teachers who
            know what to do are happier at work, which the survey has told us two years running.
        """,
        success="""
            - A shared description of classroom support is in use in all eight schools by February
            - Every teacher and assistant has had four hours of training, and says it was useful
            - Requests for specialist help state what has been tried, and are answered in six weeks
            - Families’ score for early help rises from 3.4 to 4.0 out of five
        """,
        steps="""
            Write the description with SENCOs, and parents at the table
            by inclusion, 1 Sep to 31 Oct
            - Draft shared, 3 Oct
            - Agreed by heads, 31 Oct
            evidence: Agreed on 22 October; 14 parents took part.

            Train all staff in four one-hour sessions
            by windlestraw_deputy, 3 Nov to 27 Mar, £18500
            - Session 1: language, 14 Nov
            - Session 2: memory, 16 Jan
            - Session 3: the senses, 27 Feb
            - Session 4: reading, 27 Mar

            Open a resourced base for autistic pupils at Hollinmere
            by hollinmere_head, 15 Sep to 20 Apr, £96000
            - County agrees funding, 7 Nov
            - Building work done, 27 Mar
            - First six pupils, 20 Apr
        """,
        notes="""
            10 Oct, on track: Fourteen parents and eleven SENCOs have worked on the draft. It is
            shorter and blunter for it.

            12 Nov, on track: The description is agreed and the first session has been held. The
            county has confirmed funding for the base in writing.

            30 Jan, on track: Two sessions are done, with 93% of staff present.

            27 Mar, at risk: Building work on the base is five weeks late because of drainage.
            Training is finished.

            19 Jun, on track: The base opened on 1 June with five pupils. Families’ score for
            early help is 3.9.
        """,
        cost=121000,
        measures=("reviews", "recommend"),
        goals=("B", "C"),
    ),
)
