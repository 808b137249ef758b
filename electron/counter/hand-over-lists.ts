import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { FormFailure } from '../../shared/contract/failures.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { handOverListOf, type HandOverQuery } from '../../shared/domain/hand-over-list.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import type { PrinterPort } from './ports.ts';

/** A list that both sides sign, drawn from the journal each time: it grows with the day and needs no record of its own. */
export async function issueHandOverList(
  counter: Counter,
  query: HandOverQuery,
): Promise<Result<{ readonly file: FileRef }, FormFailure>> {
  const drawn = await drawList(counter, query);
  return drawn.ok ? succeed({ file: await counter.parts.files.put(once(drawn.value.pdf)) }) : drawn;
}

export async function printHandOverList(
  counter: Counter,
  query: HandOverQuery,
  printer: PrinterPort,
): Promise<Result<null, FormFailure>> {
  const drawn = await drawList(counter, query);
  if (!drawn.ok) return drawn;
  const { printer: name, dialog } = counter.parts.settings.current().printing;
  return printer.print({ ...drawn.value, printer: name, dialog });
}

async function drawList(
  { clerk, office, parts, ledger }: Counter,
  query: HandOverQuery,
): Promise<Result<DrawnReceipt, FormFailure>> {
  if (clerk === undefined) return fail({ kind: 'locked' });
  const list = handOverListOf(query, {
    dossiers: ledger.dossiers,
    procedureName: (code) => findProcedure(parts.catalogue, code ?? '')?.nameVi ?? '',
    office,
    clerkName: clerk.name,
  });
  return list === undefined
    ? fail({ kind: 'not-received' })
    : succeed(await parts.forms.renderHandOverList(list));
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
