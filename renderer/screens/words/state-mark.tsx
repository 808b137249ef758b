import type { DossierState } from '../../../shared/domain/dossier.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useT } from '../../i18n/use-t.ts';
import { STATE_WORDS } from './domain-words.ts';

const ICONS = {
  draft: 'pencil',
  signed: 'pencil',
  discarded: 'bin',
  'turned-away': 'stop',
  provisional: 'pencil',
  unsigned: 'pencil',
  received: 'clock',
  delivered: 'arrive',
  registered: 'book',
  refused: 'stop',
} as const satisfies Record<DossierState['kind'], IconName>;

/** A state by shape and words; only a refusal is red. */
export function StateMark({ kind }: { kind: DossierState['kind'] }) {
  const t = useT();
  return (
    <span className={kind === 'refused' ? 'state-mark late' : 'state-mark'}>
      <Icon name={ICONS[kind]} size={14} />
      {t(STATE_WORDS[kind])}
    </span>
  );
}
