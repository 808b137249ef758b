import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NumberLease } from '../../shared/domain/office.ts';
import { parseActionId } from '../../shared/kernel/id.ts';
import type { Database } from './database.ts';
import type { RunningProvince } from './server.ts';
import { openTestSigner, type TestSigner } from './testing/signed-pdf.ts';
import {
  aDossier,
  anUpload,
  fileRefOf,
  leaseFor,
  valueOf,
  type TestCounter,
} from './testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from './testing/test-databases.ts';
import { freshDay, Trial } from './testing/trial.ts';

for (const kind of TEST_DATABASES) {
  describe.skipIf(!kind.available)(`the province on ${kind.name}`, () => {
    let open: OpenTestDatabase;
    let database: Database;
    let signer: TestSigner;
    let trial: Trial;
    let province: RunningProvince;
    let counter: TestCounter;

    beforeAll(async () => {
      open = await kind.open();
      database = await open.connect();
      signer = openTestSigner();
    });
    afterAll(async () => {
      signer.close();
      await open.close();
    });
    beforeEach(async () => {
      trial = new Trial(database);
      province = await trial.start();
      counter = await trial.counter(province);
    });
    afterEach(() => trial.close());

    function paper(bytes: Buffer) {
      return { file: fileRefOf(bytes), certificateDigest: signer.certificateDigest };
    }

    async function newDossier(papers: readonly Buffer[], over: { number?: number; actionId?: string } = {}) {
      const lease = await leaseFor(counter, freshDay());
      return aDossier({ lease, epoch: counter.epoch, papers: papers.map(paper), ...over });
    }

    describe('a dossier', () => {
      test('of a procedure that only looks at papers is complete as it comes', async () => {
        const dossier = await newDossier([]);
        const [paper] = (await newDossier([signer.sign()])).draft.components;
        if (paper === undefined) throw new Error('a dossier with one paper has one');
        const components = [{ ...paper, presentOnly: true, pages: [] }];
        const looking = { ...dossier, draft: { ...dossier.draft, components } };

        expect(valueOf(await counter.client.submit(looking))).toEqual({ kind: 'accepted', missing: [] });
        expect(valueOf(await counter.client.collect(looking.reception.code))).toMatchObject({
          kind: 'receipt',
          receipt: { body: { stage: 'files-complete', files: [] } },
        });
      });

      test('is complete once its files are here, and registered at the next look', async () => {
        const pdf = signer.sign();
        const dossier = await newDossier([pdf]);

        const answer = valueOf(await counter.client.submit(dossier));
        expect(answer).toEqual({ kind: 'accepted', missing: [fileRefOf(pdf)] });
        expect(valueOf(await counter.client.collect(dossier.reception.code))).toEqual({ kind: 'pending' });
        valueOf(await counter.client.upload(anUpload(pdf, dossier)));

        const first = valueOf(await counter.client.collect(dossier.reception.code));
        const second = valueOf(await counter.client.collect(dossier.reception.code));
        expect(first).toMatchObject({
          kind: 'receipt',
          receipt: { body: { stage: 'files-complete', registerNumber: '' } },
        });
        expect(second).toMatchObject({
          kind: 'receipt',
          receipt: {
            body: {
              stage: 'registered',
              counterId: counter.enrolment.counterId,
              epoch: counter.epoch,
              actionIds: [dossier.actionId],
              code: dossier.reception.code,
              files: [fileRefOf(pdf)],
              registerNumber: expect.stringMatching(/^\d{4}\/\d{7}$/),
            },
          },
        });
        expect(valueOf(await counter.client.collect(dossier.reception.code))).toEqual(second);
      });

      test('sent twice is taken once and answered alike', async () => {
        const pdf = signer.sign();
        const dossier = await newDossier([pdf]);

        const answers = await Promise.all([1, 2, 3].map(() => counter.client.submit(dossier)));

        expect(answers.map(valueOf)).toEqual(Array(3).fill({ kind: 'accepted', missing: [fileRefOf(pdf)] }));
        expect(await heldUnder(province, dossier.reception.code)).toHaveLength(1);
      });

      test('under a known action but with another body is a named conflict, and the first one stands', async () => {
        const pdf = signer.sign();
        const dossier = await newDossier([pdf]);
        valueOf(await counter.client.submit(dossier));
        const other = { ...dossier, reception: { ...dossier.reception, bookNumber: 2 } };

        const answer = valueOf(await counter.client.submit(other));

        expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'conflicting-action' } });
        expect(await heldUnder(province, dossier.reception.code)).toMatchObject([
          { state: 'waiting-for-files', parked: true },
        ]);
        expect(valueOf(await counter.client.submit(dossier))).toMatchObject({ kind: 'accepted' });
      });

      test('on a code that is taken is refused, and both wait for a person', async () => {
        const pdf = signer.sign();
        const first = await newDossier([pdf]);
        valueOf(await counter.client.submit(first));
        const second = { ...first, actionId: (await newDossier([pdf])).actionId };

        const answer = valueOf(await counter.client.submit(second));

        expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'code-taken' } });
        expect(valueOf(await counter.client.submit(second))).toEqual(answer);
        const held = await heldUnder(province, first.reception.code);
        expect(held.map(({ state, parked }) => ({ state, parked }))).toEqual([
          { state: 'waiting-for-files', parked: true },
          { state: 'refused', parked: true },
        ]);
      });

      test('that waits for a person is held but not registered', async () => {
        const pdf = signer.sign();
        const first = await newDossier([pdf]);
        valueOf(await counter.client.submit(first));
        valueOf(await counter.client.submit({ ...first, actionId: (await newDossier([pdf])).actionId }));
        valueOf(await counter.client.upload(anUpload(pdf, first)));
        // The client asks by the action that it sent last under a code.
        valueOf(await counter.client.submit(first));

        const words = [1, 2, 3].map(() => counter.client.collect(first.reception.code));

        for (const word of await Promise.all(words)) {
          expect(valueOf(word)).toMatchObject({ receipt: { body: { stage: 'files-complete' } } });
        }
      });

      test.each([
        ['below the lease', (lease: NumberLease) => lease.first - 1],
        ['above the lease', (lease: NumberLease) => lease.last + 1],
      ])('with a number %s is refused and parked', async (_name, choose) => {
        const lease = await leaseFor(counter, freshDay());
        const dossier = aDossier({
          lease,
          epoch: counter.epoch,
          number: choose(lease),
          papers: [paper(signer.sign())],
        });

        const answer = valueOf(await counter.client.submit(dossier));

        expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'code-outside-lease' } });
        expect(await heldUnder(province, dossier.reception.code)).toMatchObject([
          { state: 'refused', parked: true },
        ]);
        expect(valueOf(await counter.client.collect(dossier.reception.code))).toEqual(answer);
      });

      test('with a number lent to another counter, or for another day, is refused', async () => {
        const lease = await leaseFor(await trial.counter(province), freshDay());
        const own = await leaseFor(counter, freshDay());
        const papers = [paper(signer.sign())];
        const foreign = aDossier({ lease, epoch: counter.epoch, papers });
        const otherDay = aDossier({ lease: { ...own, day: freshDay() }, epoch: counter.epoch, papers });

        for (const dossier of [foreign, otherDay]) {
          expect(valueOf(await counter.client.submit(dossier))).toMatchObject({
            refusal: { reason: 'code-outside-lease' },
          });
        }
      });

      test('whose papers and files do not match is incomplete, and says which paper', async () => {
        const dossier = await newDossier([signer.sign(), signer.sign()]);
        const [first, second] = dossier.files;
        if (first === undefined || second === undefined) throw new Error('two files');
        const missing = { ...dossier, files: [first] };
        const stranger = await newDossier([signer.sign()]);
        const extra = {
          ...stranger,
          files: [...stranger.files, { ...second, componentCode: 'GT9', nameVi: 'Giấy lạ' }],
        };

        expect(valueOf(await counter.client.submit(missing))).toMatchObject({
          refusal: { reason: 'incomplete', messageVi: expect.stringContaining('Giấy tờ 1') },
        });
        expect(valueOf(await counter.client.submit(extra))).toMatchObject({
          refusal: { reason: 'incomplete', messageVi: expect.stringContaining('Giấy lạ') },
        });
      });

      test('of another shape is refused as malformed', async () => {
        const dossier = await newDossier([signer.sign()]);
        const answer = valueOf(
          await counter.client.submit({ ...dossier, reception: { ...dossier.reception, code: 'H1' } }),
        );

        expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'malformed' } });
      });
    });

    describe('a file', () => {
      test('that was changed under way is refused, and the true one is taken afterwards', async () => {
        const pdf = signer.sign();
        const dossier = await newDossier([pdf]);
        valueOf(await counter.client.submit(dossier));
        const tampered = Buffer.from(pdf);
        tampered.writeUInt8(tampered.readUInt8(700) ^ 1, 700);

        const bad = await counter.client.upload({ ...anUpload(tampered, dossier), file: fileRefOf(pdf) });
        expect(bad).toEqual({ ok: false, failure: { kind: 'server-error', status: 460 } });
        expect(valueOf(await counter.client.collect(dossier.reception.code))).toEqual({ kind: 'pending' });

        valueOf(await counter.client.upload(anUpload(pdf, dossier)));
        expect(valueOf(await counter.client.collect(dossier.reception.code))).toMatchObject({
          kind: 'receipt',
        });
      });

      test('with a broken signature refuses its dossier for good', async () => {
        const pdf = signer.sign(5000);
        pdf.writeUInt8(pdf.readUInt8(pdf.length - 2000) ^ 1, pdf.length - 2000);
        const dossier = await newDossier([pdf]);
        valueOf(await counter.client.submit(dossier));
        valueOf(await counter.client.upload(anUpload(pdf, dossier)));

        const answer = valueOf(await counter.client.collect(dossier.reception.code));

        expect(answer).toMatchObject({
          refusal: { reason: 'signature-invalid', messageVi: expect.stringContaining('Giấy tờ 0') },
        });
        expect(valueOf(await counter.client.submit(dossier))).toEqual(answer);
      });

      test('with a broken signature comes again, signed anew, under another action and the same code', async () => {
        const broken = signer.sign(5000);
        broken.writeUInt8(broken.readUInt8(broken.length - 2000) ^ 1, broken.length - 2000);
        const first = await newDossier([broken]);
        valueOf(await counter.client.submit(first));
        valueOf(await counter.client.upload(anUpload(broken, first)));
        expect(valueOf(await counter.client.collect(first.reception.code))).toMatchObject({
          kind: 'refused',
        });
        const sound = signer.sign(6000);
        const [file] = first.files;
        if (file === undefined) throw new Error('a dossier with one paper has one file');
        const actionId = parseActionId(randomUUID());
        if (actionId === undefined) throw new Error('a random UUID is an id');
        const second = { ...first, actionId, files: [{ ...file, file: fileRefOf(sound) }] };

        expect(valueOf(await counter.client.submit(second))).toMatchObject({ kind: 'accepted' });
        valueOf(await counter.client.upload(anUpload(sound, second)));

        expect(valueOf(await counter.client.collect(first.reception.code))).toMatchObject({
          kind: 'receipt',
          receipt: { body: { actionIds: [actionId], files: [fileRefOf(sound)] } },
        });
      });

      test('that was refused keeps its code: another dossier on it is refused', async () => {
        const broken = signer.sign(5000);
        broken.writeUInt8(broken.readUInt8(broken.length - 2000) ^ 1, broken.length - 2000);
        const first = await newDossier([broken]);
        valueOf(await counter.client.submit(first));
        valueOf(await counter.client.upload(anUpload(broken, first)));
        valueOf(await counter.client.collect(first.reception.code));
        const other = await newDossier([signer.sign()]);
        const intruder = { ...other, reception: first.reception };

        expect(valueOf(await counter.client.submit(intruder))).toMatchObject({
          kind: 'refused',
          refusal: { reason: 'code-taken' },
        });
      });

      test('signed by somebody else than the dossier says refuses the dossier', async () => {
        const other = openTestSigner('ec');
        trial.endWith(() => other.close());
        const pdf = other.sign();
        const dossier = await newDossier([pdf]);
        valueOf(await counter.client.submit(dossier));
        valueOf(await counter.client.upload(anUpload(pdf, dossier)));

        expect(valueOf(await counter.client.collect(dossier.reception.code))).toMatchObject({
          refusal: { reason: 'signature-invalid' },
        });
      });

      test('that is held already is not sent again, in an upload or in a dossier', async () => {
        const pdf = signer.sign();
        const first = await newDossier([pdf]);
        valueOf(await counter.client.submit(first));
        valueOf(await counter.client.upload(anUpload(pdf, first)));
        const refuseToRead = {
          ...anUpload(pdf, first),
          open: () => {
            throw new Error('no byte should be read');
          },
        };

        valueOf(await counter.client.upload(refuseToRead));
        const second = await newDossier([pdf]);

        expect(valueOf(await counter.client.submit(second))).toEqual({ kind: 'accepted', missing: [] });
        expect(valueOf(await counter.client.collect(second.reception.code))).toMatchObject({
          kind: 'receipt',
        });
      });
    });

    describe('enrolment', () => {
      test('answers the same counter again, and refuses a code that is used, unknown or taken by another key', async () => {
        const enrolmentCode = await province.newEnrolmentCode();
        const first = await trial.counter(province, { enrolmentCode });
        const request = { address: province.address, enrolmentCode, epoch: first.epoch };

        expect(valueOf(await first.client.enrol(request))).toEqual(first.enrolment);
        for (const code of [enrolmentCode, randomUUID()]) {
          expect(await counter.client.enrol({ ...request, enrolmentCode: code })).toEqual({
            ok: false,
            failure: { kind: 'code-refused' },
          });
        }
      });
    });
  });
}

async function heldUnder(province: RunningProvince, code: string) {
  const answer = await fetch(new URL('/v1/admin/dossiers', province.address));
  const { dossiers }: { dossiers: { code: string; state: string; parked: boolean }[] } = JSON.parse(
    await answer.text(),
  );
  return dossiers.filter((dossier) => dossier.code === code);
}
