/**
 * Words that make an amount capital expenditure. Sources: cash-flow statement captions of US GAAP and IFRS filers, and
 * press usage. `a|b` in a slot is either word; a new trigger is one more phrase, and one more line in cases.ts.
 */
import { expand } from '../words.ts';

/** Capital expenditure by name: says by itself what the money is. */
export const CAPEX_NOUNS = `
  capital expenditure|expenditures|spending|spend|outlay|outlays|investment|investments|budget|budgets
  capital program|programme|programs|programmes|plan|plans|projects|expense|expenses|allocation|works
  capital investment|spending|expenditure plan|plans|budget|program|programme|guidance|forecast|outlook
  capital and exploration|exploratory spending|expenditure|expenditures|budget|investment
  capital, capex, capex budget|plan|plans|guidance|forecast|outlook|bill|target|programme|program|spend|spending
  ai|infrastructure|cloud|equipment|datacenter|datacentre|hardware|chip|gpu|network|server|fab|plant capex|spending|outlay|outlays|spend
  data center|centre spending|outlay|outlays|spend|capex|investment|investments|budget
  ai infrastructure|chip|hardware|server spending|outlay|outlays|spend|capex|investment|investments|budget
  infrastructure|ai investment|investments|budget|outlays|bill
  cloud and ai infrastructure|capex, cloud infrastructure|computing spending|outlays
  property plant and equipment, property and equipment, pp & e, pp&e, plant and equipment, property and computers
  fixed asset|assets investment|investments|spending, investment in fixed assets, investments in property
  investment plan|plans|programme|program|programmes|programs|budget|budgets|outlay|outlays|spending
  planned|total|annual|overall|gross|cumulative|industrial|organic investment|investments
  cash paid to acquire fixed assets, acquisition|purchase|purchases of fixed assets, net investments
  additions to property, purchases of property, equipment purchases, fixed investment`;

/** Verbs whose object is money laid out. Base, third person, past, participle, -ing form. */
export const SPEND_VERBS = `
  spend/spends/spent/spent/spending
  invest/invests/invested/invested/investing
  pour/pours/poured/poured/pouring
  sink/sinks/sank/sunk/sinking
  plough/ploughs/ploughed/ploughed/ploughing
  plow/plows/plowed/plowed/plowing
  pump/pumps/pumped/pumped/pumping
  funnel/funnels/funneled/funneled/funneling
  channel/channels/channelled/channelled/channelling
  inject/injects/injected/injected/injecting
  lay out/lays out/laid out/laid out/laying out
  shell out/shells out/shelled out/shelled out/shelling out
  fork out/forks out/forked out/forked out/forking out
  splash out/splashes out/splashed out/splashed out/splashing out
  splurge/splurges/splurged/splurged/splurging
  deploy/deploys/deployed/deployed/deploying
  outlay/outlays/outlaid/outlaid/outlaying
  swallow/swallows/swallowed/swallowed/swallowing
  disburse/disburses/disbursed/disbursed/disbursing
  get through/gets through/got through/got through/getting through
  use/uses/used/used/using`;

