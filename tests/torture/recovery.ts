import { setTimeout as delay } from 'node:timers/promises';
import { verifyJournal, type Verdict } from '../../build/journal-verifier/verify-journal.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import type { ClerkAtScreen } from '../demo/clerk.ts';
import { breachesOf, type Check } from './check/check.ts';
import { checkClaims } from './check/check-claims.ts';
import { checkCodes } from './check/check-codes.ts';
import { checkFiles } from './check/check-files.ts';
import { checkRecords } from './check/check-records.ts';
import { checkWhole } from './check/check-whole.ts';
import { foldRecords, type Folded } from './check/journal-view.ts';
import type { Known } from './known.ts';
import { measureFiles, readLights, readRecords, readStore } from './read-counter.ts';

/** Sending goes on while we look, so the three places may differ for a moment; one that differs longer is wrong. */
const SETTLE_MS = 15_000;
const LOOK_EVERY_MS = 60;
/** Bytes of old files are read again in turns, so many each time. */
const OLD_FILES_EACH_TIME = 6;
/** The running program may be in the middle of an append. */
const VERIFY_TRIES = 5;

export interface Recovered {
  readonly checks: readonly Check[];
  readonly folded: Folded;
}

/** Everything that must be so after a restart, against what was known before the kill. Then all that was read is known. */
export async function checkRecovery(request: {
  readonly clerk: ClerkAtScreen;
  readonly journalFolder: string;
  readonly known: Known;
  /** Files that are looked at whatever their turn is. */
  readonly mustRead: (folded: Folded) => readonly FileRef[];
  readonly turn: number;
}): Promise<Recovered> {
  const { clerk, known, journalFolder, mustRead, turn } = request;
  const { records, folded, whole } = await readSettled(clerk);
  const before = known.files;
  const kept = known.records;
  known.learn(records);
  const old = before.filter((_, index) => index % turnsFor(before.length) === turn % turnsFor(before.length));
  const news = known.files.slice(before.length);
  const files = uniqueFiles([...mustRead(folded), ...news, ...old]);
  const verdict = await verify(journalFolder, known);
  if (verdict.kind === 'whole') known.witness({ seq: verdict.seq, hash: verdict.hash });
  return {
    folded,
    checks: [
      ...checkRecords(kept, records),
      ...checkClaims(known.claims, folded.dossiers),
      ...checkCodes(folded.dossiers, leasesIn(records)),
      ...whole,
      ...checkFiles(files, await measureFiles(clerk, files)),
      chainCheck(verdict),
    ],
  };
}

/** The chain over the files on disk, by the verifier that knows no key and none of the program's code. */
export function chainCheck(verdict: Verdict): Check {
  const found =
    verdict.kind === 'whole' ? '' : `: ${verdict.finding} in ${verdict.segment} at ${verdict.offset}`;
  return { holds: verdict.kind === 'whole', breach: 'half-visible', what: `the journal is whole${found}` };
}

async function readSettled(clerk: ClerkAtScreen): Promise<{
  readonly records: readonly JournalRecord[];
  readonly folded: Folded;
  readonly whole: readonly Check[];
}> {
  let records: readonly JournalRecord[] = [];
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    records = [...records, ...(await readRecords(clerk, records.at(-1)?.seq ?? 0))];
    const folded = foldRecords(records);
    const store = await readStore(clerk);
    const lights = await readLights(clerk);
    const whole = checkWhole({ headSeq: records.at(-1)?.seq ?? 0, folded, store, lights });
    if (breachesOf(whole).length === 0 || waitedMs >= SETTLE_MS) return { records, folded, whole };
    await delay(LOOK_EVERY_MS);
  }
}

async function verify(journalFolder: string, known: Known): Promise<Verdict> {
  for (let tries = 1; ; tries += 1) {
    const verdict = verifyJournal(journalFolder, known.witnesses);
    if (verdict.kind === 'whole' || tries === VERIFY_TRIES) return verdict;
    await delay(100);
  }
}

function leasesIn(records: readonly JournalRecord[]) {
  return records.flatMap(({ body }) => (body.kind === 'numbers-granted' ? body.leases : []));
}

function turnsFor(count: number): number {
  return Math.max(1, Math.ceil(count / OLD_FILES_EACH_TIME));
}

function uniqueFiles(files: readonly FileRef[]): readonly FileRef[] {
  return [...new Map(files.map((file) => [file.digest, file])).values()];
}
