import type { ExpectedReceipt } from '../../shared/contract/province/receipt-wire.ts';
import { isFullySigned } from '../../shared/domain/dossier.ts';
import type { Counter } from '../counter/counter.ts';
import { filesToSend } from '../counter/send-dossier.ts';

/** What this counter sent under a code, from its own journal: what a receipt is held against, after a restart too. */
export function sentUnder(counter: Counter, code: string): ExpectedReceipt['dossier'] {
  for (const dossier of counter.ledger.dossiers) {
    if (dossier.reception?.code !== code) continue;
    if (!isFullySigned(dossier)) return undefined;
    const files = filesToSend(dossier).map(({ file }) => file);
    return { actionId: dossier.submissionId, files };
  }
  return undefined;
}
