import { filesToSend } from '../../../electron/counter/send-dossier.ts';
import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import { progress1 } from '../../../shared/contract/national/progress-1.ts';
import { record1 } from '../../../shared/contract/national/record-1.ts';
import { record2, status2 } from '../../../shared/contract/national/record-2.ts';
import type { NationalSubject } from '../../../shared/contract/national/subject.ts';
import { isFullySigned, isOfficial, type Dossier } from '../../../shared/domain/dossier.ts';
import { withoutShelves } from '../../../shared/domain/page-shelf.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { MonthOffice } from './month-office.ts';

/** What a province would tell the national portal of each signed reception, in the words of both generations. */
export function nationalJson({ counter }: MonthOffice, dossiers: readonly Dossier[], now: Instant): object {
  const subjects = dossiers.flatMap((dossier) => subjectOf(counter, dossier, now) ?? []);
  return {
    generation1: {
      session: '',
      madonvi: counter.office.agencyCode,
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      data: subjects.map(record1),
      progress: subjects.flatMap(progress1),
    },
    generation2: {
      NoiHoSo: subjects.map(record2),
      // The portal's own ids come with its answers to `NoiHoSo`.
      CapNhatTrangThai: subjects.map((subject) => status2(subject, '')),
    },
  };
}

function subjectOf(
  counter: MonthOffice['counter'],
  dossier: Dossier,
  now: Instant,
): NationalSubject | undefined {
  const { reception, draft, life, submissionId } = dossier;
  const procedure = findProcedure(counter.parts.catalogue, draft.procedureCode ?? '');
  if (reception === undefined || !isOfficial(reception) || procedure === undefined) return undefined;
  if (!isFullySigned(dossier)) return undefined;
  return {
    wire: {
      actionId: submissionId,
      epoch: counter.parts.journal.epoch,
      draft: withoutShelves(draft),
      reception,
      files: filesToSend(dossier),
    },
    life,
    procedure,
    office: counter.office,
    now,
  };
}
