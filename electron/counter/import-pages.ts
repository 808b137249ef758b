import { basename } from 'node:path';
import type { ImportFailure } from '../../shared/contract/failures.ts';
import type { ImportedPage } from '../../shared/contract/channels/page-channels.ts';
import type { Reply } from '../../shared/contract/ipc.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';

/** Imports files in name order, one by one, so that pages appear as they come and one bad file stops no other. */
export async function importFiles(counter: Counter, paths: readonly string[]): Promise<Reply<'pages:pick'>> {
  const pages: ImportedPage[] = [];
  const refused: ImportFailure[] = [];
  for (const [index, path] of paths.entries()) {
    counter.parts.send('pages:progress', { done: index, total: paths.length });
    const imported = await withDiskGuard(() => counter.parts.importer.importFile(path));
    if (imported.ok) pages.push(...imported.value);
    else refused.push({ kind: imported.failure.kind, name: basename(path) });
  }
  counter.parts.send('pages:progress', { done: paths.length, total: paths.length });
  return succeed({ pages, refused });
}
