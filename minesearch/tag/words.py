"""Words that tell a name from a role, a body, a street or the furniture of a paper. General lists; compared folded."""

from __future__ import annotations

from minesearch.tag.lists import word_set

# What a person holds, not what a person is called.
ROLE_WORDS = word_set(
    """
    accountant adviser advisor advisors administrator agent analyst apprentice architect assistant associate
    attendee attendees auditor ambassador cabinet candidate carer ceo cfo chair chairman chairperson chairs
    chairwoman champion chief clerk clerks commander commissioner commissioners commissioning constable consultant
    controller convenor coordinator co-ordinator coordinators councillor councillors counsel curator delegate deputy
    developer director directors engineer executive governor governors head holder independent inspector interim
    invitee leader lead leads liaison librarian local manager managers managing mayor member members minister monitoring
    observer office officer officers operations organiser partner partners planner policy portfolio practitioner
    president principal professional proposer ranger reeve registrar representative representatives researcher
    resident residents responsible scientist secretary seconder senior solicitor specialist sergeant shadow
    spokesperson spokesman staff steward strategic student substitute superintendent supervisor support surveyor
    teacher technician trainee treasurer trustee trustees vacancy vacant vice vice-chair vice-chairman vicechair
    volunteer volunteers warden worker workers youth sponsor owner borough county district parish city town councils
    author contact apologies
    """
)

# The word a body's name ends in (or begins with: "Office of ...").
ORG_HEADS = word_set(
    """
    academy administration agency alliance archive archives army assembly association authority bank board bureau
    campaign centre charity charities church club coalition collaborative college commission committee company
    companies confederation conservancy consortium constabulary cooperative co-operative corporation council court
    crcs department dept directorate division enterprise executive federation fellowship force forum foundation
    government group guild highways hospital hospitals infirmary inc inspectorate institute institution laboratory
    league libraries library limited llp ltd media ministry mission museum network nhs observatory office ombudsman
    organisation organization panel parliament partnership plc police programme-office regiment registry rotary
    school secretariat senate service services society subcommittee sub-committee sub-group subgroup surgery
    taskforce team theatre treasury tribunal trust union unit university utilities ward-committee ymca
    """
)

# Heads that make a body's name only with something particular before them, and never in the plural or alone.
WEAK_HEADS = word_set(
    """
    centre church court division enterprise executive government library media mission museum office school service
    services theatre programme-office surgery hospitals charity companies charities nhs highways administration archives
    archive libraries campaign
    """
)

# Streets and buildings: the word after "Victoria" or "St John" that makes it a place.
PLACE_WORDS = word_set(
    """
    avenue bay bridge building bypass cathedral close common cottage cottages court crescent drive farm field fields
    garden gardens gate green grove hall hill house island junction lake lane lodge meadow meadows mews mill moor
    park parkway place plantation pool quay river road roundabout row square stadium station street terrace valley
    view village walk way wharf wood woods works centre north south east west northern southern eastern western
    upper lower great little new old highway hwy county township
    """
)

# What papers are made of; begins or ends a capitalised run without being part of a name.
PAPER_WORDS = word_set(
    """
    workplace parking levy baseline revised trial charge fee fees tax zone a about academic access account accounts
    act action actions activity additional adult adults after agenda agreed all also amendment an and annex annual
    any apologies appendix application applications april approval approved are area areas arising arrangements as
    asset assessment at attendance august aim background banner be before below bill both briefing budget business
    by bylaw by-law can capital care case cases category chairmans change changes charges chapter child children
    childrens christmas circulation civic clause climate closed closing comment comments communication
    communications community completed conclusion conference consideration consultation contact copy correspondence
    county covid crime criminal customer data date dates dear december decision declarations declaration delivery
    design development disclosure discussion district document domestic draft due during each easter economic
    economy education election emergency environment equality equalities evidence exempt external family february
    figure finance financial first following for form former forward four freedom friday from funding further future
    general good government green growth had has have health he her here highway highways his home homes how however
    housing human i if impact implications in infrastructure information inspection integrated introduction
    introductions investment is it item items its january july june justice key knife last learning legal letter
    level licence licensing list living local lines loss making management map march matter matters may measures
    meeting meetings mental minute minutes mobility monday monitoring more motion moved mr ms mrs name national
    neighbourhood new next no none not note noted notes notice november now number objective objectives october of
    offender on one open opening operation operational opportunity option options or order ordinary other our
    outcome overview overall page pages paper part participation paragraph partnership payment payments people
    performance personal petition phase plan planning plans please point policy position present presentation
    prevention previous priorities priority prison procedure proceedings process procurement programme progress
    project projects property proposal proposed protocol provision public purpose quarter quality question questions
    re reason reasons recommendation recommendations record red reducing reduction reference regeneration
    registration regulations rehabilitation report reports request resolution resolved response result results
    review risk road safe safer safety saturday scheme schools scrutiny seconded second section security september
    serious services session sexual she since site slide social source speed spending standing stage start statement
    statements status statutory strategy street subject summary sunday supplement supporting survey table target tel
    telephone terms thank thanks that the their them then there these they third this those three thursday time
    timetable title to today together total town traffic training transport travel treatment tuesday two under unit
    up update updates urgent us use user venue version victim victims village violence violent virtual vision was
    waste water we website wednesday week welcome were what when where which while who why will with within work
    working works would year years yes yesterday you young your youth amber
    estates fund funds practice practices provider providers yn carried ongoing outstanding
    absent ayes nays aye nay abstain abstained fax phone email mobile honorary
    """
)

MONTHS_AND_DAYS = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat spring summer autumn winter
    """
)

# Nations, regions and peoples: they stand beside names and are none.
PLACES_AND_PEOPLES = word_set(
    """
    england wales scotland ireland britain uk london canada canadian ontario british english welsh scottish irish
    european europe america american australia australian japan japanese korea indonesia taiwan zealand india french
    france germany german usa muslim christian jewish hindu sikh northern southern eastern western north south east
    west central greater midlands yorkshire lancashire leicestershire derbyshire nottinghamshire lincolnshire
    northamptonshire warwickshire staffordshire oxfordshire gloucestershire somerset devon cornwall dorset wiltshire
    hampshire berkshire buckinghamshire bedfordshire hertfordshire cambridgeshire norfolk suffolk essex sussex
    surrey cumbria durham northumberland shropshire worcestershire herefordshire cheshire rutland merseyside bristol
    leicester nottingham derby birmingham manchester
    """
)

PRONOUNS = word_set("i he she it they we you him her them us me his hers its their our your who")

NOT_NAMES = ROLE_WORDS | ORG_HEADS | PLACE_WORDS | PAPER_WORDS | MONTHS_AND_DAYS | PLACES_AND_PEOPLES | PRONOUNS
