import {
  CERTIFICATION_BOOKS,
  copyFeeVnd,
  type CertificationBook,
} from '../../../../shared/domain/certification.ts';
import type { ComplaintSubject } from '../../../../shared/domain/complaint.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { afterWorkingDays, type MonthStage } from '../month-stage.ts';
import { inventPerson } from '../people.ts';
import { guideVisitor } from './counter-story.ts';

const FLAT_FEE_VND = 10_000;

/** Copies and signatures certified while one waits: a line in a book and no dossier. */
export function certifyOn(stage: MonthStage, moment: Instant): void {
  const { timeline, desk, chance } = stage;
  timeline.at(moment, async () => {
    const book = chance.weighted<CertificationBook>([
      [CERTIFICATION_BOOKS[0], 75],
      [CERTIFICATION_BOOKS[1], 20],
      [CERTIFICATION_BOOKS[3], 5],
    ]);
    const person = inventPerson(chance);
    const pages = chance.whole(1, 6);
    const copies = chance.whole(1, 4);
    await guideVisitor(stage);
    await desk.certify({
      book,
      visitId: null,
      requesterName: person.fullName ?? '',
      requesterNumber: person.identityNumber ?? '',
      paperVi: book === 'SCT/BS' ? 'bằng tốt nghiệp' : 'giấy ủy quyền',
      pages,
      copies,
      feeVnd: book === 'SCT/BS' ? copyFeeVnd(pages, copies) : FLAT_FEE_VND,
      signerName: 'Lê Văn Sáu',
      dossierId: null,
    });
    await desk.nextVisitor();
  });
}

/** Somebody who only asks the way, or is sent to the police desk: guided all the same. */
export function askTheWayOn(stage: MonthStage, moment: Instant): void {
  stage.timeline.at(moment, async () => {
    await guideVisitor(stage);
    await stage.desk.nextVisitor();
  });
}

export function complainOn(stage: MonthStage, moment: Instant, subject: ComplaintSubject): void {
  const { timeline, desk, chance, office } = stage;
  timeline.at(moment, async () => {
    const complaintId = await desk.complain(subject, 'phản ánh của người dân qua hộp thư góp ý');
    if (chance.inHundred(20)) return;
    timeline.at(afterWorkingDays(stage, office.now(), chance.whole(1, 9)), () =>
      desk.answer(complaintId, 'đã làm việc với công chức và xin lỗi người dân'),
    );
  });
}