/** Verbs that promise or set apart money: capital expenditure where what it is for is a capital good, or a place. */
export const COMMIT_VERBS = `
  commit/commits/committed/committed/committing
  pledge/pledges/pledged/pledged/pledging
  promise/promises/promised/promised/promising
  earmark/earmarks/earmarked/earmarked/earmarking
  allocate/allocates/allocated/allocated/allocating
  budget/budgets/budgeted/budgeted/budgeting
  set aside/sets aside/set aside/set aside/setting aside
  put/puts/put/put/putting
  put aside/puts aside/put aside/put aside/putting aside
  add/adds/added/added/adding
  bet/bets/bet/bet/betting
  weigh/weighs/weighed/weighed/weighing
  consider/considers/considered/considered/considering
  mull/mulls/mulled/mulled/mulling
  devote/devotes/devoted/devoted/devoting
  dedicate/dedicates/dedicated/dedicated/dedicating
  approve/approves/approved/approved/approving
  sanction/sanctions/sanctioned/sanctioned/sanctioning
  line up/lines up/lined up/lined up/lining up
  outline/outlines/outlined/outlined/outlining
  announce/announces/announced/announced/announcing
  unveil/unveils/unveiled/unveiled/unveiling
  plan/plans/planned/planned/planning
  target/targets/targeted/targeted/targeting
  free/frees/freed/freed/freeing
  pay/pays/paid/paid/paying
  guide/guides/guided/guided/guiding
  give/gives/gave/given/giving
  see/sees/saw/seen/seeing
  look for/looks for/looked for/looked for/looking for
  expect/expects/expected/expected/expecting
  forecast/forecasts/forecast/forecast/forecasting
  model/models/modelled/modelled/modelling
  model/models/modeled/modeled/modeling
  pencil in/pencils in/pencilled in/pencilled in/pencilling in
  reiterate/reiterates/reiterated/reiterated/reiterating
  estimate/estimates/estimated/estimated/estimating
  go into/goes into/went into/gone into/going into
  go on/goes on/went on/gone on/going on
  go to/goes to/went to/gone to/going to`;

/** Verbs that make or buy a capital good; they need one. */
export const BUILD_VERBS = `
  build/builds/built/built/building
  construct/constructs/constructed/constructed/constructing
  expand/expands/expanded/expanded/expanding
  develop/develops/developed/developed/developing
  upgrade/upgrades/upgraded/upgraded/upgrading
  modernise/modernises/modernised/modernised/modernising
  modernize/modernizes/modernized/modernized/modernizing
  buy/buys/bought/bought/buying
  purchase/purchases/purchased/purchased/purchasing
  order/orders/ordered/ordered/ordering
  procure/procures/procured/procured/procuring
  install/installs/installed/installed/installing
  open/opens/opened/opened/opening
  break ground/breaks ground/broke ground/broken ground/breaking ground
  lay/lays/laid/laid/laying
  erect/erects/erected/erected/erecting
  dig/digs/dug/dug/digging
  convert/converts/converted/converted/converting
  refurbish/refurbishes/refurbished/refurbished/refurbishing
  renovate/renovates/renovated/renovated/renovating
  restore/restores/restored/restored/restoring
  replace/replaces/replaced/replaced/replacing
  rebuild/rebuilds/rebuilt/rebuilt/rebuilding
  complete/completes/completed/completed/completing
  finish/finishes/finished/finished/finishing
  electrify/electrifies/electrified/electrified/electrifying
  widen/widens/widened/widened/widening
  extend/extends/extended/extended/extending
  equip/equips/equipped/equipped/equipping
  retrofit/retrofits/retrofitted/retrofitted/retrofitting
  cost/costs/cost/cost/costing`;

/** Verbs by which a part takes its share of a sum that was told before; they say nothing by themselves. */
export const SHARE_VERBS = `
  get/gets/got/got/getting
  take/takes/took/taken/taking
  take up/takes up/took up/taken up/taking up
  receive/receives/receive/receive/receive
  account for/accounts for/accounted for/accounted for/accounting for
  absorb/absorbs/absorbed/absorbed/absorbing
  is for/are for/was for/were for/is down for
  goes in/has gone in/have gone in/had gone in/went in`;

/** What a plan costs: the amount is the price of the project that the sentence names. */
export const COST_NOUNS = `
  cost of, cost, costs, at a|an|the total|estimated|expected|overall|_ cost of, price tag, price tag of, bill, cost estimate
  estimated at, put at, costed at, priced at, budgeted at, at a cost of, set him|her|it|them back, had|has quoted, a|estimated|total|overall price of, carry|carries|carrying a price tag, priced, price on`;

/** Nouns for money that is planned. Capital expenditure only beside a capital good, or while the talk is of it. */
export const PLAN_NOUNS = `
  plan, plans, program, programme, programs, programmes, budget, budgets, commitment, commitments, pledge, pledges
  spending, spend, outlay, outlays, expenditure, expenditures, investment, investments, guidance, forecast, outlook, target, figure, number
  total, sum, range, estimate, estimates, allocation, allocations, initiative, push, drive, effort, package, envelope, phase, guide`;

