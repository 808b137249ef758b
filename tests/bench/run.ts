import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchCase } from './bench-case.ts';
import { assembleCase } from './cases/assemble.ts';
import { fileVaultCase } from './cases/file-vault.ts';
import { recordStoreCase } from './cases/record-store.ts';
import { firstPageCase } from './cases/first-page.ts';
import { uploadCase } from './cases/upload.ts';
import { nameSearchCase } from './cases/name-search.ts';
import { commitLatencyCase } from './cases/commit-latency.ts';
import { onePassCase } from './cases/one-pass.ts';
import { signLargeCase } from './cases/sign-large.ts';
import { signManyCase } from './cases/sign-many.ts';
import { reportOf, tableOf, type CaseReport } from './report.ts';
import { runRounds } from './run-rounds.ts';
import { ROOT } from './workshop.ts';

/*
 * `npm run bench -- [--out FILE] [--pages N] [--rounds N] [--case ID] [--dir DIR]`: our parts beside their peers
 * in one run. Compare the ratios; the seconds are this machine's mood.
 */

const CASES: readonly BenchCase[] = [
  assembleCase,
  onePassCase,
  signLargeCase,
  signManyCase,
  commitLatencyCase,
  nameSearchCase,
  recordStoreCase,
  fileVaultCase,
  uploadCase,
  firstPageCase,
];

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      pages: { type: 'string', default: '20' },
      rounds: { type: 'string', default: '5' },
      case: { type: 'string' },
      dir: { type: 'string', default: tmpdir() },
    },
  });
  const pageCount = countOf('--pages', values.pages);
  const rounds = countOf('--rounds', values.rounds);
  const chosen = CASES.filter(({ id }) => values.case === undefined || values.case === id);
  if (chosen.length === 0) throw new Error(`--case: one of ${CASES.map(({ id }) => id).join(', ')}`);
  buildBundles();
  const reports: CaseReport[] = [];
  for (const bench of chosen) {
    const report = await runCase(bench, { parent: values.dir, pageCount, rounds });
    console.log(`${tableOf(report)}\n`);
    reports.push(report);
  }
  if (values.out === undefined) return;
  const facts = { measuredAt: new Date().toISOString(), machine: machine(), pageCount, rounds };
  writeFileSync(resolve(values.out), `${JSON.stringify({ ...facts, cases: reports }, undefined, 2)}\n`);
}

async function runCase(
  bench: BenchCase,
  {
    parent,
    pageCount,
    rounds,
  }: { readonly parent: string; readonly pageCount: number; readonly rounds: number },
): Promise<CaseReport> {
  const directory = mkdtempSync(join(parent, `counter-bench-${bench.id}-`));
  try {
    const prepared = await bench.prepare({ directory, pageCount });
    try {
      return reportOf(bench, prepared, await runRounds(prepared.tools, rounds));
    } finally {
      await prepared.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The journal's thread and the image child run as they ship. */
function buildBundles(): void {
  const built = spawnSync(process.execPath, [join(ROOT, 'build/bootstrap/build.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the bundles could not be built');
}

function machine(): Readonly<Record<string, string | number>> {
  const [first] = cpus();
  return {
    node: process.version,
    system: `${process.platform} ${release()}`,
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
  };
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option}: a number from 1`);
  return count;
}
