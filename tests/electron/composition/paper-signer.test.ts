import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPaperSigner } from '../../../electron/composition/paper-signer.ts';
import { createSigningKeys } from '../../../electron/composition/signing-keys.ts';
import { createTrialIdentities } from '../../../electron/composition/trial-identities.ts';
import type { PaperSignerPort, UnlockedSigner } from '../../../electron/counter/ports.ts';
import { MARK_STRIP } from '../../../electron/documents/pdf/mark-strip.ts';
import { createMixedAssembler } from '../../../electron/documents/import/mixed-assembler.ts';
import { nodeFileLayer } from '../../../electron/files/file-layer.ts';
import type { FileVault } from '../../../electron/files/file-vault.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../../shared/domain/machine-settings.ts';
import type { DraftPage, PaperMark } from '../../../shared/domain/draft.ts';
import { paperKey } from '../../../shared/domain/page-key.ts';
import { paperFormOf } from '../../../shared/domain/paper-form.ts';
import { aClerkId, aDraft, anOffice } from '../../support/builders.ts';
import { anImporter, startChild } from '../documents/import/import-fakes.ts';
import { openTestVault } from '../files/file-vault-fixture.ts';
import { aSignedPaper } from '../signing/support/papers.ts';
import { CORPUS, hasCorpus, hasTools, pdfsig, run } from '../signing/support/real-tools.ts';
import { markFontFile, SIGNED_AT } from '../signing/support/trial-signer.ts';

/** The real signer over the real vault: what comes out for papers that are imported PDFs (DESIGN 9). */
const PIN = 'bốn chữ thử nghiệm';
const CLERK = { clerkId: aClerkId(), name: 'Nguyễn Thị Thử' };
const [TEMPLATE] = aDraft().components;

const child = startChild();
let folder: string;
let vault: FileVault;
let port: PaperSignerPort;
let unlocked: UnlockedSigner;
let importer: ReturnType<typeof anImporter>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paper-signer-'));
  vault = await openTestVault(nodeFileLayer, { directory: join(folder, 'vault') });
  const secrets = new Map<string, Uint8Array>();
  const identities = createTrialIdentities(
    {
      openSecret: async (name) => secrets.get(name),
      sealSecret: async (name, secret) => void secrets.set(name, secret),
      dropSecret: async (name) => void secrets.delete(name),
    },
    () => SIGNED_AT,
  );
  await identities.ensure(CLERK, PIN);
  port = createPaperSigner({
    keys: createSigningKeys({
      settings: { current: () => DEFAULT_MACHINE_SETTINGS },
      identities,
      tokenDriver: {
        launch: () => {
          throw new TypeError('no token is asked for here');
        },
        pinCount: { read: async () => 0, write: async () => undefined },
        timeLimitMs: 1_000,
      },
      now: () => SIGNED_AT,
    }),
    samplePath: '',
    files: vault,
    mixed: createMixedAssembler({ vault, child }),
    markFont: markFontFile(),
    now: () => SIGNED_AT,
  });
  const opened = await port.unlock(CLERK, { pin: PIN, acceptLastTry: false });
  if (!opened.ok) throw new TypeError(opened.failure.kind);
  unlocked = opened.value;
  importer = anImporter({ vault, child });
});

afterAll(async () => {
  await unlocked.close();
  child.close();
  rmSync(folder, { recursive: true, force: true });
});

async function imported(path: string): Promise<readonly DraftPage[]> {
  const pages = await importer.importFile(path);
  if (!pages.ok) throw new TypeError(`${path}: ${pages.failure.kind}`);
  return pages.value;
}

function paperOf(pages: readonly DraftPage[]) {
  if (TEMPLATE === undefined) throw new TypeError('a birth registration has papers');
  return { ...TEMPLATE, pages };
}

async function sign(pages: readonly DraftPage[], mark: PaperMark = 'digitised'): Promise<Buffer> {
  const component = { ...paperOf(pages), mark };
  const signed = await unlocked.signPaper({
    component,
    office: anOffice(),
    clerk: CLERK,
    signedAt: SIGNED_AT,
  });
  if (!signed.ok) throw new TypeError(signed.failure.kind);
  return Buffer.from(await vault.readAll(signed.value.file));
}

async function originalOf([page]: readonly DraftPage[]): Promise<Buffer> {
  if (page === undefined) throw new TypeError('an imported file has pages');
  return Buffer.from(await vault.readAll(page.file));
}

function onStick(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function twoPagePdf(): Promise<string> {
  const pdf = await PDFDocument.create();
  for (const text of ['one', 'two']) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 300 });
  return onStick('two pages.pdf', await pdf.save());
}

