/** Words that tell who spends. */

/** "the company", "the chipmaker": nouns that stand for a company named before. */
export const COMPANY_NOUNS = new Set(
  (
    'company firm group retailer chipmaker carmaker automaker utility carrier operator maker manufacturer giant miner producer startup ' +
    'start-up conglomerate developer provider telco airline steelmaker drugmaker grocer lender business owner parent corporation hyperscaler ' +
    'major builder foundry bank supplier railway railroad shipper refiner chain brewer oilmaker contractor designer studio lab laboratory ' +
    'subsidiary unit division arm venture partners partner agency council authority administration university club hospital railway'
  ).split(' '),
);

/** Words between "the" and such a noun. */
export const COMPANY_ADJECTIVES = new Set(
  (
    'us u.s. uk american chinese german french british japanese korean indian taiwanese dutch swiss swedish italian spanish canadian australian chip tech ' +
    'technology social media software internet search e commerce online oil gas energy mining power electric state owned privately held private ' +
    'listed world largest biggest second same second-largest car auto cloud data center centre retail telecom telecoms wireless parent memory ' +
    'contract new young san francisco minneapolis based ftse 100 software database streaming entertainment consumer rocket space ai iphone windows family'
  ).split(' '),
);

/** Nouns after a name that make it a modifier: "Nvidia chips", "Boeing jets". Such a name does not spend. */
export const MODIFIED_NOUNS = new Set(
  (
    'chip chips gpu gpus processor processors accelerator accelerators server servers jet jets aircraft plane planes services service products ' +
    'product stock shares share equipment analyst analysts deal contract contracts cloud backlog h20 h100 tpu tpus racks rack systems hardware ' +
    'technology software turbines batteries reactors data news report reports survey employees users customers stake megasite site'
  ).split(' '),
);

/** A name behind one of these is no subject: "from Nvidia", "according to Citi". */
export const OBJECT_PREPOSITIONS = new Set(
  (
    'from with to of in at by against than like unlike including via behind versus vs under into on over near between among toward towards ' +
    'without beside besides except through excluding until after before told tells asked cost costs pay pays paid alongside within about'
  ).split(' '),
);

/** Last words of company names. Source: legal forms, and the industry words of exchange listings. */
export const NAME_SUFFIXES = new Set(
  (
    'Inc Incorporated Corp Corporation Ltd Limited PLC plc Plc LLC LLP Co Company Group Holdings Holding AG SE SA NV AB ASA SpA GmbH KK Pte Bhd Berhad ' +
    'Energy Motors Motor Steel Pharma Pharmaceuticals Technologies Technology Networks Network Airlines Airways Air Petroleum Resources Mining Minerals Metals Power ' +
    'Telecom Telecommunications Systems Semiconductor Semiconductors Electronics Electric Industries Cement Chemical Chemicals Foods Stores Railways Railway Grid Water ' +
    'Enterprises Infrastructure Materials Solar Renewables Oil Gas Cloud Labs Digital Utilities Communications Aerospace Shipping Logistics Partners Brands Pacific ' +
    'Textile Textiles Bank Properties Realty Biosciences Therapeutics Healthcare Foundry Microelectronics Devices Wireless Broadband Fibre Fiber Datacenters Copper Gold Lithium Aluminium Aluminum ' +
    'Health Hospital Hospitals Clinic Medical Robotics Foundries Dynamics Instruments Software Studios Rail Ports Mills Yards Shipyards Laboratories Vehicles Batteries Beverages Breweries Estates Hotels Airports ' +
    'Tyres Tires Paper Pulp Timber Ceramics Plastics Polymers Fertilisers Fertilizers Phosphates Transmission Terminals Offshore Drilling Coal Uranium Nickel Zinc Platinum Cruises Lines Parcel Dairies Bakeries Farms Packaging Freight Trucking Haulage Distillers Distilleries Poultry Seafoods Supermarkets Homes Builders Hydro Furniture Glass Towers Compute Authority Railroad'
  ).split(' '),
);

/** Lower-case nouns that stand before a company's name: "chipmaker Northwind". */
export const NAME_DESCRIPTORS = new Set(
  (
    'chipmaker chipmakers company firm group retailer carmaker automaker utility carrier operator maker manufacturer giant miner producer startup ' +
    'start-up conglomerate developer provider telco airline steelmaker drugmaker grocer rival rivals competitor supplier major neocloud hyperscaler ' +
    'shipper shipbuilder brewer refiner affiliate subsidiary discounter lab builder insurer railway railroad hotelier bookseller cement-maker foundry fertiliser-maker landlord unit owner parent chain contractor explorer battery-maker network tester'
  ).split(' '),
);

/** Capitalised words that are not names of companies. */
export const NOT_NAMES = new Set(
  (
    'The A An It Its He She They We I You This That These Those There Their His Her Our In On At By For From With Without And But Or So Yet If When While As ' +
    'After Before Since Until Under Over Also Then Thus Now Still Some Most Many Both Such Last Next Earlier Later Meanwhile Separately However Although Though ' +
    'Because Despite During According Analysts Investors Shares To Not No What Who How Why Where One Two Three Four Five Capital Capex Spending Revenue Sales Net ' +
    'Total About Around Nearly Almost Roughly Up Down Half Part Of Asked Asia Ministers Executives Officials Regulators Residents Lawmakers Workers Customers ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December ' +
    'Chief Executive President Chairman Prime Minister Secretary Governor Senator Mayor Sir Lord Dr Mr Mrs Ms AI CEO CFO COO CTO GPU GPUs GDP EU UN ' +
    'Wall Street White House Congress Parliament Senate Washington Beijing Brussels Tokyo London Christmas Easter Ramadan Q1 Q2 Q3 Q4 H1 H2 FY EV EVs LNG Capex CAPEX ' +
    'Republican Democrat Labour Conservative Tory Budget Guidance Plans Local Media Union Council County City State Street Big Tech Construction Work Building ' +
    'EBIT EBITDA EPS ROCE NAV OPEX Opex Turnover Headcount Free Operating Global Somebody Nobody Everybody Anyone Aircraft Consumers Households Project ' +
    'Gross Cabinet Head Facility Sustaining Cumulative Maintenance Organic Planned R&D Valuation Balance Outlook Upside Downside Risks Amount Subject Purpose Date Dividend Debt Notes Note Summary Background Withdrawn Contractor Source Highlights Question Answer Deliveries ' +
    'Neither Either Each Every All Any Another Other Others Only Even Just More Less Much Few Several Critics Supporters Economists Suppliers Rivals Peers Opposition ' +
    'Cash Growth Quarterly Annual Underlying Adjusted Consolidated Domestic Overseas Upstream Downstream Public Private Foreign Investment LIVE UPDATE WRAPUP EXCLUSIVE BREAKING LEAD FOCUS Board Visitors Recurring Abroad Elsewhere Management Lenders Shareholders Owners Full Year Quarter Fiscal First Second Third Fourth Half Once Here Three Six Seven Eight Nine Ten Talks Rumours Rumors Sources People Consensus Costs Power Data'
  ).split(' '),
);

/** Between a subject and its verb. */
export const AUXILIARIES = new Set(
  'will would could may might have has had also now still already alone reportedly are is itself going'.split(' '),
);

/** What a clause says of its subject. */
export const CLAUSE_VERBS = new Set(
  'will would may might could plans plan is has had was spent invested put puts expects said says'.split(' '),
);
