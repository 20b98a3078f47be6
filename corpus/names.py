"""Everybody and every body that the papers name. None of them exists."""

from corpus.board import Contact, Organisation, Person

BOARD = "Brackenshire Community Safety Board"
TOWN = "Pellbrook Town Council"
COUNTY = "Brackenshire County Council"
POLICE = "Brackenshire Police"
FIRE = "Brackenshire Fire and Rescue Service"
ASHLOW = "Ashlow District Council"
TARNHOPE = "Tarnhope Borough Council"
EASTMERE = "Eastmere District Council"
FENWOLD = "Fenwold Borough Council"
OPCC = "Office of the Police and Crime Commissioner"
PROBATION = "Wendvale Probation Service"
KESTREL = "Kestrel Housing Association"
NORTHMOOR = "Northmoor Homes"
HARBOURLIGHT = "Harbourlight"
LANTERNHOUSE = "Lanternhouse"
SOCIETY = "Wendvale Building Society"
WATER = "Wendvale Water"

NANDAKUMAR = Contact(
    "Priya Nandakumar", "Community Safety Manager", COUNTY, "01632 960114", "priya.nandakumar@brackenshire.example"
)
ACHTERBERG = Contact(
    "Wendell Achterberg", "Policy Officer", COUNTY, "01632 960127", "wendell.achterberg@brackenshire.example"
)
VARGA = Contact(
    "Superintendent Leonie Varga", "Head of Neighbourhoods", POLICE, "01632 960155", "leonie.varga@brackspolice.example"
)
VARGA_CHIEF = Contact(
    "Chief Superintendent Leonie Varga", "Head of Neighbourhoods", POLICE, "01632 960155", VARGA.email
)
ORMEROD = Contact("Giles Ormerod", "Area Manager, Prevention", FIRE, "01632 960171", "giles.ormerod@bracksfire.example")
CROSSWELL = Contact(
    "Dr. Fenella Crosswell",
    "Consultant in Public Health",
    COUNTY,
    "01632 960133",
    "fenella.crosswell@brackenshire.example",
)
ROOKE = Contact(
    "Tamsin Rooke", "Director of Services", HARBOURLIGHT, "01632 960188", "tamsin.rooke@harbourlight.example"
)
BLAKEMORE = Contact("Oswin Blakemore", "Chief Executive", OPCC, "01632 960102", "oswin.blakemore@brackspcc.example")
TOLLAND = Contact("Miriam Tolland", "Town Clerk", TOWN, "01632 960240", "miriam.tolland@pellbrook.example")

PEOPLE = (
    Person("Denholm Pargeter", ("Mr. D. W. Pargeter CC", "Denholm Pargeter", "Cllr Pargeter")),
    Person("Octavia Sandiford", ("Mrs. O. T. Sandiford CC", "Octavia Sandiford", "Mrs. Sandiford")),
    Person("Hesper Dunmow", ("Cllr. Hesper Dunmow", "Cllr. H. Dunmow", "Cllr. Dunmow")),
    Person("Ivor Threlfall", ("Cllr. Ivor Threlfall", "Cllr. I. Threlfall", "Cllr. Threlfall")),
    Person("Joan Threlfall", ("Joan Threlfall",)),
    Person("Yusuf Ebrahimi", ("Cllr. Yusuf Ebrahimi",)),
    Person("Maud Kitteridge", ("Cllr. Maud Kitteridge", "Cllr. Maud Kitteridge MBE", "Cllr. Kitteridge")),
    Person(
        "Leonie Varga",
        (
            "Superintendent Leonie Varga",
            "Chief Superintendent Leonie Varga",
            "Supt. Leonie Varga",
            "Ch. Supt. Leonie Varga",
            VARGA.email,
        ),
    ),
    Person("Tobias Quill", ("Inspector Tobias Quill", "Inspector Quill")),
    Person("Rohan Devlin", ("Inspector Rohan Devlin", "Inspector Devlin")),
    Person("Giles Ormerod", ("Giles Ormerod", ORMEROD.email)),
    Person("Oswin Blakemore", ("Oswin Blakemore",)),
    Person("Bettina Okafor", ("Bettina Okafor",)),
    Person("Priya Nandakumar", ("Priya Nandakumar", NANDAKUMAR.email)),
    Person("Wendell Achterberg", ("Wendell Achterberg", ACHTERBERG.email)),
    Person("Fenella Crosswell", ("Dr. Fenella Crosswell", "Fenella Crosswell", "Dr. Crosswell", CROSSWELL.email)),
    Person("Callum Strachan-Reid", ("Callum Strachan-Reid",)),
    Person("Tamsin Rooke", ("Tamsin Rooke", ROOKE.email)),
    Person("Lucasta Imrie", ("Lucasta Imrie",)),
    Person("Agnes Holroyd", ("Cllr Agnes Holroyd", "Cllr Holroyd", "AH")),
    Person("Bernard Quayle", ("Cllr Bernard Quayle", "Cllr Quayle", "BQ")),
    Person("Ruth Ainscow", ("Cllr Ruth Ainscow", "Cllr Ainscow", "RA")),
    Person("Samir Haddad", ("Cllr Samir Haddad", "Cllr Haddad", "SH")),
    Person("Lois Penhallow", ("Cllr Lois Penhallow", "Cllr Penhallow", "LP")),
    Person("Edwin Garside", ("Cllr Edwin Garside", "Cllr Garside", "EG")),
    Person("Tobit Wray", ("Cllr Tobit Wray", "Cllr Wray")),
    Person("Miriam Tolland", ("Miriam Tolland", "MT", TOLLAND.email)),
    Person("Desmond Pike", ("Desmond Pike", "DP")),
)

ORGANISATIONS = (
    Organisation(BOARD, "BCSB", ("BCSB",)),
    Organisation(TOWN),
    Organisation(COUNTY),
    Organisation(POLICE),
    Organisation(FIRE),
    Organisation(ASHLOW),
    Organisation(TARNHOPE),
    Organisation(EASTMERE),
    Organisation(FENWOLD),
    Organisation(OPCC),
    Organisation(PROBATION),
    Organisation(NORTHMOOR, None, (KESTREL,)),
    Organisation(HARBOURLIGHT),
    Organisation(LANTERNHOUSE),
    Organisation(SOCIETY),
    Organisation(WATER),
    Organisation("Multi Agency Safeguarding Panel", "MASP", ("MASP",)),
)
