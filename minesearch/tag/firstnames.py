"""First names common in Britain and Canada, and which short form stands for which.

A name of this list before a capitalised word is a person's; a name that is missing is still found by its title, its
place in an attendance list or by the model.
"""

from __future__ import annotations

from minesearch.tag.lists import word_set

FIRST_NAMES = word_set(
    """
    aaron abbie abdul abigail abraham adam adele adrian agnes ahmed aidan aileen aisha alan alana alasdair alastair
    albert alec alex alexander alexandra alexis alfie alfred ali alice alicia alison alistair allan allen alun
    alyson amanda amar amelia amir amit amy andrea andrew andy angela angus anita anja ann anna annabel anne annette
    annie anthony antony anwar arthur asha ashley ashok audrey ayesha barbara barry beatrice becky belinda ben
    benjamin bernadette bernard bernice beryl beth bethany betty beverley bhavna bill billy bob bobby brenda brendan
    brian bridget bronwen bruce bryan bryony callum cameron carl carla carly carmel carol carole caroline carolyn
    catherine cathy cecilia charles charlie charlotte cheryl chloe chris christian christina christine christopher
    claire clare clifford clive colette colin connor constance cora craig cynthia cyril daisy damian damien daniel
    daniela danielle danny daphne darren dave david dawn dean deborah debbie debra deepak deirdre denis denise
    dennis derek desmond diana diane dianne dilip dominic don donald donna doreen doris dorothy doug douglas duncan
    dylan eddie edith edmund edward edwin eileen elaine eleanor elena elisabeth elizabeth ella ellen ellie elliot
    elsie emily emma eric erica erin ernest esther ethan eugene eunice evelyn ewan fatima faye felicity fiona
    florence frances francis frank fraser fred frederick gail gareth gary gavin gemma geoff geoffrey george georgia
    georgina gerald geraldine gerard gerry gilbert gill gillian gina giles glenda glenn gloria glynis gordon
    grace graeme graham greg gregory greta gwen gwyneth hannah hardeep harold harpreet harriet harry harvey hasan
    hazel heather hector heidi helen helena henry herbert hilary holly howard hugh hugo hussain iain ian imran
    ingrid irene iris isaac isabel isabella isla ivan ivor jack jackie jacob jacqueline jacqui jade jagdish james
    jamie jan jane janet janette janice jared jasmine jason jasvinder jay jayne jean jeanette jeff jeffrey jemma jen
    jennifer jenny jeremy jerome jess jessica jill jim jimmy jo joan joanna joanne jocelyn jodie joe joel john
    johnny jon jonathan jordan joseph josephine josh joshua joy joyce juan judith judy julia julian julie june
    justin karen karl kate katharine katherine kathleen kathryn kathy katie katrina katy kay kayleigh keith kelly
    ken kenneth kerry kevin khalid kieran kim kirsten kirsty kumar kyle lara laura lauren laurence lawrence leah
    leanne lee leila len lena leo leon leonard leslie lesley lewis liam lillian linda lindsay lindsey lisa liz lloyd
    lois lorna lorraine louis louisa louise lucas lucy luke lydia lyn lynda lynn lynne mabel madeleine maggie
    malcolm mandy manjit manoj marc marcus margaret maria marian marie marilyn marina marion marjorie mark marlene
    martha martin martyn mary mathew matt matthew maureen maurice max maxine meera megan melanie melissa merv mervyn
    michael michelle mick miguel mike mildred miles millie miranda miriam mohammed mohamed moira molly mona monica
    morag morgan muhammad muriel murray myra nadia nadine nancy naomi natalie natasha nathan neil nell neville niall
    nicholas nick nicky nicola nicole nigel nina noah noel nora norma norman oliver olivia omar oscar owen paige
    pamela parveen pat patricia patrick paul paula pauline pavel pedro peggy penelope penny percy peter phil philip
    phillip philippa phoebe phyllis piers polly prakash priya rachael rachel rajesh ralph ramesh raymond rebecca
    reginald rhiannon rhys richard ricky rita rob robert roberta robin rod roderick rodney roger roland ron ronald
    rory rosalind rosanna rosemary rosie ross rowena roy rupert russell ruth ryan sabrina sadie sajid sally salma
    sam samantha samuel sandra sandy sanjay sara sarah saskia scott sean sebastian selina shane shannon sharon shaun
    shauna sheila shelley sheryl shirley sian sid sidney simon sonia sophia sophie stacey stan stanley stella
    stephanie stephen steve steven stewart stuart sue suki sunil surinder susan susanna susannah suzanne sylvia
    tamara tamsin tanya tara ted teresa terence terri terry thelma theo theresa thomas tim timothy tina toby todd
    tom tommy toni tony tracey tracy trevor tricia trudy tyler ursula valerie vanessa vera verity vernon veronica
    vic vicky victor victoria vijay vikki vincent viola violet virginia vivian vivien vivienne wallace walter wanda
    warren wayne wendy wesley wilfred william winifred winston xavier yasmin yolanda yvette yvonne zachary zara zoe
    """
)

