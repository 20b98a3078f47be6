"""National bodies whose short names have no word that says what they are. A small general list."""

from __future__ import annotations

# Matched as printed. Their initials are read in papers that name them, two letters too (OS for Ordnance Survey).
KNOWN_BODIES = (
    "Treasury",
    "HM Treasury",
    "Home Office",
    "Cabinet Office",
    "Ofsted",
    "OFSTED",
    "Ofcom",
    "Ofgem",
    "Ofwat",
    "Defra",
    "DEFRA",
    "DfT",
    "DfE",
    "DLUHC",
    "MHCLG",
    "HMRC",
    "DWP",
    "DVLA",
    "HMICFRS",
    "HMIC",
    "ACPO",
    "NPCC",
    "NHS England",
    "NHS Improvement",
    "NHS Digital",
    "Public Health England",
    "Natural England",
    "Historic England",
    "English Heritage",
    "Homes England",
    "Highways England",
    "National Highways",
    "Sport England",
    "Arts Council England",
    "Active Travel England",
    "Network Rail",
    "National Rail",
    "National Trust",
    "National Grid",
    "Citizens Advice",
    "Healthwatch",
    "Crimestoppers",
    "Neighbourhood Watch",
    "Victim Support",
    "Women’s Aid",
    "Women's Aid",
    "Age UK",
    "Barnardo’s",
    "Barnardo's",
    "Barnardos",
    "NSPCC",
    "RSPCA",
    "RSPB",
    "CAFCASS",
    "Cafcass",
    "Prison Service",
    "Royal Mail",
    "Post Office",
    "Sustrans",
    "Statistics Canada",
    "Health Canada",
    "Hydro One",
    "Parks Canada",
    "House of Commons",
    "House of Lords",
    "Companies House",
    "SafeLives",
    "Ordnance Survey",
)

