import type { Reply } from '../../shared/contract/ipc.ts';
import type { DraftPage } from '../../shared/domain/draft.ts';
import type { ScanProfile } from '../../shared/domain/scan-profile.ts';
import { parsePageId } from '../../shared/kernel/id.ts';
import { succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard, type DiskFullFailure } from './disk-full.ts';
import type { ScannedImage, ScannerPort } from './ports.ts';

export interface ScanTools {
  readonly scanner: ScannerPort;
  readonly newId: () => string;
}

/**
 * Takes a stack in: each page is in the vault before it is told of, and told of
 * while the next is being read. Goes on behind a lock, as sending does. What
 * was through before trouble is in the answer, beside the trouble.
 */
export async function scanPages(
  counter: Counter,
  { scanner, newId }: ScanTools,
  request: { readonly profile: ScanProfile | null; readonly maxPages: number },
): Promise<Reply<'scan:start'>> {
  const pages: DraftPage[] = [];
  const trouble = await scanner.scan({
    profile: request.profile ?? undefined,
    maxPages: request.maxPages,
    begun: (number) => counter.parts.send('scan:progress', { number }),
    deliver: async (image) => {
      const stored = await storePage(counter, image, newId);
      if (!stored.ok) return stored.failure;
      pages.push(stored.value);
      counter.parts.send('scan:page', { page: stored.value });
      return null;
    },
  });
  return succeed({ pages, trouble });
}

function storePage(
  counter: Counter,
  image: ScannedImage,
  newId: () => string,
): Promise<Result<DraftPage, DiskFullFailure>> {
  const pageId = parsePageId(newId());
  if (pageId === undefined) throw new TypeError('a random UUID is an id');
  return withDiskGuard(async (): Promise<Result<DraftPage, DiskFullFailure>> => {
    const { bytes, ...size } = image;
    const file = await counter.parts.files.put(once(bytes));
    return succeed({
      kind: 'image',
      pageId,
      file,
      ...size,
      rotation: 0,
      tiltDegrees: 0,
      source: 'scanner',
    });
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
