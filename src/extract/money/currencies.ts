/** Currency signs, codes and names at a place in the tokens. The forms are in `lexicon.ts`. */
import type { CurrencyCode } from '../../claim.ts';
import { AFTER, BEFORE, CODES, CODES_ANY_CASE, type CurrencyForm, MAGNITUDE_OF_CODE } from './lexicon.ts';
import { GAP, type PhraseMatch, PhraseTable, type Token } from './tokens.ts';

export interface CurrencyMatch {
  readonly form: CurrencyForm;
  /** Magnitude written into the code (`MSEK`), else 1. */
  readonly magnitude: number;
  /** Token indices, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const CODE = new Map<string, CurrencyForm>(CODES.map((code) => [code, { text: code, code }]));
const BEFORE_TABLE = new PhraseTable(BEFORE.map((form) => [form.text, form] as const));
const AFTER_TABLE = new PhraseTable(AFTER.map((form) => [form.text, form] as const));

/** A currency that may stand before a number, at token `at`. */
export function currencyBefore(tokens: readonly Token[], at: number): CurrencyMatch | null {
  const match = BEFORE_TABLE.startingAt(tokens, at, (found) => fits(tokens, found));
  return match ? { form: match.value, magnitude: 1, from: match.from, to: match.to } : codeAt(tokens, at);
}

/** A currency that may stand after a number, at token `at`. */
export function currencyAfter(tokens: readonly Token[], at: number): CurrencyMatch | null {
  const match = AFTER_TABLE.startingAt(tokens, at, (found) => fits(tokens, found));
  return match ? { form: match.value, magnitude: 1, from: match.from, to: match.to } : codeAt(tokens, at);
}

/**
 * A strict form has its own case and no gap inside, and none after it but behind a sign ("R$ 5"). "C $" and "us $" may be
 * spaced, "a $5 toll" is no A$.
 */
function fits(tokens: readonly Token[], { value, from, to }: PhraseMatch<CurrencyForm>): boolean {
  if (!value.strict) return true;
  const parts = tokens.slice(from, to);
  const inside = parts.every(({ gap }, index) => index === 0 || gap === GAP.none);
  const spaced = parts.length > 1 && value.text.endsWith('$') && tokens[to]?.gap !== GAP.paragraph;
  const close = inside && (spaced || tokens[to]?.gap === GAP.none);
  return close && parts.map(({ text }) => text).join('') === value.text && !insideWord(tokens, from);
}

function insideWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]!.gap === GAP.none && (before?.kind === 'word' || before?.kind === 'number');
}

/** A cheap look at one token: false only where no currency can stand before a number there. */
export function mayBeCurrency(token: Token): boolean {
  return BEFORE_KEYS.has(token.key) || (token.kind === 'word' && mayBeCode(token.text));
}

const BEFORE_KEYS: ReadonlySet<string> = new Set(BEFORE_TABLE.firstKeys());

/** Three to five letters, capitals among them; or a code that is read in lower case. */
function mayBeCode(text: string): boolean {
  if (text.length < 3 || text.length > 5) return false;
  return text.toLowerCase() !== text || CODES_ANY_CASE.has(text);
}

function codeAt(tokens: readonly Token[], at: number): CurrencyMatch | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !mayBeCode(token.text)) return null;
  const plain = CODE.get(token.key.toUpperCase());
  if (plain) {
    const known = token.text === plain.text || CODES_ANY_CASE.has(token.key);
    return known ? { form: plain, magnitude: 1, from: at, to: at + 1 } : null;
  }
  return codeWithMagnitude(token, at);
}

/** `MUSD`, `kEUR`, `bnSEK`, `USDm`, `SEKbn`. */
function codeWithMagnitude({ text }: Token, at: number): CurrencyMatch | null {
  const tail = CODE.get(text.slice(-3));
  const head = CODE.get(text.slice(0, 3));
  const magnitude = MAGNITUDE_OF_CODE[(tail ? text.slice(0, -3) : text.slice(3)).toLowerCase()];
  const form = tail ?? head;
  return form && magnitude ? { form, magnitude, from: at, to: at + 1 } : null;
}

/** Decides what a shared sign means; made once a text, read lazily. */
export type Settle = (code: CurrencyForm['code']) => CurrencyCode;
