// `npm test`: builds, says which real parts of this machine it found, runs every
// suite that needs no special hardware, and ends with «N passed, N failed, N skipped».
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = join(tmpdir(), `quay-mot-cua-tests-${process.pid}.json`);

/** Command that proves the part, and what is lost without it. */
const REAL_PARTS = [
  { command: 'pdfsig', args: ['-v'], use: 'an independent verdict on signatures' },
  { command: 'pdftotext', args: ['-v'], use: 'reading the printed forms back' },
  { command: 'qpdf', args: ['--version'], use: 'an independent check of PDF structure' },
  { command: 'openssl', args: ['version'], use: 'an independent verdict on CMS' },
  { command: 'scanimage', args: ['--version'], use: 'scanning from SANE’s test device' },
  { command: 'softhsm2-util', args: ['--version'], use: 'signing with a PKCS#11 token' },
  { command: 'opensc-tool', args: ['--info'], use: 'putting certificates on that token' },
  { command: '/usr/lib/postgresql/15/bin/postgres', args: ['--version'], use: 'the province on PostgreSQL' },
  { command: '/usr/bin/chromium', args: ['--version'], use: 'the system browser (else the one from npm)' },
];

for (const { command, args, use } of REAL_PARTS) {
  const found = spawnSync(command, args, { encoding: 'utf8' });
  const version = `${found.stdout ?? ''}${found.stderr ?? ''}`.split('\n')[0];
  console.log(
    found.error ? `not found  ${command}: ${use} will be skipped` : `found      ${command}: ${version}`,
  );
}

step('node', ['build/bootstrap/build.mjs']);
const tests = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  [
    'run',
    '--config',
    'build/config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
  readFileSync(report, 'utf8'),
);
rmSync(report);
const skipped = numPendingTests + numTodoTests;
const skipFails = process.env.CI !== undefined && skipped > 0;
if (skipFails) console.error('A skipped test fails in CI.');
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${skipped} skipped`);
process.exitCode = tests.status === 0 && success && numPassedTests > 0 && !skipFails ? 0 : 1;

function step(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.log('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
}
