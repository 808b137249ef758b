import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';

/** What F8 has done: signed papers, or taken down the signatures that they came with. */
export function SignedNotice({ count, kept }: { count: number; kept: boolean }) {
  const t = useT();
  return <Notice tone="done">{kept ? t('kept.done', { count }) : t('sign.done', { count })}</Notice>;
}
