import { Notice } from '../../components/notice.tsx';
import type { Outcome } from './use-backup.ts';

/** What came of a task: the sentence, then each finding. */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  return (
    <Notice tone={outcome.tone}>
      {outcome.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Notice>
  );
}
