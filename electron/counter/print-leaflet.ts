import type { PrintFailure } from '../../shared/contract/failures.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { printDrawn } from './drawn-papers.ts';
import type { PrinterPort } from './ports.ts';

/** The leaflet on filing online and by post. Printing it records nothing: that somebody was told is an act of its own. */
export async function printLeaflet(
  counter: Counter,
  printer: PrinterPort,
): Promise<Result<null, PrintFailure>> {
  const { office, parts } = counter;
  const drawn = await parts.forms.renderLeaflet({ office, day: toLocalTime(parts.now()).day });
  return printDrawn<never>(counter, Promise.resolve(succeed(drawn)), printer);
}
