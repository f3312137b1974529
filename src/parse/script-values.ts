/** The values that a page's scripts start from: JSON, what they assign or pass on, and what frameworks make of both. */
import { flightValues, isFlight } from './flight.ts';
import { indexedValue } from './indexed-state.ts';
import { literalAt } from './script-literal.ts';

/** Values that are read of one script; what is left of it then is code. */
const MAX_VALUES = 200;
/** Places of one script where a value may stand. */
const MAX_TRIES = 20_000;
/** What comes before a value: `window.__STATE__ = {…}`, `JSON.parse("{…}")`, `push([…])`, `=(function(a,b){return {…}}(…))`. */
const BEFORE_VALUE = /(?:=|\(|return)\s{0,9}(?=[{["'`]|\(?function\b)/g;
/** A shorter value is no state. UTF-16 code units. */
const MIN_VALUE_CHARS = 200;

/** All states of the scripts, in the order of the page. */
export function valuesOf(sources: readonly string[]): unknown[] {
  const flight = sources.filter(isFlight);
  const others = sources.filter((source) => !isFlight(source)).flatMap(valuesIn);
  return [...flightValues(flight), ...others];
}

function valuesIn(script: string): unknown[] {
  const source = script.trim();
  const whole = json(source);
  if (whole !== undefined) return [indexedValue(whole) ?? whole];
  const found: unknown[] = [];
  BEFORE_VALUE.lastIndex = 0;
  for (let tries = 0; tries < MAX_TRIES && found.length < MAX_VALUES && BEFORE_VALUE.exec(source) !== null; tries++) {
    const start = BEFORE_VALUE.lastIndex;
    const { value, end } = literalAt(source, start);
    BEFORE_VALUE.lastIndex = Math.max(start, end); // what was read in vain is not read again
    if (end - start < MIN_VALUE_CHARS) continue;
    const state = typeof value === 'string' ? json(value) : value;
    if (state !== undefined) found.push(state);
  }
  return found;
}

function json(source: string): unknown {
  if (!/^\s*[[{"]/.test(source)) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