/** Capital goods, by the purpose that they serve (the purposes of CLAIMS.md). */
export const PROJECT_NOUNS = {
  data_center: `
    data center|centre|centers|centres, datacenter|datacenters|datacentre|datacentres, ai|data|computing|cloud|server campus|campuses
    server farm|farms, cloud region|regions, ai factory|factories, hyperscale campus|campuses, availability zone|zones, data hall|halls
    campus, campuses, halls, colocation site|sites`,
  chips: `
    gpu|gpus, gb200|gb300|h100|h200|b200|b300|blackwell|rubin|hopper systems|racks|servers|clusters, ai systems, ai chip|chips, nvidia chip|chips, graphics processor|processors, accelerator|accelerators, ai processor|processors
    server|servers, computing hardware, chips, processors, semiconductors, ai server|servers, computing power|capacity, compute, training capacity`,
  ai: `
    ai infrastructure, artificial intelligence infrastructure, infrastructure for ai|artificial intelligence, ai, artificial intelligence
    supercomputer|supercomputers, ai build out|buildout, ai cluster|clusters, cluster, clusters, ai capacity, exascale computer`,
  cloud: 'cloud infrastructure, cloud kit, cloud capacity',
  network: `
    network|networks, fibre|fiber, fibre|fiber network|networks, cable|cables, subsea|undersea|submarine cable|cables, broadband
    networking gear|equipment`,
  semiconductor_fab: `
    fab|fabs, chip plant|plants|factory|factories, semiconductor plant|plants|factory|factories|facility|facilities, foundry|foundries
    wafer plant|plants|fab|fabs, chip packaging plant, packaging plant|facility, chipmaking plant|plants|facility, lithography
    gigafab, megafab, memory plant|plants|fab|fabs, chipmaking`,
  energy: `
    power plant|plants|station|stations, nuclear plant|plants|reactor|reactors, reactor|reactors, wind farm|farms|turbines, solar farm|farms|park|parks|plant|plants
    grid|grids, transmission line|lines|network, substation|substations, gas plant|plants, gas fired plant|plants, transmission, pylons, smart meters, lines and substations, battery|batteries, hydrogen plant|plants
    battery storage, power line|lines, renewables, electricity network|networks, energy infrastructure, power infrastructure, interconnector
    distribution network, electric grid, power grid, turbine|turbines, offshore wind, dam|dams, hydropower plant, carbon capture, power generation, smart meters`,
  manufacturing: `
    factory|factories, plant|plants, memory|chip|packaging|foil|battery|bottling|paint line|lines, manufacturing plant|plants|facility|facilities|site|sites|hub|base|capacity, production line|lines|base|facility|facilities|site|sites|capacity
    assembly line|lines|plant|plants, mill|mills, steel mill|plant|works, machinery, equipment, furnace|furnaces, production, manufacturing, smelter|smelters
    drug plant|plants|factory, works, capacity, blast furnace`,
  logistics: `
    warehouse|warehouses, distribution|fulfilment|fulfillment|sorting|logistics center|centre|centers|centres|hub|hubs, ship|ships, vessel|vessels, container ships
    tanker|tankers, aircraft, jet|jets, plane|planes, airliners, fleet, port|ports, terminal|terminals, rail|railway line|lines, rolling stock, trains, trucks, freighters
    a220s, a319s, a320s, a320neos, a321s, a321neos, a321xlrs, a330s, a330neos, a350s, a380s, 737s, 747s, 757s, 767s, 777s, 787s, dreamliners, widebodies, narrowbodies
    airport|airports, road|roads, highway|highways, engines, track, tracks, railway, station, stations, locomotive, locomotives, bridge, bridges, tunnel, tunnels, tram|trams, tram line|lines, metro, metro line|lines, subway, light rail, depot|depots, siding|sidings, runway|runways, hangar|hangars, buses, coaches, wagons, hopper cars, railcars, carriages, widebodies, narrowbodies, ferry, ferries, barge, barges, helicopters, haul trucks, embankments, piers, viaduct, viaducts, level crossings, railways, second|third|fourth|fifth|sixth train, vans, signalling, logistics network, delivery network, safety works`,
  mining:
    'mine|mines, lithium project|plant, copper project|mine|concentrator, ore project, pit, processing plant, concentrator, iron ore project|mine, potash project|mine',
  oil_gas: `
    pipeline|pipelines, refinery|refineries, oil|gas field|fields|project|projects, lng plant|plants|terminal|terminals|project|projects|train|trains, wells, rig|rigs
    offshore platform|platforms, production ship|vessel, petrochemical plant|complex, cracker, drilling, upstream, midstream projects, deepwater project, fpso
    exploration and production`,
  telecom:
    '5g network|networks, mobile network|networks, base stations, cell towers, towers, spectrum and networks, 5g rollout|roll out',
  automotive: `
    car plant|plants|factory|factories, battery plant|plants|factory|factories, ev plant|plants|factory|factories, gigafactory|gigafactories
    vehicle plant|plants|factory, electric vehicles, ev, evs, electrification, vehicle assembly plant`,
  retail:
    'store|stores, store remodels|renovations, remodels, new stores, shops, restaurants, supermarkets, outlets, store network, bigger stores, hotel, hotels, supermarket, restaurant, resort|resorts, theme park|parks, parks, cruise ships',
  space: 'satellite|satellites, rocket|rockets, launch pad|site, constellation, spaceport',
  other: `
    headquarters, office|offices, building|buildings, land, site|sites, facility|facilities, hospital|hospitals, infrastructure, project|projects, expansion
    complex, hub|hubs, acres, plot|plots, real estate, property, development, developments, research center|centre, laboratory|laboratories, lab|labs, joint|_ production base|bases, manufacturing complex, upgrades, modernisation|modernization
    first|second|third|next|final|initial|new phase|phases, stage, stages, naval base, base, machine, tower, stadium, construction, machines, physical infrastructure, park, technology park, venue, homes, water infrastructure, sewers, pipes, reservoirs, reservoir, water|gas main|mains, sewage|wastewater|water|desalination|treatment works|plant|plants, pumping station|stations
    refurbishment, renovation, renovations, museum, museums, library, arena, bypass, bakery, brewery, distillery, greenhouse|greenhouses, jetty, jetties, wharf, feeder, feeders, canal, canals, lock gates, lido, shed, sheds, fence, sidings
    storm overflows, flood defences|defenses, sea wall, car park, swimming pool, school|schools, clinic|clinics, prison|prisons, studio|studios, cabins, kiln|kilns, furnaces, oven|ovens, press|presses, paint shop, clean room
    replacement|renewal|reconstruction|duplication|overhaul of, robot|robots, tooling, charger|chargers, charging points|stations, transformers, boilers, electrolyser|electrolyzer|electrolysers|electrolyzers, recycling plant, incinerator, crane|cranes, dredging, berth|berths, quay`,
} as const;

export type ProjectPurpose = keyof typeof PROJECT_NOUNS;

export const TENSES = ['base', 'present', 'past', 'participle', 'ing'] as const;
export type Tense = (typeof TENSES)[number];

/** Every form of a verb table as `[phrase, tense]`; of two like forms ("put") the first is kept, "past" before "participle". */
export function verbForms(table: string): Array<[phrase: string, tense: Tense]> {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const forms = line.trim().split('/');
      return forms
        .map((form, i): [string, Tense] => [form.trim(), TENSES[i]!])
        .filter(([form], i) => forms.findIndex((other) => other.trim() === form) === i);
    });
}

/** First words of every trigger: what the gate looks for. */
export function triggerWords(): Set<string> {
  const verbs = [SPEND_VERBS, COMMIT_VERBS, BUILD_VERBS, SHARE_VERBS].flatMap((table) =>
    verbForms(table).map(([form]) => form),
  );
  const nouns = [CAPEX_NOUNS, COST_NOUNS, PLAN_NOUNS, ...Object.values(PROJECT_NOUNS)];
  return new Set([...verbs, ...nouns].flatMap((list) => expand(list).map((words) => words[0]!)));
}
