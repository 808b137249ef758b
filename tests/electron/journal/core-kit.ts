import { openJournalCore } from '../../../electron/journal/open-journal-core.ts';
import type { OpenCoreOptions, OpenedCore } from '../../../electron/journal/open-journal-core.ts';
import type { AppendCall, JournalCore } from '../../../electron/journal/journal-core.ts';
import type { JournalFailure } from '../../../electron/journal/journal-failure.ts';
import { segmentName } from '../../../electron/journal/segment-name.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { verifySegments } from '../../../build/journal-verifier/verify-journal.ts';
import type { Verdict, Witness } from '../../../build/journal-verifier/verify-journal.ts';
import type { FaultDisk } from '../../support/fault-file-layer.ts';

export const FOLDER = '/data/journal';
export const TEST_KEY = new Uint8Array(32).fill(7);
/** Small, so that a few records already fill several. */
export const SEGMENT_BYTES = 4096;

const ACTION_KIND = 16;

export function openOn(
  disk: FaultDisk,
  changes: Partial<OpenCoreOptions> = {},
): Result<OpenedCore, JournalFailure> {
  return openJournalCore({
    files: disk.layer(),
    directory: FOLDER,
    key: TEST_KEY,
    keyId: 'test-key-1',
    protectedSeq: 0,
    freeBytesFloor: 0,
    segmentBytes: SEGMENT_BYTES,
    monotonicUs: () => 5,
    newEpoch: '00000000-0000-4000-8000-000000000001',
    nowMs: 1_000,
    ...changes,
  });
}

export function getCore(disk: FaultDisk, changes: Partial<OpenCoreOptions> = {}): JournalCore {
  const opened = openOn(disk, changes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value.core;
}

export function aCall(texts: readonly string[], changes: Partial<AppendCall> = {}): AppendCall {
  const records = texts.map((text) => ({ kindCode: ACTION_KIND, text }));
  return { records, wallTimeMs: 2_000, provinceOffsetMs: null, settles: false, ...changes };
}

export function textsOf(core: JournalCore): readonly string[] {
  return core.read(0, Number.MAX_SAFE_INTEGER).map(({ text }) => text);
}

export function segmentPath(number: number): string {
  return `${FOLDER}/${segmentName(number)}`;
}

/** What the separate verifier says of a disk, without any key. */
export function verdictOn(disk: FaultDisk, witnesses: readonly Witness[] = []): Verdict {
  const segments = disk
    .names()
    .filter((path) => path.endsWith('.journal'))
    .map((path) => ({ name: path.slice(FOLDER.length + 1), bytes: Buffer.from(disk.contents(path)) }));
  return verifySegments(segments, witnesses);
}
