import { Link, useLocation, useNavigate } from '@tanstack/react-router';

import { bindingOf, type Command } from '../../shared/contract/keys.ts';
import { may } from '../../shared/domain/roles.ts';
import { KeyCap } from '../components/key-cap.tsx';
import type { MessageKey } from '../i18n/vi.ts';
import { useT } from '../i18n/use-t.ts';
import { newDossierId } from '../platform/ids.ts';
import { dutyOfScreen } from '../screens/access/screen-duties.tsx';
import { useWork } from '../screens/services.tsx';
import { VisitCard } from '../screens/visit/visit-card.tsx';

interface NavItem {
  readonly command: Command;
  readonly words: Extract<MessageKey, `nav.${string}`>;
  /** The beginning of the addresses that belong to it. */
  readonly path:
    | '/'
    | '/intake'
    | '/online'
    | '/find'
    | '/certification'
    | '/complaints'
    | '/give-back'
    | '/hand-over'
    | '/outbox'
    | '/rates'
    | '/register'
    | '/settings'
    | '/guide';
}

const ITEMS: readonly NavItem[] = [
  { command: 'today', words: 'nav.today', path: '/' },
  { command: 'intake', words: 'nav.intake', path: '/intake' },
  { command: 'online', words: 'nav.online', path: '/online' },
  { command: 'certify', words: 'nav.certify', path: '/certification' },
  { command: 'find', words: 'nav.find', path: '/find' },
  { command: 'give-back', words: 'nav.giveBack', path: '/give-back' },
  { command: 'hand-over', words: 'nav.handOver', path: '/hand-over' },
  { command: 'outbox', words: 'nav.outbox', path: '/outbox' },
  { command: 'rates', words: 'nav.rates', path: '/rates' },
  { command: 'register', words: 'nav.register', path: '/register' },
  { command: 'complaints', words: 'nav.complaints', path: '/complaints' },
];

const LAST_ITEMS: readonly NavItem[] = [
  { command: 'settings', words: 'nav.settings', path: '/settings' },
  { command: 'guide', words: 'nav.guide', path: '/guide' },
];

/** Only screens that exist, and of those whose only work is another's none. */
export function NavList() {
  const t = useT();
  const navigate = useNavigate();
  const { roles } = useWork();
  const isTheirs = ({ path }: NavItem) => {
    const duty = dutyOfScreen(path);
    return duty === undefined || may(roles, duty);
  };
  const begin = () => void navigate({ to: '/intake/$dossierId', params: { dossierId: newDossierId() } });
  return (
    <nav className="frame-nav" aria-label={t('frame.navigation')}>
      {ITEMS.filter(isTheirs).map((item) => (
        <NavLine key={item.path} item={item} />
      ))}
      <span className="nav-gap" />
      {may(roles, 'serve') && <VisitCard onNext={begin} />}
      {LAST_ITEMS.map((item) => (
        <NavLine key={item.path} item={item} />
      ))}
    </nav>
  );
}

function NavLine({ item }: { item: NavItem }) {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const binding = bindingOf(item.command);
  const here = item.path === '/' ? pathname === '/' : pathname.startsWith(item.path);
  const shared = {
    className: 'nav-item',
    'aria-keyshortcuts': binding.aria,
    'aria-current': here ? ('page' as const) : undefined,
  };
  const content = (
    <>
      {t(item.words)}
      <KeyCap printed={binding.printed} />
    </>
  );
  if (item.path === '/intake') {
    // A new dossier each time, so it is not an address that could be followed twice.
    return (
      <button
        type="button"
        {...shared}
        style={{
          border: 0,
          background: here ? undefined : 'transparent',
          font: 'inherit',
          textAlign: 'left',
        }}
        onClick={() => void navigate({ to: '/intake/$dossierId', params: { dossierId: newDossierId() } })}
      >
        {content}
      </button>
    );
  }
  return (
    <Link to={item.path} {...shared}>
      {content}
    </Link>
  );
}
