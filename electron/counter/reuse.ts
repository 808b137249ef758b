import type { StockFailure } from '../../shared/contract/channels/stock-channels.ts';
import { findValidSignature, isOfficial, type Dossier } from '../../shared/domain/dossier.ts';
import { isAttachment } from '../../shared/domain/draft-papers.ts';
import type { StockItem } from '../../shared/domain/life/stock.ts';
import type { ComponentId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { decideOn, writeLife, type Asked } from './write-life.ts';

const NOT_HELD = { kind: 'not-held' } as const;

/**
 * Looks in what this office holds of the same person for papers that the
 * dossier asks for, verifies each anew, and writes down what there is: the
 * denominator of KPI K9, whether or not it is then used.
 */
export function checkStock(
  counter: Counter,
  asked: Asked,
): Promise<Result<readonly StockItem[], StockFailure>> {
  return decideOn<readonly StockItem[], StockFailure>(
    counter,
    { dossierId: asked.dossierId, unknown: NOT_HELD },
    async (dossier, now) => {
      const available = await heldFor(counter, dossier, now);
      const written = await writeLife(counter, asked, {
        dossier,
        now,
        command: { kind: 'check-stock', available },
      });
      return written.ok ? succeed(available) : written;
    },
  );
}

/** Lets a held paper stand for a component; it is verified once more at this moment (REUSE-01). */
export function reusePaper(
  counter: Counter,
  asked: Asked & { readonly componentId: ComponentId },
): Promise<Result<StockItem, StockFailure>> {
  return decideOn<StockItem, StockFailure>(
    counter,
    { dossierId: asked.dossierId, unknown: NOT_HELD },
    async (dossier, now) => {
      const { componentId } = asked;
      const paper = dossier.draft.components.find((one) => one.componentId === componentId);
      const item = (await heldFor(counter, dossier, now)).find(
        ({ componentCode }) => componentCode === paper?.code,
      );
      if (item === undefined) return fail(NOT_HELD);
      const command = { kind: 'reuse-paper', componentId, item } as const;
      const written = await writeLife(counter, asked, { dossier, now, command });
      return written.ok ? succeed(item) : written;
    },
  );
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
      if (wanted.has(item.componentCode) && (await parts.signer.signatureOf(item.file)) !== undefined)
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
