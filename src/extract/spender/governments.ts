/** Governments and state bodies that may spend themselves. */

import type { FiscalYear } from '../../companies/registry.ts';
import type { Entity } from './entities.ts';
import { COUNTRIES, DEMONYMS, REGIONS } from './places.ts';

const listed = (list: string) =>
  list
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'))
    .join('|');

const PLACE = `(?:${listed(COUNTRIES)}|${listed(REGIONS)})`;
const OF_PLACE = `(?:${listed(DEMONYMS)}|${listed(COUNTRIES)}|${listed(REGIONS)})`;
const NAME = String.raw`\p{Lu}[\p{L}-]+`;

/** Each pattern is one kind of body; bounded words, so linear. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b${OF_PLACE}(?:'s|’s)? (?:federal |state |central |provincial )?[Gg]overnment\b`, 'gu'),
  new RegExp(String.raw`\b(?:[Gg]overnment|State|[Kk]ingdom|Commonwealth|Republic) of ${PLACE}\b`, 'gu'),
  new RegExp(String.raw`\b(?:Ministry|Department|Office) (?:of|for) (?:the )?${NAME}(?: (?:and )?${NAME}){0,2}`, 'gu'),
  new RegExp(
    String.raw`\b(?:${listed(REGIONS)}) (?:Division|Department|Bureau|Commission) of (?:the )?${NAME}(?: (?:and )?${NAME}){0,2}`,
    'gu',
  ),
  new RegExp(String.raw`\bUniversity of ${NAME}(?: ${NAME})?`, 'gu'),
  new RegExp(
    String.raw`\b(?:Port|Transit|Airports?|Water|Power|Transport|Housing) Authority of (?:the )?${NAME}(?: (?:and )?${NAME}){0,4}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?!The )${NAME}(?: ${NAME})? (?:University|(?:City|County|Borough|District|Town|Regional|Metropolitan) Council|Transit Authority|Port Authority)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?!The |International|Energy|US Energy|Food)${NAME}(?: ${NAME}){1,3} (?:Administration|Authority|Agency)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:${listed(COUNTRIES)})(?= (?:(?:will|would|plans to|is to|has|could|wants to|aims to|intends to) )?(?:spend|spent|invest|invested|committed|pledged|earmarked|approved)\b)`,
    'gu',
  ),
  /\bCentre(?= (?:has|had|will|plans|is|was|spent|budgeted|earmarked|raised|cut)\b)/gu,
  /\b(?:European Commission|European Union|Pentagon|US Army|U\.S\. Army|US Navy|U\.S\. Navy|US Air Force|Treasury|NASA|Network Rail|Indian Railways|Transport for London|NHS|European Space Agency|UK Research and Innovation)\b/gu,
];

export function findGovernments(text: string): Entity[] {
  const treasury = /\b(?:UK|Britain|British|Whitehall|Chancellor)\b/.test(text) ? 'UK government' : 'Treasury';
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (match): Entity => ({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'government',
        name: OTHER_NAMES[match[0]] ?? (match[0] === 'Treasury' ? treasury : match[0].replace(/['’]s (?=[Gg]ov)/, ' ')),
        company: null,
      }),
    ),
  );
}

/** By which its press calls a government. */
const OTHER_NAMES: Readonly<Record<string, string>> = { Centre: 'Government of India' };

/** Budget years of governments that do not count by the calendar. Source: finance ministries. */
const BUDGET_YEARS: ReadonlyArray<readonly [name: RegExp, year: FiscalYear]> = [
  [
    /\b(?:India|Indian|UK|British|Britain|Japan|Japanese|Canada|Canadian|Hong Kong|Singapore|Treasury|NHS|Network Rail|Scottish|South Africa)\b/,
    { endMonth: 3, namedBy: 'end' },
  ],
  [/\b(?:US|U\.S\.|Pentagon|NASA|Federal|federal|Thailand)\b/, { endMonth: 9, namedBy: 'end' }],
  [/\b(?:Australia|Australian|Pakistan|Egypt|Bangladesh)\b/, { endMonth: 6, namedBy: 'end' }],
];

export function governmentFiscalYear(name: string): FiscalYear | null {
  return BUDGET_YEARS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