# Short forms of one name, so that Bob and Robert may be one person (never by that alone).
_SHORT = """
alan al; albert bert al; alexander alexandra alex sandy; alfred alf fred; alistair alasdair alastair ali; andrew andy
drew; anthony antony tony; arthur art; barbara barb; benjamin ben; bernard bernie; catherine katherine kathryn cathy
kathy kate katie kay cath; charles charlie chas; christopher chris; christine christina chris chrissie tina; daniel
dan danny; david dave; deborah debbie debra deb; dennis denis; donald don; douglas doug; edward ed eddie ted;
elizabeth elisabeth liz lizzie beth betty libby; frances fran; francis frank; frederick fred freddie; geoffrey jeffrey
geoff jeff; gerald gerard gerry; gillian gill jill; graham graeme; gregory greg; harold harry; henry harry; ian iain;
jacqueline jacqui jackie; james jim jimmy jamie; janet jan; jennifer jen jenny; jeremy jerry; john johnny jack jon;
jonathan jon jonny; joseph joe joey; joshua josh; judith judy; julian jules; kenneth ken kenny; kimberley kim;
lawrence laurence larry; leonard len lenny; leslie lesley les; lewis louis lou; malcolm mal; margaret maggie peggy
meg; martin martyn; mathew matthew matt; maureen mo; maxwell max; melanie mel; mervyn merv; michael mike mick mickey;
mohammed mohamed muhammad mo; nicholas nick nicky; nicola nicky nikki; pamela pam; patricia pat trish tricia patsy;
patrick pat paddy; pauline paula; penelope penny; peter pete; philip phillip phil; philippa pippa; raymond ray;
rebecca becky becca; richard rick ricky dick rich; robert bob bobby rob robbie bert; roderick rod; rodney rod; roger
rog; ronald ron ronnie; rosemary rose rosie; russell russ; samantha sam; samuel sam sammy; sandra sandy; sidney sydney
sid; stephen steven steve; stephanie steph; stewart stuart stu; susan suzanne sue susie; terence terry; theresa teresa
terri tess; thomas tom tommy; timothy tim; tracey tracy; trevor trev; valerie val; victor vic; victoria vicky vikki;
vincent vince; vivien vivienne viv; walter walt wally; william will bill billy willy willie; winifred win; zachary
zach
"""

FAMILIES: tuple[frozenset[str], ...] = tuple(frozenset(row.split()) for row in _SHORT.split(";"))


def is_first_name(word: str) -> bool:
    """Of a double name such as Mary-Jane the first half counts."""
    folded = word.casefold()
    return folded in FIRST_NAMES or folded.partition("-")[0] in FIRST_NAMES


def same_first_name(one: str, other: str) -> bool:
    """The same name, or two forms of it: Bob and Robert, Chris and Christopher."""
    a, b = one.casefold(), other.casefold()
    return a == b or any(a in family and b in family for family in FAMILIES)
