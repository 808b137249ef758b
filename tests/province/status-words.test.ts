import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProcessingStatus, StatusWord } from '../../shared/domain/processing.ts';
import { isStatusWord } from '../../shared/domain/province-word.ts';
import { parseActionId, type ActionId } from '../../shared/kernel/id.ts';
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
  describe.skipIf(!kind.available)(`an officer's word, on ${kind.name}`, () => {
    let open: OpenTestDatabase;
    let database: Database;
    let signer: TestSigner;
    let trial: Trial;
    let province: RunningProvince;
    let counter: TestCounter;

    beforeAll(async () => {
      open = await kind.open();
      database = await open.connect();
      signer = openTestSigner('ec');
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

    async function aHeldDossier(of: TestCounter = counter) {
      const pdf = signer.sign();
      const lease = await leaseFor(of, freshDay());
      const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
      const dossier = aDossier({ lease, epoch: of.epoch, papers });
      valueOf(await of.client.submit(dossier));
      valueOf(await of.client.upload(anUpload(pdf, dossier)));
      valueOf(await of.client.collect(dossier.reception.code));
      return dossier;
    }

    async function tell(
      code: string,
      status: number,
      { noteVi = '', at = province } = {},
    ): Promise<Response> {
      return fetch(new URL(`/v1/admin/dossiers/${code}/status`, at.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ status, noteVi }),
      });
    }

    test('reaches the counter signed, in order, from where it last read', async () => {
      const dossier = await aHeldDossier();
      const { code } = dossier.reception;
      await tell(code, 4);
      await tell(code, 5, { noteVi: 'Bổ sung giấy chứng sinh.' });

      const all = valueOf(await counter.client.readWords(0));
      const rest = valueOf(await counter.client.readWords(1));

      expect(all).toMatchObject({ head: 2, through: 2, last: 2 });
      expect(
        all.words
          .filter(isStatusWord)
          .map(({ body }) => [body.serial, body.status, body.noteVi, body.actionId]),
      ).toEqual([
        [1, 4, '', dossier.actionId],
        [2, 5, 'Bổ sung giấy chứng sinh.', dossier.actionId],
      ]);
      expect(rest.words.map(({ body }) => body.serial)).toEqual([2]);
      expect(valueOf(await counter.client.readWords(2))).toEqual({ head: 2, through: 2, last: 2, words: [] });
    });

    test('is what the province would forward to the national portal, in the words of both generations', async () => {
      const { reception } = await aHeldDossier();
      const forwarded = async (code: string): Promise<unknown> =>
        (await fetch(new URL(`/v1/admin/dossiers/${code}/national`, province.address))).json();
      const day = '\\d{14}';

      expect(await forwarded(reception.code)).toMatchObject({
        generation1: {
          data: {
            MaHoSo: reception.code,
            MaTTHC: '1.001193',
            KenhThucHien: '1',
            TrangThaiHoSo: '2',
            LoaiDoiTuong: '1',
            NgayTiepNhan: expect.stringMatching(new RegExp(`^${day}$`)),
            TaiLieuNop: [expect.objectContaining({ DuocSoHoa: '1' })],
          },
          progress: [[{ MaHoSo: reception.code, TrangThai: '2' }]],
        },
        // Kinds of owners begin at nought here, at one above.
        generation2: { NoiHoSo: { LoaiDoiTuong: 0 }, CapNhatTrangThai: { TrangThai: 2 } },
      });
      await tell(reception.code, 9);
      expect(await forwarded(reception.code)).toMatchObject({
        generation1: { data: { TrangThaiHoSo: '9' } },
        generation2: { CapNhatTrangThai: { TrangThai: 9 } },
      });
    });

    test('of a code that nobody holds is not forwarded', async () => {
      const answer = await fetch(
        new URL('/v1/admin/dossiers/H39.28.05-261123-9999/national', province.address),
      );

      expect(answer.status).toBe(404);
    });

    test('goes to its own counter alone', async () => {
      const other = await trial.counter(province);
      await tell((await aHeldDossier(other)).reception.code, 9);

      expect(valueOf(await counter.client.readWords(0))).toMatchObject({ head: 0, words: [] });
    });

    test('on a code nobody sent, or a status that does not exist, is refused', async () => {
      const { reception } = await aHeldDossier();

      expect((await tell('H39.28.05-270101-9999', 4)).status).toBe(404);
      expect((await tell(reception.code, 11)).status).toBe(400);
    });

    test('given by many officers at many replicas at once has no gap and no twin', async () => {
      const replicas = [province, await trial.start({ database: await open.connect() })];
      const codes = [(await aHeldDossier()).reception.code, (await aHeldDossier()).reception.code];
      const acts = Array.from({ length: 12 }, (_, index) =>
        tell(codes[index % 2] ?? '', 4, { noteVi: `lần ${index}`, at: replicas[index % 3 === 0 ? 1 : 0] }),
      );
      await Promise.all(acts);

      const { words } = valueOf(await counter.client.readWords(0));

      expect(words.map(({ body }) => body.serial)).toEqual(
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
      expect(new Set(words.filter(isStatusWord).map(({ body }) => `${body.code} ${body.at}`)).size).toBe(12);
    });

    test('that was altered on the way is not believed; the good ones arrive, and it is asked for again', async () => {
      const { code } = (await aHeldDossier()).reception;
      for (const status of [4, 5, 9]) await tell(code, status);
      await alter(2, (word) => ({ ...word, body: { ...word.body, status: 10 } }));

      const page = valueOf(await counter.client.readWords(0));

      expect(page).toMatchObject({ head: 3, through: 1, last: 3 });
      expect(page.words.filter(isStatusWord).map(({ body }) => body.status)).toEqual<ProcessingStatus[]>([
        4, 9,
      ]);
    });

    test('under a new key of the province is believed once the list is fetched, and under a foreign one never', async () => {
      const { code } = (await aHeldDossier()).reception;
      await tell(code, 4);
      expect(valueOf(await counter.client.readWords(0)).through).toBe(1);
      await province.rotateSigningKey();
      await tell(code, 9);
      expect(valueOf(await counter.client.readWords(1)).through).toBe(2);

      await alter(2, (word) => ({ ...word, keyId: randomUUID() }));

      expect(valueOf(await counter.client.readWords(1))).toMatchObject({ through: 1, words: [] });
    });

    test('asked whether it still holds what it receipted, the province names what is gone', async () => {
      const [kept, lost] = [await aHeldDossier(), await aHeldDossier()];
      const never = getActionId(randomUUID());
      await database.query('DELETE FROM dossier_files WHERE action_id = $1', [lost.actionId]);
      await database.query('DELETE FROM dossiers WHERE action_id = $1', [lost.actionId]);

      const answer = valueOf(await counter.client.findLost([kept.actionId, lost.actionId, never]));

      expect(answer).toEqual([lost.actionId, never]);
    });

    async function alter(serial: number, change: (word: StatusWord) => StatusWord): Promise<void> {
      const { counterId } = counter.enrolment;
      const [row] = await database.query<{ word: string }>(
        'SELECT word FROM province_words WHERE counter_id = $1 AND serial = $2',
        [counterId, serial],
      );
      const word: StatusWord = JSON.parse(row?.word ?? '{}');
      await database.query('UPDATE province_words SET word = $3 WHERE counter_id = $1 AND serial = $2', [
        counterId,
        serial,
        JSON.stringify(change(word)),
      ]);
    }
  });
}

function getActionId(text: string): ActionId {
  const actionId = parseActionId(text);
  if (actionId === undefined) throw new TypeError('a random UUID is an id');
  return actionId;
}
