import type { PrintFailure } from '../../shared/contract/failures.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import type { PrinterPort } from './ports.ts';

/** A paper that is drawn from the journal whenever it is asked for: into the vault, so that the page can show it. */
export async function showDrawn<Failure>(
  { parts }: Counter,
  drawing: Promise<Result<DrawnReceipt, Failure>>,
): Promise<Result<{ readonly file: FileRef }, Failure>> {
  const drawn = await drawing;
  return drawn.ok ? succeed({ file: await parts.files.put(once(drawn.value.pdf)) }) : drawn;
}

/** The same to the printer, as this machine is set to. */
export async function printDrawn<Failure>(
  { parts }: Counter,
  drawing: Promise<Result<DrawnReceipt, Failure>>,
  printer: PrinterPort,
): Promise<Result<null, Failure | PrintFailure>> {
  const drawn = await drawing;
  if (!drawn.ok) return drawn;
  const { printer: name, dialog } = parts.settings.current().printing;
  return printer.print({ ...drawn.value, printer: name, dialog });
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
