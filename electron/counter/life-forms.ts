import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { FormFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { formSetOn } from '../../shared/domain/form-set.ts';
import { lifeFormsOf } from '../../shared/domain/life/life-form.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { printDrawn, showDrawn } from './drawn-papers.ts';
import type { PrinterPort } from './ports.ts';

type Asked = Request<'forms:issue-life'>;

/** A form of what happened to a dossier, drawn from its history into the vault so that the page can show it. */
export function issueLifeForm(counter: Counter, asked: Asked): Promise<Reply<'forms:issue-life'>> {
  return showDrawn(counter, drawLifeForm(counter, asked));
}

export function printLifeForm(
  counter: Counter,
  asked: Asked,
  printer: PrinterPort,
): Promise<Result<null, FormFailure>> {
  return printDrawn(counter, drawLifeForm(counter, asked), printer);
}

/** The form set of the day of reception; before it, of today: dates decide, not the clerk. */
export async function drawLifeForm(
  { clerk, ledger, office, parts }: Counter,
  { dossierId, form }: Asked,
): Promise<Result<DrawnReceipt, FormFailure>> {
  if (clerk === undefined) return fail({ kind: 'locked' });
  const dossier = ledger.findDossier(dossierId);
  const isThere = dossier !== undefined && lifeFormsOf(dossier).some((one) => isSame(one, form));
  if (dossier === undefined || !isThere) return fail({ kind: 'not-received' });
  const procedure = findProcedure(parts.catalogue, dossier.draft.procedureCode ?? '');
  const formSet =
    dossier.reception?.formSet ?? formSetOn(toLocalTime(dossier.draft.openedAt).day, ledger.rules);
  return succeed(await parts.forms.renderLifeForm({ form, dossier, procedure, office, clerk, formSet }));
}

function isSame(one: Asked['form'], other: Asked['form']): boolean {
  const indexOf = (form: Asked['form']) => ('index' in form ? form.index : 0);
  return one.kind === other.kind && indexOf(one) === indexOf(other);
}
