import { answerDueAt } from '../../shared/domain/online-answer.ts';
import type { FilingRow, FilingStanding } from '../../shared/contract/channels/portal-channels.ts';
import type { Reply } from '../../shared/contract/ipc.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { PortalFiling } from '../../shared/domain/portal-filing.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import type { Counter } from './counter.ts';
import { portalIds } from './portal-ids.ts';

const OPEN: readonly FilingStanding[] = ['to-answer', 'coming'];

/** What citizens filed online, the nearest answer first; what was answered stays for the day, or until the province knows. */
export async function listFilings(counter: Counter): Promise<Reply<'portal:list'>> {
  const { ledger } = counter;
  const untold = ledger.telling.waiting;
  const today = toLocalTime(counter.parts.now()).day;
  const rows = [...ledger.sides.filings.all].flatMap((filing) => {
    const dossier = ledger.findDossier(portalIds(filing.portalDossierId).dossierId);
    const answered = dossier === undefined ? undefined : answeredAt(dossier);
    const row = rowOf(counter, filing, { dossier, untold });
    const isOver = answered !== undefined && row.standing !== 'awaits-citizen';
    return isOver && row.told && toLocalTime(answered).day < today ? [] : [row];
  });
  return succeed(
    rows.toSorted((one, other) => rank(one) - rank(other) || one.answerDueAt - other.answerDueAt),
  );
}

function rank({ standing }: FilingRow): number {
  return OPEN.includes(standing) ? 0 : 1;
}

function rowOf(
  { ledger, parts }: Counter,
  filing: PortalFiling,
  { dossier, untold }: { readonly dossier: Dossier | undefined; readonly untold: ReadonlySet<DossierId> },
): FilingRow {
  const { portalDossierId, applicant, procedureCode, submittedAt, papers } = filing;
  const hours = valueOn(ledger.rules.limits, toLocalTime(submittedAt).day).onlineAnswerWorkingHours;
  const standing = dossier === undefined ? 'coming' : standingOf(dossier);
  return {
    portalDossierId,
    dossierId: dossier?.dossierId ?? null,
    ownerName: applicant.fullName,
    procedureCode,
    submittedAt,
    answerDueAt: answerDueAt(submittedAt, { hours, calendar: parts.calendar }),
    standing,
    paperCount: papers.length,
    unreadable: ledger.sides.filings.unreadableIn(filing),
    told: dossier !== undefined && !OPEN.includes(standing) && isTold(dossier, untold),
  };
}

function standingOf({ life, reception, discarded }: Dossier): FilingStanding {
  if (life.refusedAtDesk !== undefined) return 'refused';
  if (reception !== undefined) return 'received';
  const asked = life.supplements.some(({ broughtAt }) => broughtAt === undefined);
  return asked && !discarded ? 'awaits-citizen' : 'to-answer';
}

/** A reception goes as a dossier, whole; the other answers as events. */
function isTold(
  { reception, registered, delivered, dossierId }: Dossier,
  untold: ReadonlySet<DossierId>,
): boolean {
  if (reception !== undefined) return (registered ?? delivered) !== undefined;
  return !untold.has(dossierId);
}

function answeredAt({ life, reception }: Dossier) {
  return life.refusedAtDesk?.at ?? reception?.receivedAt ?? life.supplements.at(-1)?.request.askedAt;
}
