/** When two company names are the same for the score. Coarser than the registry, so that no score depends on it. */

/** Folded names that mean the same spender. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['facebook', 'meta'],
  ['metaplatforms', 'meta'],
  ['google', 'alphabet'],
  ['googleparentalphabet', 'alphabet'],
  ['aws', 'amazon'],
  ['amazonwebservices', 'amazon'],
  ['amazoncom', 'amazon'],
  ['taiwansemiconductormanufacturing', 'tsmc'],
  ['tiktok', 'bytedance'],
  ['saudiaramco', 'aramco'],
  ['samsungelectronics', 'samsung'],
  ['volkswagen', 'vw'],
  ['bigfour', 'hyperscalers'],
  ['hyperscaler', 'hyperscalers'],
  ['exxon', 'exxonmobil'],
  ['bhpgroup', 'bhp'],
  ['hyundaimotor', 'hyundai'],
  ['toyotamotor', 'toyota'],
  ['tencentholdings', 'tencent'],
  ['alibabagroup', 'alibaba'],
  ['elililly', 'lilly'],
  ['relianceindustries', 'reliance'],
  ['softbankgroup', 'softbank'],
  ['jaguarlandrover', 'jlr'],
]);

/** Legal forms and the like; they fall away wherever in a name they stand. */
const SUFFIXES = (
  'inc incorporated corp corporation ltd limited plc llc co company companies group holding holdings ag se sa nv ' +
  'platforms technologies ab asa oyj spa gmbh kk pte bhd'
).split(' ');
const SUFFIX = new RegExp(String.raw`\b(?:${SUFFIXES.join('|')})\b\.?`, 'g');

/** Words that may follow a name without changing whom it means: "Duke" and "Duke Energy". */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'energy petroleum motor motors electronic electronics semiconductor resources pharma pharmaceuticals steel power oil ' +
    'gas mining airlines airways store stores brands food foods telecom telecommunications international global ' +
    'industries technology systems solutions digital financial partners lab labs ai automotive network networks ' +
    'communications minerals chemical chemicals materials entertainment media healthcare grid of china corporation ' +
    'renewables infrastructure cloud data realty electric and water wireless aerospace computing com'
  ).split(' '),
);
const LONGEST_GENERIC = Math.max(...[...GENERIC].map((word) => word.length));

/** A name without case, accents, legal forms and punctuation: "The Meta Platforms, Inc." is "meta". */
export function foldName(name: string | null | undefined): string {
  const folded = (name ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('&', ' and ')
    .replace(/\bat and t\b/, 'att')
    .replace(/^the\s+/, '')
    .replace(SUFFIX, ' ')
    .replace(/[^a-z0-9]+/g, '');
  return SAME.get(folded) ?? folded;
}

/** Same once folded, or the one is the other with generic words behind it. */
export function sameName(a: string, b: string): boolean {
  const [shorter, longer] = [foldName(a), foldName(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (shorter === longer) return true;
  return shorter.length >= 3 && longer.startsWith(shorter) && isGeneric(longer.slice(shorter.length));
}

/** Whether `text` is nothing but generic words run together. */
function isGeneric(text: string): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST_GENERIC); start < end; start++) {
      if (reached.has(start) && GENERIC.has(text.slice(start, end))) {
        reached.add(end);
        break;
      }
    }
  }
  return reached.has(text.length);
}
