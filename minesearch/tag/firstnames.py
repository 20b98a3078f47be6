"""First names common in Britain and Canada, and which short form stands for which.

A name of this list before a capitalised word is a person's; a name that is missing is still found by its title, its
place in an attendance list or by the model.
"""

from __future__ import annotations

from minesearch.tag.lists import word_set

FIRST_NAMES = word_set(
    """
    aaron abbie abdul abigail abraham adam adele adrian adrienne agnes ahmad ahmed aidan aileen aimee aisha alan
    alana alasdair alastair albert alberto alec alejandro alessandro alex alexander alexandra alexis alfie alfred
    ali alice alicia alina alisha alison alistair allan allen allyson alun alyson alyssa amanda amar amelia amina
    amir amit amjad amy anastasia andre andrea andreas andrew andy anette angela angelina angelo angus anil anisha
    anita anja anjali ann anna annabel anne annette annie annika anouk anthony antoine antonia antonio antony anwar
    anya arlene arthur asha ashley ashok asif astrid audra audrey ayesha azhar barbara barnaby barry bart beatrice
    becky belinda ben benedict benjamin bernadette bernard bernice bertha beryl beth bethany betty beverley bhavna
    bilal bill billy bob bobby brenda brendan brian bridget bridie brigid bronwen bronwyn bruce bryan bryony
    caitlin callum cameron camilla carl carla carlos carly carmel carmen carol carole caroline carolyn cassandra
    catherine cathy cecil cecilia celia chantal charlene charles charlie charlotte cheryl chloe chris chrissie
    christian christina christine christopher ciaran claire clara clare clarence claudia clifford clint clive
    colette colin connor conor constance cora corinne craig curtis cynthia cyril daisy damian damien daniel daniela
    danielle danny daphne daria darren darryl dave david dawn dean deanna debbie deborah debra deepak deirdre delia
    delroy denis denise dennis derek dermot desmond diana diane dianne diego dilip dilys dimitri dina dolores
    dominic don donald donna donovan doreen doris dorothea dorothy doug douglas duncan dylan ed eddie edgar edith
    edmund edna eduardo edward edwin edwina eileen eilidh elaine eleanor elena elisabeth elizabeth ella ellen ellie
    elliot elliott eloise elsie elspeth emilia emily emma emmanuel emmeline enid enrico eric erica erika erin
    ernest ernestine errol esme estelle ester esther ethan eugene eunice eva evan eve evelyn ewan faisal farah
    fatima faye felicity felix fergus finlay finn fiona florence frances francesca francesco francine francis
    francois frank fraser fred freda freddie frederick freya fritz gabriel gabriella gabrielle gail gareth gary
    gavin gemma geoff geoffrey george georgia georgina geraint gerald geraldine gerard gerardo gerry gianni gilbert
    giles gill gillian gina giovanni gita giulia gladys glenda glenn gloria glynis godfrey gordon grace graeme
    graham greg gregory greta guillaume gurpreet gustav gwen gwyneth hamish hamza hannah hardeep hardip harminder
    harold harpreet harriet harry harvey hasan hattie hayley hazel heather hector heidi helen helena henry herbert
    hettie hilary hilda hillary holly horace howard hugh hugo humphrey hussain iain ian ibrahim ida igor ilona
    imogen imran inderjit ines ingrid irene irfan irina iris isaac isabel isabella isla ismail isobel ivan ivana
    ivor jacinta jack jackie jacob jacqueline jacques jacqui jade jagdish jagjit jameel jameela james jamie jan
    jane janet janette janice janine jared jarrod jasmine jason jasvinder javed javier jay jayne jean jeanette
    jeannette jeff jeffrey jemima jemma jen jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo
    joan joanna joanne joaquin jocelyn jodi jodie joe joel johan johann johanna john johnny jolene jon jonas
    jonathan jonny jordan jorge jos jose josef joseph josephine josh joshua josie joy joyce juan juanita judi
    judith judy julia julian juliana julie juliet juliette june jurgen justin kaitlyn kamal kara karen karim karin
    karina karl kasia kate katharina katharine katherine kathleen kathrin kathryn kathy katie katrina katy katya
    kay kayleigh keira keiran keisha keith kelly kelvin ken kenneth kerry kevin khalid kieran kim kirsten kirstie
    kirsty klaus kris krista kristen kristian kristin kristina kristine krzysztof kumar kurt kyle kylie lana lara
    laszlo latoya laura lauren laurence lauri lawrence leah leanne lee leila len lena leo leon leona leonard leonie
    leroy lesley leslie lester lewis liam lila lilian lillian lily linda lindsay lindsey lionel lisa liz liza
    lizzie lloyd lois loretta lorna lorraine louis louisa louise luca lucas lucia lucinda lucy luigi luis luisa
    luke lydia lyn lynda lyndsey lynette lynn lynne mabel madeleine maeve magda magdalena maggie mahmood mahmud
    maisie malcolm mandy manjit manoj manuel manuela marc marcel marcia marco marcus margaret margarita margot
    marguerite maria marian mariana marianne marie marilyn marina mario marion marjorie mark marlene marlon marta
    martha martin martine martyn marvin mary masood mateusz mathew matilda matt matthew mattias maura maureen
    maurice mavis max maxine meera megan mehmet melanie melinda melissa meredith merv mervin mervyn mia michael
    michelle mick miguel mike mildred miles millie minnie miranda miriam mohamed mohammad mohammed moira molly mona
    monica monika morag morgan muhammad muriel murray mustafa myles myra myriam myrtle nabeel nadia nadine nancy
    nanette naomi nasreen natalia natalie natalya natasha nathan nathaniel navdeep neha neil nell nerys nesta
    neville niall nicholas nick nicky nicola nicolas nicole nicolette nigel nikhil nikita nikki nikolai nina nisha
    noah noel nora noreen norma norman olga oliver olivia olwen omar oonagh orla oscar owen pablo padraig paige pam
    pamela paolo parminder parveen pascal pat patrice patricia patrick patsy paul paula paulette paulina pauline
    pavel pedro peggy penelope penny percy pete peter petra phil philip philippa phillip phoebe phyllida phyllis
    pierre piers pippa polly prakash priya quentin rachael rachel rachelle raheem rahul raj rajesh rajinder ralph
    ramesh ramona ranjit raphael rashid raul raymond rebecca reece reg reginald reuben rhian rhiannon rhoda rhona
    rhys ricardo richard richie ricky rikki rita rob robbie robert roberta roberto robin rod roderick rodney
    rodrigo roger roisin roland romeo ron ronald ronnie rory ros rosa rosaleen rosalie rosalind rosalyn rosamund
    rosanna roseanne rosemary rosie rosina ross rowena roxanne roy ruben rudolf rufus rukhsana rupert russell ruth
    ryan ryszard sabina sabrina sacha sadie saeed sajid salim sally salma salman sam samantha samuel sandra sandy
    sanjay sanjeev santiago sara sarah sasha saskia satnam saul scarlett scott seamus sean sebastian selina sergio
    shabana shafiq shahid shakeel shanaz shane shannon sharon sharron shaun shauna shawn sheena sheila shelagh
    shelley sherry sheryl shirin shirley shona sian sid sidney simon siobhan sofia sofie solomon sonia sonja sonya
    sophia sophie stacey stan stanley stefan stefano stella steph stephan stephanie stephen steve steven stevie
    stewart stu stuart sue sukhdev sukhjit suki sunil sunita surinder susan susanna susannah susie suzannah suzanne
    suzette sven svetlana sybil sylvia tabitha tahir tamar tamara tamsin tania tanya tara tariq tasha tatiana ted
    tegan terence teresa terrence terri terry tess tessa thea thelma theo theodora theodore theresa thierry thomas
    thora tiffany tim timothy tina tobias toby todd tom tomas tomasz tommy toni tony tracey tracy trevor tricia
    tristan trudy tyler ulrich ulrike umar ursula usha usman valentina valerie vanessa vera verity vernon veronica
    veronique vic vicky victor victoria vijay vikki vikram viktor vincent vinod viola violet virginia vivek vivian
    vivien vivienne waheed wallace walt walter wanda warren wayne wendy wesley wilf wilfred wilhelm william
    winifred winnie winston wojciech wolfgang xavier yasmin yasmine yolanda yusuf yvette yvonne zachary zahid zahra
    zainab zak zara zeeshan zelda zena zoe zoltan
    """
)

