import { ChildClient, type LaunchChild, type Lost } from '../children/child-client.ts';
import type { ChildAnswer, ChildRequest } from '../documents/import/child-protocol.ts';
import { IMPORT_LIMITS } from '../documents/import/page-importer.ts';
import type { EncodedScan, PageEncoder } from '../scanner/scan-driver.ts';

/** The slowest sheet at the finest resolution; a device that says nothing is noticed long before. */
const PAGE_LIMIT_MS = 600_000;

/** An image child of its own for one stack, so that picked files never wait for paper. */
export function openScanEncoder(options: {
  readonly launch: LaunchChild<ChildRequest, ChildAnswer>;
  readonly idleLimitMs: number;
}): PageEncoder {
  const child = new ChildClient({ launch: options.launch, timeLimitMs: PAGE_LIMIT_MS });
  return {
    encode: async ({ path, dpi }) =>
      encodedOf(
        await child.ask({
          kind: 'encode-scan',
          path,
          dpi,
          maxPixels: IMPORT_LIMITS.maxPixels,
          idleLimitMs: options.idleLimitMs,
        }),
      ),
    close: () => child.close(),
  };
}

function encodedOf(outcome: ChildAnswer | Lost): EncodedScan {
  if (outcome.kind === 'scanned') return { kind: 'encoded', image: outcome.image };
  if (outcome.kind === 'lost') return { kind: 'lost' };
  const isStalled = outcome.kind === 'no-page' && outcome.cause === 'stalled';
  return { kind: isStalled ? 'stalled' : 'damaged' };
}
