import type { StockFailure } from '../../shared/contract/channels/stock-channels.ts';
import { findValidSignature, isOfficial, type Dossier } from '../../shared/domain/dossier.ts';
import { isAttachment } from '../../shared/domain/draft-papers.ts';
import type { LifeCommand } from '../../shared/domain/life/life-command.ts';
import type { StockItem } from '../../shared/domain/life/stock.ts';
import type { ActionId, ComponentId, DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import { live } from './live.ts';

interface Asked {
  readonly actionId: ActionId;
  readonly dossierId: DossierId;
}

/**
 * Looks in what this office holds of the same person for papers that the
 * dossier asks for, verifies each anew, and writes down what there is: the
 * denominator of KPI K9, whether or not it is then used.
 */
export function checkStock(
  counter: Counter,
  asked: Asked,
): Promise<Result<readonly StockItem[], StockFailure>> {
  return decideOn(counter, asked, async (dossier, now) => {
    const available = await heldFor(counter, dossier, now);
    const written = await write(counter, asked, {
      dossier,
      now,
      command: { kind: 'check-stock', available },
    });
    return written.ok ? succeed(available) : written;
  });
}

/** Lets a held paper stand for a component; it is verified once more at this moment (REUSE-01). */
export function reusePaper(
  counter: Counter,
  asked: Asked & { readonly componentId: ComponentId },
): Promise<Result<StockItem, StockFailure>> {
  return decideOn(counter, asked, async (dossier, now) => {
    const { componentId } = asked;
    const paper = dossier.draft.components.find((one) => one.componentId === componentId);
    const item = (await heldFor(counter, dossier, now)).find(
      ({ componentCode }) => componentCode === paper?.code,
    );
    if (item === undefined) return fail({ kind: 'not-held' });
    const command = { kind: 'reuse-paper', componentId, item } as const;
    const written = await write(counter, asked, { dossier, now, command });
    return written.ok ? succeed(item) : written;
  });
}

function decideOn<Value>(
  counter: Counter,
  { dossierId }: Asked,
  decide: (dossier: Dossier, now: Instant) => Promise<Result<Value, StockFailure>>,
): Promise<Result<Value, StockFailure>> {
  return counter.exclusively(() =>
    withDiskGuard(async (): Promise<Result<Value, StockFailure>> => {
      if (counter.clerk === undefined) return fail({ kind: 'locked' });
      const dossier = counter.ledger.findDossier(dossierId);
      return dossier === undefined ? fail({ kind: 'not-held' }) : decide(dossier, counter.parts.now());
    }),
  );
}

async function write(
  counter: Counter,
  { actionId, dossierId }: Asked,
  what: { readonly dossier: Dossier; readonly now: Instant; readonly command: LifeCommand },
): Promise<Result<null, StockFailure>> {
  const { clerk } = counter;
  if (clerk === undefined) return fail({ kind: 'locked' });
  if (counter.ledger.findOutcome(actionId) !== undefined) return succeed(null);
  const action = live(counter, what.dossier, what);
  if (!action.ok) return action;
  await counter.appendEntry({
    actionId,
    dossierId,
    clerkId: clerk.clerkId,
    at: what.now,
    action: action.value,
  });
  return succeed(null);
}

/** The newest intact paper of each code that an earlier dossier of the same person holds. */
async function heldFor(
  { ledger, parts }: Counter,
  dossier: Dossier,
  now: Instant,
): Promise<readonly StockItem[]> {
  const wanted = new Set(dossier.draft.components.map(({ code }) => code));
  const newest = new Map<string, StockItem>();
  for (const other of ledger.dossiers) {
    if (!isEarlierOfSamePerson(dossier, other)) continue;
    for (const item of papersOf(other, now)) {
      if (wanted.has(item.componentCode) && (await parts.signer.isIntact(item.file)))
        newest.set(item.componentCode, item);
    }
  }
  return [...newest.values()];
}

function isEarlierOfSamePerson({ dossierId, draft }: Dossier, other: Dossier): boolean {
  const number = draft.applicant.identityNumber.trim();
  return (
    number !== '' &&
    other.dossierId !== dossierId &&
    other.reception !== undefined &&
    other.draft.applicant.identityNumber.trim() === number
  );
}

/** Digitised components; what only went along as an attachment is in no store (DOMAIN 4.2). */
function papersOf(other: Dossier, verifiedAt: Instant): readonly StockItem[] {
  const { reception } = other;
  if (reception === undefined || !isOfficial(reception)) return [];
  return other.draft.components.flatMap((paper) => {
    const signed = isAttachment(paper) || paper.extra ? undefined : findValidSignature(other, paper);
    return signed === undefined
      ? []
      : [
          {
            componentCode: paper.code,
            file: signed.file,
            from: 'component' as const,
            origin: reception.code,
            validTo: null,
            verifiedAt,
          },
        ];
  });
}