# Short forms of one name, so that Bob and Robert may be one person (never by that alone).
_SHORT = """
alan al; albert bert al; alexander alexandra alex sandy; alfred alf fred; alistair alasdair alastair ali; alison
ali; andrew andy drew; anthony antony tony; arthur art; barbara barb; benjamin ben; bernard bernie; catherine
katherine kathryn cathy kathy kate katie kay cath; charles charlie chas; christopher chris; christine christina
chris chrissie tina; daniel dan danny; david dave; deborah debbie debra deb; dennis denis; donald don; douglas doug;
edward ed eddie ted; elizabeth elisabeth liz lizzie beth betty libby; frances fran; francis frank; frederick fred
freddie; geoffrey jeffrey geoff jeff; gerald gerard gerry; gillian gill jill; graham graeme; gregory greg; harold
harry; henry harry; ian iain; jacqueline jacqui jackie; james jim jimmy jamie; janet jan; jennifer jen jenny; jeremy
jerry; john johnny jack jon; jonathan jon jonny; joseph joe joey; joshua josh; judith judy; julian jules; kenneth
ken kenny; kimberley kim; lawrence laurence larry; leonard len lenny; leslie lesley les; lewis louis lou; malcolm
mal; margaret maggie peggy meg; martin martyn; mathew matthew matt; maureen mo; maxwell max; melanie mel; mervyn
merv; michael mike mick mickey; mohammed mohamed muhammad mo; nicholas nick nicky; nicola nicky nikki; pamela pam;
patricia pat trish tricia patsy; patrick pat paddy; pauline paula; penelope penny; peter pete; philip phillip phil;
philippa pippa; raymond ray; rebecca becky becca; richard rick ricky dick rich; robert bob bobby rob robbie bert;
roderick rod; rodney rod; roger rog; ronald ron ronnie; rosemary rose rosie; russell russ; samantha sam; samuel sam
sammy; sandra sandy; sidney sydney sid; stephen steven steve; stephanie steph; stewart stuart stu; susan suzanne sue
susie; terence terry; theresa teresa terri tess; thomas tom tommy; timothy tim; tracey tracy; trevor trev; valerie
val; victor vic; victoria vicky vikki; vincent vince; vivien vivienne viv; walter walt wally; william will bill
billy willy willie; winifred win; zachary zach
"""

FAMILIES: tuple[frozenset[str], ...] = tuple(frozenset(row.split()) for row in _SHORT.split(";"))


def is_first_name(word: str) -> bool:
    """Of a double name such as Mary-Jane the first half counts."""
    folded = word.casefold()
    return folded in FIRST_NAMES or folded.partition("-")[0] in FIRST_NAMES


def forms_of(folded: str) -> frozenset[str]:
    """The short and long forms of a first name."""
    return frozenset().union(*(family for family in FAMILIES if folded in family))


def same_first_name(one: str, other: str) -> bool:
    """The same name, or two forms of it: Bob and Robert, Chris and Christopher."""
    a, b = one.casefold(), other.casefold()
    return a == b or any(a in family and b in family for family in FAMILIES)
