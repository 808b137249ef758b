import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useWork } from '../services.tsx';
import { OFFICE_FIELD_WORDS, OFFICE_FIELDS } from '../words/office-words.ts';

/** What this counter is; all of it stands on receipts. */
export function OfficeSection() {
  const t = useT();
  const { office } = useWork();
  return (
    <Panel title={t('settings.office')}>
      {office.training && <Notice tone="warn">{t('settings.training')}</Notice>}
      <dl className="facts">
        {OFFICE_FIELDS.map((field) => (
          <FactRow key={field} name={t(OFFICE_FIELD_WORDS[field])} value={office[field]} />
        ))}
      </dl>
    </Panel>
  );
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
