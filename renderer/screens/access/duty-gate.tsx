import type { ReactNode } from 'react';

import { may, type Duty } from '../../../shared/domain/roles.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { DUTY_WORDS } from './role-words.ts';
import { useClerkRoles } from './use-clerk-roles.ts';
import { useMay } from './use-may.ts';

/** What only some may do; to the others it says whose work it is and who that is here. */
export function DutyGate({ duty, children }: { readonly duty: Duty; readonly children: ReactNode }) {
  return useMay(duty) ? children : <NotYours duty={duty} />;
}

function NotYours({ duty }: { duty: Duty }) {
  const t = useT();
  const { clerks } = useClerkRoles();
  const names = clerks?.filter(({ roles }) => may(roles, duty)).map(({ name }) => name) ?? [];
  return (
    <Notice tone="info">
      <div>{t(DUTY_WORDS[duty])}</div>
      <div>
        {names.length > 0 ? t('access.heldBy', { names: names.join(', ') }) : t('access.heldByNobody')}
      </div>
    </Notice>
  );
}
