/** Questions to a server that may be slow or away, asked once for many who want to know. */

export interface AskLimits {
  /** How long each of the askers waits. */
  readonly waitMs: number;
  /** How long an answer, or an error, also serves those who ask after it came. */
  readonly keepMs?: number;
}

/** A question that is still open after this long is lost, and asked anew. */
const LOST_MS = 30_000;

interface Question<T> {
  readonly answer: Promise<T>;
  /** On the process's own clock. */
  goodUntil: number;
}

/** Rejects with what `ask` rejects with, or with {@link NoAnswer} where none has come within `waitMs`. */
export function shared<T>(ask: () => Promise<T>, { waitMs, keepMs = 0 }: AskLimits): () => Promise<T> {
  let last: Question<T> | null = null;
  return () => {
    if (last === null || performance.now() >= last.goodUntil) last = begin(ask, keepMs);
    return within(last.answer, waitMs);
  };
}

function begin<T>(ask: () => Promise<T>, keepMs: number): Question<T> {
  const question = { answer: (async () => ask())(), goodUntil: performance.now() + LOST_MS };
  const answered = () => {
    question.goodUntil = performance.now() + keepMs;
  };
  question.answer.then(answered, answered);
  return question;
}

export class NoAnswer extends Error {}

/** Rejects with {@link NoAnswer} where none has come within `waitMs`. */
export async function within<T>(answer: Promise<T>, waitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${waitMs / 1000} s`)), waitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
