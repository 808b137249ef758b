import { writeSync } from 'node:fs';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { aBody } from './bodies.ts';

/** A process that appends until it is killed, and says after each acknowledgement which record it was. */

const WRITERS = 4;

// A rejection ends the process by Node's own rule, and the test sees that nothing was acknowledged.
void appendForEver();

async function appendForEver(): Promise<void> {
  const [, , directory = '', threadPath = ''] = process.argv;
  const opened = await openJournal({
    directory,
    threadPath,
    key: new Uint8Array(32).fill(7),
    keyId: 'test-key-1',
    protectedSeq: 0,
    freeBytesFloor: 0,
    userName: 'canbo-1',
    now: () => getInstant(Date.now()),
    provinceOffsetMs: () => null,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  let next = opened.value.headSeq;
  const append = async (): Promise<void> => {
    for (;;) {
      next += 1;
      const mine = next;
      const text = `${mine}-${'x'.repeat(mine % 3_000)}`;
      const { lastSeq } = await opened.value.append([aBody(text), aBody(text)]);
      writeSync(1, `${lastSeq} ${text.length} ${mine}\n`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, append));
}
