import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { digitiseResult, pickResult } from '../../../electron/counter/digitise-result.ts';
import { readRates } from '../../../electron/counter/rates.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { aDossierId, aPageId, anActionId } from '../../support/builders.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt } from '../../support/live-named.ts';
import { valueOf } from '../../province/testing/test-counter.ts';

const NOVEMBER = { kind: 'thang_lich', day: getPlainDay('2026-11-23') } as const;
const CODE = 'KQ.G15.000031';

const dialog = (...paths: readonly string[]) => ({
  pickPages: async () => paths,
  pickModule: async () => undefined,
  pickFolder: async () => undefined,
  readRules: async () => undefined,
  pickPlace: async () => undefined,
});

async function finished(): Promise<FakeCounter> {
  const fake = await openCounterAt('2026-11-23T08:00:00', ['2026-11-23']);
  await signNamed(fake, 'one');
  valueOf(await receiveNamed(fake, 'one'));
  valueOf(await liveNamed(fake, 'one', { kind: 'finish' }));
  return fake;
}

/** A file of the vault as the importer would leave it. */
async function importedPdf({ files, counter }: FakeCounter) {
  const file = await files.put(Readable.from([Buffer.from('a signed result')]));
  const page = { kind: 'pdf', pageId: aPageId('result'), file, pageIndex: 0, widthPt: 595, heightPt: 842 };
  counter.parts.importer.importFile = async () =>
    succeed([{ ...page, kind: 'pdf', rotation: 0, source: 'picked' } as never]);
  return file;
}

async function k8(fake: FakeCounter) {
  const { figures } = valueOf(await readRates(fake.counter, NOVEMBER));
  return figures.find(({ rateId }) => rateId === 'K8')?.cohort;
}

describe('a signed result', () => {
  test('is taken with the name of its signer, and in no dossier before the clerk says so', async () => {
    const fake = await finished();
    const file = await importedPdf(fake);

    const picked = valueOf(await pickResult(fake.counter, dialog('/stick/ket qua.pdf')));

    expect(picked).toMatchObject({ file });
    expect(picked?.signerName).not.toBe('');
    expect(findNamed(fake, 'one').life.result).toBeUndefined();
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('of a competent signer (%s) counts so often: %i', async (competent, counted) => {
    const fake = await finished();
    const file = await importedPdf(fake);
    const asked = { actionId: anActionId('digitise'), dossierId: aDossierId('dossier-one'), file };

    valueOf(await digitiseResult(fake.counter, { ...asked, resultCode: CODE, competent }));
    valueOf(await digitiseResult(fake.counter, { ...asked, resultCode: CODE, competent })); // sent twice

    expect(findNamed(fake, 'one').life.result).toMatchObject({ resultCode: CODE, file, competent });
    expect((await k8(fake))?.numerator).toHaveLength(counted);
    expect((await k8(fake))?.denominator).toHaveLength(1);
  });

  test('whose signature does not hold any more is not written down', async () => {
    const fake = await finished();
    const file = await importedPdf(fake);
    fake.counter.parts.signer.signatureOf = async () => undefined;

    const outcome = await digitiseResult(fake.counter, {
      actionId: anActionId('digitise'),
      dossierId: aDossierId('dossier-one'),
      file,
      resultCode: CODE,
      competent: true,
    });

    expect(outcome).toEqual({ ok: false, failure: { kind: 'result-unsigned' } });
    expect(findNamed(fake, 'one').life.result).toBeUndefined();
  });
});

describe('what is picked', () => {
  test('may be nothing', async () => {
    const fake = await finished();

    expect(await pickResult(fake.counter, dialog())).toEqual(succeed(null));
  });

  test('without a signature is refused', async () => {
    const fake = await finished();
    await importedPdf(fake);
    fake.counter.parts.signer.signatureOf = async () => undefined;

    expect(await pickResult(fake.counter, dialog('/stick/khong ky.pdf'))).toEqual(
      fail({ kind: 'result-unsigned' }),
    );
  });

  test('is named by the clerk’s own name for it when it cannot be read', async () => {
    const fake = await finished();

    expect(await pickResult(fake.counter, dialog('/stick/hong.pdf'))).toEqual(
      fail({ kind: 'unreadable', name: 'hong.pdf' }),
    );
  });
});