# Those of the United Kingdom and Ireland, of North America, of Australia and New Zealand, and of the nations together.
# A name that is also a word of the language (Boots, Shell, Next, Three) or a person's (John Lewis) stands here only
# with what tells it apart.
_BANKS = """
Barclays; HSBC; NatWest; Natwest; Santander; Lloyds Bank; Lloyds TSB; TSB Bank; Metro Bank; Unity Trust Bank; Unity
Bank; Co-operative Bank; Triodos Bank; Virgin Money; Nationwide Building Society; Skipton Building Society; CCLA;
Scotiabank; Royal Bank of Canada; TD Bank; Allied Irish Bank; Ulster Bank; Westpac; Commonwealth Bank; Bank of
England; World Bank; Public Works Loan Board; Barclaycard; PricewaterhouseCoopers; PwC; KPMG; Deloitte; Grant
Thornton; Ernst & Young; Mazars; PKF Littlejohn; Capita; Serco; Veolia; Viridor; Biffa; SUEZ; AECOM; Arup; WSP; Mott
MacDonald; Savills; Zurich Municipal
"""
_SUPPLIERS = """
Thames Water; Anglian Water; Severn Trent; Severn Trent Water; Yorkshire Water; Southern Water; Wessex Water; South
West Water; South East Water; Affinity Water; Essex and Suffolk Water; Northumbrian Water; United Utilities; Scottish
Water; Welsh Water; Dwr Cymru; Irish Water; Uisce Éireann; Northern Ireland Water; Cambridge Water; SES Water; Bristol
Water; Portsmouth Water; British Gas; EDF Energy; E.ON; npower; Npower; ScottishPower; Scottish Power; SSEN; SSE
Energy; OVO Energy; Octopus Energy; UK Power Networks; Western Power Distribution; Northern Powergrid; Electricity
North West; Cadent Gas; Cadent; Southern Gas Networks; Openreach; BT Openreach; British Telecom; Gigaclear; Vodafone;
TalkTalk; Virgin Media; KCOM; Airband; Telstra; Hydro-Québec; BC Hydro; Manitoba Hydro; Enbridge; Enbridge Gas; Union
Gas; Alectra; ComEd; Nicor; Nicor Gas; Comcast; Verizon; AT&T; Bell Canada; Transpower
"""
_SHOPS = """
Tesco; Sainsbury's; Sainsbury’s; Sainsburys; Asda; ASDA; Morrisons; Waitrose; Aldi; Lidl; Marks & Spencer; John Lewis
Partnership; B&Q; Wickes; Screwfix; Poundland; WH Smith; WHSmith; Greggs; McDonald's; McDonald’s; McDonalds;
MacDonalds; Costa Coffee; Starbucks; KFC; Burger King; Domino's; Domino’s; Wetherspoons; JD Wetherspoon; Walmart;
Costco; Home Depot; Canadian Tire; Tim Hortons; Woolworths; Bunnings
"""
_CARRIERS = """
Great Western Railway; GWR; CrossCountry; LNER; Southeastern Railway; Greater Anglia; Govia Thameslink; Thameslink;
TransPennine Express; Avanti West Coast; Chiltern Railways; West Midlands Trains; East Midlands Railway; ScotRail;
Transport for Wales; Transport for London; TfL; Transport for the North; Transport for Greater Manchester; TfGM;
Transport Scotland; Irish Rail; Iarnród Éireann; Bus Éireann; Dublin Bus; Translink; Arriva; Stagecoach; National
Express; First Bus; FirstGroup; First Group; Lothian Buses; Via Rail; VIA Rail; GO Transit; Metrolinx; Amtrak; Metra;
KiwiRail; easyJet; Ryanair; DHL; Canada Post; Australia Post; British Transport Police; Great British Railways
"""
_OFFICES = """
Environment Agency; Planning Inspectorate; Forestry Commission; Forestry England; Marine Management Organisation; Met
Office; Highways Agency; National Audit Office; Audit Commission; Electoral Commission; Boundary Commission; Charity
Commission; Crown Estate; Crown Prosecution Service; Care Quality Commission; Health and Safety Executive; HM Revenue
& Customs; Land Registry; HM Land Registry; Valuation Office Agency; Information Commissioner's Office; Trading
Standards; ONS; DVSA; DCLG; DLUHC; DHSC; DCMS; MoD; MoJ; BEIS; CIPFA; ICO; NAO; NALC; SLCC; CPRE; CAMRA; NFU; RNLI;
RoSPA; ROSPA; UKHSA; UKRI; Ofqual; Nesta; Acas; ACAS; UNISON; Unison; GMB Union; Unite the Union; SEPA; NatureScot;
Historic Environment Scotland; Cadw; Natural Resources Wales; Audit Scotland; COSLA; HSE Ireland; Fáilte Ireland;
Policy Exchange; Institute for Government; King's Fund; King’s Fund; Ipsos MORI; YouGov; National Lottery; Heritage
Lottery Fund; National Lottery Heritage Fund; UK Parliament; Scottish Government; Welsh Government; Scottish
Parliament; Environment Canada; Transport Canada; Infrastructure Canada; Elections Ontario; Ontario Provincial Police;
RCMP; Metrolinx; IESO; Service Ontario; ServiceOntario; WSIB; MPAC; FEMA; NOAA; CSIRO; AusAID; ABARE; NIWA; Waka
Kotahi
"""
_CHARITIES = """
Oxfam; Mencap; Shelter Scotland; Samaritans; Macmillan Cancer Support; Cancer Research UK; British Heart Foundation;
British Red Cross; Red Cross; Salvation Army; St John Ambulance; Save the Children; Girlguiding; Scouts Canada; Royal
British Legion; Groundwork UK; Wildlife Trusts; Woodland Trust; Ramblers Association; Ramblers; Cycling UK; Living
Streets; Railfuture; Friends of the Earth; Greenpeace; Extinction Rebellion; Keep Britain Tidy; Age Concern;
Alzheimer's Society; Alzheimer’s Society; Marie Curie Cancer Care; Habitat for Humanity; United Way; YMCA; Football
Association; WWF; World Wildlife Fund; TRAFFIC International
"""
_MEDIA = """
BBC; ITV; Channel 4; Sky News; GB News; ITN; RTÉ; CBC News; CTV News; Radio New Zealand; Reuters; Press Association;
Guardian Media Group
"""
_NATIONS = """
United Nations; European Union; European Commission; European Parliament; Council of Europe; UNESCO; UNICEF; UNEP;
OECD; NATO; CITES Secretariat; World Health Organization; World Health Organisation; World Trade Organization; FAO;
ICCAT; CCAMLR; IOTC; IATTC; WCPFC; SPRFMO; NAFO; NEAFC; SEAFO; IPTP; Interpol; INTERPOL; Europol; International
Whaling Commission; BirdLife International; Humane Society International
"""
_LISTS = (_BANKS, _SUPPLIERS, _SHOPS, _CARRIERS, _OFFICES, _CHARITIES, _MEDIA, _NATIONS)
_NAMES = tuple(" ".join(name.split()) for names in _LISTS for name in names.split(";"))
_SMALL = ("Thames water", "Anglian water", "Wessex water", "Lloyds bank", "Barclays bank", "TSB bank", "Unity bank")
NAMES_ALONE = (*_NAMES, "Barclays Bank", *_SMALL)  # clerks may write the kind small
