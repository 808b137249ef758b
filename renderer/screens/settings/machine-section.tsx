import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useMachineFacts, type KnownMachine } from './use-machine-facts.ts';

/** The program and the machine it runs on, for the one who looks after both. */
export function MachineSection() {
  const t = useT();
  const facts = useMachineFacts();
  return (
    <Panel title={t('settings.machine')}>
      {facts === undefined ? <p className="quiet">{t('app.loading')}</p> : <MachineList facts={facts} />}
      {facts?.secretStore === 'plain' && <Notice tone="warn">{t('settings.secretPlain')}</Notice>}
      {facts?.secretStore === 'system' && <p className="quiet">{t('settings.secretSystem')}</p>}
    </Panel>
  );
}

function MachineList({ facts }: { facts: KnownMachine }) {
  const { t, format } = useSay();
  const { journal } = facts;
  return (
    <dl className="facts">
      <dt>{t('app.name')}</dt>
      <dd>{t('app.version', { version: facts.version })}</dd>
      <dt>{t('machine.folder')}</dt>
      <dd>{facts.dataDirectory}</dd>
      <dt>{t('machine.free')}</dt>
      <dd>{format.bytes(facts.freeBytes)}</dd>
      {journal !== null && (
        <>
          <dt>{t('machine.records')}</dt>
          <dd>{format.count(journal.seq)}</dd>
          <dt>{t('machine.epoch')}</dt>
          <dd>{journal.epoch}</dd>
        </>
      )}
    </dl>
  );
}
