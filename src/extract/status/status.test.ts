/** Sentences and the status of each claim in them, in order. Published on 2026-05-27. */
import { expect, test } from 'vitest';
import { registry } from '../../companies/registry.ts';
import { articleOf } from '../../testing/claims.ts';
import { extractClaims } from '../extract.ts';

const SAYS: ReadonlyArray<readonly [statuses: string, text: string]> = [
  // Spent
  ['actual', 'Meta spent $13.7 billion on capital expenditures in the first quarter.'],
  ['actual', 'Capital expenditures at Microsoft came to $19.0 billion in the March quarter.'],
  ['actual', 'Amazon has spent $31 billion on data centers so far this year.'],
  ['actual', 'Since 2019 Intel has put about $12 billion into its plants in Arizona.'],
  ['actual', 'Amazon spends $10 billion a year on warehouses.'],
  ['actual', "Oracle's capital expenditures are now running at about $11 billion a year."],
  ['actual', "Meta's capital spending, which hit $72 billion last year, has tripled since 2022."],
  ['actual', 'Jefferies estimates that Amazon spent $26 billion on servers last year.'],
  ['actual', "ByteDance's capital expenditure was about $20 billion in 2025, analysts at UBS estimated."],
  ['actual', 'In all Alphabet has sunk more than $6 billion into data centers in Ohio.'],
  ['actual', 'Intel had invested $30 billion in its Oregon plants by 2025.'],
  ['actual', 'Microsoft bought land in Ohio for $153 million last year.'],
  ['actual', 'Of the budget Amazon had already spent $40 billion on data centers by March.'],
  ['actual', 'Capex for the quarter totaled $4.2 billion, Oracle said.'],
  ['actual', "Oracle expects capex to be double last year's $7 billion."],
  [
    'actual planned',
    'Capital expenditures at Teck came to $4.7 billion in 2021 and are expected to be $5.1 billion in 2027, it said.',
  ],
  ['actual planned', 'Capital expenditure at Oracle was $19 billion last year against the target of $20 billion.'],
  // Planned
  ['planned', "Analysts had expected Target's capital budget to be $4.3 billion this year."],
  ['planned', 'Meta expects capital expenditures of $125 billion to $145 billion this year.'],
  ['planned', 'Amazon is on track to spend $200 billion on capital expenditures this year.'],
  ['planned', 'Microsoft is spending $80 billion on data centers this fiscal year.'],
  ['planned', 'Intel is building a $28 billion chip plant in Ohio.'],
  ['planned', 'Alphabet has committed $15 billion to data centers in India.'],
  ['planned', 'TSMC has pledged to invest $165 billion in plants in Arizona.'],
  ['planned', "Oracle's board approved capital spending of $50 billion for this year."],
  [
    'planned',
    'Chevron lowered its capital spending for this year to $20 billion and halted a $5 billion share buyback.',
  ],
  ['planned', 'Opening of the $28 billion chip plant that Intel is building in Ohio has slipped to 2031.'],
  ['planned', 'Intel delayed its $28 billion chip plant in Ohio by a year.'],
  ['planned', 'Intel has resumed work on the $25 billion fab in Arizona that it paused in 2024.'],
  ['planned', "Shell's capital budget for last year was $22 billion."],
  ['planned', 'Exxon had guided to capital spending of $28 billion for last year.'],
  ['planned', 'Meta is expected by analysts to spend $140 billion on capital expenditures this year.'],
  ['planned', 'Analysts had expected Meta to report capital expenditures of $19.2 billion for the first quarter.'],
  [
    'actual planned',
    'Capital expenditures were $19.8 billion in the first quarter, Meta said, above the $19.2 billion that analysts had expected.',
  ],
  ['planned', 'Morgan Stanley sees Alphabet spending $185 billion on capital expenditures in 2026.'],
  ['planned', 'Micron is building a plant in Idaho for $2 billion, and construction is under way.'],
  ['planned', 'Micron said that it would spend $200 billion on plants in the United States.'],
  ['planned', 'Amazon signed an agreement to build a $5 billion data center campus in Mississippi.'],
  ['planned', 'Oracle has earmarked $8 billion for data centers in Japan.'],
  ['planned', 'Meta has not paused work on its $10 billion data center in Louisiana.'],
  ['planned', 'That leaves $45 billion of capital spending for the second half, Alphabet said.'],
  [
    'actual planned',
    'Vistra had spent $1.2 billion by March out of the $4 billion that it has budgeted for power plants this year.',
  ],
  [
    'planned planned',
    'Meta will pour $65 billion into AI infrastructure this year, with $10 billion going on chips bought from AMD.',
  ],
  // Possible
  ['possible', 'Micron is weighing an investment of $10 billion in a plant in Singapore.'],
  ['possible', 'OpenAI is in talks to build a $7 billion data center in Norway.'],
  ['possible', 'Intel could invest $20 billion in a second plant in Ohio.'],
  ['possible', "Alphabet's capital expenditures could top $200 billion next year."],
  ['possible', "Meta's capital expenditures may exceed $150 billion this year."],
  ['possible', 'TSMC is considering building a plant that would cost $12 billion in Dubai.'],
  ['possible', 'Samsung is exploring whether to build a chip plant in Vietnam for $3 billion.'],
  ['possible', 'BHP would invest $10 billion in its Chilean mines if the permits come through.'],
  ['possible', 'Woodside would spend $12 billion on an LNG plant, provided that partners are found.'],
  ['possible', 'The expansion has the potential to cost $5 billion, Rio Tinto said.'],
  ['possible', 'Amazon might spend as much as $11 billion on the campus in Indiana.'],
  ['possible', 'Goldman Sachs said that Amazon could spend $230 billion on capital expenditures next year.'],
  ['possible', 'Depending on demand, Nvidia may eventually put $4 billion into a campus in Israel.'],
  ['possible', 'BHP told investors that it would spend $2 billion on a concentrator, but only if taxes do not rise.'],
  ['possible', 'Equinor has yet to decide on a wind farm that would cost $3 billion.'],
  // Superseded
  [
    'planned superseded',
    'Meta now expects capital expenditures of $125 billion this year, up from a previous forecast of $115 billion.',
  ],
  [
    'planned superseded',
    'Meta raised its capital expenditure forecast for this year to $125 billion from $115 billion.',
  ],
  [
    'superseded planned',
    'Alphabet lifted its capital spending guidance for this year from $175 billion to $185 billion.',
  ],
  ['planned superseded', 'Chevron cut its 2026 capital budget to $16 billion from $20 billion.'],
  [
    'planned superseded',
    'Capital expenditures will be $72 billion this year, Meta said. It had previously guided to $66 billion.',
  ],
  [
    'planned superseded',
    'Alphabet raised its capital expenditure plan for this year to $93 billion; it had been $85 billion.',
  ],
  ['planned superseded', "Snap's capex for this year is now $2.4 billion, was $2.1 billion."],
  [
    'planned superseded',
    'ConocoPhillips expects capital spending of $5.9 billion this year; its first plan, in February, was $6.6 billion.',
  ],
  [
    'planned superseded',
    'Intel will spend $18 billion on capital expenditure in 2026. That was $20 billion until April.',
  ],
  ['planned superseded', 'BHP will spend $8.4 billion on the mine, instead of the $5.7 billion first announced.'],
  [
    'planned superseded',
    'BHP will spend $8.4 billion on the project, and no longer the $7.4 billion that was announced last July.',
  ],
  [
    'planned superseded',
    "BHP's Jansen mine will now cost $8.4 billion. When it was approved in 2021 the estimate was $5.7 billion.",
  ],
  ['superseded planned', 'BHP had put the cost of the Jansen mine at $5.7 billion; it now expects $8.4 billion.'],
  [
    'planned superseded',
    'Goldman Sachs raised its estimate of what Meta will spend on capital expenditures this year to $140 billion from $130 billion.',
  ],
  [
    'planned superseded',
    'Analysts at UBS now expect Amazon to spend $210 billion on capital expenditures in 2026, against an earlier forecast of $190 billion.',
  ],
  [
    'superseded planned',
    'Three months ago Tesla said that it would spend more than $20 billion on capital expenditures in 2026. Capital expenditures will now be $25 billion this year, it said.',
  ],
  [
    'planned superseded',
    'OpenAI now means to spend roughly $600 billion on data centers by 2030. Only last autumn it was talking of $1.4 trillion for data centers.',
  ],
  // Not superseded: the same words, of another year
  ['planned actual', 'Meta expects capital expenditures of $125 billion this year, up from $72.2 billion last year.'],
  [
    'planned actual',
    'Amazon plans to spend $200 billion on capital expenditures in 2026, compared with $131 billion in 2025.',
  ],
  ['planned actual', 'Capital spending will rise to $25 billion this year from $18 billion in 2025, Tesla said.'],
  [
    'actual actual',
    'Capital expenditures rose to $19.8 billion in the first quarter from $13.7 billion a year earlier, Meta said.',
  ],
  // Cancelled
  ['cancelled', 'Microsoft has paused work on a $1 billion data center in Ohio.'],
  ['cancelled', 'Intel scrapped its plan for a $30 billion chip plant in Germany.'],
  ['cancelled', "Intel's $30 billion chip plant in Germany has been put on hold."],
  ['cancelled', 'Shell shelved a $4 billion pipeline project in Canada.'],
  [
    'cancelled',
    'Microsoft is not moving ahead with the three data centers on which it had planned to spend $1 billion in Ohio.',
  ],
  ['cancelled', 'Intel is giving up the chip plant in Germany, whose cost had been put at $30 billion.'],
  [
    'cancelled',
    'Microsoft withdrew its application for a data center in Arizona. It had wanted to spend $3.6 billion on the campus.',
  ],
  [
    'cancelled',
    'Apple pledged $1 billion for a campus in North Carolina in 2021. The project has since been put on hold.',
  ],
  [
    'cancelled',
    'Meta will build a $200 billion data center campus, The Information reported, citing people familiar with the matter. Meta denied the report.',
  ],
  ['cancelled', 'Foxconn abandoned the $10 billion factory that it had promised to build in Wisconsin.'],
  [
    'cancelled',
    'Work on the $20 billion LNG plant that TotalEnergies is building in Mozambique has been halted since April.',
  ],
  ['cancelled', 'Orsted will not go ahead with a wind farm off Britain for which it had budgeted $5 billion.'],
  ['cancelled', 'Northvolt dropped plans to build a $7 billion battery plant in Canada.'],
  [
    'cancelled',
    'Calder Systems will spend $6 billion on a chip plant in Idaho, Bloomberg reported, citing people familiar with the matter. Calder said that the report was wrong.',
  ],
  // From the wires
  [
    'planned',
    'Chipmaker Infineon has started building a 5 billion euro plant in Dresden, its biggest single investment.',
  ],
  ['planned', 'Vodafone will shut 3G and put 600 million pounds into its British network over two years.'],
  ['actual', "Walmart's capital expenditures were $20.6 billion for the fiscal year ended Jan. 31."],
  ['actual', 'Since the merger Orange has ploughed 11 billion euros into fibre networks in France.'],
  ['planned', "The miner's board signed off on a $3.4 billion expansion of the Escondida mine, BHP said on Friday."],
  [
    'planned superseded',
    'TSMC narrowed its capital expenditure guidance for 2026 to $54 billion to $56 billion, from $52 billion to $56 billion.',
  ],
  [
    'planned superseded',
    "Samsung has trimmed this year's capital spending to 45 trillion won, compared with an initial plan for 54 trillion won.",
  ],
  ['cancelled', 'Ford said it is scrapping a planned $3.5 billion battery plant in Michigan.'],
  ['planned', 'Alphabet said that it "will invest $40 billion in data centers in Texas through 2027".'],
  ['actual', "Equinor's organic capital expenditure came in at $3.2 billion for the quarter."],
  ['planned', 'Equinor kept its guidance for organic capital expenditure of $13 billion this year.'],
  [
    'actual planned',
    'Equinor invested $3.2 billion in the quarter and still expects capital expenditure of $13 billion for the full year.',
  ],
  ['actual', 'Rio Tinto bought six haul trucks and paid $40 million for them last year.'],
  [
    'planned',
    "The utility, which has spent heavily on wildfires, expects PG&E's capital expenditures to reach $12.9 billion this year.",
  ],
  ['planned', 'PG&E Corp outlined a $63 billion capital spending plan through 2028.'],
  ['planned', 'Duke Energy raised its five-year capital plan to $200 billion.'],
  [
    'planned superseded',
    'Duke Energy boosted its five-year capital plan to $200 billion, from a previous $190 billion.',
  ],
  ['planned', 'Reliance said it would be investing 750 billion rupees in new energy over three years.'],
  ['possible', 'Saudi Aramco may delay and trim its spending to $50 billion this year, analysts at Jefferies wrote.'],
  ['cancelled', 'Intel in July abandoned plans for $32 billion of factories in Germany.'],
  ['planned', "Construction of Wolfspeed's $5 billion chip plant in North Carolina is nearing completion."],
  ['planned', 'Honda, which last month shelved an electric car, will spend $1 billion to retool its plants in Ohio.'],
  ['planned', 'Nissan is to close seven plants but will invest $500 million in its Mississippi factory.'],
  ['planned', 'Netflix will spend $1 billion on a studio complex in New Jersey, it said on Tuesday.'],
  ['planned', 'Meta has begun work on a $1 billion data center in Beaver Dam, Wisconsin.'],
  [
    'planned',
    'Analysts on average expect Microsoft to report $34.9 billion of capital expenditures for the quarter, according to Visible Alpha.',
  ],
  [
    'actual planned',
    'Microsoft reported capital expenditures of $37.5 billion, more than the $36.2 billion analysts polled by Visible Alpha had forecast.',
  ],
  ['planned', 'Newmont reaffirmed its outlook for 2026, including sustaining capital spending of $1.9 billion.'],
  ['planned', 'Under the plan, Hyundai Motor will invest 125 trillion won in South Korea through 2030.'],
  ['planned', 'Delta expects to spend $5.5 billion on aircraft this year.'],
  ['planned', "Construction has begun on Samsung's $17 billion chip plant in Taylor, Texas."],
  ['planned', 'The carmaker reiterated that it would invest $35 billion in electric vehicles by 2025, GM said.'],
  ['cancelled', 'General Motors has called off a $1.3 billion electric-vehicle plant in Michigan.'],
  ['possible', 'Nucor said it may build a $2.7 billion steel mill in West Virginia.'],
  ['possible', 'Amazon has held talks about a $10 billion investment in data centers in Indonesia.'],
  ['possible', 'Should demand hold up, TSMC could raise its capital expenditures to $60 billion.'],
  ['planned', 'Boeing said it will spend $1 billion to expand its plant in South Carolina even if orders slow.'],
  [
    'planned superseded',
    'Snap cut its forecast of capital expenditures in 2026 to $2 billion, down from the $2.4 billion it had projected in February.',
  ],
  [
    'planned superseded',
    'Stellantis now plans to invest 8 billion euros in its plants, versus 10 billion euros under the old plan.',
  ],
  [
    'planned superseded',
    'Intel cut its 2026 capital expenditure outlook by $2 billion to $18 billion, compared with a previous range of $20 billion to $23 billion.',
  ],
  ['planned actual', 'Nvidia expects capital expenditure of $6 billion this year after $3.2 billion last year.'],
  [
    'actual planned',
    'Enel invested 10.2 billion euros in grids last year and will put 12 billion euros into them this year.',
  ],
  [
    'planned',
    'Barclays analysts estimated that Microsoft will spend $150 billion on capital expenditures in fiscal 2027.',
  ],
  ['actual', 'Barclays analysts estimated that Microsoft spent $34 billion on capital expenditures last quarter.'],
  [
    'actual',
    "Microsoft's capital expenditures rose to $34.9 billion, the company reported, and analysts had expected less.",
  ],
  ['planned', 'Rolls-Royce is pumping 300 million pounds into its plant in Derby.'],
  ['actual', 'So far Northvolt has burned through $2 billion building its plant in Skelleftea.'],
  ['planned', "Ford's $11.4 billion battery plants in Kentucky and Tennessee are taking shape."],
  [
    'planned actual',
    'BMW plans capital expenditure of about 7.4 billion euros this year, down from 8.8 billion euros in 2025.',
  ],
  // What was said, and what came of it
  [
    'planned planned',
    'Duke Energy will spend $9 billion on gas plants. One of them was awarded to a builder in March for $526 million.',
  ],
  [
    'planned superseded',
    'The reactors that EDF intends to build will cost $67 billion. In 2021 EDF had given an estimate of $52 billion.',
  ],
  ['actual', 'In the three years now ending Tenaga got through $7.4 billion on its power grid.'],
  [
    'planned actual',
    'Of the $2 billion that Orsted is to invest in its wind farms, $310 million has been used for boreholes.',
  ],
  ['actual planned', 'Some $400 million of the $5 billion that BHP committed to the mine has been spent.'],
  ['actual', 'BASF owns a fertiliser plant in Texas, finished in 2021 for $2.5 billion.'],
  ['planned', 'BASF wants a fertiliser plant in Texas, to be finished in 2028 for $2.5 billion.'],
  ['actual', 'Meta has built a data center in Ohio. The bill now stands at $1.8 billion, Meta said.'],
  ['planned', 'Intel is building a chip plant in Ohio. The bill now stands at $28 billion, Intel said.'],
  ['actual', 'Vodafone lifted first-quarter capital expenditure by a fifth to $540 million.'],
  ['planned', 'Vodafone lifted its first-quarter capital expenditure budget by a fifth to $540 million.'],
  [
    'actual planned',
    'For the year Intel reported capital expenditure of $702 million (guidance was $650 million to $680 million).',
  ],
  [
    'planned planned planned',
    "Severn Trent's capital investment will be $2.6 billion. A reservoir near Clun is down for $212 million, and the replacement of old mains for $390 million.",
  ],
  ['planned planned', 'Duke Energy plans capital spending of $95 billion by 2030; Southern Company, $81 billion.'],
  [
    'planned planned',
    'East Japan Railway will make capital investments of $9.6 billion this year, an increase of $1.1 billion from last year.',
  ],
  ['planned', 'UltraTech Cement is building a kiln in Ariyalur. Project cost $164 million.'],
  ['planned', 'Royal Caribbean has ordered two ships for delivery in 2029 and 2031. Together they cost $2.6 billion.'],
  [
    'planned planned planned',
    'Meta will spend $412 million on hall 3 of its data center in Texas. Halls 1 and 2, permitted in May, were $388 million and $391 million.',
  ],
  [
    'planned planned',
    'Network Rail will spend $4 billion on its railway. A shed to protect bats along the railway is $100 million on its own.',
  ],
  [
    'planned planned',
    'Next year Cenovus will spend $310 million on wells, up from the $265 million that it is going to spend this year.',
  ],
  [
    'planned planned',
    "Severn Trent's capital investment will be $2.6 billion in the next five years, up from $1.5 billion in the present five years.",
  ],
  [
    'actual planned',
    'Samsung opened its chip plant in Texas; it spent $61 million on it instead of the $90 million it had promised.',
  ],
  ['possible', 'OpenAI is weighing a second data center, near Cheyenne, which would run to $5 billion with turbines.'],
  ['possible', "Rio Tinto won't decide on its $2 billion mine in Peru until it has a new chief executive."],
  [
    'possible planned',
    'Suncor may raise its 2026 capital expenditure to $14 billion from $12.5 billion if prices hold.',
  ],
  [
    'possible',
    "Suncor has been saying for years that its carbon pipeline would cost $16.5 billion, and that it won't start until somebody else pays.",
  ],
  ['planned superseded', "UltraTech's capital expenditure for this year is now $1.1 billion (earlier $1.25 billion)."],
  ['planned superseded', 'UltraTech: capital expenditure for this year of about $1.8 billion (about $2.3 billion).'],
  [
    'planned superseded superseded',
    'Vale plans to invest $2.2 billion in its mines this year. That compares with $2.6 billion in a forecast it issued in March and with $3 billion at the start of the year.',
  ],
  [
    'planned superseded',
    'TSMC will spend $30 billion on capital expenditures this year. In March it had still said $32 billion.',
  ],
  [
    'planned superseded',
    'CoreWeave is taking its capital expenditure guidance for this year to $13 billion. In May we gave you $20 billion.',
  ],
  [
    'superseded planned',
    'Once Equinor was going to build a smaller wind farm, and it was going to cost $4 billion. On Monday Equinor said that the wind farm would cost $7 billion.',
  ],
  [
    'planned superseded',
    'Cutting the railway down, HS2 Ltd said that it is to cost $45 billion. When it was approved, in February 2020, the railway had been put at $35 billion.',
  ],
  [
    'superseded superseded planned',
    'In 2013, when Dangote first showed a drawing of the refinery, it was to cost $9 billion. By 2019 Dangote was saying $12 billion. The refinery will now cost $18 billion, Dangote said.',
  ],
  [
    'superseded planned',
    'Canadian National came into 2026 with a capital program of $1.15 billion. This morning the board took it up to $1.3 billion.',
  ],
  [
    'superseded planned',
    "Equinor's capital budget for the field, $2.3 billion when work was restarted in 2022, is now $3 billion.",
  ],
  ['cancelled', 'Equinor in December put its Barents Sea field, a $2.5 billion development, on ice.'],
  ['cancelled', 'Last autumn Amazon stopped work on a $130 million warehouse that it was building in Ohio.'],
  [
    'cancelled',
    'A JR West hotel in Takamatsu, estimated at $220 million, has been put off until after 2030 and is no longer part of the plan.',
  ],
  [
    'cancelled',
    "Suncor's $1.4 billion expansion of the Horn River mine, a fixture of these weeks since 2021, isn't in the budget any more.",
  ],
  ['cancelled', "Intel's $650 million chip plant in Ohio has been quietly dropped."],
  [
    'cancelled',
    "TSMC's capital appropriation of $94 million for a plant in Tainan, resolved on last summer, is withdrawn.",
  ],
  ['cancelled', 'NuScale voted to call off its nuclear project. The six small reactors would have cost $9.3 billion.'],
  [
    'cancelled',
    'Novartis is closing a factory in Cork, where it had promised as recently as last spring to invest $90 million. That promise is now void.',
  ],
  [
    'cancelled',
    "You used to say that the Canadian National tunnel would cost $90 million. We used to. We've dropped it.",
  ],
  [
    'cancelled actual',
    "Ganfeng's $1.5 billion lithium plant was terminated in August, and the $220 million it had already put into the site was turned into a warehouse.",
  ],
  [
    'planned superseded',
    "Enbridge's own capital budget for 2026, which had a line in it that is now scrapped, drops to $1.3 billion from $1.92 billion.",
  ],
  [
    'cancelled',
    "Microsoft isn't moving ahead with its campuses in Ohio. The first of the data centers, at a cost of $420 million, was due to break ground in July.",
  ],
  [
    'planned actual',
    'Canadian National will spend $5.3 billion on its railway this year. Last year it managed only $3.9 billion.',
  ],
  ['planned', 'Micron will make an initial investment of $500 million in a plant in India.'],
  ['planned', 'Once completed, the $5 billion plant that Intel is building in Ohio will employ 3,000 people.'],
  ['planned', 'Intel is replacing an old plant in Oregon with a new one for $3 billion.'],
  ['cancelled', 'BP has pulled the plug on a $2 billion hydrogen plant in Teesside.'],
  ['cancelled', 'Shell will no longer build a $3 billion biofuels plant in Rotterdam.'],
  ['cancelled', 'Shell has mothballed its $3 billion biofuels plant in Rotterdam.'],
  ['cancelled', 'Microsoft has put plans for a $1 billion data center in Ohio on ice.'],
  ['cancelled', 'Ford had intended to spend $3.5 billion on a battery plant in Marshall but has dropped the idea.'],
  ['cancelled', 'Stellantis decided against building a $2.5 billion battery plant in Italy.'],
  ['cancelled', 'Stellantis has scuppered a $2.5 billion battery plant in Italy.'],
  ['cancelled', 'Meta denied that it would spend $100 billion on a data center in Ohio.'],
  [
    'planned superseded',
    'Exxon now plans to spend $28 billion on capital projects in 2026, against $30 billion in its December plan.',
  ],
  [
    'planned superseded',
    'Chevron expects 2026 capital spending of $17 billion, compared with the $19 billion it guided to in December.',
  ],
  [
    'planned superseded',
    'Rivian now sees capital spending of $1.8 billion this year. It had been looking for $2 billion.',
  ],
  [
    'planned superseded',
    'AT&T plans capital investment of $23 billion this year, up from its earlier estimate of $22 billion.',
  ],
  [
    'planned superseded',
    'Alphabet expects capital expenditures of $185 billion this year. Previously it forecast $180 billion.',
  ],
  [
    'superseded planned',
    'Intel initially budgeted $20 billion for its Ohio plants, a figure that has grown to $28 billion.',
  ],
  ['superseded planned', 'What was a $20 billion plan by Intel for chip plants in Ohio has become one of $28 billion.'],
  ['possible', 'Nissan has yet to decide whether to spend $1 billion on a battery plant in Mississippi.'],
  ['possible', 'If the board gives its approval in June, Rio Tinto would spend $6 billion on a mine in Guinea.'],
  ['possible', "A final investment decision on Woodside's $12 billion LNG project is expected next year."],
  ['planned', 'Woodside took a final investment decision on its $12 billion LNG project.'],
  ['possible', 'Toyota is looking into building a $4 billion battery plant in Georgia.'],
  ['possible', 'Toyota is understood to be considering a $4 billion battery plant in Georgia.'],
  ['possible', 'Talks are under way on a $5 billion chip plant that TSMC would build in Dresden.'],
  ['actual', 'Amazon poured $26 billion into warehouses last year.'],
  ['actual', 'By the end of March Equinor had laid out $3 billion on the wind farm.'],
  ['actual', 'Toyota opened a $14 billion battery plant in North Carolina last year.'],
  ['actual', 'Chevron: capital expenditure in the first quarter of $4.1 billion.'],
  ['actual', 'Chevron ended the year with capital expenditure of $16 billion in 2025.'],
  ['actual actual', "Chevron's capital expenditure fell to $4.1 billion in the first quarter from $4.4 billion."],
  [
    'actual planned',
    'Chevron spent $4.1 billion of its $18 billion capital budget for this year in the first quarter.',
  ],
  [
    'actual planned',
    "Alphabet's capex hit $35.7 billion in the first quarter, topping the consensus estimate of $33 billion.",
  ],
  [
    'actual planned',
    'Apple spent $12.7 billion on capital expenditures last year, short of the $14 billion it had planned.',
  ],
  [
    'planned actual',
    'Micron will spend $25 billion on capital expenditures in 2026, almost twice the $13.8 billion it spent in 2025.',
  ],
  ['planned planned', 'Meta plans to spend $135 billion on capital expenditures in 2026 and $160 billion in 2027.'],
  [
    'planned planned',
    'Meta plans to spend $160 billion on capital expenditures next year, up from $135 billion this year.',
  ],
  ['actual actual', 'Capital expenditure was $1.2 billion in 2025 and $1.1 billion in 2024, Chevron said.'],
  ['planned', 'Delta Air Lines has ordered 60 Boeing jets worth $17 billion at list prices.'],
  ['planned', 'Work on the $10 billion data center that Meta is building in Louisiana is continuing.'],
  ['planned', 'Despite the slump, Shell is pressing ahead with its $6 billion gas project in Nigeria.'],
  ['planned', 'Freeport kept its capital expenditure forecast of $4.5 billion for this year unchanged.'],
  ['planned', 'Of the money, $2 billion will be spent by Freeport on a smelter in Indonesia.'],
  ['planned', 'Apple said it was committing $10 billion to data centers in Texas.'],
  ['planned', 'Rio Tinto was given permission to build a $3 billion mine in Arizona.'],
  [
    'planned',
    'Shell will spend $22 billion on capital expenditure this year, compared with spending by BP that is falling.',
  ],
  [
    'planned actual',
    'Shell plans capital expenditure of $22 billion this year, compared to the $21.1 billion it spent in 2025.',
  ],
  [
    'actual actual',
    "Shell's capital expenditure was $4.2 billion in the first quarter, compared with $4.5 billion a year earlier.",
  ],
  ['actual planned', "Shell's capital expenditure was $21 billion last year, compared with guidance of $22 billion."],
  ['planned', 'BASF is spending $10 billion on a plant in Zhanjiang that is to be completed in 2030.'],
  ['planned', 'Intel is to build a plant for $20 billion where it had once made memory chips.'],
  ['planned planned', 'Intel will spend $20 billion on a plant in Ohio and $10 billion on one in Arizona.'],
  ['planned', 'Toyota was building a $14 billion battery plant in North Carolina, it said.'],
  ['cancelled', 'Toyota was building a $14 billion battery plant in North Carolina, but work has been halted.'],
  [
    'planned',
    'Toyota will build a $14 billion battery plant in North Carolina and has dropped plans for hydrogen cars.',
  ],
  ['planned', "Toyota's board decides on Friday and will then spend $14 billion on a battery plant."],
  ['planned', "Duke Energy's plan, which was put at $190 billion by analysts, includes $4 billion for gas plants."],
  ['planned', 'It has been decided that Equinor will invest $4 billion in a wind farm.'],
  ['actual', "Oracle's capital expenditure for the quarter is $8.5 billion, it reported."],
  ['planned', 'Oracle has sold offices and will use $2 billion for data centers.'],
  ['actual', 'Two years on, Intel had spent $9 billion on the plants in Arizona.'],
  [
    'superseded planned',
    'Two years ago Intel said that its plants in Ohio would cost $20 billion. It now says that they will cost $28 billion.',
  ],
  ['planned', 'Entergy raised its four-year capital plan to $43 billion.'],
  ['planned', 'Entergy raised its second-half capital expenditure guidance to $4.3 billion.'],
  ['planned', 'Entergy raised planned first-quarter capital expenditure to $4.3 billion.'],
  ['actual', 'Entergy cut second-quarter capital expenditure to $1.3 billion, it reported.'],
  ['possible', 'Enbridge is studying a $6 billion pipeline, which would carry gas to the coast.'],
  ['planned', 'Enbridge, which is weighing a sale of its wind farms, will spend $6 billion on a pipeline in Texas.'],
  ['planned', 'Enbridge approved a $6 billion pipeline that would carry gas to the coast.'],
  [
    'cancelled',
    'TC Energy had planned to spend $9 billion on the Keystone XL pipeline. It terminated the project in 2021.',
  ],
  ['planned', 'General Motors has put off by a year the $4 billion conversion of its plant in Orion Township.'],
  ['actual', 'General Motors delayed the launch and spent $4 billion on its plant in Orion Township last year.'],
  [
    'planned superseded',
    "FirstEnergy said last week that this year's capital budget had gone up to $4.5 billion from $4.3 billion.",
  ],
  [
    'planned actual',
    "China Mobile's capital expenditure will fall to 69 billion yuan this year from 88 billion yuan, it said.",
  ],
  [
    'planned planned',
    'Union Pacific said that $1.8 billion of its capital budget would go to rail, and that $485 million was set aside for locomotives.',
  ],
  [
    'planned',
    'MUMBAI, May 18 - JSW Steel will hold capital expenditure to $430 million in the current financial year.',
  ],
  [
    'cancelled',
    'Deutsche Telekom rejected a newspaper report that it would spend $3 billion on a data centre near Leipzig.',
  ],
  [
    'planned superseded',
    'CoreWeave cut its forecast of capital expenditure for 2025 to $13 billion, having told investors in August to expect $22 billion.',
  ],
  [
    'planned superseded',
    'Alphabet will spend $185 billion on capital projects this year, nudging up a forecast that it had put at $180 billion only in February.',
  ],
  [
    'planned superseded',
    'Eli Lilly will spend $9 billion on its plant in Lebanon. It is more than twice the $3.7 billion Lilly had committed to the site a year ago.',
  ],
  [
    'planned superseded',
    'Marathon Oil is to enlarge its plant at Garyville, whose cost has climbed to $3.4 billion from the $3.2 billion estimated when work began.',
  ],
  [
    'superseded planned',
    'JSW Steel had begun that year with a capital budget of $2 billion but brought it down to $1.5 billion in October.',
  ],
  ['planned', 'TC Energy halted a pipeline last year. It plans to spend $9 billion on gas plants in 2026.'],
  // Delayed
  ['planned', 'BHP deferred the $1.1 billion Wattle Creek expansion, halting hiring there.'],
  ['planned', 'BHP is deferring its $1.1 billion Wattle Creek expansion, suspended once before.'],
  ['planned', 'BHP halted its smelter and said it would defer spending of $1.1 billion on the Wattle Creek mine.'],
  ['cancelled', 'BHP halted the delayed $1.1 billion Wattle Creek mine.'],
  ['cancelled', 'BHP deferred and then scrapped its $1.1 billion Wattle Creek mine.'],
  // Refused
  ['cancelled', 'Harlow Steel Corp will not spend $5 billion on a new mill.'],
  ['cancelled', 'Harlow Steel Corp won’t spend $5 billion on a new mill.'],
  ['cancelled', 'Intel said it had no plans to invest $700 million in a new plant.'],
  ['cancelled', 'Rio Tinto ruled out spending $800 million on a plant.'],
  ['cancelled', 'BHP does not intend to invest up to $2 billion in a new mine.'],
  ['cancelled', 'Intel refused to commit $1 billion to a new plant.'],
  [
    'cancelled planned',
    'Micron will not spend $5 billion on a plant in Ohio but will spend $2 billion on one in Texas.',
  ],
  ['possible', 'Micron will not invest $5 billion in a plant in Ohio until subsidies are agreed.'],
  ['planned', 'Micron will not spend more than $5 billion on capital expenditure this year.'],
  ['planned', 'Micron will not only spend $5 billion on a plant in Ohio but also hire 500 people.'],
  ['planned', 'Whether or not subsidies come, Ford will spend $5 billion on a plant in Ohio.'],
  ['planned', 'Micron will not hesitate to spend $5 billion on a plant in Ohio.'],
  ['planned', 'Micron has not ruled out spending $5 billion on a plant in Ohio.'],
  ['planned', 'Micron does not intend to lower its capital spending of $5 billion this year.'],
];

test.each(SAYS)('%s: %s', (expected, text) => {
  const { claims } = extractClaims(articleOf({ title: null, text }), registry);
  expect(claims.map(({ status }) => status).join(' ')).toBe(expected);
});
