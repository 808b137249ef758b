import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { numberWarnings, useNumbers } from '../use-numbers.ts';

/** What must be known of the official numbers, in sentences; nothing while all is well. */
export function NumberWarnings() {
  const say = useSay();
  const standing = useNumbers();
  if (standing === undefined) return null;
  return numberWarnings(standing, say).map((words) => (
    <Notice key={words} tone="warn">
      {words}
    </Notice>
  ));
}
