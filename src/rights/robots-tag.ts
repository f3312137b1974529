/** `X-Robots-Tag` headers and robots `<meta>` elements: what a page says robots may do with it. */

export interface Directives {
  /** `none` means it too. */
  readonly noindex: boolean;
  readonly noarchive: boolean;
  /** ISO 8601, UTC; the earliest that was named. */
  readonly unavailableAfter: string | null;
}

export interface RobotsRule {
  /** The robot that is addressed, lower case; null where it is every one. */
  readonly agent: string | null;
  readonly text: string;
}

/** Directives with a value of their own: what stands before their colon is no robot's name. */
const VALUED = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview']);
const MAX_CHARS = 10_000;
/** A date of RFC 850 or RFC 1123 has a comma after the day's name. */
const DATE_COMMA = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;

/** The rules of one header, or of several with a line each. A robot's name holds until another, or the line's end. */
export function readRobotsTag(header: string): RobotsRule[] {
  return header
    .slice(0, MAX_CHARS)
    .split('\n')
    .flatMap((line) => {
      let agent: string | null = null;
      return line.split(',').map((part) => {
        const [, name, rest] = /^\s*([\w*-]+)\s*:(.*)$/s.exec(part) ?? [];
        if (name === undefined || VALUED.has(name.toLowerCase())) return { agent, text: part };
        agent = name === '*' ? null : name.toLowerCase();
        return { agent, text: rest! };
      });
    });
}

/** What the rules add up to for a robot of this name: those for all and its own, the stricter of two that differ. */
export function directivesFor(robot: string, rules: readonly RobotsRule[]): Directives {
  const own = rules.filter(({ agent }) => agent === null || agent === robot.toLowerCase());
  const words = own.flatMap(({ text }) => text.split(',')).map((word) => word.trim());
  const lower = new Set(words.map((word) => word.toLowerCase()));
  return {
    noindex: lower.has('noindex') || lower.has('none'),
    noarchive: lower.has('noarchive') || lower.has('nocache'),
    unavailableAfter: endOf(words),
  };
}

function endOf(words: readonly string[]): string | null {
  const ends = words.flatMap((word, i) => {
    const stated = /^unavailable_after\s*:\s*(.*)$/is.exec(word)?.[1];
    if (stated === undefined) return [];
    return readEnd(DATE_COMMA.test(stated.trim()) ? `${words[i + 1] ?? ''}` : stated) ?? [];
  });
  return ends.sort()[0] ?? null;
}

/** Dates of RFC 822, RFC 850 and ISO 8601; a time without a zone is in UTC. */
function readEnd(text: string): string | null {
  const plain = text.trim().replace(/(\d)-([a-z]{3})-(\d)/i, '$1 $2 $3');
  const isZoned = /(?:[+-]\d{2}:?\d{2}|\bz|\b[a-z]{3,4})$/i.test(plain) || /^\d{4}-\d{2}-\d{2}$/.test(plain);
  const time = Date.parse(isZoned ? plain : `${plain} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
