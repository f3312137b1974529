/** Sums that no named spender pays: a whole market's, a sector's, an unnamed client's. */
import { isProject } from '../capex/bound.ts';
import type { Verdict } from '../capex/verdict.ts';
import { entityAt, type Reading } from '../reading.ts';
import type { Spender } from './spender.ts';

const MARKET =
  /\b(?:worldwide|globally|global (?:spending|capex|investment|capital|data|AI|infrastructure)|across the (?:industry|sector|board)|industry-wide|the industry(?:'s|’s)? (?:as a whole|will|spending|total)|the (?:private|whole|entire) sector|private sector|nationwide|across the country|the world will|around the world by|sector as a whole)\b/i;

/** True where the amount belongs to a market, or the spender is only the talk of the article while somebody else speaks. */
export function refusedSpender(reading: Reading, at: number, spender: Spender, verdict: Verdict): boolean {
  if (isPrivately(reading, at, spender, verdict) || isOfTrade(reading, spender, verdict)) return true;
  const { passage, sentence, tokens } = reading;
  const words = passage.text.slice(sentence.start, sentence.end);
  const named =
    spender.found === 'possessive' ||
    spender.found === 'agent' ||
    (spender.found !== 'topic' && spender.entities.some(({ kind }) => kind === 'group'));
  const owner = (spender.found === 'subject' && spends(tokens, spender)) || isClause(tokens, at, spender);
  if (MARKET.test(words) && !named && !owner) return true;
  const reckoned = tokens.slice(0, at).some((token) => entityAt(token)?.kind === 'analyst');
  return (
    reckoned &&
    spender.found === 'topic' &&
    verdict.rule !== 'capex/named' &&
    /\b(?:spending|spent|investment|invested|capex|capital)\b/.test(words) &&
    !/\b(?:the company|its|it)\b/.test(words)
  );
}

/** An executive spends money of his own, where no capital good is named. */
function isPrivately({ cues }: Reading, at: number, { found, entities }: Spender, verdict: Verdict): boolean {
  if (!verdict.rule.startsWith('spend/')) return false;
  if (cues.some((cue) => isProject(cue) && cue.from > at && cue.from - at <= 6)) return false;
  return found === 'subject' && entities[0]?.person === true;
}

/** "Scheldemetaal, which floated it two years ago, invested €470 million worldwide": the name stands before the amount. */
function isClause(tokens: Reading['tokens'], at: number, { found, entities }: Spender): boolean {
  if (found !== 'subject' && found !== 'pronoun') return false;
  const [only, more] = entities;
  if (only === undefined || more !== undefined || only.kind !== 'company' || only.person) return false;
  if (!/^(?:spends?|spent|invests?|invested|pours?|poured|puts?)$/.test(tokens[at - 1]?.key ?? '')) return false;
  return tokens.slice(0, at).some((token) => entityAt(token)?.name === only.name);
}

/** "NAND flash capex should reach $22 billion": a trade's, where nobody is said to own it. */
function isOfTrade({ tokens }: Reading, { found }: Spender, verdict: Verdict): boolean {
  const trigger = verdict.capex ? verdict.trigger : null;
  if (found !== 'topic' || trigger === null || trigger.value.role !== 'capex' || trigger.value.kind !== 'capex')
    return false;
  const before = tokens[trigger.from - 1]?.key ?? '';
  return TRADES.has(before) || TRADES.has(trigger.phrase.split(' ')[0]!);
}

const TRADES = new Set(
  'dram nand flash memory foundry logic hbm industry sector semiconductor telecom telecoms hyperscale hyperscaler wafer'.split(
    ' ',
  ),
);

/** The name is followed by its own verb of planning or spending. */
function spends(tokens: Reading['tokens'], { entities }: Spender): boolean {
  const name = entities[0]?.name;
  return tokens.some((token, i) => {
    const entity = entityAt(token);
    return (
      entity !== null &&
      entity.name === name &&
      !entity.person &&
      /^(?:will|plans|is|has|spent|invested|committed|says|said|would|aims|expects|intends|remains)$/.test(
        tokens[i + 1]?.key ?? '',
      )
    );
  });
}
