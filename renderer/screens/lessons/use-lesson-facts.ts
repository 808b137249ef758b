import { useLocation } from '@tanstack/react-router';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useWholeDossiers } from '../../store/use-dossiers.ts';
import { useKeptFresh } from '../use-kept-fresh.ts';
import type { LessonFacts } from './lesson-step.ts';

/** More than a lesson has. */
const LINES = 50;

/** What was done since a moment: the newest dossier begun, the lines written, and the screen. */
export function useLessonFacts(since: Instant): LessonFacts {
  const client = useCounterClient();
  const { pathname } = useLocation();
  const whole = useWholeDossiers();
  const dossier = whole.find(({ draft }) => draft.openedAt >= since);
  const { day } = toLocalTime(since);
  const [page] = useKeptFresh(`lesson ${since}`, () =>
    client.invoke['certification:page']({ book: 'SCT/BS', from: day, to: day, limit: LINES }),
  );
  const lines = page?.lines.filter(({ writtenAt }) => writtenAt >= since).length ?? 0;
  return { screen: screenAt(pathname, whole), dossier, lines };
}

/** A dossier that was received is still on screen while its receipt is looked at. */
function screenAt(path: string, dossiers: readonly Dossier[]): LessonFacts['screen'] {
  if (path.startsWith('/certification')) return 'certification';
  const open = dossiers.find(({ dossierId }) => path === `/intake/${dossierId}`);
  return path.startsWith('/intake') && open?.reception === undefined ? 'new-dossier' : 'other';
}
