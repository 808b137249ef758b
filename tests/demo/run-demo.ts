import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasCommand } from '../support/real-parts.ts';
import { SANE_SETTINGS_VARIABLE, writeSaneSettings } from '../support/sane-test-device.ts';
import { describeShell } from '../support/shell/find-browser.ts';
import { launchApp } from '../support/shell/launch-app.ts';
import type { LaunchedApp } from '../support/shell/launched-app.ts';
import { startProvince, type StartedProvince } from '../support/start-province.ts';
import { ClerkAtScreen } from './clerk.ts';
import { readDossier, saveReceipt, saveSigned, type SavedFile } from './counter-files.ts';
import { parseDemoOptions, type DemoOptions } from './demo-options.ts';
import { DEMO_APPLICANT, DEMO_PASSPHRASE } from './demo-people.ts';
import { readProvince, type HeldDossier } from './province-view.ts';
import { Stopwatch } from './stopwatch.ts';

/**
 * The main job, headless, through the real screens: unlock, applicant, procedure,
 * pages, review, sign, receive with the line down, a full kill and restart in
 * between, line up, the province has it. Exit code 0 only when the province's
 * bytes are the signed bytes.
 */
const MAIN = fileURLToPath(new URL('../../dist/electron/main.cjs', import.meta.url));

interface Stage {
  readonly options: DemoOptions;
  readonly watch: Stopwatch;
  app: LaunchedApp;
  clerk: ClerkAtScreen;
  province: StartedProvince;
}

const options = parseDemoOptions(process.argv.slice(2));
for (const leftover of ['signed', 'screens', 'profile'])
  rmSync(join(options.out, leftover), { recursive: true, force: true });
mkdirSync(join(options.out, 'screens'), { recursive: true });
console.log(await describeShell());

const provinceData = mkdtempSync(join(tmpdir(), 'demo-province-'));
const saneSettings = mkdtempSync(join(tmpdir(), 'demo-sane-'));
/** Sheets in the feeder of SANE's own test device; without SANE every page is a sample. */
const FEEDER_SHEETS = 10;
const scans = options.files === undefined && options.samplePages > FEEDER_SHEETS && hasCommand('scanimage');
writeSaneSettings(saneSettings);
console.log(scans ? "pages: scanned from SANE's test device, and samples" : 'pages: no scanner is used');
const stage = await openStage(options);
try {
  await setUpAndPrepare(stage);
  await powerCutAndRestart(stage);
  const saved = await signAndReceive(stage);
  const held = await bringLineUp(stage);
  process.exitCode = report(stage, saved, held) ? 0 : 1;
} finally {
  await stage.app.close();
  await stage.province.stop();
  rmSync(provinceData, { recursive: true, force: true });
  rmSync(saneSettings, { recursive: true, force: true });
}

async function openStage(opened: DemoOptions): Promise<Stage> {
  const watch = new Stopwatch();
  const [province, app] = await watch.time('start the trial province and the counter', () =>
    Promise.all([startProvince(provinceData), launch(opened)]),
  );
  return { options: opened, watch, app, clerk: new ClerkAtScreen(app.page), province };
}

async function launch({ out }: DemoOptions): Promise<LaunchedApp> {
  const app = await launchApp({
    mainPath: MAIN,
    dataDirectory: join(out, 'profile'),
    env: { [SANE_SETTINGS_VARIABLE]: saneSettings },
    headless: true,
  });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  return app;
}

/** With the line: set-up, enrolment, numbers ahead. Then the line goes down and the work begins. */
async function setUpAndPrepare(stage: Stage): Promise<void> {
  const { clerk, watch, province } = stage;
  await clerk.page.getByRole('button', { name: /^Dùng văn phòng mẫu/ }).waitFor();
  await shoot(stage, '01-set-up');
  await watch.time('set up', () => clerk.setUpDemoOffice(DEMO_PASSPHRASE));
  await watch.time('enrol', () => clerk.enrol(province.address, province.enrolmentCode));
  await shoot(stage, '02-today');
  await watch.time('line down', () => province.stop());
  await watch.time('applicant and procedure', async () => {
    await clerk.openIntake();
    await clerk.readCard(DEMO_APPLICANT.card);
    await clerk.fillContact(DEMO_APPLICANT);
    await clerk.chooseProcedure(stage.options.procedure);
  });
  await shoot(stage, '03-procedure');
  await watch.time('pages', () => addPages(stage));
  await shoot(stage, '04-pages');
  await watch.time('every page seen', () => clerk.seeAllPages());
  await shoot(stage, '05-reviewed');
}

