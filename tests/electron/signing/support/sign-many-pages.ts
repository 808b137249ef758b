import { readFileSync } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { assemblePdf, type AssemblyPage } from '../../../../electron/documents/pdf/assemble-pdf.ts';
import { assembledBase, signPaperPdf } from '../../../../electron/signing/sign-paper-pdf.ts';
import { SIGNED_AT, trialSigner } from './trial-signer.ts';

/*
 * Run as a process of its own: signs a paper of N pages, each read from disk
 * anew, into a file, and prints what it had in memory after page 60 and at most.
 */
const [jpegPath = '', pageCount = '0', outPath = ''] = process.argv.slice(2);

function residentMb(field: 'VmHWM' | 'VmRSS'): number {
  const line = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

let earlyMb = 0;

async function* pages(): AsyncGenerator<AssemblyPage> {
  for (let i = 0; i < Number(pageCount); i += 1) {
    if (i === 60) earlyMb = residentMb('VmHWM');
    const jpeg = await Promise.resolve(readFileSync(jpegPath));
    yield { jpeg, digest: `page ${i}`, dpi: 300, rotation: 0, tiltDegrees: 0 };
  }
}

async function main(): Promise<void> {
  const { cms, appearance } = await trialSigner();
  const out = createWriteStream(outPath);
  const base = assembledBase(assemblePdf(pages()));
  for await (const chunk of signPaperPdf({ base, appearance, cms, signedAt: SIGNED_AT })) {
    if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  process.stdout.write(JSON.stringify({ earlyMb, peakMb: residentMb('VmHWM') }));
}

await main();
