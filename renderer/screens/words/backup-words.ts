import type {
  BackupFailure,
  DrillFailure,
  RecoveryFailure,
  RestoreFailure,
  ShareFailure,
} from '../../../shared/contract/backup-failures.ts';
import type { BackupFinding } from '../../../shared/domain/backup.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { messageForForm, messageForOpening } from './failure-words.ts';

const PLAIN_WORDS = {
  locked: 'failure.locked',
  'no-folder': 'backup.needsFolder',
  'no-recovery-key': 'backup.needsKey',
  'folder-gone': 'backup.folderGone',
  'folder-read-only': 'backup.folderReadOnly',
  'no-backup': 'backup.none',
  'not-ours': 'backup.notOurs',
  'newer-format': 'backup.newerFormat',
  busy: 'backup.busy',
  cancelled: 'backup.cancelled',
  'source-unreadable': 'backup.sourceUnreadable',
} as const satisfies Record<Exclude<BackupFailure['kind'], 'folder-full' | 'disk-full'>, MessageKey>;

const SHARE_KINDS: ReadonlySet<DrillFailure['kind']> = new Set([
  'share-mistyped',
  'share-of-another-key',
  'one-share',
]);
const OPENING_KINDS: ReadonlySet<RestoreFailure['kind']> = new Set(['in-use', 'needs-update', 'unavailable']);

export function messageForBackup(failure: BackupFailure, { t, format }: Say): string {
  if (failure.kind === 'disk-full') return t('backup.diskFull', { free: format.bytes(failure.freeBytes) });
  if (failure.kind !== 'folder-full') return t(PLAIN_WORDS[failure.kind]);
  if (failure.neededBytes === 0) return t('backup.folderFullNow');
  const needed = format.bytes(failure.neededBytes);
  return t('backup.folderFull', { needed, free: format.bytes(failure.freeBytes) });
}

export function messageForDrill(failure: DrillFailure, say: Say): string {
  if (isOfShares(failure)) return messageForShare(failure, say);
  if (failure.kind !== 'unsound') return messageForBackup(failure, say);
  return say.t('backup.unsound', { finding: wordsOfFinding(failure.finding, say) });
}

export function messageForRestore(failure: RestoreFailure, say: Say): string {
  if (failure.kind === 'other-counter') return say.t('restore.otherCounter');
  if (failure.kind === 'counter-open') return say.t('restore.counterOpen');
  if (failure.kind === 'not-opened') return say.t('restore.notOpened');
  if (failure.kind === 'weak-passphrase') {
    return say.t('setUp.passphraseHint', { minLength: failure.minLength });
  }
  return isOfOpening(failure) ? messageForOpening(failure, say) : messageForDrill(failure, say);
}

function isOfShares(failure: DrillFailure): failure is ShareFailure {
  return SHARE_KINDS.has(failure.kind);
}

type Opening = Extract<RestoreFailure, { kind: 'in-use' | 'needs-update' | 'unavailable' }>;

function isOfOpening(failure: RestoreFailure): failure is Opening {
  return OPENING_KINDS.has(failure.kind);
}

export function messageForRecovery(failure: RecoveryFailure, say: Say): string {
  return failure.kind === 'no-card' ? say.t('recovery.noCard') : messageForForm(failure, say);
}

export function wordsOfFinding(finding: BackupFinding, { t, format }: Say): string {
  switch (finding.kind) {
    case 'part-missing':
      return t('backup.partMissing', { part: finding.part });
    case 'part-changed':
      return t('backup.partChanged', { part: finding.part });
    case 'chain-broken':
      return t('backup.chainBroken', { part: finding.part, offset: format.count(finding.offset) });
    case 'head-differs':
      return t('backup.headDiffers');
    case 'records-differ':
      return t('backup.recordsDiffer');
    default:
      return assertNever(finding);
  }
}

function messageForShare(failure: ShareFailure, { t }: Say): string {
  if (failure.kind === 'one-share') return t('share.one');
  const isCard = failure.which === 'card';
  if (failure.kind === 'share-of-another-key')
    return t(isCard ? 'share.cardForeign' : 'share.provinceForeign');
  const { group } = failure;
  if (group === null) return t(isCard ? 'share.cardIncomplete' : 'share.provinceIncomplete');
  return t(isCard ? 'share.cardMistyped' : 'share.provinceMistyped', { group });
}
