import { useNavigate } from '@tanstack/react-router';

import type { Draft } from '../../../shared/domain/draft.ts';
import { DUPLICATE_DAYS, findDuplicates } from '../../../shared/domain/duplicates.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Notice } from '../../components/notice.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useDossierList } from '../../store/use-dossiers.ts';

const MOST_SHOWN = 3;

/** Dossiers of the same person and procedure on this machine, each a press away; stops nothing. */
export function DuplicateNotice({ draft, now }: { draft: Draft; now: Instant }) {
  const { t, format } = useSay();
  const navigate = useNavigate();
  const known = useDossierList();
  const { dossierId, procedureCode, applicant } = draft;
  const { identityNumber } = applicant;
  const duplicates = findDuplicates({ dossierId, procedureCode, identityNumber }, known, now);
  if (duplicates.length === 0) return null;
  return (
    <Notice tone="warn">
      <span>{t('duplicate.title', { days: DUPLICATE_DAYS })}</span>
      {duplicates.slice(0, MOST_SHOWN).map((one) => (
        <OpenLink
          key={one.dossierId}
          onOpen={() => void navigate({ to: '/find', search: { dossierId: one.dossierId } })}
        >
          {one.receivedAt === null
            ? t('duplicate.begun', { time: format.moment(one.openedAt) })
            : t('duplicate.received', { code: one.code, day: format.day(one.receivedAt) })}
        </OpenLink>
      ))}
    </Notice>
  );
}
