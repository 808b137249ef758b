import type { DrillFailure, ShareFailure } from '../../shared/contract/backup-failures.ts';
import type { RecoveryShare } from '../../shared/domain/recovery-share.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { BackupFiles } from '../backup/backup-files.ts';
import { RECOVERY_PART } from '../backup/backup-layout.ts';
import type { FoundBackup } from '../backup/find-backup.ts';
import { isSealedBy } from '../backup/manifest.ts';
import { readPart } from '../backup/restore-backup.ts';
import { vaultKeys, type DataKey, type VaultKeys } from '../vault/data-key.ts';
import { openRecoverySlot, recoveryTag, type RecoveryBox } from '../vault/recovery-slot.ts';
import type { KeyShare } from '../vault/split-key.ts';
import { decodeRecovery } from './backup-sources.ts';

/** What two shares open. Who holds it zeroes the data key. */
export interface OpenedBackup {
  readonly box: RecoveryBox;
  readonly dataKey: DataKey;
  readonly keys: VaultKeys;
  readonly shares: readonly [KeyShare, KeyShare];
}

/** The second of two shares: the machine's own, or what the province gave out. */
export type OtherShare =
  | { readonly from: 'machine'; readonly share: KeyShare }
  | { readonly from: 'province'; readonly share: RecoveryShare };

/** The keys of a copy by two shares of its recovery key; its list must be sealed by them. */
export async function openBackup(
  files: BackupFiles,
  backup: FoundBackup,
  { card, other }: { readonly card: RecoveryShare; readonly other: OtherShare | undefined },
): Promise<Result<OpenedBackup, DrillFailure>> {
  const part = await readPart(files, backup, RECOVERY_PART);
  const box = part && decodeRecovery(part);
  if (box === undefined) {
    return fail({ kind: 'unsound', finding: { kind: 'part-changed', part: RECOVERY_PART } });
  }
  const foreign = foreignShare(recoveryTag(box), card, other);
  if (foreign !== undefined) return fail(foreign);
  if (other === undefined) return fail({ kind: 'one-share' });
  const shares = [{ place: card.place, bytes: card.bytes }, other.share] as const;
  const dataKey = openRecoverySlot(box, box.keyId, shares);
  if (dataKey === undefined) return fail({ kind: 'share-of-another-key', which: 'card' });
  const keys = vaultKeys(dataKey);
  if (!isSealedBy(backup.sealed, keys.backup)) return fail({ kind: 'not-ours' });
  return succeed({ box, dataKey, keys, shares });
}

/** The tag says it before any key is tried; a card put where the province's share belongs is one share twice. */
function foreignShare(
  tag: number,
  card: RecoveryShare,
  other: OtherShare | undefined,
): ShareFailure | undefined {
  if (card.place !== 2 || card.tag !== tag) return { kind: 'share-of-another-key', which: 'card' };
  if (other?.from !== 'province') return undefined;
  if (other.share.place === card.place) return { kind: 'one-share' };
  return other.share.place === 3 && other.share.tag === tag
    ? undefined
    : { kind: 'share-of-another-key', which: 'province' };
}
