import { Button } from '@mantine/core';
import { useState } from 'react';

import {
  CHANGEABLE_OFFICE_FIELDS,
  type OfficeChange,
  type OfficeFailure,
} from '../../../shared/contract/channels/office-channels.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useT, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useMay } from '../access/use-may.ts';
import { useWork } from '../services.tsx';
import { OFFICE_FIELD_WORDS, OFFICE_FIELDS } from '../words/office-words.ts';

/** What this counter is; all of it stands on receipts. Numbers to call, names of desk and counter may be told anew. */
export function OfficeSection() {
  const t = useT();
  const { office } = useWork();
  const mayChange = useMay('administer');
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <Panel title={t('settings.office')}>
      {office.training && <Notice tone="warn">{t('settings.training')}</Notice>}
      {changed && <Notice tone="done">{t('office.changed')}</Notice>}
      {changing ? (
        <ChangeForm
          office={office}
          onDone={(isChanged) => {
            setChanging(false);
            setChanged(isChanged);
          }}
        />
      ) : (
        <>
          <dl className="facts">
            {OFFICE_FIELDS.map((field) => (
              <FactRow key={field} name={t(OFFICE_FIELD_WORDS[field])} value={office[field]} />
            ))}
          </dl>
          {mayChange && (
            <Button
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => {
                setChanged(false);
                setChanging(true);
              }}
            >
              {t('office.change')}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

function ChangeForm({ office, onDone }: { office: Office; onDone: (isChanged: boolean) => void }) {
  const say = useSay();
  const { t } = say;
  const client = useCounterClient();
  const { showOffice } = useWork();
  const [typed, setTyped] = useState<OfficeChange>(office);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const save = async () => {
    const change = Object.fromEntries(
      CHANGEABLE_OFFICE_FIELDS.map((field) => [field, typed[field].trim()]),
    ) as OfficeChange; // exactly these fields, by the line above
    const saved = await client.invoke['office:change']({ office: change });
    if (!saved.ok) return setTrouble(failureWords(saved.failure, say));
    showOffice(saved.value);
    return onDone(true);
  };
  return (
    <form
      className="stack"
      aria-label={t('office.change')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="quiet small">{t('office.changeSays')}</p>
      <div className="fields" data-advance>
        {CHANGEABLE_OFFICE_FIELDS.map((field) => (
          <TextField
            key={field}
            id={`office-${field}`}
            label={t(OFFICE_FIELD_WORDS[field])}
            value={typed[field]}
            error={trouble !== undefined && typed[field].trim() === '' ? t('setUp.fieldMissing') : undefined}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      <div className="row">
        <Button type="submit">{t('office.save')}</Button>
        <Button variant="default" onClick={() => onDone(false)}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}

function failureWords(failure: OfficeFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'field-missing':
      return t('office.fieldMissing');
    case 'disk-full':
      return t('office.diskFull', { free: format.bytes(failure.freeBytes) });
  }
}

function FactRow({ name, value }: { name: string; value: string }) {
  const t = useT();
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === '' ? t('common.notGiven') : value}</dd>
    </>
  );
}
