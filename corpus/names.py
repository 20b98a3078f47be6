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
HEALTH = "Brackenshire Public Health"

NANDAKUMAR = Contact(
    "Priya Nandakumar", "Community Safety Manager", COUNTY, "01632 960114", "priya.nandakumar@brackenshire.example"
)
ACHTERBERG = Contact(
    "Wendell Achterberg", "Policy Officer", COUNTY, "01632 960127", "wendell.achterberg@brackenshire.example"
)
VARGA = Contact(
    "Superintendent Leonie Varga", "Head of Neighbourhoods", POLICE, "01632 960155", "leonie.varga@brackspolice.example"
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

PEOPLE = (Person("Denholm Pargeter", ("Mr. D. W. Pargeter CC", "Denholm Pargeter")),)

ORGANISATIONS = (
    Organisation(BOARD, "BCSB", ("BCSB",)),
    Organisation(TOWN),
)