describe('a paper that is exactly one imported PDF', () => {
  test('keeps its bytes, and the signature is appended to them', async () => {
    const pages = await imported(await twoPagePdf());
    const original = await originalOf(pages);

    const signed = await sign(pages);

    expect(paperFormOf(pages)).toBe('whole-file');
    expect(signed.subarray(0, original.length).equals(original)).toBe(true);
  });

  test('is copied when a page is turned, and then its bytes are others', async () => {
    const [first, second] = await imported(await twoPagePdf());
    if (first === undefined || second === undefined) throw new TypeError('two pages');
    const original = await originalOf([first]);

    const signed = await sign([first, { ...second, rotation: 90 }]);

    expect(signed.includes(original)).toBe(false);
    expect((await PDFDocument.load(signed)).getPageCount()).toBe(2);
  });
});

describe('a paper that came signed', () => {
  test('goes as it is, under its own signature, without a key', async () => {
    const path = onStick('signed.pdf', await aSignedPaper());
    const pages = await imported(path);

    const kept = await port.keep(paperOf(pages));

    expect(kept).toMatchObject({
      ok: true,
      value: { file: pages[0]?.file, signature: { kind: 'kept', trial: true } },
    });
  });
});

describe.skipIf(!hasTools('pdftotext', 'pdffonts'))('a paper signed «sao y»', () => {
  test('shows form, agency and time in the right half above the paper, in an embedded Tinos of 10 points', async () => {
    const pages = await imported(await twoPagePdf());

    const path = onStick('sao y.pdf', await sign(pages, 'true-copy'));

    const words = run('pdftotext', ['-bbox', '-l', '1', path, '-']).stdout;
    const placed = [...words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)</g)].map(
      ([, x, y, text]) => ({ x: Number(x), y: Number(y), text }),
    );
    const mark = placed.filter(({ y }) => y < MARK_STRIP.heightPt);
    expect(mark.map(({ text }) => text).join(' ')).toContain(
      'Sao y UBND xã Mỹ Lệ Thời gian ký: 23-11-2026T09:15:07+07:00',
    );
    expect(mark.find(({ text }) => text === 'Sao')?.x).toBeGreaterThan(595 / 2);
    expect(mark.map(({ text }) => text)).not.toContain('hóa:');
    expect(placed.find(({ text }) => text === 'one')?.y).toBeGreaterThan(MARK_STRIP.heightPt);
    expect(run('pdffonts', [path]).stdout).toMatch(
      /[A-Z]{6}\+Tinos-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/,
    );
  });

  test('is another paper to the record: the signature with the other mark no longer stands', () => {
    const [paper] = aDraft().components;
    if (paper === undefined) throw new TypeError('a birth registration has papers');

    expect(paperKey({ ...paper, mark: 'true-copy' })).not.toBe(paperKey(paper));
  });
});

/** Too odd to append to: these are copied page by page. */
const COPIED: ReadonlySet<string> = new Set(['minimal-startxref-hopeless.pdf', 'minimal-startxref-obo4.pdf']);

describe.skipIf(!hasCorpus() || !hasTools('pdfsig'))('whole PDFs from outside', () => {
  const names = hasCorpus() ? readdirSync(join(CORPUS, 'malformed')) : [];

  test.each(names)('%s is refused at import, or signed with its bytes kept', async (name) => {
    expect(await fateOf(name)).toMatch(COPIED.has(name) ? /^copied$/ : /^(refused|kept)$/);
  });
});

async function fateOf(name: string): Promise<string> {
  const pages = await importer.importFile(join(CORPUS, 'malformed', name));
  if (!pages.ok) return 'refused';
  const original = await originalOf(pages.value);
  const signed = await sign(pages.value);
  const { valid, total } = pdfsig(signed);
  if (valid !== 1 || total !== 1) return 'badly signed';
  return signed.subarray(0, original.length).equals(original) ? 'kept' : 'copied';
}

describe('a signed paper in the vault', () => {
  test('is intact until a single bit of it changes, or it is gone', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([595, 842]).drawText('to be kept');
    const component = paperOf(await imported(onStick('kept.pdf', await pdf.save())));
    const asked = { component, office: anOffice(), clerk: CLERK, signedAt: SIGNED_AT };
    const signed = await unlocked.signPaper(asked);
    if (!signed.ok) throw new TypeError(signed.failure.kind);
    const { file } = signed.value;
    const path = vault.cipherPath(file);

    expect(await port.signatureOf(file)).toBeDefined();
    const cipher = readFileSync(path);
    const place = Math.floor(cipher.length / 2);
    cipher.writeUInt8(cipher.readUInt8(place) ^ 1, place);
    writeFileSync(path, cipher);
    expect(await port.signatureOf(file)).toBeUndefined();
    rmSync(path);
    expect(await port.signatureOf(file)).toBeUndefined();
  });
});
