/**
 * Money that is not the spender's capital expenditure, however near it stands (CLAIMS.md, "What is not one"): the
 * reason that a dropped amount is given, and the words that show it. `NEAR` words count only directly beside the amount,
 * since they have another sense elsewhere ("raised $2 billion", but "raised its budget to $2 billion").
 */

export const NOT_CAPEX = {
  revenue: `
    revenue, revenues, sales, turnover, bookings, billings, run rate, annualized revenue, top line, net sales, receipts, royalties, comparable sales
    advertising, income of, gross merchandise value, transactions, exports, imports`,
  profit: `
    profit, profits, earnings, income, net income, operating income, ebitda, ebit, loss, losses, lost, loses, margin, margins, earned, surplus
    made a profit, gross profit, eps, gains, gain on, investment gains, investment gain, earnings per share, shortfall, under recovery|recoveries, net up|down|rises|falls|jumps|drops|surges|slips|climbs|soars`,
  cash: `
    in cash, marketable securities, cash and marketable securities, cash and short term investments, short term investments, bring in, brings in, bringing in, cash flow, cash flows, free cash flow, operating cash flow, cash pile, cash hoard, cash reserves, cash balance, cash and investments
    cash and equivalents, cash and cash equivalents, cash on hand, net cash, cash and securities, liquidity, fcf, brought in, generate, generated, generates, cash position, in the bank`,
  valuation: `
    valuation, valuations, valued, valuing, market value, market cap, market capitalisation, market capitalization, enterprise value
    assets under management, in assets, worth of assets, net worth, fortune, stock market value, asset value, value the, asset base, rate base, wiped, value, values, valued at, ev of`,
  shares: 'share price, stock price, price target, shares, stock, per share, common stock',
  buyback:
    'buyback, buybacks, buy back, repurchase, repurchases, dividend, dividends, shareholder returns, returned to shareholders, payout, payouts, capital distribution|distributions',
  funding: `
    funding, fundraising, funding round, financing round, investment round, series a|b|c|d|e|f, venture capital, seed round, ipo
    initial public offering, rights issue, share sale, share issue, equity raise, capital raise, capital increase, hybrid|share|working|regulatory capital, paid in capital, capital injection|injections|base|gain|gains|ratio|markets, in fresh capital
    new money, equity financing, equity commitment, equity commitments, fund, funds, round, raise up to, partnership, investment|purpose|financing|funding|debt vehicle, committed capital, private capital, financial backing, paid into`,
  stake:
    'stake, stakes, shareholding, holding in, equity, external investment|investments, start up|ups, startup|startups, equity investment, strategic investment, minority investment, return for shares, joint venture partner',
  acquisition: `
    acquire, acquires, acquired, acquiring, acquisition, acquisitions, takeover, takeovers, buyout, merger, mergers, bid, all stock, takeover offer
    took private, take private, m&a, purchase price, tender offer, all cash`,
  debt: `
    finance|financing|interest|borrowing cost|costs, bridge loan|facility|financing, debt, debts, lend, lends, lent, lending, bond, bonds, loan, loans, borrow, borrows, borrowed, borrowing, borrowings, notes, credit, credit facility|facilities, credit line|lines, financing
    lenders, funded|banking|borrowing|term facility|facilities, refinance, refinances, refinancing, mortgage, private credit, financing package, bond sale|sales|offering|deal, debt deal, debt package, owed, owes, owe, leverage, convertible notes, revolver, refinancing`,
  lease: `
    lease commitments, lease obligations, lease payments, leases, lease, leased, rent, rents, rental, operating leases, leasing, leaseback, lease commitment, lease liabilities`,
  operating: `
    operating expenses, operating expense, carbon|fuel|wage|interest|import|electricity|power|cleaning|water|food bill|bills, production costs, repair, repairs, surcharge, surcharges, rate increase|increases, material|fuel|labor|labour|input|energy|staff cost|costs, cost|costs of materials|fuel|labor|labour|energy, operating costs, opex, total expenses, expenses, running costs, operational expenditure, operations and maintenance
    maintenance contract, overheads, running the|a|its|our, headcount, payroll, expense outlook, expensed, carbon credits, carbon offsets, offsets, cost base, administrative, restructuring, severance, closing, closure, closures, decommissioning, clean up, recall, energy bill, energy costs, cost of revenue, warranty, warranty costs, dismantling, dismantle, demolition, higher prices, price increases`,
  research:
    'development costs, r & d, r&d, research and development, research, r & d spending|budget|budgets, r&d spending|budget|budgets, research budget, drug development',
  wages:
    'wages, wage|pay revision|rise|increase|settlement|bill, salaries, salary, redundancy, redundancy pay, redundancies, layoffs, severance pay, pay rise, compensation, bonus, bonuses, stock based compensation, on engineers|researchers|staff|hiring|talent, pay package, pensions, signing bonus, workers',
  marketing:
    'marketing, promotions, discounts, advertising, sponsorship, content, programming, coupons, price cuts, film, films, movie, movies, blockbuster, box office, films and series, tv shows, tv series, film production, film productions, original programming, campaign, campaigns',
  fine: 'inquiry, probe, sue, sues, sued, suing, settled, settles, fine, fines, fined, penalty, penalties, settlement, settle, lawsuit, damages, antitrust fine, bail, lobbying, donation, donations, donated, charity, philanthropy',
  tax: 'tax, taxes, sales tax, property tax, income tax, tax bill, levy, levies, duty, duties, customs, royalty, taxes paid, tax paid',
  tariff: 'tariff, tariffs, tariff cost|costs|impact|hit',
  subsidy: `
    met by, borne by, covered by, paid for by, financed by,
    subsidy, subsidies, grant, grants, credits, gift, gifts, rewards, reward, in credits, in grants, in aid, public money, taxpayer money, tax break|breaks, tax incentive|incentives, tax credit|credits, incentive, incentives, abatement, abatements, exemption
    exemptions, state aid, guarantees, credit guarantees, guarantee, chips act, federal funding, government support, government funding, rebate, rebates, bailout, aid, loan guarantee|guarantees`,
  price: `
    auction, auctions, auctioned, price of a|the|each|its, sticker price, price per, retail price, list price, market price, a piece, minimum, monthly bill|bills, fee, fees, subscription, subscriptions, membership`,
  contract: `
    contract, contracts, contracted, contract to buy|supply|sell|lease|deliver, order book, orders worth, backlog, backlogs, order backlog, remaining performance obligations, remaining performance obligation, rpo, performance obligations
    deal, deals, agreement, agreements, supply deal|agreement|contract, cloud deal|contract|agreement, maintenance, won, awarded, award, tender, unfilled|signed|firm orders, order intake, offtake, take or pay, of electricity, of power, of gas, of coal, of fuel, purchase commitments|obligations, signed up, signs up`,
  services: `
    services, cloud services, computing services, compute contract|contracts, compute|computing|cloud|ai capacity from, computing power|resources from, compute from, azure services, power purchase agreement|agreements, ppa, ppas
    hosting, licence, licences, license, licenses, spectrum, charter, charters, hire of, total hire, in hire, nickel, raw materials, components, supplies, goods, electricity contracts, software, consulting, outsourcing, cloud contract, rights, patents`,
  market:
    'market, market size, industry sales, total addressable market, semiconductor sales, global market, worldwide market, trade, addressable market, market for',
  impact: `
    economy, gdp, gross domestic product, economic impact, inducement effect|effects, economic effect|effects, multiplier, economic output, economic activity, labor income, labour income, economic benefit|benefits, tax revenue, tax revenues
    local economy, gross value, household, households, ripple effect, spillovers, contribution to the, contribution of, contributions of`,
  depreciation:
    'depreciation, amortisation, amortization, write down, write downs, writedown, writedowns, impairment, impairments, write off, written off, wrote off, wrote down, writes off, charge, charges, provision',
  insurance: 'insurance, insured, insured losses, claims, payouts, storm damage',
  proceeds:
    'proceeds, asset sale, asset sales, divest, divested, divestment, divestments, disposal, disposals, sold, sell, sells, selling, sale of, sale to, sales proceeds, cash distribution|distributions',
  savings:
    'take out, takes out, took out, taken out, save, saves, saved, saving, savings, cost cuts, cost savings, synergies, cost cutting, efficiencies',
  attracted: `
    attract, attracted, attracts, attracting, private investment, foreign investment, foreign direct investment, inward investment, fdi, inflows, draw, drew, drawn, crowd in, mobilise, mobilize, mobilised, mobilized
    unlock, unlocked, unlocks, catalyse, catalyze`,
  production:
    'worth of ai servers, worth of supercomputers, output worth, products worth, value of production, production value, production worth, output',
  balance:
    'balance sheet, construction in progress, book value, assets, inventory, inventories, deposits, reserves, work in progress',
  unit: 'per gigawatt, a gigawatt, per megawatt, a megawatt, per chip, apiece, per unit, per tonne, a barrel, per vehicle, a head, per rack, on average, average, averaging, per customer',
} as const;

