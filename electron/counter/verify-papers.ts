import type { Reply } from '../../shared/contract/ipc.ts';
import { findValidSignature } from '../../shared/domain/dossier.ts';
import type { ComponentId, DossierId } from '../../shared/kernel/id.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** One paper after the other, so that memory stays that of one. */
export async function verifyPapers(
  { ledger, parts }: Counter,
  dossierId: DossierId,
): Promise<Reply<'signing:verify'>> {
  const dossier = ledger.findDossier(dossierId);
  const verdicts: { readonly componentId: ComponentId; readonly intact: boolean }[] = [];
  for (const component of dossier?.draft.components ?? []) {
    const signed = dossier === undefined ? undefined : findValidSignature(dossier, component);
    if (signed === undefined) continue;
    const intact = (await parts.signer.signatureOf(signed.file)) !== undefined;
    verdicts.push({ componentId: component.componentId, intact });
  }
  return succeed(verdicts);
}
