import type { Complaint } from '../../domain/complaint.ts';
import { sortedIds, type Cohort } from '../cohort.ts';
import { isWithin, type Span } from '../period.ts';

/** K14: complaints on attitude, delay and repeated supplements; which were answered in time stands apart. */
export function complaintsReceived(complaints: readonly Complaint[], span: Span): Cohort {
  const received = complaints.filter(({ receivedAt }) => isWithin(receivedAt, span));
  const unwanted = received.filter(({ subject }) => subject !== 'other');
  const ids = (some: readonly Complaint[]) => sortedIds(some.map(({ complaintId }) => complaintId));
  return {
    unit: 'complaint',
    numerator: ids(unwanted),
    denominator: ids(received),
    excluded: {},
    pending: [],
    beside: {
      attitude: ids(unwanted.filter(({ subject }) => subject === 'attitude')),
      delay: ids(unwanted.filter(({ subject }) => subject === 'delay')),
      'repeated-supplement': ids(unwanted.filter(({ subject }) => subject === 'repeated-supplement')),
      'answered-in-time': ids(
        received.filter(({ answeredAt, answerBy }) => answeredAt !== undefined && answeredAt <= answerBy),
      ),
    },
  };
}
