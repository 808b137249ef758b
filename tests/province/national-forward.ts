import { findProcedure, loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import { progress1, type Step1 } from '../../shared/contract/national/progress-1.ts';
import { record1, type Record1 } from '../../shared/contract/national/record-1.ts';
import { record2, status2, type Record2, type Status2 } from '../../shared/contract/national/record-2.ts';
import type { NationalSubject } from '../../shared/contract/national/subject.ts';
import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import type { Life } from '../../shared/domain/life/life.ts';
import type { ProcessingStatus } from '../../shared/domain/processing.ts';
import { isStatusWord } from '../../shared/domain/province-word.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import type { Sql } from './database.ts';
import { lifeOf } from './life-events.ts';
import { Problem } from './problem.ts';
import { wordsAbout } from './province-words.ts';

/** One dossier in the words of both generations of the national portal (DOMAIN 6.1, 6.3). */
export interface NationalForward {
  readonly generation1: { readonly data: Record1; readonly progress: readonly (readonly Step1[])[] };
  readonly generation2: { readonly NoiHoSo: Record2; readonly CapNhatTrangThai: Status2 };
}

interface HeldRow {
  readonly counter_id: string;
  readonly action_id: string;
  readonly body: string;
}

/**
 * What this province would forward of the dossier that stands on a code: only of one that it holds whole. How far it
 * has come is what its counter told of it, unless an officer said something later.
 */
export async function nationalForward(
  { database, now }: { readonly database: Sql; readonly now: () => number },
  code: string,
): Promise<NationalForward> {
  const [row] = await database.query<HeldRow>(
    `SELECT counter_id, action_id, body FROM dossiers
     WHERE code = $1 AND state IN ('files-complete', 'registered')`,
    [code],
  );
  if (row === undefined) throw new Problem('not-found');
  const wire: DossierWire = JSON.parse(row.body); // parsed by its schema before it was stored
  const [counterId, actionId] = [row.counter_id, row.action_id];
  const { life, lastEventAt } = await lifeOf(database, {
    counterId,
    actionId,
    dossierId: wire.draft.dossierId,
  });
  const word = (await wordsAbout(database, { counterId, about: actionId })).findLast(isStatusWord);
  const later = word !== undefined && word.body.at > lastEventAt ? word.body.status : undefined;
  return forward(subjectOf(wire, life, now()), later);
}

function subjectOf(wire: DossierWire, life: Life, now: number): NationalSubject {
  const procedure = findProcedure(loadCatalogue(), wire.draft.procedureCode ?? '');
  if (procedure === undefined) throw new Problem('not-found');
  const agencyCode = wire.reception.code.replace(/-\d+-\d+$/, '');
  // Names of offices are in the real province's own list; the trial has none.
  const office = { agencyCode, communeNameVi: agencyCode };
  return { wire, life, procedure, office, now: getInstant(now) };
}

function forward(subject: NationalSubject, status: ProcessingStatus | undefined): NationalForward {
  const data = record1(subject);
  const standing = status2(subject, '');
  return {
    generation1: {
      data: status === undefined ? data : { ...data, TrangThaiHoSo: String(status) },
      progress: progress1(subject),
    },
    generation2: {
      NoiHoSo: record2(subject),
      CapNhatTrangThai: status === undefined ? standing : { ...standing, TrangThai: status },
    },
  };
}
