import MiniSearch from 'minisearch';
import { DossierIndex } from '../../../renderer/store/dossier-index.ts';
import type { Projection } from '../../../renderer/store/dossier-row.ts';
import { foldVietnamese } from '../../../shared/kernel/fold-vietnamese.ts';
import type { BenchCase, Measures } from '../bench-case.ts';
import { inventedNames, seeded } from '../invented-names.ts';
import { receivedDossiers } from '../received-dossiers.ts';
import { percentile } from '../statistics.ts';

const OURS = 'our index';
const PEER = 'MiniSearch';
const DOSSIERS = 100_000;
const QUERIES = 300;
const HITS = 20;

/** G13: names as they are typed, over a counter's 100,000 dossiers in memory. */
export const nameSearchCase: BenchCase = {
  id: 'name-search',
  title: `Name search over ${DOSSIERS.toLocaleString('en')} dossiers, letters typed so far`,
  prepare() {
    const names = inventedNames(DOSSIERS);
    const projections = receivedDossiers(names);
    const queries = typedLetters(names);
    return Promise.resolve({
      tools: [
        { name: OURS, run: () => Promise.resolve(byIndex(projections, queries)) },
        { name: PEER, run: () => Promise.resolve(byMiniSearch(names, queries)) },
      ],
      peers: [PEER],
      goals: [
        { kind: 'ratio', id: 'G13 (prefix p95)', tool: OURS, peer: PEER, measure: 'p95Ms', atMost: 0.004 },
        { kind: 'absolute', id: 'G13 (prefix p95, ms)', tool: OURS, measure: 'p95Ms', atMost: 0.2 },
        { kind: 'ratio', id: 'G13 (build)', tool: OURS, peer: PEER, measure: 'buildMs', atMost: 0.5 },
      ],
      missing: [],
      close: () => Promise.resolve(),
    });
  },
};

/** Two to four words of a name, the last one cut: what stands in the box while a clerk types. */
function typedLetters(names: readonly string[]): readonly string[] {
  const random = seeded(7);
  return Array.from({ length: QUERIES }, () => {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const words = name.split(' ').slice(random() < 0.5 ? 1 : 0);
    const typed = words.join(' ');
    return foldVietnamese(typed.slice(0, typed.length - Math.floor(random() * 3)));
  });
}

function byIndex(projections: readonly Projection[], queries: readonly string[]): Measures {
  const started = performance.now();
  const index = new DossierIndex();
  index.put(projections);
  index.search('nguyen', 1); // whatever is put off until the first search belongs to building
  const buildMs = performance.now() - started;
  return { buildMs, ...timesOf(queries, (query) => index.search(query, HITS).length) };
}

function byMiniSearch(names: readonly string[], queries: readonly string[]): Measures {
  const started = performance.now();
  const search = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    processTerm: (term) => foldVietnamese(term),
  });
  search.addAll(names.map((name, id) => ({ id, name })));
  const buildMs = performance.now() - started;
  const options = { prefix: true, combineWith: 'AND' } as const;
  return {
    buildMs,
    ...timesOf(queries, (query) => search.search(query, options).slice(0, HITS).length),
  };
}

function timesOf(queries: readonly string[], ask: (query: string) => number): Measures {
  const times = queries.map((query) => {
    const started = performance.now();
    if (ask(query) === 0) throw new Error('a name that is there was not found');
    return performance.now() - started;
  });
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
}
