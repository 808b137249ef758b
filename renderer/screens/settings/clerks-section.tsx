import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { RolesPanel } from '../access/roles-panel.tsx';
import { useMay } from '../access/use-may.ts';
import { useWork } from '../services.tsx';
import { AddClerkForm } from './add-clerk-form.tsx';
import { useClerks } from './use-clerks.ts';

/** Who may unlock this counter, and the way to let one more in. */
export function ClerksSection() {
  const t = useT();
  const { clerk: atWork } = useWork();
  const { clerks, state, add } = useClerks();
  const mayAdd = useMay('administer');
  return (
    <>
      <Panel title={t('settings.clerks')}>
        {clerks === undefined && <p className="quiet">{t('app.loading')}</p>}
        <ul className="guide-lines">
          {clerks?.map(({ clerkId, name }) => (
            <li key={clerkId}>
              {name} {clerkId === atWork.clerkId && <span className="quiet">{t('clerks.atWork')}</span>}
            </li>
          ))}
        </ul>
        <p className="quiet">{t('clerks.recovery')}</p>
      </Panel>
      <RolesPanel count={clerks?.length ?? 0} />
      {mayAdd && (
        <Panel title={t('clerks.add')}>
          <AddClerkForm key={clerks?.length} state={state} onAdd={add} />
        </Panel>
      )}
    </>
  );
}
