import { Icon, type IconName } from '../../components/icon.tsx';
import type { MessageKey } from '../../i18n/vi.ts';
import { useT } from '../../i18n/use-t.ts';

const STATES = [
  ['disk', 'help.lightsFigure1'],
  ['clock', 'help.lightsFigure2'],
  ['arrive', 'help.lightsFigure3'],
  ['book', 'help.lightsFigure4'],
] as const satisfies readonly (readonly [IconName, MessageKey])[];

/** The way of a dossier, with the marks of the header. */
export function StatesFigure() {
  const t = useT();
  return (
    <ol className="states-figure plain" aria-label={t('help.lightsFigure')}>
      {STATES.map(([icon, words]) => (
        <li key={words}>
          <Icon name={icon} size={20} />
          {t(words)}
        </li>
      ))}
    </ol>
  );
}
