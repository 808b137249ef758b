import { useNavigate } from '@tanstack/react-router';

import { searchProcedures } from '../../../shared/catalogue/search-procedures.ts';
import { KEY_BINDINGS } from '../../../shared/contract/keys.ts';
import { useT } from '../../i18n/use-t.ts';
import { useDossierSearch } from '../../store/use-dossiers.ts';
import { NO_FILTERS } from '../find/find-filters.ts';
import { GUIDE_TOPICS } from '../guide/guide-topics.ts';
import { useServices, useWork } from '../services.tsx';
import { SECTIONS } from '../settings/sections.ts';
import { COMMAND_WORDS } from '../words/domain-words.ts';
import { matchingEntries, type PaletteEntry } from './palette-entries.ts';

const MOST_DOSSIERS = 8;
const MOST_PROCEDURES = 5;

/** What a few typed words find, everywhere; commands alone while nothing is typed. */
export function usePalette(query: string): readonly PaletteEntry[] {
  const places = usePlaces();
  const found = useFound(query);
  const asked = query.trim() !== '';
  return asked
    ? [...matchingEntries(places, query), ...found]
    : places.filter(({ group }) => group === 'command');
}

function usePlaces(): readonly PaletteEntry[] {
  const t = useT();
  const navigate = useNavigate();
  const { commands } = useWork();
  return [
    ...KEY_BINDINGS.filter(({ command }) => command !== 'search').map(({ command, printed }) => ({
      id: `command-${command}`,
      group: 'command' as const,
      words: t(COMMAND_WORDS[command]),
      aside: printed,
      run: () => commands.run(command),
    })),
    ...SECTIONS.map(({ id, words }) => ({
      id: `settings-${id}`,
      group: 'settings' as const,
      words: t(words),
      aside: '',
      run: () => void navigate({ to: '/settings', search: { section: id } }),
    })),
    ...GUIDE_TOPICS.map(({ id, title }) => ({
      id: `guide-${id}`,
      group: 'guide' as const,
      words: t(title),
      aside: '',
      run: () => void navigate({ to: '/guide', search: { topic: id } }),
    })),
  ];
}

function useFound(query: string): readonly PaletteEntry[] {
  const t = useT();
  const navigate = useNavigate();
  const { catalogue } = useServices();
  const { finding } = useWork();
  const dossiers = useDossierSearch(query, MOST_DOSSIERS);
  return [
    ...dossiers.map(({ dossierId, fullName, code, identityNumber }) => ({
      id: `dossier-${dossierId}`,
      group: 'dossier' as const,
      words: fullName === '' ? t('today.noName') : fullName,
      aside: code === '' ? identityNumber : code,
      run: () => void navigate({ to: '/find', search: { dossierId } }),
    })),
    ...searchProcedures(catalogue, query, MOST_PROCEDURES).map(({ code, nameVi }) => ({
      id: `procedure-${code}`,
      group: 'procedure' as const,
      words: nameVi,
      aside: code,
      // Its dossiers: what is asked for is kept where Tìm hồ sơ keeps it, out of the address.
      run: () => {
        finding.write({ query: '', filters: { ...NO_FILTERS, procedureCode: code }, currentId: undefined });
        void navigate({ to: '/find', search: {} });
      },
    })),
  ];
}
