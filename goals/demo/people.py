"""The people of the demonstration trust, none of whom exist."""

from trustplan.trusts.models import Role

from .shapes import Person

# The one password of everybody here: it is printed, and production refuses the demonstration.
PASSWORD = "holly-and-still-water"  # noqa: S105 - printed for whoever tries it
DOMAIN = "hollinmere.example"

# One person for each role, and the chief executive, from whom the goal about her is hidden.
SIGN_INS = (
    "services",
    "education",
    "hollinmere_head",
    "attendance",
    "clerk",
    "chair",
    "trustee",
    "governor",
    "chief",
)

CENTRAL = (
    Person(
        "services",
        "Maureen Achterberg",
        "maureen.achterberg",
        "Head of trust services",
        Role.ADMINISTRATOR,
    ),
    Person(
        "education",
        "Siobhán Ní Dhomhnaill",
        "siobhan.nidhomhnaill",
        "Director of education and deputy chief executive",
        Role.LEADER,
    ),
    Person("chief", "Adaeze Thorncliffe", "adaeze.thorncliffe", "Chief executive", Role.LEADER),
    Person(
        "finance",
        "Jonathan Pickersgill",
        "jonathan.pickersgill",
        "Chief financial officer",
        Role.LEADER,
    ),
    Person(
        "estates",
        "Łukasz Wierzbicki",
        "lukasz.wierzbicki",
        "Director of estates and digital",
        Role.LEADER,
    ),
    Person("people", "Hannah Osei-Bonsu", "hannah.osei-bonsu", "Director of people", Role.LEADER),
    Person(
        "inclusion",
        "Rosalind Cattermole",
        "rosalind.cattermole",
        "Director of inclusion and safeguarding",
        Role.LEADER,
    ),
    Person(
        "attendance",
        "Callum Strachan",
        "callum.strachan",
        "Attendance and family support manager",
        Role.CONTRIBUTOR,
    ),
    Person("reading", "Tom Abernethy", "tom.abernethy", "Trust lead for reading", Role.CONTRIBUTOR),
    Person(
        "maths",
        "Nkechi Brathwaite",
        "nkechi.brathwaite",
        "Trust lead for mathematics",
        Role.CONTRIBUTOR,
    ),
)

BOARD = (
    Person("chair", "Babatunde Oyelaran", "babatunde.oyelaran", "Chair of trustees", Role.CHAIR),
    Person(
        "clerk",
        "Geraldine Featherstonehaugh-Cholmondeley",
        "geraldine.featherstonehaugh-cholmondeley",
        "Governance professional to the board, its three committees and the eight local boards",
        Role.CLERK,
    ),
    Person(
        "trustee",
        "Margarethe Lindqvist",
        "margarethe.lindqvist",
        "Trustee, chair of the audit and risk committee",
        Role.TRUSTEE,
    ),
    Person(
        "standards_chair",
        "Yasmin Haq",
        "yasmin.haq",
        "Trustee, chair of the standards committee",
        Role.TRUSTEE,
        also=((Role.GOVERNOR, ("lantern",)),),
    ),
    Person(
        "people_trustee",
        "Peter Wainscott",
        "peter.wainscott",
        "Trustee with oversight of workforce and well-being",
        Role.TRUSTEE,
    ),
    Person(
        "governor",
        "Dilys Prosser",
        "dilys.prosser",
        "Chair of the local governing board",
        Role.GOVERNOR,
        at=("hollinmere",),
    ),
    Person(
        "tanners_governor",
        "Gwendolyn Akpan",
        "gwendolyn.akpan",
        "Parent governor",
        Role.GOVERNOR,
        at=("tanners",),
    ),
)


def at_school(
    school: str, kind: str, name: str, job: str, role: str = Role.SCHOOL_LEADER
) -> Person:
    """Somebody who works at one school and whose role is limited to it."""
    plain = name.replace("Dr ", "").translate(str.maketrans("ëÉé", "eEe"))
    return Person(
        f"{school}_{kind}", name, plain.lower().replace(" ", "."), job, role, at=(school,)
    )


AT_SCHOOLS = (
    at_school("otters", "head", "Bronwen Tudur", "Headteacher"),
    at_school("otters", "early", "Farida Rahimi", "Early years leader", Role.CONTRIBUTOR),
    at_school("hollinmere", "head", "Priyanka Raghunathan", "Headteacher"),
    at_school("hollinmere", "deputy", "Owen Tranter", "Deputy headteacher"),
    at_school("hollinmere", "senco", "Marta Quilliam", "SENCO", Role.CONTRIBUTOR),
    at_school("fallowthwaite", "head", "Eleanor Gathercole", "Headteacher"),
    at_school("fallowthwaite", "senco", "Lucy Pennycook", "Assistant headteacher and SENCO"),
    at_school("quillgate", "head", "Imran Latham", "Headteacher"),
    at_school("quillgate", "deputy", "Damilola Ashdown", "Deputy headteacher"),
    at_school("tanners", "head", "Dr Patience Ravenscroft", "Principal"),
    at_school("tanners", "vice", "Catherine Yarborough", "Vice-principal, quality of education"),
    at_school(
        "tanners",
        "pastoral",
        "Rhys Maddocks",
        "Assistant principal, attendance and behaviour",
        Role.CONTRIBUTOR,
    ),
    at_school("okonkwo", "head", "Zoë Castellanos", "Executive principal"),
    at_school("okonkwo", "primary", "Aurélie Fontaine-Drake", "Head of the primary phase"),
    at_school("okonkwo", "sixth", "Stephen Kowalczyk", "Head of the sixth form", Role.CONTRIBUTOR),
    at_school("windlestraw", "head", "Martin Ollerenshaw", "Headteacher"),
    at_school(
        "windlestraw", "deputy", "Beatrix Holloway", "Deputy headteacher, communication and therapy"
    ),
    at_school("lantern", "head", "Kezia Blackwood", "Head of centre"),
    at_school(
        "lantern", "return", "Marcus Delacroix", "Lead for return to school", Role.CONTRIBUTOR
    ),
)

PEOPLE = CENTRAL + BOARD + AT_SCHOOLS
