/** A process that is asked to stop while it starts ends as one that was up. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startOutlay } from '../testing/program.ts';

test.each([['up', '--port', '0'], ['worker']])('%s, while the ledger does not answer', async (...args) => {
  const mute = createServer((socket) => void socket.on('error', () => {}));
  onTestFinished(() => void mute.close());
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const DATABASE_URL = `postgres://outlay:secret@127.0.0.1:${(mute.address() as AddressInfo).port}/outlay`;
  const child = startOutlay(args, { env: { DATABASE_URL } });
  const ended = once(child, 'exit');
  await once(mute, 'connection');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
