import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { FormFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { formSetOn } from '../../shared/domain/form-set.ts';
import { lifeFormKey, lifeFormsOf } from '../../shared/domain/life/life-form.ts';
import type { DrawnReceipt, ReprintMark } from '../../shared/domain/printing.ts';
import { parseActionId, type ActionId } from '../../shared/kernel/id.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { printDrawn, showDrawn } from './drawn-papers.ts';
import type { PrinterPort } from './ports.ts';

type Asked = Request<'forms:issue-life'>;

/** A form of what happened to a dossier, drawn from its history into the vault so that the page can show it. */
export function issueLifeForm(counter: Counter, asked: Asked): Promise<Reply<'forms:issue-life'>> {
  return showDrawn(counter, drawLifeForm(counter, asked, null));
}

/** To the printer, and into the history: the second print says that it is one. */
export async function printLifeForm(
  counter: Counter,
  asked: Asked,
  { printer, newId }: { readonly printer: PrinterPort; readonly newId: () => string },
): Promise<Result<null, FormFailure>> {
  const { clerk, ledger, parts } = counter;
  const { dossierId, form } = asked;
  const count = (ledger.findDossier(dossierId)?.formPrints.get(lifeFormKey(form)) ?? 0) + 1;
  const reprint = count === 1 ? null : { count: count - 1, at: toLocalTime(parts.now()) };
  const printed = await printDrawn(counter, drawLifeForm(counter, asked, reprint), printer);
  if (!printed.ok || clerk === undefined) return printed;
  const action = { kind: 'life-form-printed', form, count } as const;
  const moment = { actionId: actionIdOf(newId()), clerkId: clerk.clerkId, at: parts.now() };
  await counter.exclusively(() => counter.appendEntry({ ...moment, dossierId, action }));
  return printed;
}

/** The form set of the day of reception; before it, of today: dates decide, not the clerk. */
export async function drawLifeForm(
  { clerk, ledger, office, parts }: Counter,
  { dossierId, form }: Asked,
  reprint: ReprintMark | null,
): Promise<Result<DrawnReceipt, FormFailure>> {
  if (clerk === undefined) return fail({ kind: 'locked' });
  const dossier = ledger.findDossier(dossierId);
  const isThere = dossier !== undefined && lifeFormsOf(dossier).some((one) => isSame(one, form));
  if (dossier === undefined || !isThere) return fail({ kind: 'not-received' });
  const procedure = findProcedure(parts.catalogue, dossier.draft.procedureCode ?? '');
  const formSet =
    dossier.reception?.formSet ?? formSetOn(toLocalTime(dossier.draft.openedAt).day, ledger.rules);
  return succeed(
    await parts.forms.renderLifeForm({ form, dossier, procedure, office, clerk, formSet, reprint }),
  );
}

function isSame(one: Asked['form'], other: Asked['form']): boolean {
  return lifeFormKey(one) === lifeFormKey(other);
}

function actionIdOf(text: string): ActionId {
  const actionId = parseActionId(text);
  if (actionId === undefined) throw new TypeError('ids made here are well formed');
  return actionId;
}
