/** Sentences and who stands behind each claim in them: kind, speaker, outlet. The article's own outlet is The Gazette. */
import { expect, test } from 'vitest';
import { registry } from '../../companies/registry.ts';
import { articleOf } from '../../testing/claims.ts';
import { extractClaims } from '../extract.ts';

const SAYS: ReadonlyArray<readonly [who: string, text: string]> = [
  ['media, -, Indianapolis Star', 'Meta is to put $10 billion into a data center, the Indianapolis Star has reported.'],
  // 1. Unnamed people
  [
    'sources, two people familiar with the matter, -',
    'Meta plans to spend $10 billion on a data center in Ohio, two people familiar with the matter said.',
  ],
  [
    'sources, people familiar with the matter, Bloomberg',
    'Meta plans to spend $10 billion on a data center in Ohio, Bloomberg News reported, citing people familiar with the matter.',
  ],
  [
    'sources, people familiar with the plans, -',
    'According to people familiar with the plans, Meta will spend $10 billion on a data center in Ohio.',
  ],
  [
    'sources, people who knew of the talks, The Information',
    'Meta plans to spend $200 billion on a data center campus, The Information reported, citing people who knew of the talks.',
  ],
  [
    'sources, a person briefed on the plans, Financial Times',
    'Microsoft is to spend $5 billion on data centers in Italy, the Financial Times reported, citing a person briefed on the plans.',
  ],
  [
    'sources, three sources, -',
    'Samsung is in talks to build a $7 billion chip plant in Vietnam, three sources told The Gazette.',
  ],
  ['sources, sources, -', 'Amazon will spend $5 billion on data centers in Chile, sources said.'],
  [
    'sources, executives who asked not to be named, -',
    'Intel will spend $4 billion on a plant in Malaysia, said executives who asked not to be named.',
  ],
  [
    'sources, sources close to the company, Nikkei',
    'Toyota will spend $4 billion on a battery plant in Fukuoka, the Nikkei reported, citing sources close to the company.',
  ],
  [
    'sources, people familiar, Bloomberg',
    'Oracle plans to spend $8 billion on data centers in Spain, Reuters reported, citing Bloomberg, which cited people familiar.',
  ],
  // 2. Analysts
  [
    'analyst, Kestrel Partners, -',
    "Analysts at Kestrel Partners estimate that Meta's capital spending could reach $4 billion by 2028.",
  ],
  [
    'analyst, Kestrel & Co, -',
    'Strategists from Kestrel & Co expect Meta to spend $4 billion on data centers in 2027.',
  ],
  ['analyst, Analysts, -', 'Analysts expect Meta to spend $4 billion on data centers in 2027.'],
  [
    'analyst, Morgan Stanley, -',
    'Morgan Stanley expects Alphabet to spend $185 billion on capital expenditures in 2026.',
  ],
  [
    'analyst, Jefferies, -',
    'Amazon will spend $200 billion on capital expenditures this year, according to Jefferies.',
  ],
  [
    'analyst, Goldman Sachs, -',
    'Analysts at Goldman Sachs forecast that Meta will spend $140 billion on capital expenditures this year.',
  ],
  [
    'analyst, Kestrel Partners, -',
    'Kestrel Partners, a research boutique, forecasts that Oracle will spend $60 billion on capital expenditures next year.',
  ],
  ['analyst, analysts, -', 'Meta is expected by analysts to spend $140 billion on capital expenditures this year.'],
  [
    'analyst, Visible Alpha, -',
    'Analysts polled by Visible Alpha expect Microsoft to report capital expenditures of $36 billion for the quarter.',
  ],
  [
    'company, -, - & analyst, analysts, -',
    'Capital expenditures were $19.8 billion in the first quarter, Meta said, above the $19.2 billion that analysts had expected.',
  ],
  [
    'company, -, - & analyst, Visible Alpha, -',
    'Microsoft reported capital expenditures of $37.5 billion, more than the $36.2 billion that analysts polled by Visible Alpha had forecast.',
  ],
  [
    'analyst, Dana Ruiz, -',
    'Dana Ruiz, an analyst at Tolland Securities, estimates that Tesla will spend $25 billion on capital expenditures this year.',
  ],
  [
    'analyst, Morgan Stanley, - & analyst, Morgan Stanley, -',
    'Morgan Stanley expects Meta to spend $140 billion on capital expenditures this year. It sees Amazon spending $200 billion on capital expenditures.',
  ],
  // 2. The company
  [
    'company, Susan Li, -',
    'Meta will spend $72 billion on capital expenditures this year, Chief Financial Officer Susan Li said.',
  ],
  [
    'company, Susan Li, -',
    'Meta will spend $72 billion on capital expenditures this year, said Susan Li, its finance chief.',
  ],
  [
    'company, Susan Li, -',
    'Susan Li, chief financial officer of Meta, said that it would spend $72 billion on capital expenditures this year.',
  ],
  [
    'company, Susan Li, -',
    'Finance chief Susan Li was on the call. Li said that Meta would spend $72 billion on capital expenditures this year.',
  ],
  [
    'company, Susan Li, -',
    'Finance chief Susan Li said that demand was strong. Meta would spend $72 billion on capital expenditures this year, she said.',
  ],
  [
    'company, Satya Nadella, CNBC',
    'Microsoft will spend $80 billion on data centers this year, Chief Executive Satya Nadella told CNBC.',
  ],
  [
    'company, Satya Nadella, Bloomberg',
    'Chief Executive Satya Nadella said in an interview with Bloomberg Television that Microsoft would spend $80 billion on data centers.',
  ],
  ['company, -, -', 'Microsoft will spend $80 billion on data centers this year, the company said in a blog post.'],
  ['company, -, -', 'Intel will spend $18 billion on plants this year, a spokesman said.'],
  ['company, -, -', 'Oracle will spend $50 billion on capital expenditures, according to a regulatory filing.'],
  ['company, -, -', 'We expect capital expenditures at Snap of $2 billion this year.'],
  [
    'company, Mary Barra, -',
    '"We will invest $4 billion in plants in the United States," Chief Executive Mary Barra of General Motors said.',
  ],
  [
    'company, Kenichiro Yoshida, -',
    'Sony Chairman Kenichiro Yoshida announced an investment of $7 billion in chip plants in Kumamoto.',
  ],
  // 2. Governments
  [
    'government, Glenn Youngkin, -',
    'Amazon will invest $35 billion in data centers in Virginia, Governor Glenn Youngkin said.',
  ],
  [
    'government, Aurora Williams, -',
    'Mining Minister Aurora Williams met reporters. Freeport-McMoRan was weighing a plant that might cost $7.5 billion, Williams said.',
  ],
  ['government, -, -', 'Micron will invest $200 billion in plants in the United States, the White House said.'],
  ['government, -, -', 'Microsoft will invest $3 billion in data centers in India, the ministry said in a statement.'],
  [
    'government, Ministry of Railways, -',
    'Reliance Industries will spend $2 billion on a rail terminal, the Ministry of Railways said.',
  ],
  ['government, -, -', 'The Irish government will spend 1.4 billion euros on a tram line in Limerick.'],
  ['company, -, -', 'At the White House, TSMC announced that it would invest $100 billion in plants in Arizona.'],
  [
    'government, Emmanuel Macron, -',
    'Brookfield will invest 20 billion euros in data centers in France, French President Emmanuel Macron told reporters.',
  ],
  [
    'government, Rachel Reeves, BBC',
    'Blackstone will spend 10 billion pounds on data centers in England, Chancellor Rachel Reeves told the BBC.',
  ],
  // 3. Other outlets
  ['media, -, Bloomberg', 'Meta will spend $10 billion on a data center in Ohio, Bloomberg reported on Monday.'],
  ['media, -, Nikkei', 'Toyota plans to spend $4 billion on a battery plant, according to the Nikkei.'],
  ['media, -, Handelsblatt', 'Intel will spend 10 billion euros on a plant in Poland, reported Handelsblatt.'],
  ['media, -, Bloomberg', 'Meta will spend $10 billion on a data center in Ohio, Reuters reported, citing Bloomberg.'],
  [
    'media, -, Nordlys Tidende',
    'Equinor will spend $3 billion on a wind farm, the newspaper Nordlys Tidende reported.',
  ],
  ['company, -, -', 'Meta will spend $10 billion on a data center in Ohio, The Gazette has reported.'],
  // 4. The article's own sums
  ['media, -, -', 'By our calculations Meta will spend $30 billion on capital expenditures in the second half.'],
  ['media, -, -', 'That means that Exxon will spend $4 billion more on capital projects.'],
  // 5. The spender's own plan
  ['company, -, -', 'Meta plans to spend $10 billion on a data center in Ohio.'],
  ['company, -, -', 'Intel is building a $28 billion chip plant in Ohio.'],
  ['company, -, -', 'Nestle has earmarked $500 million for a factory in Mexico.'],
  ['company, -, -', 'Rio Tinto approved a $3 billion iron ore mine in Australia.'],
  ['company, -, -', 'Capital expenditures at Alphabet came to $22.4 billion in the second quarter.'],
  // 6. Nobody
  ['unstated, -, -', 'Tencent is reportedly planning to spend $12 billion on data centers this year.'],
  ['unstated, -, -', 'Amazon is rumoured to be planning a $5 billion data center in Peru.'],
  ['unstated, -, -', 'Foxconn has bought land in Wisconsin for $50 million.'],
  ['unstated, unions, -', 'Thyssenkrupp spent 3 billion euros on a steel plant in Brazil, unions say.'],
  // From the wires
  [
    'company, Kristin Peck, -',
    'Pfizer will invest $2 billion in a plant in Ireland, Chief Executive Officer Kristin Peck said in a statement.',
  ],
  [
    'sources, sources, -',
    'Reliance is set to spend $10 billion on a data center in Jamnagar, sources told The Gazette.',
  ],
  [
    'sources, a person with direct knowledge of the matter, -',
    'Apple plans to spend $1 billion on a factory in Indonesia, according to a person with direct knowledge of the matter.',
  ],
  [
    'sources, people with knowledge of the discussions, Wall Street Journal',
    'The Wall Street Journal, citing people with knowledge of the discussions, reported that Intel would spend $5 billion on a plant in Ohio.',
  ],
  ['company, -, -', 'Walmart said on Thursday it would spend $24 billion on capital expenditures this fiscal year.'],
  ['company, -, Yonhap', 'SK Hynix told Yonhap that it would invest $13 billion in a packaging plant in Cheongju.'],
  ['media, -, Les Echos', 'Airbus will invest 1 billion euros in a plant in Toulouse, according to Les Echos.'],
  [
    'sources, people, Bloomberg',
    'Capital expenditure at ByteDance was about $25 billion last year, the people told Bloomberg.',
  ],
  [
    'analyst, Jefferies, -',
    "Analysts at Jefferies expect Meta's capital expenditures to be more than $165 billion in 2027.",
  ],
  ['analyst, Bernstein, -', 'Bernstein estimates TSMC will spend $60 billion on capital expenditures in 2027.'],
  [
    'analyst, Brent Thill, -',
    'Jefferies analyst Brent Thill expects Amazon to spend $220 billion on capital expenditures next year.',
  ],
  ['analyst, Wall Street, -', 'Wall Street expects Meta to spend $140 billion on capital expenditures this year.'],
  ['analyst, analysts, -', 'Meta will spend $140 billion on capital expenditures this year, analysts estimate.'],
  [
    'government, Josh Shapiro, -',
    'Amazon will invest $20 billion in data centers in Pennsylvania, Gov. Josh Shapiro announced on Monday.',
  ],
  [
    'government, Donald Trump, -',
    'President Donald Trump said that SoftBank would invest $100 billion in data centers in the United States.',
  ],
  ['government, -, -', 'Hyundai will spend $21 billion on plants in the United States, Trump said.'],
  [
    'company, Elon Musk, -',
    'Elon Musk said Tesla would spend more than $20 billion on capital expenditures this year.',
  ],
  [
    'company, Mark Zuckerberg, -',
    "Mark Zuckerberg, Meta's chief executive, wrote on Threads that Meta would invest $600 billion in data centers in the United States.",
  ],
  [
    'company, Amy Hood, -',
    '"We expect to spend $80 billion on data centers this year," said Amy Hood, chief financial officer of Microsoft.',
  ],
  ['company, -, -', 'Microsoft plans to spend $80 billion on data centers, a spokesperson confirmed to The Gazette.'],
  [
    'company, -, -',
    'Documents filed with the county show Google will spend $1.2 billion on a data center in Kansas City.',
  ],
  [
    'company, Jensen Huang, -',
    'At a conference in Taipei, Nvidia Chief Executive Jensen Huang said it would spend $4 billion on a campus in Israel.',
  ],
  ['company, -, Nikkei', 'Sony told the Nikkei it would spend $7 billion on a chip plant.'],
  // The article's own count, and bodies that speak for many
  [
    'media, -, -',
    "Amazon and Meta together plan to spend about $655 billion on capital projects in 2026, according to The Gazette's tally of their latest guidance.",
  ],
  ['media, -, -', 'By my own estimate Tesla will spend $280 million on the plant.'],
  [
    'unstated, Edison Institute, -',
    'The 46 electric companies will together invest $1.2 trillion in their grids by 2030, the Edison Institute said Thursday.',
  ],
  [
    'sources, one of the three said, -',
    'Intel is weighing a second plant near Cheyenne for $5 billion, one of the three said.',
  ],
  [
    'government, -, -',
    'Nestle will spend $900 million on a plant at Nellore, the Andhra Pradesh government announced.',
  ],
];

test.each(SAYS)('%s: %s', (expected, text) => {
  const { claims } = extractClaims(articleOf({ title: null, text, publisher: 'The Gazette' }), registry);
  const who = claims.map(
    ({ attribution: { kind, speaker, outlet } }) => `${kind}, ${speaker ?? '-'}, ${outlet ?? '-'}`,
  );
  expect(who.join(' & ')).toBe(expected);
});
