import { drawLifeForm } from '../../../electron/counter/life-forms.ts';
import { lifeFormsOf } from '../../../shared/domain/life/life-form.ts';
import { registerPage } from '../../../shared/domain/register.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { MonthOffice } from './month-office.ts';

/** Every form that was printed in the month, by the dossier's code, and the counter's own book. */
export async function formFiles(
  { counter, files }: MonthOffice,
  dossiers: readonly Dossier[],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const printed: (readonly [string, Uint8Array])[] = [];
  for (const dossier of dossiers) {
    const { reception, form01, dossierId } = dossier;
    const name = reception?.code ?? dossierId;
    if (form01 !== undefined) printed.push([`forms/${name}-mau-01.pdf`, await files.readAll(form01)]);
    for (const form of lifeFormsOf(dossier)) {
      const drawn = await drawLifeForm(counter, { dossierId, form }, null);
      if (!drawn.ok) throw new Error(`a form was not drawn: ${drawn.failure.kind}`);
      const index = 'index' in form ? `-${form.index + 1}` : '';
      printed.push([`forms/${name}-${form.kind}${index}.pdf`, drawn.value.pdf]);
    }
  }
  return [...printed, ...(await bookFile(counter))];
}

async function bookFile(
  counter: MonthOffice['counter'],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { ledger, parts, office } = counter;
  const [year] = ledger.bookYears;
  if (year === undefined) return [];
  const book = ledger.bookOf(year);
  const days = book.flatMap(({ reception }) => reception?.receivedAt ?? []);
  const period = { year, from: dayOf(Math.min(...days)), to: dayOf(Math.max(...days)) };
  const { rows } = registerPage(book, period, {
    afterNumber: 0,
    limit: book.length,
    catalogue: parts.catalogue,
  });
  const { pdf } = await parts.forms.renderRegister({ office, period, rows });
  return [['forms/so-theo-doi-ho-so.pdf', pdf]];
}

function dayOf(moment: number) {
  return toLocalTime(getInstant(moment)).day;
}
