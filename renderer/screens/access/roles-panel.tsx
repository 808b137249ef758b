import { Button, Checkbox, Table } from '@mantine/core';
import { useState } from 'react';

import type { ClerkWithRoles, GiveRolesFailure } from '../../../shared/contract/channels/access-channels.ts';
import { ROLES, type Role } from '../../../shared/domain/roles.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT, type Say } from '../../i18n/use-t.ts';
import { DutyGate } from './duty-gate.tsx';
import { ROLE_WORDS } from './role-words.ts';
import { useClerkRoles } from './use-clerk-roles.ts';
import { useMay } from './use-may.ts';

/** Who is who at this counter: a row for each clerk, a column for each role. `count`: how many clerks there are. */
export function RolesPanel({ count }: { readonly count: number }) {
  const say = useSay();
  const { t } = say;
  const { clerks, giving, give } = useClerkRoles(count);
  const mayGive = useMay('administer');
  return (
    <Panel title={t('access.roles')}>
      <p className="quiet">{t('access.rolesSay')}</p>
      {!mayGive && <DutyGate duty="administer">{null}</DutyGate>}
      {giving.kind === 'given' && <Notice tone="done">{t('access.given', { name: giving.name })}</Notice>}
      {giving.kind === 'failed' && <Notice tone="failed">{failureWords(giving.failure, say)}</Notice>}
      <div className="table-wrap">
        <Table aria-label={t('access.roles')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('access.name')}</Table.Th>
              {ROLES.map((role) => (
                <Table.Th key={role}>{t(ROLE_WORDS[role])}</Table.Th>
              ))}
              <Table.Th>
                <span className="visually-hidden">{t('access.save')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clerks?.map((clerk) => (
              <RolesRow
                key={`${clerk.clerkId} ${clerk.roles.join(' ')}`}
                clerk={clerk}
                mayGive={mayGive && giving.kind !== 'working'}
                onGive={(roles) => void give(clerk.clerkId, roles)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}

interface RolesRowProps {
  readonly clerk: ClerkWithRoles;
  readonly mayGive: boolean;
  readonly onGive: (roles: readonly Role[]) => void;
}

function RolesRow({ clerk, mayGive, onGive }: RolesRowProps) {
  const t = useT();
  const [chosen, setChosen] = useState(clerk.roles);
  const roles = ROLES.filter((role) => chosen.includes(role));
  const changed = roles.join(' ') !== ROLES.filter((role) => clerk.roles.includes(role)).join(' ');
  return (
    <Table.Tr>
      <Table.Td>{clerk.name}</Table.Td>
      {ROLES.map((role) => (
        <Table.Td key={role}>
          <Checkbox
            aria-label={t('access.roleOf', { role: t(ROLE_WORDS[role]), name: clerk.name })}
            checked={chosen.includes(role)}
            disabled={!mayGive}
            onChange={({ currentTarget: { checked } }) =>
              setChosen((held) => (checked ? [...held, role] : held.filter((one) => one !== role)))
            }
          />
        </Table.Td>
      ))}
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!mayGive || !changed}
          aria-label={t('access.saveOf', { name: clerk.name })}
          onClick={() => onGive(roles)}
        >
          {t('access.save')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function failureWords(failure: GiveRolesFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'unknown-clerk':
      return t('access.unknownClerk');
    case 'last-administrator':
      return t('access.lastAdministrator');
    case 'disk-full':
      return t('settings.notKept', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}
