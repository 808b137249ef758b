import { basename } from 'node:path';
import type { ResultFailure } from '../../shared/contract/channels/result-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import type { FileDialogPort } from './ports.ts';
import { decideOn, writeLife } from './write-life.ts';

const UNSIGNED = { kind: 'result-unsigned' } as const;

/** Takes the signed file of a result into the vault, and says who signed it. */
export async function pickResult({ parts }: Counter, dialog: FileDialogPort): Promise<Reply<'results:pick'>> {
  const [path] = await dialog.pickPages();
  if (path === undefined) return succeed(null);
  const imported = await withDiskGuard(() => parts.importer.importFile(path));
  if (!imported.ok) return fail({ kind: imported.failure.kind, name: basename(path) });
  const [page] = imported.value;
  const signature = page?.kind === 'pdf' ? await parts.signer.signatureOf(page.file) : undefined;
  if (page === undefined || signature === undefined) return fail(UNSIGNED);
  return succeed({ file: page.file, signerName: signature.signerName });
}

/** Writes the result down with its dossier. Who signed it is read from the file, not from the page. */
export function digitiseResult(
  counter: Counter,
  asked: Request<'results:digitise'>,
): Promise<Reply<'results:digitise'>> {
  const { dossierId, file, resultCode, competent } = asked;
  return decideOn<null, ResultFailure>(counter, { dossierId, unknown: UNSIGNED }, async (dossier, now) => {
    const signature = await counter.parts.signer.signatureOf(file);
    if (signature === undefined) return fail(UNSIGNED);
    const { signerName } = signature;
    const result = { resultCode, file, signerName, competent, digitisedAt: now };
    return writeLife(counter, asked, { dossier, now, command: { kind: 'digitise-result', result } });
  });
}