async function addPages({ options: { files, samplePages }, clerk, app }: Stage): Promise<void> {
  if (scans) {
    await clerk.scanStack(FEEDER_SHEETS);
    await clerk.choosePaper(1);
    return clerk.addSamples(samplePages - FEEDER_SHEETS);
  }
  if (files === undefined) return clerk.addSamples(samplePages);
  await app.answerNextFileDialog(files);
  await clerk.pickFiles();
  await clerk.page
    .getByText(/^Đang thêm trang/)
    .first()
    .waitFor({ state: 'hidden' });
  await clerk.waitForPages(1);
}

/** Everything dies at once, as in a power cut, and nothing of the reviewed dossier is lost. */
async function powerCutAndRestart(stage: Stage): Promise<void> {
  const pages = await stage.clerk.pageCount();
  await stage.clerk.page
    .getByText(/^Đã lưu trên máy/)
    .first()
    .waitFor();
  await stage.watch.time('kill everything', () => stage.app.kill());
  stage.app = await stage.watch.time('start again', () => launch(stage.options));
  stage.clerk = new ClerkAtScreen(stage.app.page);
  const { clerk } = stage;
  await clerk.page.getByRole('button', { name: /^Mở khóa/ }).waitFor();
  await shoot(stage, '06-locked');
  await stage.watch.time('unlock', () => clerk.unlock(DEMO_PASSPHRASE));
  await clerk.page.keyboard.press('Control+1');
  await clerk.page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  await shoot(stage, '07-draft-is-still-here');
  await clerk.page
    .getByRole('button', { name: /^Làm tiếp/ })
    .first()
    .click();
  await clerk.waitForPages(pages);
}

async function signAndReceive(stage: Stage): Promise<readonly SavedFile[]> {
  const {
    clerk,
    watch,
    options: { out },
  } = stage;
  await watch.time('sign', () => clerk.sign(DEMO_PASSPHRASE));
  await shoot(stage, '08-signed');
  const code = await watch.time('receive, receipt on screen', () => clerk.receive());
  await shoot(stage, '09-receipt');
  await clerk.openOutbox();
  await shoot(stage, '10-waiting');
  const dossier = await readDossier(clerk);
  const saved = await watch.time('save the signed files', () => saveSigned(clerk, dossier, out));
  await saveReceipt(clerk, dossier, out);
  const { applicant, procedureCode } = dossier.draft;
  write(stage, 'dossier.json', {
    code,
    procedureCode,
    applicant,
    reception: dossier.reception,
    files: saved,
  });
  return saved;
}

async function bringLineUp(stage: Stage): Promise<readonly HeldDossier[]> {
  const port = Number(new URL(stage.province.address).port);
  stage.province = await stage.watch.time('line up', () => startProvince(provinceData, { port }));
  await stage.watch.time('the province has it', async () => {
    const sendNow = stage.clerk.page.getByRole('button', { name: /^Gửi ngay/ }).first();
    await sendNow.click();
    await stage.clerk.waitForRegistered(1);
  });
  await shoot(stage, '11-registered');
  const held = await readProvince(stage.province.address);
  write(stage, 'province.json', { dossiers: held });
  return held;
}

function report(stage: Stage, saved: readonly SavedFile[], held: readonly HeldDossier[]): boolean {
  const { watch } = stage;
  write(stage, 'timings.json', { totalMs: watch.totalMs, steps: watch.steps });
  const [dossier] = held;
  const digests = (files: readonly { readonly sha256: string }[]): string =>
    files
      .map(({ sha256 }) => sha256)
      .sort()
      .join(' ');
  const same =
    held.length === 1 &&
    dossier !== undefined &&
    digests(dossier.files) === digests(saved) &&
    saved.length > 0;
  console.log(`${saved.length} signed file(s), ${watch.totalMs} ms; results in ${stage.options.out}`);
  console.log(
    same ? 'the province holds exactly the signed bytes' : 'THE PROVINCE DOES NOT HOLD THE SIGNED BYTES',
  );
  return same;
}

function shoot(stage: Stage, name: string): Promise<void> {
  return stage.clerk.screenshot(join(stage.options.out, 'screens', `${name}.png`));
}

function write(stage: Stage, name: string, value: unknown): void {
  writeFileSync(join(stage.options.out, name), `${JSON.stringify(value, null, 2)}\n`);
}
