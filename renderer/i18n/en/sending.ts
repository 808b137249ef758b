import type { sendingVi } from '../vi/sending.ts';

export const sendingEn = {
  'processing.accepted': 'Accepted',
  'processing.notAccepted': 'Not accepted',
  'processing.underWay': 'Under way',
  'processing.papersWanted': 'More papers wanted',
  'processing.paymentWanted': 'Payment due',
  'processing.withdrawn': 'Withdrawn by the citizen',
  'processing.stopped': 'Stopped',
  'processing.done': 'Finished',
  'processing.returned': 'Result handed back',
  'processing.told': 'The province says: {status}',
  'processing.toldWithNote': 'The province says: {status}. {note}',
  'processing.title': 'The province asks ({count})',
  'processing.figure': 'Province asks',
  'processing.column': 'The province says',
  'processing.toldAt': 'Said at',
  'timeline.forgotten': 'The province no longer held what it had confirmed; sent again from the kept copy',
} as const satisfies Record<keyof typeof sendingVi, string>;
