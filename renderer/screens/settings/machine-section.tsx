import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useMachineFacts } from './use-machine-facts.ts';

/** The program and the machine it runs on, for the one who looks after both. */
export function MachineSection() {
  const t = useT();
  const facts = useMachineFacts();
  return (
    <Panel title={t('settings.machine')}>
      {facts === undefined && <p className="quiet">{t('app.loading')}</p>}
      {facts !== undefined && (
        <>
          <p>{t('app.name')}</p>
          <p>{t('app.version', { version: facts.version })}</p>
        </>
      )}
      {facts?.secretStore === 'plain' && <Notice tone="warn">{t('settings.secretPlain')}</Notice>}
      {facts?.secretStore === 'system' && <p className="quiet">{t('settings.secretSystem')}</p>}
    </Panel>
  );
}
