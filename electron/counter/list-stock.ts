import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { HeldPaper } from '../../shared/contract/channels/stock-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { findValidSignature, isOfficial, type Dossier } from '../../shared/domain/dossier.ts';
import { isAttachment } from '../../shared/domain/draft-papers.ts';
import { foldVietnamese } from '../../shared/kernel/fold-vietnamese.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** Papers per answer at most, whatever is asked. */
const PAGE_LIMIT = 500;

/** What the office holds of people: digitised papers and results, each with its signer and the dossier it came from. */
export async function listStock(
  { ledger, parts }: Counter,
  { query, limit }: Request<'stock:list'>,
): Promise<Reply<'stock:list'>> {
  const words = foldVietnamese(query)
    .split(' ')
    .filter((word) => word !== '');
  const papers = [...ledger.dossiers]
    .flatMap((dossier) =>
      heldOf(dossier, findProcedure(parts.catalogue, dossier.draft.procedureCode ?? '')?.nameVi),
    )
    .filter((paper) => words.length === 0 || hasAll(paper, words))
    .toSorted((one, other) => other.at - one.at);
  return succeed({ papers: papers.slice(0, Math.min(limit, PAGE_LIMIT)), total: papers.length });
}

function hasAll({ ownerName, ownerNumber, nameVi, code }: HeldPaper, words: readonly string[]): boolean {
  const text = foldVietnamese([ownerName, ownerNumber, nameVi, code].join(' '));
  return words.every((word) => text.includes(word));
}

/** Attachments and papers beside the procedure are in no store (DOMAIN 4.2). */
function heldOf(dossier: Dossier, procedureVi: string | undefined): readonly HeldPaper[] {
  const { dossierId, draft, reception, life } = dossier;
  if (reception === undefined || !isOfficial(reception)) return [];
  const { fullName: ownerName, identityNumber: ownerNumber } = draft.applicant;
  const shared = { ownerName, ownerNumber, dossierId, code: reception.code };
  const components = draft.components.flatMap((paper): readonly HeldPaper[] => {
    const signed = isAttachment(paper) || paper.extra ? undefined : findValidSignature(dossier, paper);
    if (signed === undefined) return [];
    const { signerName, signedAt } = signed.signature;
    const facts = { file: signed.file, signerName, at: signedAt ?? signed.at };
    return [{ ...shared, ...facts, nameVi: paper.nameVi, from: 'component' }];
  });
  if (life.result === undefined) return components;
  const { file, signerName, digitisedAt } = life.result;
  const result = { file, signerName, at: digitisedAt, nameVi: procedureVi ?? '', from: 'result' } as const;
  return [...components, { ...shared, ...result }];
}
