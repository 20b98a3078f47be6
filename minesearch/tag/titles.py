"""What stands before and after a name: honorifics, ranks, post-nominals. General lists, as used in Britain and
Canada."""

from __future__ import annotations

from minesearch.tag.lists import word_set

# Before a name; compared folded and without full stops. The second column says what the title tells of the person.
HONORIFICS: dict[str, str] = {
    **dict.fromkeys(("mr", "sir", "lord", "master", "baron", "viscount", "earl", "father"), "man"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "baroness", "madam", "mme", "countess"), "woman"),
    **dict.fromkeys(
        [
            "mx",
            "dr",
            "prof",
            "professor",
            "rev",
            "revd",
            "reverend",
            "rabbi",
            "imam",
            "cllr",
            "cllrs",
            "clr",
            "cllor",
            "councillor",
            "councilor",
            "coun",
            "cr",
            "alderman",
            "ald",
            "hon",
            "honourable",
            "mayor",
            "reeve",
            "judge",
            "justice",
            "trustee",
            "",
            "canon",
            "archdeacon",
            "bishop",
        ],
        "",
    ),
}

# Ranks of police, fire, ambulance and armed services.
RANKS = word_set(
    """
    constable sergeant sgt inspector insp superintendent supt spt superintendant commander detective det lieutenant
    lt colonel col captain capt brigadier marshal corporal cpl wo
    """
)

# Ranks that are only sure in capitals, and titles that are everyday words: a name must be plain to see after them.
RANK_ABBREVIATIONS = word_set("PC PS PCSO DC DS DI DCI DSU CI ACC DCC CC T/DCC T/ACC CFO ACFO DCFO GM SM")
EVERYDAY_TITLES = word_set("mayor trustee judge justice captain commander marshal master general major")

# Words that only make up a title together with one of the above: "Detective Chief Superintendent".
TITLE_MODIFIERS = word_set("chief deputy assistant acting temporary temp detective det vice right rt ch t/")

POST_NOMINALS = word_set(
    """
    OBE MBE CBE KBE DBE GBE BEM QC KC JP CC DL MP MSP MLA MPP MEP MS AM TD QPM KPM QFSM KFSM QAM QVRM RD VR VRD GC
    GM CB KCB CMG LVO CVO MVO PhD DPhil MA BA BSc MSc MBA LLB FRICS MRICS MRTPI CPFA FCCA ACA FCA FRSA FCMI Esq
    Esquire Hons SC P.Eng OAA CPA RGN MCIPD FRCP FSA BCC DCC
    """
)

EMAIL_TITLES = frozenset({"cllr", "councillor", "mr", "mrs", "ms", "dr"})


def bare(token: str) -> str:
    """A token folded and without full stops: "Cllr." and "CLLR" are both cllr."""
    return token.replace(".", "").casefold()


def is_honorific(token: str) -> bool:
    return bare(token) in HONORIFICS


def is_rank(token: str) -> bool:
    return bare(token) in RANKS or token.strip(".") in RANK_ABBREVIATIONS


def is_title(token: str) -> bool:
    return is_honorific(token) or is_rank(token)


def is_post_nominal(token: str) -> bool:
    """OBE, CC, Ph.D. Only as printed: "ma" and "am" are words."""
    return token.strip(".,()") in POST_NOMINALS or token.replace(".", "") in POST_NOMINALS


def sex(title: str) -> str:
    """ "man" or "woman" where a title tells it, else ""."""
    told = {HONORIFICS.get(bare(word), "") for word in title.split()} - {""}
    return told.pop() if len(told) == 1 else ""
