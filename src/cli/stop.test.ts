/** A process that is asked to stop while it starts ends as one that was up. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOutlay } from '../testing/program.ts';

/** Takes connections and says nothing. */
let mute: Server;
beforeAll(async () => {
  mute = createServer((socket) => void socket.on('error', () => {}));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
});
afterAll(() => mute.close());

test.each([['up', '--port', '0'], ['serve', '--port', '0'], ['worker'], ['schedule']])(
  '%s, while the ledger does not answer',
  async (...args) => {
    const DATABASE_URL = `postgres://outlay:secret@127.0.0.1:${(mute.address() as AddressInfo).port}/outlay`;
    const asked = once(mute, 'connection');
    const child = startOutlay(args, { env: { DATABASE_URL } });
    const ended = once(child, 'exit');
    await asked;
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
);
