import { findValidSignature, isOfficial, type Dossier } from '../../../shared/domain/dossier.ts';
import { componentsToSign } from '../../../shared/domain/paper-kinds.ts';
import type { Check } from './check.ts';

/** What the province gives back of one dossier; digests are taken of the bytes. */
export interface Held {
  readonly code: string;
  readonly state: string;
  readonly files: readonly { readonly sha256: string }[];
}

/** Each received dossier is there once, whole, with the signed bytes, and nothing is there that nobody received. */
export function checkProvince(received: readonly Dossier[], held: readonly Held[]): readonly Check[] {
  const codes = received.flatMap(({ reception }) => reception?.code ?? []);
  return [
    ...received.flatMap((dossier) => checkOne(dossier, held)),
    ...held.map(({ code }): Check => ({
      holds: codes.includes(code),
      breach: 'duplicated',
      what: `the province's ${code} was received at the counter`,
    })),
  ];
}

function checkOne(dossier: Dossier, held: readonly Held[]): readonly Check[] {
  const { reception, dossierId } = dossier;
  const code = reception !== undefined && isOfficial(reception) ? reception.code : `none (${dossierId})`;
  const copies = held.filter((candidate) => candidate.code === code);
  const [first] = copies;
  return [
    { holds: first !== undefined, breach: 'lost', what: `the province has ${code}` },
    { holds: copies.length <= 1, breach: 'duplicated', what: `the province has ${code} once` },
    { holds: first?.state === 'registered', breach: 'lost', what: `${code} is in the province's register` },
    {
      holds: listed(first?.files.map(({ sha256 }) => sha256)) === listed(signedDigests(dossier)),
      breach: 'lost',
      what: `the province has the signed bytes of ${code}`,
    },
  ];
}

function signedDigests(dossier: Dossier): readonly string[] {
  return componentsToSign(dossier.draft).map(
    (paper) => findValidSignature(dossier, paper)?.file.digest ?? 'unsigned',
  );
}

function listed(digests: readonly string[] = []): string {
  return [...digests].sort().join(' ');
}
