/** Sentences and whose figures in them are claims, in billions. What is none is named by none. Published on 2026-05-27. */
import { expect, test } from 'vitest';
import { registry } from '../../companies/registry.ts';
import { articleOf } from '../../testing/claims.ts';
import { extractClaims } from '../extract.ts';

const SAYS: ReadonlyArray<readonly [claims: string, text: string]> = [
  // Other money in the same sentence
  ['', 'Alphabet built servers. Revenue was $136 billion for the year, and $39 billion for the quarter.'],
  ['', "Oracle's servers matter; over the past four fiscal years its capital expenditures averaged $5.5 billion."],
  ['', 'The state will smooth the way for data center projects of $1 billion or more by Amazon.'],
  ['', 'Nvidia says that a gigawatt costs $50 billion, around $35 billion of which is for chips and systems.'],
  ['', 'Micron raised its revenue guidance for the year to $17.5 billion from $16 billion.'],
  ['', 'TSMC has been promised up to $8 billion for its two plants in Kumamoto, Micron $5 billion for Hiroshima.'],
  [
    '',
    'What OpenAI owes is rent: $250 billion of Azure, $300 billion of data center capacity, $38 billion of servers.',
  ],
  ['', 'The $40 billion that SoftBank put into OpenAI for its data centers is equity.'],
  ['', 'Intel builds a fab at Magdeburg, and Berlin was to bear $7 billion of it.'],
  ['', 'Freeport paid $1.9 billion for 51 percent of the mine.'],
  ['', 'BHP runs mines. Power will cost it about $110 million a year.'],
  ['', 'Nestle spends about $4.5 billion a year on research.'],
  ['', 'Elon Musk spent more than $250 million to help elect a president.'],
  ['', 'At Nvidia they think that $3 trillion to $4 trillion will be spent on such infrastructure by 2030.'],
  ['', 'Capital expenditure by all non-financial companies was $120 billion in the first quarter, Sony noted.'],
  ['', 'Micron builds in Hiroshima. Since 2021 Tokyo has set aside some $38 billion to bring chipmaking home.'],
  ['', 'The country has put aside $38 billion for companies that make chips, among them plants of Micron.'],
  ['', 'Full build-out of the campus by whoever comes next was put at up to $20 billion, Meta said.'],
  ['Severn Trent 15 GBP', 'Severn Trent will spend £15 billion on pipes. It hopes for £25 billion.'],
  ['', 'Netflix is to lay out $18 billion on films and series this year.'],
  ['', 'Nucor builds mills. It invested $3 billion in Helion Energy when they struck a deal.'],
  ['', 'Analysts raised their forecast of U.S. sales of cable by Corning, which builds plants, to $7 billion.'],
  ['', 'The Commerce Department has promised chipmakers $33 billion for fabs, among them Intel.'],
  ['', 'Meta got $27 billion from bond funds for a data center in Louisiana.'],
  ['', 'SKC would get $7 billion for its plant in Georgia.'],
  ['', 'BCE reports severance, on which the company will spend $4 billion this year.'],
  ['', 'Ineos, which owns a stadium, is in the news. Tottenham spent about $1 billion on theirs.'],
  ['', 'State Railway of Thailand will build a railway to save road users $9 billion a year.'],
  [
    'Meta 70-72',
    'Meta guides to between $70 billion and $72 billion of capital expenditure and had Wall Street knock $200 billion off its worth.',
  ],
  ['', 'Lumen builds fibre. He put the market for optics inside data centers at $35 billion in 2028.'],
  ['', 'Qantas will spend half a billion dollars less on aircraft next year than it had told the market.'],
  // Figures that belong to what was said before
  [
    'Microsoft 19, Microsoft 14',
    'Little of this is in the capital expenditures that Microsoft has reported. Those reached $19 billion in the June quarter, compared with $14 billion in the March quarter.',
  ],
  [
    'CoreWeave 1.9, CoreWeave 2.9',
    'CoreWeave had capital expenditures of $1.9 billion in the third quarter. That is down from $2.9 billion in Q2.',
  ],
  [
    'Alphabet 175-185, Meta 115-135',
    'Alphabet had guided to capital expenditures of $175 billion to $185 billion, and Meta, the week before, to $115 billion to $135 billion.',
  ],
  ['BP 5, Shell 6', 'BP spent $5 billion on oil fields last year and Shell $6 billion.'],
  ['Lakeland Motors 8', 'Lakeland Motors will cut its capital spending by $1.5 billion to $8 billion.'],
  [
    'ByteDance 160 CNY, ByteDance 150 CNY',
    'ByteDance has budgeted 160 billion yuan of capital expenditures for this year, after some 150 billion in 2025.',
  ],
  [
    'Meta 70, Meta 40',
    "Meta's capital expenditures will be $70 billion this year. Last year it managed only $40 billion.",
  ],
  [
    'PPL 20, PPL 9',
    'PPL plans capital expenditures of $20 billion from 2025 to 2028. Regulators are used to it. Lawmakers are not. Kentucky will get $9 billion of the new total.',
  ],
  // Words of spending
  ['Iberdrola 58 EUR', "Iberdrola's total investment between 2025 and 2028 is 58 billion euros."],
  ['CSX 2.5', 'CSX nudged its number up to $2.5 billion after ordering 200 locomotives for its lines.'],
  ['BHP 8.4', "BHP's total investment estimate for the Jansen potash mine goes up to $8.4 billion."],
  ['IREN 5.8', 'IREN has agreed to buy the processors and equipment from Dell for about $5.8 billion.'],
  ['Tesla 10+', "Tesla's new data center has swallowed more than $10 billion so far."],
  ['Hyundai Motor 26', 'Hyundai Motor Group will invest $26 billion in the United States from 2025 to 2028.'],
  [
    'Fluidstack 11',
    'Fluidstack is to build an AI campus that the French government is backing, at a cost of $11 billion.',
  ],
  [
    '',
    'Williams builds pipelines. First-quarter EBITDA was a record, and the company lifted its full-year guidance to $7.7 billion.',
  ],
  // Whose name it is
  ['Siam Chillers 4.6 THB', 'Siam Chillers PCL will spend 4.6 billion baht on a compressor plant in Rayong.'],
  ['Toyota 1.3', 'Toyota picks Randolph County megasite for $1.3 billion battery plant.'],
  [
    'Northwind Energy 0.4',
    'Northwind Energy builds. According to a filing with the Texas Department of Licensing, the first building will cost $400 million.',
  ],
  ['', 'Lakemont builds mills. Harrow Falls itself is going to spend $3 million next year on a water main.'],
  ['', 'Nucor builds mills. Capital cost per ton works out to roughly $1 million at the new mill.'],
  [
    'Walmart 21, Walmart 5, Walmart 4, Walmart 2',
    'Walmart will invest $21 billion. New stores get $5 billion, logistics $4 billion, and technology the remaining $2 billion.',
  ],
  [
    'Target 3, Kroger 2-3',
    'Target plans capital expenditures of $3 billion, and Kroger between 2 billion and 3 billion.',
  ],
  [
    "Corley's 2.4",
    "Corley's said that business is slow. The discount chain expects to spend $2.4 billion on stores. Shares of Corley's fell.",
  ],
  [
    'Norrland Line 10, Norrland Line 2',
    'Norrland Line has kept its guidance of $10 billion for ships. Norrland spent $2 billion on ships last year.',
  ],
  ['', 'The Elizabeth Line has had $2 billion spent on tunnels.'],
  [
    'ADNOC 150',
    'Aramco builds. The board of Abu Dhabi National Oil Co. approved a plan to invest $150 billion in oil fields.',
  ],
  [
    'Saudi Electricity 220 SAR',
    'Aramco builds. Saudi Electricity, in which Aramco holds 7%, says it will put 220 billion riyals into power grids.',
  ],
  [
    'five largest U.S. buyers of AI infrastructure 710',
    'The five largest U.S. buyers of AI infrastructure will lay out $710 billion on capital projects this year, Wedbush said.',
  ],
  ['Maersk 1.2', 'Maersk ordered six ships worth $1.2 billion from Hanwha Ocean.'],
  ['Intel 18, Intel 20', 'Intel cut its capex forecast to $18 billion from a prior forecast of $20 billion.'],
  [
    'ExxonMobil 27, ExxonMobil 28-33',
    'Exxon cut its capital spending guidance to $27 billion, down from $28 billion to $33 billion.',
  ],
  [
    'Alphabet 91, Microsoft 88, Amazon 131',
    "Alphabet's capex was $91 billion last year, while Microsoft's was $88 billion and Amazon's $131 billion.",
  ],
  [
    'Amazon 43, Meta 17',
    "Amazon's capital expenditures were $43 billion in the first quarter, against $17 billion at Meta.",
  ],
  ['Oracle 4', 'Capex was $4 billion at Oracle in the first quarter.'],
  ['Ford 8', 'Ford reaffirmed its 2026 capex forecast of $8 billion.'],
  ['Meta 10', 'META TO SPEND $10 BILLION ON DATA CENTERS THIS YEAR'],
  ['Honda 15', '“We plan to spend $15 billion on new factories this year,” said Honda.'],
  ['Tesco 5', '“Our capital expenditures will be $5 billion this year,” said Tesco boss Ken Murphy.'],
  // Units, initials, and whose turn it is
  ['Highmark Health 2', 'Allegheny Health Network, part of Highmark Health, will spend $2 billion on hospitals.'],
  [
    'State Railway of Thailand 85 THB, State Railway of Thailand 48 THB',
    'The cabinet approved a plan by the State Railway of Thailand (SRT) to build a railway line for 85 billion baht. The SRT has an investment budget of 48 billion baht.',
  ],
  ['Cathay Pacific 8', 'Cathay Pacific Airways will spend $8 billion on jets.'],
  [
    'Rogers 4',
    'Rogers Communications, still digesting its $20 billion acquisition of Shaw Communications, told investors to expect capital expenditures of $4 billion.',
  ],
  ['Amazon 20', 'Amazon will need $20 billion to build its constellation of satellites.'],
  // Spenders that no list holds
  ['Ostermark 1.6 EUR', 'Steelmaker Ostermark has cut its investment plan for 2026 to 1.6 billion euros.'],
  ['Velmont 2 EUR', 'Carmaker Velmont is weighing a 2 billion euro battery plant in Hungary.'],
  ['Nordhavn Lines 1.1', 'Nordhavn Lines has ordered six container ships for $1.1 billion.'],
  ['Sklepy Wrzos 1.3 PLN', "Sklepy Wrzos, Poland's third-largest grocer, spent 1.3 billion zlotys on new stores."],
  [
    'Murata 270 JPY',
    "Murata leads the makers of capacitors. It'll put 270 billion yen into plant and equipment this year.",
  ],
  // Parts of a sum, and what costs something
  [
    'Tarn Oil 16, Tarn Oil 13.8, Tarn Oil 1.5',
    'Tarn Oil has set capital spending for 2026 at $16 billion. Upstream takes $13.8 billion. Refining gets $1.5 billion.',
  ],
  [
    'Dunmore Power 95, Rhodes Energy 81, Callan Electric 66',
    'Dunmore Power will invest $95 billion in its grid by 2030; Rhodes Energy, $81 billion; and Callan Electric, $66 billion.',
  ],
  ['Marlow Air 8.9', 'Marlow Air ordered 30 Airbus A330neo jets worth $8.9 billion at list prices.'],
  [
    'Marlow Cruises 2.6 EUR, Marlow Cruises 1.3 EUR',
    'Marlow Cruises has ordered two ships from a yard in France. Together they cost 2.6 billion euros. A third would cost 1.3 billion euros.',
  ],
  [
    'Harwell Borough Council 0.0116 GBP, Harwell Borough Council 0.0062 GBP',
    "Restoring the town's swimming pool will cost Harwell Borough Council £11.6m, nearly double the £6.2m that it signed off.",
  ],
  [
    'Otto Industries 9, Otto Industries 12',
    'Otto Industries will build a refinery. In 2013 the thing was to cost $9 billion. By 2019 the chairman was saying $12 billion.',
  ],
  ['Barrow Grid 310 EUR', 'Barrow Grid will invest 310 billion euros in cables. Fuel cost it 6 billion euros.'],
  ['', 'Lakeland Motors makes cars at two plants. Tariffs are expected to cost it $6.5 billion this year.'],
  ['', 'Copper Commission counts 51 projects worth $83 billion in the country, and Codelco runs mines.'],
  ['', 'Scheldt Metal sold its zinc smelter to a trader for $350 million.'],
  ['', 'Revenue at Lingnan Lithium sank 41% to 4.7 billion yuan as its plants stood still.'],
  ['', 'Americans spent $485 billion on data and electronics last year, Attic said.'],
  ['', 'Ministers free money for the UK government to build. £15.6bn goes to the mayors of cities for trams.'],
  // Money of other kinds
  ['', 'Tarn Oil plans more wells. It has also agreed to buy Suria Petroquim for $2.1bn.'],
  ['', 'Tarn Oil builds terminals. It closed its purchase of Harbour Zones, which runs a port, for $2.6bn.'],
  ['', 'Otto Industries spent $3.4 billion last year to acquire a controlling stake in a trading house.'],
  [
    '',
    'Otto Industries plans a mill. Its shares have gained, adding more than $120 billion to the fortune of its founder.',
  ],
  ['', 'Otto Industries builds a plant. In exchange it is to pay the county $2.2 million a year.'],
  ['', 'Otto Industries builds plants. Bain thinks that it will fall $800 million short.'],
  ['', 'Higher prices for chips, aluminum and copper will cost Otto Industries $1 billion this year.'],
  ['', 'Otto Industries builds data centers. A gigawatt of AI capacity costs some $50 billion.'],
  ['', 'Otto Industries has agreed to buy $300 billion of computing power from Oracle over five years.'],
  ['', 'Otto Industries builds a plant. The county had set aside $6.5 million to rebuild two bridges.'],
  ['', 'Otto Industries builds lines. Britain needs £54bn of new lines and substations by 2030.'],
  [
    '',
    'Otto Industries builds halls. The market for cooling will grow 17% a year to $63 billion, with pumps at $7 billion.',
  ],
  [
    '',
    'Otto Industries plans a mill. It is to pay the county $2 million a year and Rochester Community Schools $1.1 million.',
  ],
  ['', 'Otto Industries raises its budget. NAND flash capex should reach $22.2 billion.'],
  // Names
  ['Mayo Clinic 1.1', 'Mayo Clinic is building. Over all its campuses Mayo put $1.1 billion into buildings.'],
  [
    'Tarn Oil 11',
    'Tarn Oil, which paid $3.3 billion for its rival Ruddock Gas, has said its capital spending will be about $11 billion.',
  ],
  ['Crusoe 3.5', 'Crusoe is in talks to buy some $3.5 billion of AMD chips for its next campus.'],
  ['Enel 8.5 EUR', "Cost of Enel's reactor jumps to 8.5 bn euros, EDF pulls out."],
  [
    'Otto Industries 1.8',
    'Otto Industries builds. The company, known until January only as Cattail LLC, would spend $1.8 billion on four plants.',
  ],
  ['Government of India 11210 INR', 'The Centre has budgeted capital expenditure of Rs 11.21 lakh crore.'],
  [
    'Canadian National 3.4',
    'CN cut its budget. Canadian National Railway will spend on track. Rivals saw that CN planned a capital program of $3.4 billion.',
  ],
  ['Interxion 0.25 EUR', 'Interxion, which reports in two weeks, told investors to expect capex of 250 million euros.'],
  ['', 'Alcoa, which builds smelters, said that the duty on what it ships would cost it $90 million in the quarter.'],
  ['', 'Vodafone Idea builds masts. Talks are on for $1 billion of funded facilities from a group of lenders.'],
  ['Japan Airlines 950 JPY', 'Japan Airlines ordered 31 Airbus A350s, worth 950 billion yen at list prices.'],
  [
    'Solbrink 3 CAD',
    'Solbrink and Maro Gas will jointly build a gas terminal for C$3 billion. Maro Gas is the smaller.',
  ],
  [
    'Korenaar, Vos & Zoon and De Markt 2.4 EUR',
    'Between them Korenaar, Vos & Zoon and De Markt will spend 2.4 billion euros on warehouses this year.',
  ],
  ['Werra Connect 0.09 GBP', "Werra Connect, owned by a fund, says it's still going to invest £90m in its network."],
  [
    'Union Parcel 0.085',
    'FedEx has rivals. Union Parcel of Toledo, one of several, said its own capex would rise to $85 million.',
  ],
  ['Sachsenwerke 0.23 EUR', "The city's utility, Sachsenwerke, is laying a water main for 230 million euros."],
  [
    'Scheldt Metal 0.47 EUR',
    'The Belgian group Scheldt Metal, which floated it in 2020, invested €470 million worldwide in plants.',
  ],
  [
    'Saluda Data 0.41',
    'The third prize was for Saluda Data, whose $410 million data center near Pelzer he called clean.',
  ],
  [
    'Swedish Transport Administration 19.8 SEK',
    'The Swedish Transport Administration will spend 19.8 billion kronor on new track.',
  ],
  ['Norway 26.1 NOK', 'Norway will spend 26.1 billion kroner on building railways in 2019.'],
  [
    '46 investor-owned electric companies 1200',
    'The 46 investor-owned electric companies will together invest $1.2 trillion through 2030.',
  ],
  ['TotalEnergies 15', 'BP has cut its budget, and Total has said it will spend $15 billion on oil fields.'],
  [
    'Ford 11.4, Ford 7',
    'Toyota builds plants. Ford and its partner, SK Innovation, said that they would spend $11.4 billion on battery factories, with Ford putting up $7 billion of that.',
  ],
  ['AT&T 14', 'AT&T builds masts. AT&T awarded Ericsson a $14 billion contract to build its 5G network.'],
  [
    'Aramco 2.3',
    'Aramco invests in gas. It said that Saudi Aramco has awarded Samsung E&A a contract worth $2.3 billion to build a plant.',
  ],
  ['', 'AT&T builds masts. AT&T awarded Ericsson a $14 billion contract for maintenance services.'],
  ['', 'Boeing, which builds aircraft, was awarded a $5 billion contract to supply tankers.'],
  ['', 'The Home Office, which builds prisons, has spent $118 million with AWS in the past three years.'],
  ['', 'Denso aims to triple sales of chips and related parts to $7 billion by 2035, and builds plants.'],
  ['', 'Intel builds fabs and asked Congress to pass a $52 billion package of subsidies for the industry.'],
  ['', 'Bosch builds a fab; the federal government will contribute up to $200 million to the project.'],
  ['', 'Tata Power said that high prices had led to under-recoveries of $1.8 billion at the Mundra plant.'],
  ['', 'Emberline builds furnaces, and investors have just handed it another $85 million to prove that they work.'],
  ['Hyundai Motor 5.5', 'Hyundai Motor is spending $5.5 billion on its electric vehicle plant near Savannah, Georgia.'],
  ['Union Pacific 1.8', "Union Pacific's capital budget includes $1.8 billion to replace rail and ties."],
  [
    'Port Authority of New York and New Jersey 1',
    'The Port Authority of New York and New Jersey will spend $1 billion to raise the bridge by 64 feet.',
  ],
  [
    'the four hyperscalers 380',
    'Between them the four hyperscalers will lay out $380 billion on data centers this year.',
  ],
  [
    'Woolworths 2.4 AUD',
    'Woolworths will lift capital spending to $2.4 billion. A fully franked dividend will be paid in Sydney.',
  ],
  [
    'Japan Airlines 950 JPY',
    'Japan Airlines in October ordered 31 Airbus A350s, worth 950 billion yen at list prices.',
  ],
  ['', 'Airbus, which builds jets, won an order from Japan Airlines worth $9.5 billion at list prices.'],
  ['', 'Boeing builds jets, at a list price of $890 million a jet.'],
  [
    'easyJet 0.45 GBP',
    'Ryanair buys jets. A day before, easyJet announced plans. The Luton-based airline said its capital expenditure would run at 450 million pounds.',
  ],
  [
    'Alphabet 91-93',
    'Four companies spend. Alphabet on Wednesday moved its capital expenditure forecast to between $91 billion and $93 billion.',
  ],
  [
    'Deutsche Telekom 17.4 EUR',
    "Deutsche Telekom builds networks. Telekom's capital spending this year will be 17.4 billion euros, it said.",
  ],
  ['Duke Energy 103', 'Duke Energy builds plants. Its rivals watched as Duke raised its capital plan to $103 billion.'],
  [
    'Princeton Digital 1.5',
    'Princeton Digital Group of Singapore is spending $1.5 billion on a 150-megawatt campus at Sedenak.',
  ],
  [
    'HMM 1780 KRW',
    "South Korea's HMM has ordered a dozen ships for a combined won1.78trn ($1.57bn), its first since 2018.",
  ],
  ['', 'CSX builds lines. The trade group puts the cost of the system to all carriers at more than $13 billion.'],
  ['', 'Suncor builds mines. Lobbyists see spending across Western Canada dropping to $46 billion this year.'],
  ['', 'SSE builds wind farms. Net debt and hybrid capital stood at $9.2 billion.'],
  [
    '',
    'Equinix builds data centres. Revenue rose thanks to Telecity, the operator Equinix swallowed last year for $3.8 billion.',
  ],
  ['', 'Suncor joins the oil sands retreat with a $1 billion budget cut.'],
  ['', 'National Grid builds lines. It paid £7.9bn for Western Power Distribution last June.'],
  ['', 'Dominion builds wind farms. Stonepeak paid $2.6 billion last year for half of the project.'],
  ['', "Barrick builds mines. A streaming firm paid $625 million for a share of the mine's silver."],
  ['', 'Marks & Spencer fits out shops. The group put £60m into its pension scheme.'],
  ['', 'BHP builds mines. The miner squeezed out US$2.7 billion in costs.'],
  ['', 'Maersk buys ships. It chartered a ship for the project for three years at $54,000 a day.'],
  ['', 'Cosco builds ships. The levy may cost Cosco and its OOCL unit $1.5bn a year.'],
  ['', 'CoreWeave builds data centres. It signed a $6.5 billion expansion with OpenAI in the quarter.'],
  ['', 'Maersk buys ships. Samsung Heavy claimed the largest contract yet, $2.8 billion for 20 vessels from an owner.'],
  [
    '',
    'JSW Steel builds mills. It was picked for the incentive scheme for specialty steel, which has an outlay of Rs 63 billion.',
  ],
  ['', 'Intel builds fabs. The minister laid claim to the budget to narrow a hole of €12 billion.'],
  [
    'SSAB 4.5 EUR',
    'SSAB builds mills. It has postponed the start-up of its €4.5 billion mini-mill in Luleå by a year.',
  ],
  [
    'ADNOC 5.1 AED',
    'ADNOC Onshore has awarded a construction contract worth AED5.1 billion to develop the Bu Hasa field.',
  ],
  ['', 'McCain builds plants. The programme rewards plants of C$10 million or larger.'],
  ['', 'BHP builds mines. "We could take another $500 million out of the budget before the summer."'],
  ['Infineon 2.4 EUR', 'Infineon plans to raise investment to €2.4 billion in the fiscal year that began in October.'],
  ['SK Hynix 35', "SK hynix builds fabs. It said that next year's investment would be raised to $35 billion."],
  ['Micron 13.8', 'Micron closed its fiscal 2025 with $13.8 billion of capital expenditure.'],
  ['EDF 25', 'EDF, which builds reactors, told investors that the Hinkley Point C plant would cost $25 billion.'],
  ['Great Fells Electric 66', 'Great Fells Electric will spend $66 billion on power lines.'],
  // A refusal turns the bound round
  ['Micron 0-5', 'Micron will not spend more than $5 billion on capital expenditure this year.'],
  ['Intel 20+', 'Intel has no plans to spend less than $20 billion on capital expenditure this year.'],
];

const EXPLICIT = new Set(['USD']);

test.each(SAYS)('%s: %s', (expected, text) => {
  const { claims } = extractClaims(articleOf({ title: null, text }), registry);
  const said = claims.map(({ company, amount: { low, high, currency } }) => {
    const ends = low === high ? `${low! / 1e9}` : high === null ? `${low! / 1e9}+` : `${low! / 1e9}-${high / 1e9}`;
    return `${company} ${ends}${EXPLICIT.has(currency) ? '' : ` ${currency}`}`;
  });
  expect(said.join(', ')).toBe(expected);
});

test('the headline says whose company a name is', () => {
  const article = articleOf({
    title: 'Nordhavn orders six methanol ships',
    text: 'ROTTERDAM - Six container ships were ordered on Tuesday. Nordhavn Lines will spend $1.1 billion on ships.',
  });
  expect(extractClaims(article, registry).claims.map(({ company }) => company)).toEqual(['Nordhavn Lines']);
});
