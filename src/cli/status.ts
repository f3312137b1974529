import type { Command } from 'commander';
import { type FailureCode, OutlayError, unwrap } from '../failure.ts';
import { withIsoTimes } from '../format.ts';
import type { QueueState } from '../queue/queues.ts';
import { STEPS, type Step } from '../queue/steps.ts';
import { isAtWork } from '../store/at-work.ts';
import { queueUrl } from './crawl.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { print, printError, printJson } from './output.ts';
import { type Column, renderTable } from './table.ts';

type Ledger = Parameters<Parameters<typeof askLedger>[2]>[0];
type Status = Awaited<ReturnType<typeof readStatus>>;

export function registerStatus(program: Command): void {
  withLedgerOptions(program.command('status'))
    .description('Where the ledger lies, how far its articles are, what its queues hold, and who works on it.')
    .option('--json', 'one JSON document')
    .addHelpText('after', '\nExample:\n  outlay status')
    .action(async (options: LedgerOptions & { json?: boolean }) => {
      const status = await askLedger('status', options, readStatus);
      await (options.json
        ? printJson({ ...status, processes: status.processes.map(withIsoTimes) })
        : printStatus(status));
      if (status.queueTrouble === null) return;
      printError({ ok: false, ...status.queueTrouble });
      process.exitCode = 1;
    });
}

async function readStatus(ledger: Ledger) {
  const [{ reasons, tally, waits }, { countFacts }, { listProcesses }, { tallyLetGo }, { tallySources }] =
    await Promise.all([
      import('../store/tally.ts'),
      import('../store/facts.ts'),
      import('../store/processes.ts'),
      import('../store/retention.ts'),
      import('../store/sources.ts'),
    ]);
  const owner = ledger.owner();
  return {
    ledger: ledger.kind,
    place: ledger.place,
    owner: owner === null ? null : { pid: owner.pid, command: owner.command },
    sources: await tallySources(ledger.db),
    ...(await tally(ledger.db)),
    facts: await countFacts(ledger.db),
    reasons: await reasons(ledger.db),
    waits: await waits(ledger.db),
    letGo: await tallyLetGo(ledger.db),
    ...(await readQueues(ledger)),
    processes: await listProcesses(ledger.db),
  };
}

interface QueueStatus {
  readonly queueBackend: 'postgres' | 'redis';
  /** Null where their server is away, while the ledger answers. */
  readonly queues: ReadonlyArray<QueueState & { step: Step }> | null;
  readonly queueTrouble: { readonly code: FailureCode; readonly message: string } | null;
}

async function readQueues(ledger: Ledger): Promise<QueueStatus> {
  try {
    return await askQueues(ledger);
  } catch (error) {
    if (!(error instanceof OutlayError) || !error.code.startsWith('QUEUE_')) throw error;
    const { code, message } = error;
    const queueBackend = queueUrl(ledger) === undefined ? 'postgres' : 'redis';
    return { queueBackend, queues: null, queueTrouble: { code, message } };
  }
}

async function askQueues(ledger: Ledger): Promise<QueueStatus> {
  const { openQueues } = await import('../queue/queues.ts');
  const queues = unwrap(await openQueues(ledger, { redisUrl: queueUrl(ledger) }));
  try {
    const states: Array<QueueState & { step: Step }> = [];
    for (const step of STEPS) states.push({ step, ...(await queues.state(step)) });
    return { queueBackend: queues.backend.kind, queues: states, queueTrouble: null };
  } finally {
    await queues.close();
  }
}

const number = (value: number | null) => (value === null ? '–' : String(value));

async function printStatus(status: Status): Promise<void> {
  const rows: Array<[string, number]> = [
    ...Object.entries(status.sources).map(([what, count]): [string, number] => [`sources: ${what}`, count]),
    ...Object.entries(status.stages),
    ['waiting to be reconciled', status.unreconciled],
    ['claims', status.claims],
    ['facts', status.facts],
    ...status.reasons.map(({ stage, code, count }): [string, number] => [`${stage}: ${code}`, count]),
    ...status.letGo.map(({ why, count }): [string, number] => [`text and snapshot let go: ${why}`, count]),
    ...status.waits.map(({ code, count }): [string, number] => [`to be tried again: ${code}`, count]),
  ];
  const columns: Column<[string, number]>[] = [
    { title: 'WHAT', value: ([what]) => what },
    { title: 'NOW', value: ([, value]) => String(value), align: 'right' },
  ];
  await print(`${placeTable(status)}\n${renderTable(columns, rows)}\n${queueTable(status)}\n${processTable(status)}`);
}

function placeTable(status: Status): string {
  return renderTable(
    [
      { title: 'LEDGER', value: ({ ledger }) => ledger },
      { title: 'WHERE', value: ({ place }) => place, max: 300 },
      { title: 'OPEN IN', value: ({ owner }) => (owner === null ? '–' : `${owner.command} (${owner.pid})`) },
    ],
    [status],
  );
}

function queueTable({ queueBackend, queues }: Status): string {
  if (queues === null) return `The queues (${queueBackend}) are away.\n`;
  return renderTable(
    [
      { title: `QUEUE (${queueBackend})`, value: ({ step }) => step },
      { title: 'WAITING', value: ({ waiting }) => number(waiting), align: 'right' },
      { title: 'OLDEST, S', value: ({ oldestS }) => number(oldestS), align: 'right' },
      { title: 'RUNNING', value: ({ active }) => number(active), align: 'right' },
      { title: 'PUT OFF', value: ({ delayed }) => number(delayed), align: 'right' },
      { title: 'DONE', value: ({ completed }) => number(completed), align: 'right' },
      { title: 'FAILED', value: ({ failed }) => number(failed), align: 'right' },
    ],
    queues,
  );
}

const NOBODY = 'No process works on it: outlay up, or outlay schedule and outlay worker.\n';

/** Those that ended without a word are listed for an hour. */
export function processTable({ processes }: Pick<Status, 'processes'>): string {
  if (processes.length === 0) return NOBODY;
  const nobody = processes.some(isAtWork) ? '' : `${NOBODY}\n`;
  const table = renderTable(
    [
      { title: 'PROCESS', value: ({ command }) => command },
      { title: 'HOST', value: ({ host }) => host, max: 40 },
      { title: 'PID', value: ({ pid }) => number(pid), align: 'right' },
      { title: 'SINCE', value: ({ startedAt }) => startedAt.slice(0, 16) },
      { title: 'HEARD OF', value: ({ gone, silentS }) => (gone ? 'gone' : `${silentS} s ago`), align: 'right' },
      { title: 'ITS QUEUES LIE IN', value: ({ queues }) => queues ?? '–', max: 60 },
      { title: 'VERSION', value: ({ version }) => version },
    ],
    processes,
  );
  return nobody + table;
}
