import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import { documentUrl } from '../../renderer/platform/bytes-url.ts';
import type { ClerkAtScreen } from '../demo/clerk.ts';
import type { Measured } from './check/check-files.ts';
import type { Lights, StoreView } from './check/check-whole.ts';

/** The demo office is a training counter, and its browser store has this name (`renderer/store/counter-store.ts`). */
const STORE_NAME = 'quay-mot-cua-tap-huan';
const PAGE_RECORDS = 500;

/** All records after a number, through the bridge that the screens use. */
export async function readRecords(clerk: ClerkAtScreen, afterSeq: number): Promise<readonly JournalRecord[]> {
  const found: JournalRecord[] = [];
  for (let last = afterSeq; ;) {
    const page = await clerk.ask('journal:read', { afterSeq: last, limit: PAGE_RECORDS });
    if (!page.ok) throw new Error('the counter is locked');
    found.push(...page.value.records);
    last = found.at(-1)?.seq ?? last;
    if (last >= page.value.head.seq || page.value.records.length === 0) return found;
  }
}

/** The screen's own database as it lies in the browser: the columns that are in clear. */
export function readStore(clerk: ClerkAtScreen): Promise<StoreView> {
  // No function in here may have a name: tsx would wrap it in a helper that the page does not have.
  return clerk.page.evaluate(
    (name) =>
      new Promise<StoreView>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('the browser store cannot be opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['meta', 'dossiers']);
          const meta: IDBRequest<{ appliedSeq: number } | undefined> = transaction
            .objectStore('meta')
            .get('journal');
          const all: IDBRequest<StoreView['rows'][number][]> = transaction.objectStore('dossiers').getAll();
          transaction.onerror = () => reject(new Error('the browser store cannot be read'));
          transaction.oncomplete = () => {
            opening.result.close();
            const rows = all.result.map(({ id, state, seq, openedSeq }) => ({ id, state, seq, openedSeq }));
            resolve({ appliedSeq: meta.result?.appliedSeq ?? 0, rows });
          };
        };
      }),
    STORE_NAME,
  );
}

/** The header; a light that is not there counts as -1, which no journal says. */
export async function readLights(clerk: ClerkAtScreen): Promise<Lights> {
  const words = await clerk.page.locator('.frame-lights').innerText();
  const after = (light: string): number => Number(new RegExp(`${light} (\\d+)`).exec(words)?.[1] ?? -1);
  return {
    saved: after('lưu'),
    waiting: after('chờ gửi'),
    delivered: after('tỉnh nhận'),
    registered: after('vào sổ'),
  };
}

/** Reads each file whole, in clear, and hashes it in the page: what a screen would be given. */
export async function measureFiles(
  clerk: ClerkAtScreen,
  files: readonly FileRef[],
): Promise<ReadonlyMap<string, Measured>> {
  const { protocol, hostname } = new URL(clerk.page.url());
  const urls = files.map((file) => documentUrl(file, { protocol, hostname }));
  const measured = await clerk.page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (url) => {
          const response = await fetch(url);
          if (!response.ok) return undefined;
          const bytes = await response.arrayBuffer();
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return { sha256, sizeBytes: bytes.byteLength };
        }),
      ).catch(() => undefined),
    urls,
  );
  return new Map(files.map(({ digest }, index) => [digest, measured?.[index]]));
}