export type NotCapexReason = keyof typeof NOT_CAPEX;

/** Directly before the amount only: a verb whose object the money is. */
export const NEAR: ReadonlyArray<readonly [phrases: string, reason: NotCapexReason]> = [
  ['raise, raises, raised, raising, secure, secured, secures, landed', 'funding'],
  ['earn, earns, made, posted, booked, reported', 'profit'],
  ['worth, worth about, worth around, worth over, worth nearly, worth more than, worth up to', 'valuation'],
  ['received, collect, collected, win, wins', 'subsidy'],
  ['been|was|were|is|are|be|being promised|granted|awarded|offered|handed|given|allotted', 'subsidy'],
  [
    'take out, takes out, took out, taken out, cut, trim, trimmed, slash, slashed, shave, shaved, cut by, trimmed by, lowered by, reduced by, fell by, down by, reduction of, cut of, decrease of',
    'savings',
  ],
  ['contributed', 'funding'],
  ['provide, provides, provided, providing', 'subsidy'],
  [
    'bear, bears, bore, shoulder, shoulders, shouldered, cover, covers, covered, chip in, chips in, chipped in, foot, foots',
    'subsidy',
  ],
  ['guaranteed', 'debt'],
  ['cleared at, auctioned for', 'price'],
  ['oversee, oversees, oversaw, overseeing, manage, manages, managing', 'valuation'],
];

/** Neither one nor the other: masks a word that would mislead inside it. */
export const NEUTRAL = `
  loss making, profit making, start up of, startup of,
  provides for, provided for, providing for,
  finance leases, finance lease, principal payments on finance leases, capital leases, excluding leases, including leases, excluding finance leases, financial leases
  intangible assets, other long term assets, preliminary agreement, under an|the|national agreement, security agreement, without leases, net of leases, excluding exploration, before tax, after tax, excluding acquisitions, data market, labor market, labour market, stock market, local market, home market
  sales tax exemption, asset manager, at market, on the market, market leader, income statement, cash flow statement, earnings call, earnings report
  earnings release, results, profit warning, cost of living, over its lifetime, deal with, as part of the deal, fund the, to fund, funded by, covered by cash, met by|from cash, financed by cash, will fund, research firm, research and development plants
  credit research firm, market research firm, research note, in return, use of, energy storage, financial officer, equity analysts, equity research, bond market, order to, in order to, sales floor, share of, its share, trade deal, trade agreement, in charge, adds|add|added|adding up to, of the new money, its|their biggest|largest|main|key market, research resource, research council|councils, each other, market share, taxpayers`;
