import { Button } from '@mantine/core';

import type { SigningIdentity } from '../../../shared/contract/ipc.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useWork } from '../services.tsx';
import { OFFICE_FIELD_WORDS, OFFICE_FIELDS } from '../words/office-words.ts';
import { ProvinceForm } from './province-form.tsx';
import { ScreenPanel } from './screen-panel.tsx';
import { useMachineFacts } from './use-machine-facts.ts';
import { useStanding } from './use-province.ts';

/** A week of work: below this the counter must reach the province before it runs dry (DESIGN 8). */
const FEW_DAYS = 5;

/** Cài đặt: what this counter is, how it stands with the province, and how the screen looks. */
export function SettingsScreen() {
  const t = useT();
  const { signing, version, secretStore } = useMachineFacts();
  return (
    <div className="screen">
      <h1 className="screen-title">{t('settings.title')}</h1>
      <OfficePanel />
      <ProvincePanel />
      <Panel title={t('settings.signing')}>
        {signing.kind === 'loading' && <p className="quiet">{t('sign.readingToken')}</p>}
        {signing.kind === 'failed' && <Notice tone="failed">{signing.words}</Notice>}
        {signing.kind === 'read' && <CertificateFacts identity={signing.identity} />}
      </Panel>
      <ScreenPanel />
      <Panel title={t('settings.about')}>
        <p>{t('app.name')}</p>
        {version !== undefined && <p>{t('app.version', { version })}</p>}
        {secretStore === 'plain' && <Notice tone="warn">{t('settings.secretPlain')}</Notice>}
        {secretStore === 'system' && <p className="quiet">{t('settings.secretSystem')}</p>}
      </Panel>
    </div>
  );
}

function OfficePanel() {
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

function ProvincePanel() {
  const t = useT();
  const { resumeSending } = useWork();
  const { standing, work, reread, refresh } = useStanding();
  if (standing === undefined) {
    return (
      <Panel title={t('settings.province')}>
        <p className="quiet">{t('app.loading')}</p>
      </Panel>
    );
  }
  if (!standing.enrolled) {
    return (
      <Panel title={t('settings.province')}>
        <Notice tone="warn">{t('province.notEnrolled')}</Notice>
        <ProvinceForm
          onEnrolled={() => {
            resumeSending();
            void reread();
          }}
        />
      </Panel>
    );
  }
  const few = standing.daysAhead < FEW_DAYS;
  return (
    <Panel title={t('settings.province')}>
      <p>{t('province.enrolled', { address: standing.address })}</p>
      <p>
        {standing.numbersToday === 0
          ? t('province.noNumbers')
          : t('province.numbersToday', { count: standing.numbersToday })}
      </p>
      {few ? (
        <Notice tone="warn">{t('province.daysAheadLow', { count: standing.daysAhead })}</Notice>
      ) : (
        <p>{t('province.daysAhead', { count: standing.daysAhead })}</p>
      )}
      {work.kind === 'failed' && <Notice tone="failed">{work.words}</Notice>}
      {work.kind === 'done' && <Notice tone="done">{t('province.refreshed')}</Notice>}
      <div className="row">
        <Button variant="default" loading={work.kind === 'working'} onClick={() => void refresh()}>
          {t('province.refresh')}
        </Button>
      </div>
    </Panel>
  );
}

function CertificateFacts({ identity }: { identity: SigningIdentity }) {
  const { t, format } = useSay();
  const validity = { from: format.day(identity.notBefore), to: format.day(identity.notAfter) };
  return (
    <>
      {identity.trial && <Notice tone="warn">{t('sign.trial')}</Notice>}
      <p>{t('sign.signer', { name: identity.signerName })}</p>
      <p>{t('sign.issuer', { name: identity.issuerName })}</p>
      <p>{t('sign.validity', validity)}</p>
    </>
  );
}
