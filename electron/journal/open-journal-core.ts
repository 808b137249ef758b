import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { stopCodeOf } from './journal-failure.ts';
import type { JournalFailure } from './journal-failure.ts';
import { JournalCore } from './journal-core.ts';
import type { CoreOptions } from './journal-core.ts';
import { isKeyId } from './record-format.ts';
import type { RecordPlace } from './record-index.ts';
import { EpochKeys, openRecord, readPlaces } from './record-reader.ts';
import { recover } from './recovery.ts';
import type { Recovered, TornBatch } from './recovery.ts';
import { segmentName } from './segment-name.ts';

export interface OpenCoreOptions extends CoreOptions {
  readonly key: Uint8Array;
  /** See `RecoveryOptions`. */
  readonly protectedSeq: number;
  /** Named by a journal that begins now. */
  readonly newEpoch: string;
  readonly nowMs: number;
}

export interface OpenedCore {
  readonly core: JournalCore;
  /** A write that power or a kill had cut off and that was never acknowledged; `null` after a clean end. */
  readonly cut: TornBatch | null;
}

/** Proves the whole journal, clears a torn last write, or begins an empty journal. The folder must be locked by the caller. */
export function openJournalCore(options: OpenCoreOptions): Result<OpenedCore, JournalFailure> {
  if (!isKeyId(options.keyId)) throw new TypeError('a key id is 1 to 48 printable ASCII characters');
  try {
    options.files.ensureDirectory(options.directory);
    const found = recover(options.files, options);
    if (!found.ok) return found;
    const keys = new EpochKeys(options.key);
    const refused = tryKey(found.value, keys, options);
    return refused === undefined ? openFound(found.value, keys, options) : fail(refused);
  } catch (error) {
    return fail(nameSystemFailure(error, options));
  }
}

function openFound(
  found: Recovered,
  keys: EpochKeys,
  options: OpenCoreOptions,
): Result<OpenedCore, JournalFailure> {
  const freeBytes = options.files.freeBytes(options.directory);
  const isNew = found.chain.epoch === null;
  if (isNew && freeBytes < options.freeBytesFloor) return fail({ kind: 'disk-full', freeBytes });
  const core = new JournalCore(options, { ...found, keys });
  try {
    if (found.torn !== null) core.clearTorn();
    if (isNew) core.begin(options.newEpoch, options.nowMs);
  } catch (error) {
    core.abandon();
    throw error;
  }
  return succeed({ core, cut: found.torn });
}

/** The first and the last record must open: a wrong key changes nothing on disk, not even a torn end. */
function tryKey(found: Recovered, keys: EpochKeys, options: OpenCoreOptions): JournalFailure | undefined {
  const { first, last } = found;
  if (first === null || last === null) return undefined;
  const [firstKeyId, lastKeyId] = [first, last].map((place) => findRefusingKeyId(place, keys, options));
  if (firstKeyId !== undefined) return { kind: 'wrong-key', keyId: firstKeyId };
  if (lastKeyId === undefined) return undefined;
  if (lastKeyId !== options.keyId) return { kind: 'wrong-key', keyId: lastKeyId };
  // The journal's first record opens, its last one does not: hashes can be forged without the key, this cannot.
  const segment = segmentName(last.segment);
  const place = {
    segment,
    offset: last.offset,
    afterSeq: found.chain.seq - 1,
    reason: 'ciphertext',
  } as const;
  return { kind: 'damaged', place, quarantinedTo: null };
}

function findRefusingKeyId(
  place: RecordPlace,
  keys: EpochKeys,
  { files, directory }: OpenCoreOptions,
): string | undefined {
  const [bytes] = readPlaces(files, directory, [place]);
  const record = bytes === undefined ? undefined : openRecord(bytes, keys);
  return record?.kind === 'sealed' ? record.keyId : undefined;
}

function nameSystemFailure(error: unknown, options: OpenCoreOptions): JournalFailure {
  const code = stopCodeOf(error);
  if (code === undefined) throw error;
  if (code !== 'ENOSPC') return { kind: 'unavailable', code };
  return { kind: 'disk-full', freeBytes: options.files.freeBytes(options.directory) };
}
