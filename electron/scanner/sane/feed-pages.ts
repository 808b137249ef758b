import type { ScanFailure } from '../../../shared/contract/failures.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { EncodedScan, PageEncoder, ScanJob, ScannedImage } from '../scan-driver.ts';
import type { PageFifos } from './page-fifos.ts';
import type { ScanimageRun } from './scanimage-run.ts';

export interface Feed {
  readonly job: Pick<ScanJob, 'deliver' | 'maxPages' | 'profile'>;
  readonly run: ScanimageRun;
  readonly fifos: Pick<PageFifos, 'pathOf'>;
  readonly encoder: PageEncoder;
}

type Next = { readonly kind: 'page'; readonly image: ScannedImage } | EndOfFeed;
/** `failure` is what this side met; a run that ends by itself says more in its exit code. */
type EndOfFeed = { readonly kind: 'over'; readonly failure: ScanFailure | null };

/**
 * Carries pages from the device to the one who keeps them. While page n is being
 * kept the device reads page n + 1, and never further ahead. A page that the
 * device did not call complete is not handed over.
 */
export async function feedPages(feed: Feed): Promise<ScanFailure | null> {
  let keeping: Promise<ScanFailure | null> = Promise.resolve(null);
  for (let number = 1; number <= feed.job.maxPages; number += 1) {
    const next = await nextPage(feed, number);
    const unkept = await keeping;
    if (unkept !== null) return unkept;
    if (next.kind === 'over') return next.failure;
    keeping = feed.job.deliver(next.image);
    // Looked at one page later; meanwhile a rejection must not count as unheard.
    keeping.catch(() => undefined);
  }
  return keeping;
}

async function nextPage({ run, fifos, encoder, job }: Feed, number: number): Promise<Next> {
  const encoded = encoder.encode({ path: fifos.pathOf(number), dpi: job.profile.dpi });
  const gone = endedWithout(run, number);
  const first = await Promise.race([encoded, gone]);
  if (first === 'gone') return { kind: 'over', failure: null };
  if (first.kind !== 'encoded') return { kind: 'over', failure: await troubleOf(first, run, number) };
  return (await run.isComplete(number))
    ? { kind: 'page', image: first.image }
    : { kind: 'over', failure: null };
}

/** Resolves only when the run is over and page `number` never came: its pipe has no writer then, and never will. */
function endedWithout(run: ScanimageRun, number: number): Promise<'gone'> {
  return new Promise((resolve) => {
    void run.isComplete(number).then((isComplete) => {
      if (!isComplete) resolve('gone');
    });
  });
}

async function troubleOf(
  outcome: Exclude<EncodedScan, { kind: 'encoded' }>,
  run: ScanimageRun,
  number: number,
): Promise<ScanFailure | null> {
  switch (outcome.kind) {
    case 'stalled':
      return { kind: 'not-answering' };
    case 'damaged':
      // A picture that breaks off because the device met trouble is told by the device.
      return (await run.isComplete(number)) ? { kind: 'page-damaged' } : null;
    case 'lost':
      return { kind: 'page-damaged' };
    default:
      return assertNever(outcome);
  }
}
