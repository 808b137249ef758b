import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_APPLICANT, DEMO_PASSPHRASE } from '../demo/demo-people.ts';
import type { HeldDossier } from '../demo/province-view.ts';
import { hasCommand } from '../support/real-parts.ts';

/** The demo as anybody runs it, with the network cut where this machine allows it, and what it leaves behind. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = 6;

let out: string;
let log: string;
let exitCode: number | null;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'main-job-'));
  const demo = `node build/bootstrap/demo.mjs --out ${out} --sample-pages ${PAGES}`;
  const command = mayCutNetwork()
    ? ['unshare', '-n', 'sh', '-c', `ip link set lo up && ${demo}`]
    : ['sh', '-c', demo];
  const [program = 'sh', ...args] = command;
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  log = `${done.stdout}${done.stderr}`;
  exitCode = done.status;
}, 240_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

function mayCutNetwork(): boolean {
  return spawnSync('unshare', ['-n', 'sh', '-c', 'ip link set lo up']).status === 0;
}

const readJson = <Shape>(name: string): Shape => JSON.parse(readFileSync(join(out, name), 'utf8')) as Shape; // written by the demo
const signedFiles = (): readonly string[] =>
  readdirSync(join(out, 'signed')).map((name) => join(out, 'signed', name));

describe('the main job', () => {
  test('ends with the province holding exactly the signed bytes', () => {
    expect(log).toContain('the province holds exactly the signed bytes');
    expect(exitCode).toBe(0);

    const { dossiers } = readJson<{ dossiers: HeldDossier[] }>('province.json');
    const signed = signedFiles().map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(dossiers).toHaveLength(1);
    expect(dossiers[0]?.state).toBe('registered');
    expect(dossiers[0]?.files.map((file) => file.sha256)).toEqual(signed);
  });

  test('hands out an official code and keeps what the applicant said', () => {
    const dossier = readJson<{ code: string; applicant: { fullName: string; phone: string } }>(
      'dossier.json',
    );
    expect(dossier.code).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);
    expect(dossier.applicant).toMatchObject({
      fullName: DEMO_APPLICANT.fullName,
      phone: DEMO_APPLICANT.phone,
    });
  });

  test('shows every step on a screen of 1366×768', () => {
    const screens = readdirSync(join(out, 'screens'));
    expect(screens.length).toBeGreaterThanOrEqual(10);
    for (const name of screens) {
      const header = readFileSync(join(out, 'screens', name));
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1366, 768]);
    }
  });
});

describe('its papers', () => {
  test.skipIf(!hasCommand('pdfsig'))('are signed in the eyes of pdfsig, whole', () => {
    for (const file of signedFiles()) {
      const verdict = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
      expect(verdict).toContain('Signature is Valid');
      expect(verdict).toContain('Total document signed');
      expect(verdict).toContain('ETSI.CAdES.detached');
    }
  });

  test.skipIf(!hasCommand('qpdf'))('and the receipt are sound in the eyes of qpdf', () => {
    for (const file of [...signedFiles(), join(out, 'receipt.pdf')]) {
      const verdict = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect(`${file}: ${verdict.status}`).toBe(`${file}: 0`);
    }
  });

  test.skipIf(!hasCommand('pdftotext'))('name the applicant, the hotline and 1022 on the receipt', () => {
    const text = spawnSync('pdftotext', ['-layout', join(out, 'receipt.pdf'), '-'], {
      encoding: 'utf8',
    }).stdout;
    const { code } = readJson<{ code: string }>('dossier.json');
    for (const expected of [code, DEMO_APPLICANT.fullName, '1022', '0272 3000 000'])
      expect(text).toContain(expected);
  });
});

describe('what the app wrote on this machine', () => {
  test('holds no name, number, telephone or passphrase in clear', () => {
    const secrets = [
      DEMO_APPLICANT.fullName,
      DEMO_APPLICANT.identityNumber,
      DEMO_APPLICANT.phone,
      DEMO_PASSPHRASE,
    ];
    const needles = secrets.flatMap((secret) => [
      Buffer.from(secret, 'utf8'),
      Buffer.from(secret, 'utf16le'),
    ]);
    const files = readdirSync(join(out, 'profile'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(out, 'profile', name))
      .filter((path) => statSync(path).isFile());

    const leaks = files.filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
    expect(files.length).toBeGreaterThan(20);
    expect(leaks).toEqual([]);
  });
});
