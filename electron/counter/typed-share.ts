import type { ShareFailure } from '../../shared/contract/backup-failures.ts';
import { readShare, type RecoveryShare } from '../../shared/domain/recovery-share.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';

/** A share as a person typed it, or as its QR code was read. */
export function readTyped(text: string, which: 'card' | 'province'): Result<RecoveryShare, ShareFailure> {
  const read = readShare(text);
  if (read.kind === 'mistyped') return fail({ kind: 'share-mistyped', which, group: read.group });
  return succeed(read.share);
}
