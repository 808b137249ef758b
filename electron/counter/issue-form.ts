import type { FormFailure } from '../../shared/contract/failures.ts';
import { isOfficial } from '../../shared/domain/dossier.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { KEPT_PRINT } from '../../shared/domain/printing.ts';
import { parseActionId, type DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { drawReceipt } from './draw-receipt.ts';

/**
 * Form 01 of a received dossier, or its reserve slip while it has no official
 * code: made once, after the durable reception, kept in the vault, and the same
 * file each time it is asked for.
 */
export function issueForm01(
  counter: Counter,
  dossierId: DossierId,
): Promise<Result<{ readonly file: FileRef; readonly seq: number }, FormFailure>> {
  return counter.exclusively(async () => {
    const { clerk } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    const dossier = counter.ledger.findDossier(dossierId);
    if (dossier?.reception === undefined) return fail({ kind: 'not-received' });
    if (dossier.form01 !== undefined) return succeed({ file: dossier.form01, seq: counter.ledger.seq });
    const drawn = await drawReceipt(counter, dossier, KEPT_PRINT);
    if (!drawn.ok) return drawn;
    const file = await counter.parts.files.put(once(drawn.value.pdf));
    const form = isOfficial(dossier.reception) ? 'form-01' : 'reserve-slip';
    const actionId = parseActionId(`${dossier.draft.receiveActionId}-${form}`);
    if (actionId === undefined) throw new TypeError('ids made here are well formed');
    const seq = await counter.appendEntry({
      actionId,
      dossierId,
      clerkId: clerk.clerkId,
      at: counter.parts.now(),
      action: { kind: 'form-issued', form, file },
    });
    return succeed({ file, seq });
  });
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
