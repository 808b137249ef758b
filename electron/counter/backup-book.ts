import type { BackupEntry, RecoveryEntry } from '../../shared/domain/backup.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';

type Of<Entry, What> = Extract<Entry, { what: What }>;
type BackupBody = Extract<JournalBody, { kind: 'backup-made' | 'recovery-drilled' }>;

/** The last of each: copy, check, recovery key, deposit, drill. Part of the ledger. */
export class BackupBook {
  #made: Of<BackupEntry, 'made'> | undefined;
  #verified: Of<BackupEntry, 'verified'> | undefined;
  #keyMade: Of<RecoveryEntry, 'key-made'> | undefined;
  #deposited: Of<RecoveryEntry, 'share-deposited'> | undefined;
  #drilled: Of<RecoveryEntry, 'drilled'> | undefined;
  #restored: Of<RecoveryEntry, 'restored'> | undefined;

  get made(): Of<BackupEntry, 'made'> | undefined {
    return this.#made;
  }

  get verified(): Of<BackupEntry, 'verified'> | undefined {
    return this.#verified;
  }

  get keyMade(): Of<RecoveryEntry, 'key-made'> | undefined {
    return this.#keyMade;
  }

  get deposited(): Of<RecoveryEntry, 'share-deposited'> | undefined {
    return this.#deposited;
  }

  get drilled(): Of<RecoveryEntry, 'drilled'> | undefined {
    return this.#drilled;
  }

  get restored(): Of<RecoveryEntry, 'restored'> | undefined {
    return this.#restored;
  }

  apply(body: BackupBody): void {
    if (body.kind === 'recovery-drilled') return this.#recover(body.entry);
    if (body.entry.what === 'made') this.#made = body.entry;
    else this.#verified = body.entry;
  }

  #recover(entry: RecoveryEntry): void {
    switch (entry.what) {
      case 'key-made':
        this.#keyMade = entry;
        return;
      case 'share-deposited':
        this.#deposited = entry;
        return;
      case 'drilled':
        this.#drilled = entry;
        return;
      case 'restored':
        this.#restored = entry;
        return;
      default:
        entry satisfies never;
    }
  }
}
