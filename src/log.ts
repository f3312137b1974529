import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on standard error: standard output is for data. Written at once, so that a killed process loses none. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
