import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import { componentsToSign } from '../../../shared/domain/paper-kinds.ts';
import type { Check } from './check.ts';
import type { FoldedDossier } from './journal-view.ts';

/** What the screen said before the kill, in its own terms; independent of what the journal was read to hold. */
export type Claim =
  | {
      readonly kind: 'card-read';
      readonly dossierId: string;
      readonly identityNumber: string;
      readonly fullName: string;
    }
  | { readonly kind: 'contact-typed'; readonly dossierId: string; readonly phone: string }
  | { readonly kind: 'procedure-chosen'; readonly dossierId: string; readonly procedureCode: string }
  | { readonly kind: 'pages'; readonly dossierId: string; readonly count: number }
  | { readonly kind: 'signed'; readonly dossierId: string; readonly papers: number }
  | { readonly kind: 'received'; readonly dossierId: string; readonly code: string }
  /** The header's lights: so many dossiers in all are with the province, or in its register. */
  | { readonly kind: 'delivered' | 'registered'; readonly count: number };

/** Each word of the screen is still true. */
export function checkClaims(
  claims: readonly Claim[],
  dossiers: ReadonlyMap<string, FoldedDossier>,
): readonly Check[] {
  return claims.map((claim): Check => ({
    holds: isTrue(claim, dossiers),
    breach: 'lost',
    what: `the screen said ${claim.kind}${'dossierId' in claim ? ` of ${claim.dossierId}` : ` ${claim.count}`}`,
  }));
}

function isTrue(claim: Claim, dossiers: ReadonlyMap<string, FoldedDossier>): boolean {
  switch (claim.kind) {
    case 'delivered':
      return (
        countOf(dossiers, ({ delivered, registered }) => (delivered ?? registered) !== undefined) >=
        claim.count
      );
    case 'registered':
      return countOf(dossiers, ({ registered }) => registered !== undefined) >= claim.count;
    case 'card-read':
    case 'contact-typed':
    case 'procedure-chosen':
    case 'pages':
    case 'signed':
    case 'received': {
      const found = dossiers.get(claim.dossierId);
      return found !== undefined && isTrueOf(claim, found.dossier);
    }
  }
}

function isTrueOf(claim: Extract<Claim, { dossierId: string }>, dossier: Dossier): boolean {
  const { draft, reception } = dossier;
  switch (claim.kind) {
    case 'card-read':
      return (
        draft.applicant.identityNumber === claim.identityNumber && draft.applicant.fullName === claim.fullName
      );
    case 'contact-typed':
      return draft.applicant.phone === claim.phone;
    case 'procedure-chosen':
      return draft.procedureCode === claim.procedureCode;
    case 'pages':
      return draft.components.reduce((sum, { pages }) => sum + pages.length, 0) >= claim.count;
    case 'signed':
      return (
        componentsToSign(draft).filter((paper) => findValidSignature(dossier, paper) !== undefined).length >=
        claim.papers
      );
    case 'received':
      return reception?.code === claim.code;
  }
}

function countOf(
  dossiers: ReadonlyMap<string, FoldedDossier>,
  counts: (dossier: Dossier) => boolean,
): number {
  return [...dossiers.values()].filter(({ dossier }) => counts(dossier)).length;
}
