/** Who is named in a text: companies of the registry, companies that no list holds, groups, governments, outlets, analysts. */
import type { Span } from '../../claim.ts';
import type { Company, Registry } from '../../companies/registry.ts';
import { ANALYST_FIRMS, ANALYST_SUFFIXES } from '../attribution/analysts.ts';
import { OUTLETS } from '../attribution/outlets.ts';
import { findPhrases, lexicon, type Token, tokenize } from '../words.ts';
import { findGovernments } from './governments.ts';
import { findGroups } from './groups.ts';
import { findUnlisted } from './unlisted.ts';

export type EntityKind = 'company' | 'group' | 'government' | 'outlet' | 'analyst';

export interface Entity extends Span {
  readonly kind: EntityKind;
  /** Canonical name of a company, else the words of the article. */
  readonly name: string;
  readonly company: Company | null;
  /** True for an executive's name, which stands for the company only where nothing else does. */
  readonly person?: boolean;
  /** Found by rule and in no list. */
  readonly unlisted?: boolean;
}

type Named = { readonly kind: 'outlet' | 'analyst'; readonly name: string | null };

const NAMED = lexicon<Named>([
  ...OUTLETS.map(([name, also]): [string, Named] => [[name, also ?? ''].join(','), { kind: 'outlet', name }]),
  [ANALYST_FIRMS, { kind: 'analyst', name: null }],
]);

/** Entities in order, not overlapping; of two that overlap the earlier list wins, then the longer. Linear in `text`. */
export function findEntities(text: string, registry: Registry): Entity[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const named = findNamed(text, tokens);
  const governments = findGovernments(text);
  const groups = findGroups(text);
  const companies = registry.find(text).map(
    ({ start, end, company, kind }): Entity => ({
      start,
      end,
      kind: 'company',
      name: company.name,
      company,
      ...(kind === 'person' && { person: true }),
    }),
  );
  const listed = withoutOverlaps([groups, governments, named, companies]);
  return withoutOverlaps([listed, findUnlisted(text, listed)]);
}

function findNamed(text: string, tokens: readonly Token[]): Entity[] {
  return findPhrases(NAMED, tokens).flatMap(({ from, to, value }) => {
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    const words = text.slice(span.start, span.end);
    if (!/^(?:the )?[\p{Lu}]/u.test(words) && value.name !== 'dpa') return [];
    if (
      /^\p{Lu}/u.test(words) &&
      /^(?: \p{Lu}\p{Ll}+){1,2}/u.test(text.slice(span.end, span.end + 30)) &&
      value.kind === 'analyst'
    ) {
      const last = /^((?: \p{Lu}\p{Ll}+)+)/u.exec(text.slice(span.end, span.end + 60))?.[1] ?? '';
      const suffix = last.split(' ').at(-1)!.toLowerCase();
      if (ANALYST_SUFFIXES.split(' ').includes(suffix)) span.end += last.length;
    }
    return [{ ...span, kind: value.kind, name: value.name ?? text.slice(span.start, span.end), company: null }];
  });
}

/** Merges lists of spans; a span that overlaps one of an earlier list, or an earlier span, is left out. */
export function withoutOverlaps<S extends Span>(lists: readonly (readonly S[])[]): S[] {
  const ranked = lists.flatMap((list, rank) => list.map((span) => ({ span, rank })));
  ranked.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank || b.span.end - a.span.end);
  const kept: Array<{ span: S; rank: number }> = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last === undefined || next.span.start >= last.span.end) kept.push(next);
    else if (next.rank < last.rank) {
      kept.pop();
      if ((kept.at(-1)?.span.end ?? 0) <= next.span.start) kept.push(next);
    }
  }
  return kept.map(({ span }) => span);
}
