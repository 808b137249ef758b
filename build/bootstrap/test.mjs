// `npm test`: builds, says which real parts of this machine it found, runs every
// suite that needs no special hardware, and ends with «N passed, N failed, N skipped».
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
  {
    command: 'unshare',
    args: ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'],
    use: 'a small disk that is filled to its last byte',
    mustSucceed: true,
  },
  { command: '/usr/bin/chromium', args: ['--version'], use: 'the system browser (else the one from npm)' },
];

/** What the journeys may say before anybody listens; a full pipe would hold them up. */
const HEARD_LATER_BYTES = 64 * 1024 * 1024;

/** Enough for a message and where it was thrown. */
const LONGEST_REASON_CHARS = 1500;

/** The journeys are divided, so that two lanes end at about the same time. */
const JOURNEY_PARTS = 4;

const FELL_BEFORE_ITS_FIRST_TEST = {
  success: false,
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [{ name: 'a whole suite', reason: 'it ended before its first test' }],
};

for (const { command, args, use, mustSucceed = false } of REAL_PARTS) {
  const found = spawnSync(command, args, { encoding: 'utf8' });
  const version = `${found.stdout ?? ''}${found.stderr ?? ''}`.split('\n')[0];
  const isThere = found.error === undefined && (!mustSucceed || found.status === 0);
  console.log(
    !isThere ? `not found  ${command}: ${use} will be skipped` : `found      ${command}: ${version}`,
  );
}

build();
// Journeys mostly wait for a screen, so they go on beside everything else: three quarters of them while the unit tests
// and the kill matrix run, the last quarter after those. The first lane is heard when the second has ended, so that
// the two do not talk across each other.
const [lastJourneys, ...firstJourneys] = journeyParts().toReversed();
const heardLater = new PassThrough({ highWaterMark: HEARD_LATER_BYTES });
const firstLane = inTurn(firstJourneys.toReversed(), heardLater);
const secondLane = await inTurn(
  [
    { project: 'unit', workers: Math.max(1, availableParallelism() - 1) },
    { project: 'torture' },
    lastJourneys,
  ],
  process.stdout,
);
heardLater.pipe(process.stdout, { end: false });
const suites = [...secondLane, ...(await firstLane)];
const sum = (figure) => suites.reduce((total, suite) => total + suite[figure], 0);
const passed = sum('passed');
const failed = sum('failed');
const skipped = sum('skipped');
const skipFails = process.env.CI !== undefined && skipped > 0;
if (skipFails) console.error('A skipped test fails in CI.');
// Said again where a log that is cut at its head still has it.
for (const { name, reason } of suites.flatMap(({ failures }) => failures))
  console.log(`failed: ${name}\n  ${reason}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = suites.every(({ success }) => success) && passed > 0 && !skipFails ? 0 : 1;

/** A path on the command line leaves too few files to divide. */
function journeyParts() {
  const count = process.argv.length > 2 ? 1 : JOURNEY_PARTS;
  return Array.from({ length: count }, (_, at) => ({
    project: 'journey',
    shard: count === 1 ? undefined : `${at + 1}/${count}`,
  }));
}

async function inTurn(suites, listener) {
  const outcomes = [];
  for (const suite of suites) outcomes.push(await runSuite(suite, listener));
  return outcomes;
}

async function runSuite({ project, workers = 1, shard }, listener) {
  const name = shard === undefined ? project : `${project}-${shard.replace('/', '-of-')}`;
  const report = join(tmpdir(), `quay-mot-cua-${name}-${process.pid}.json`);
  const suite = spawn(
    join(root, 'node_modules/.bin/vitest'),
    [
      'run',
      '--config',
      'build/config/vitest.config.ts',
      `--project=${project}`,
      `--maxWorkers=${workers}`,
      ...(shard === undefined ? [] : [`--shard=${shard}`]),
      '--passWithNoTests', // a path given on the command line may belong to the other suite
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  suite.stdout.pipe(listener, { end: false });
  const [status] = await once(suite, 'close');
  if (!existsSync(report)) return FELL_BEFORE_ITS_FIRST_TEST;
  const told = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return {
    success: status === 0 && told.success,
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    skipped: told.numPendingTests + told.numTodoTests,
    failures: told.testResults.flatMap(failuresOf),
  };
}

/** What failed in one file: its tests by name, or the file itself when it could not be loaded. */
function failuresOf(file) {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  const path = relative(root, file.name);
  if (failed.length === 0 && file.status === 'failed') return [{ name: path, reason: file.message }];
  return failed.map((test) => ({
    name: `${path} > ${test.fullName}`,
    reason: test.failureMessages.join('\n').slice(0, LONGEST_REASON_CHARS),
  }));
}

function build() {
  const done = spawnSync('node', ['build/bootstrap/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.log('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
}
