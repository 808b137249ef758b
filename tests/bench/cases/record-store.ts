import type { Page } from 'playwright-core';
import type { BenchCase, Measures } from '../bench-case.ts';
import { fromBench, openBenchPage } from '../browser/open-bench-page.ts';

const OURS = 'our store, sealed';
const PEER = 'IndexedDB and Dexie, in clear';
const LARGE = 'our store at 100,000';
const FEW = 10_000;
const MANY = 100_000;

/** G10 and G11: dossiers into the browser's database, and the 50 newest out of it. */
export const recordStoreCase: BenchCase = {
  id: 'record-store',
  title: `${FEW.toLocaleString('en')} dossiers into the browser's store, and the 50 newest of one state`,
  async prepare({ directory, pageCount }) {
    const { page, close } = await openBenchPage(directory);
    // The large store takes minutes a round: only where much is asked for.
    const withLarge = pageCount >= 100;
    return {
      tools: [
        { name: OURS, run: () => ours(page, FEW) },
        { name: PEER, run: () => plain(page) },
        ...(withLarge ? [{ name: LARGE, run: () => ours(page, MANY) }] : []),
      ],
      peers: [PEER, OURS],
      goals: [
        { kind: 'ratio', id: 'G10', tool: OURS, peer: PEER, measure: 'insertMs', atMost: 1 },
        { kind: 'ratio', id: 'G11', tool: OURS, peer: PEER, measure: 'newestMs', atMost: 1 },
        ...(withLarge
          ? ([
              {
                kind: 'ratio',
                id: 'G11 (growth)',
                tool: LARGE,
                peer: OURS,
                measure: 'newestMs',
                atMost: 1.2,
              },
            ] as const)
          : []),
      ],
      missing: withLarge ? [] : ['the growth of G11 is measured from 100 pages on: --pages 100'],
      close,
    };
  },
};

function ours(page: Page, count: number): Promise<Measures> {
  return page.evaluate((dossiers) => window.bench?.ours(dossiers), count).then(fromBench);
}

function plain(page: Page): Promise<Measures> {
  return page.evaluate((dossiers) => window.bench?.plain(dossiers), FEW).then(fromBench);
}
