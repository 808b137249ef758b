import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FiledOnlineWire } from '../../shared/contract/province/filed-wire.ts';
import type { LifeEventWire } from '../../shared/contract/province/life-wire.ts';
import type { CitizenFilesWire } from '../../shared/contract/province/word-wire.ts';
import { EMPTY_APPLICANT } from '../../shared/domain/draft-edits.ts';
import type { LifeAction } from '../../shared/domain/life/life-action.ts';
import { isAccountWord, isFilingWord } from '../../shared/domain/province-word.ts';
import type { PortalFiling } from '../../shared/domain/portal-filing.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { aDossierId, anActionId } from '../support/builders.ts';
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

/** What citizens file comes down to one counter, and what happens at a counter comes up: each once. */

/** More than one piece of the line. */
const LONG_PAPER = Buffer.alloc(150_000, 'giấy tờ của công dân ');

for (const kind of TEST_DATABASES) {
  describe.skipIf(!kind.available)(`beside the dossiers themselves, on ${kind.name}`, () => {
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

    function post(path: string, body: unknown): Promise<Response> {
      return fetch(new URL(path, province.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    }

    async function fileOnline(portalDossierId: string): Promise<PortalFiling> {
      const filed: CitizenFilesWire = {
        portalDossierId,
        accountId: 'VNEID-1',
        procedureCode: '1.001193',
        applicant: { ...EMPTY_APPLICANT, fullName: 'Lê Thị Mai Xuân' },
        filer: { kind: 'self' },
        returnBy: 'electronic',
        papers: [{ componentCode: 'KHAC', nameVi: 'Tờ khai', content: LONG_PAPER.toString('base64') }],
      };
      const answer = await post('/v1/admin/portal-filings', filed);
      expect(answer.status).toBe(200);
      return (await answer.json()) as PortalFiling; // our own trial province
    }

    async function filed(portalDossierId: string): Promise<FiledOnlineWire['filings'][number] | undefined> {
      const answer = await fetch(new URL('/v1/admin/portal-filings', province.address));
      const { filings } = (await answer.json()) as FiledOnlineWire; // our own trial province
      return filings.find((filing) => filing.portalDossierId === portalDossierId);
    }

    /** The counter that was enrolled first answers what citizens file; the tests share a database. */
    async function answering(): Promise<TestCounter> {
      await database.query('UPDATE counters SET enrolled_at = CASE WHEN counter_id = $1 THEN 0 ELSE 1 END', [
        counter.enrolment.counterId,
      ]);
      return counter;
    }

    function anEvent(name: string, life: LifeAction, change: Partial<LifeEventWire> = {}): LifeEventWire {
      return {
        actionId: anActionId(name),
        dossierId: aDossierId(`dossier-${name}`),
        portalDossierId: null,
        seq: 1,
        at: life.occurredAt,
        life,
        ...change,
      };
    }

    const finished = (ms: number): LifeAction => ({ kind: 'finished', occurredAt: getInstant(ms) });

    test('a filing comes down signed, once, with its papers piece by piece', async () => {
      const { client } = await answering();
      const id = `H39-${freshDay()}`;
      const { papers } = await fileOnline(id);
      await fileOnline(id);

      const { words } = valueOf(await client.readWords(0));
      const about = words.filter(isFilingWord).filter(({ body }) => body.filing.portalDossierId === id);
      expect(about).toHaveLength(1);
      const file = about[0]?.body.filing.papers[0]?.file;
      expect(file).toEqual(papers[0]?.file);
      if (file === undefined) throw new TypeError('the filing has a paper');
      const pieces: Uint8Array[] = [];
      for (let held = 0; held < file.sizeBytes;) {
        const piece = valueOf(await client.fetchFiled(file, held));
        pieces.push(piece);
        held += piece.length;
      }
      expect(pieces.length).toBeGreaterThan(2);
      expect(Buffer.concat(pieces).equals(LONG_PAPER)).toBe(true);
    });

    test('nobody else may read what a citizen filed with this counter', async () => {
      await answering();
      const { papers } = await fileOnline(`H39-${freshDay()}`);
      const stranger = await trial.counter(province);
      const [paper] = papers;
      if (paper === undefined) throw new TypeError('the filing has a paper');

      const answer = await stranger.client.fetchFiled(paper.file, 0);
      // The same bytes may have been filed with another counter of this database; with this one they were not.
      expect(answer).toEqual({ ok: false, failure: { kind: 'server-error', status: 404 } });
    });

    test('an event is taken once; another body under its id is a conflict and takes nothing of the batch', async () => {
      const { client, epoch } = counter;
      const name = `event-${freshDay()}`;
      const first = anEvent(name, finished(1_000));

      valueOf(await client.tellLife({ epoch, events: [first] }));
      valueOf(await client.tellLife({ epoch, events: [first, anEvent(`${name}-b`, finished(2_000))] }));
      const changed = await client.tellLife({
        epoch,
        events: [anEvent(`${name}-c`, finished(3_000)), { ...first, life: finished(9_000) }],
      });

      expect(changed).toEqual({ ok: false, failure: { kind: 'server-error', status: 409 } });
      const rows = await database.query(
        'SELECT action_id FROM life_events WHERE counter_id = $1 ORDER BY place',
        [counter.enrolment.counterId],
      );
      expect(rows).toEqual([{ action_id: name }, { action_id: `${name}-b` }]);
    });

    test('an answer that is no reception is known by the portal’s id', async () => {
      const { client, epoch } = await answering();
      const id = `H39-${freshDay()}`;
      await fileOnline(id);
      const refusal: LifeAction = {
        kind: 'refused-at-desk',
        serial: { series: 'refusal', year: 2026, number: 1 },
        groundVi: 'Điều 17',
        reasonVi: 'Không thuộc thẩm quyền',
        occurredAt: getInstant(5_000),
      };

      valueOf(
        await client.tellLife({ epoch, events: [anEvent(`no-${id}`, refusal, { portalDossierId: id })] }),
      );

      expect(await filed(id)).toMatchObject({ code: null, events: [{ kind: 'refused-at-desk' }] });
    });

    describe('of a dossier that stands on a code', () => {
      async function aHeldDossier() {
        const pdf = signer.sign();
        const lease = await leaseFor(counter, freshDay());
        const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
        const dossier = aDossier({ lease, epoch: counter.epoch, papers });
        valueOf(await counter.client.submit(dossier));
        valueOf(await counter.client.upload(anUpload(pdf, dossier)));
        valueOf(await counter.client.collect(dossier.reception.code));
        return dossier;
      }

      async function forwarded(code: string) {
        const answer = await fetch(new URL(`/v1/admin/dossiers/${code}/national`, province.address));
        return (await answer.json()) as { generation1: { data: Record<string, string> } }; // our own trial province
      }

      test('what its counter told is what goes to the national portal, also when it was told first', async () => {
        const pdf = signer.sign();
        const lease = await leaseFor(counter, freshDay());
        const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
        const dossier = aDossier({ lease, epoch: counter.epoch, papers });
        const { dossierId } = dossier.draft;
        const event = anEvent(`early-${dossier.actionId}`, finished(dossier.reception.receivedAt + 1), {
          dossierId,
        });
        valueOf(await counter.client.tellLife({ epoch: counter.epoch, events: [event] }));
        valueOf(await counter.client.submit(dossier));
        valueOf(await counter.client.upload(anUpload(pdf, dossier)));
        valueOf(await counter.client.collect(dossier.reception.code));

        const { generation1 } = await forwarded(dossier.reception.code);

        expect(generation1.data['TrangThaiHoSo']).toBe('9');
      });

      test('the portal’s word on the account makes it channel 2, and comes to the counter', async () => {
        const { reception, actionId } = await aHeldDossier();
        const step = { kind: 'confirmed', portalDossierId: 'H39-9', accountId: 'VNEID-9' };
        for (const said of [{ kind: 'sent-to-holder' }, step]) {
          expect((await post(`/v1/admin/dossiers/${reception.code}/account`, { step: said })).status).toBe(
            200,
          );
        }

        const { words } = valueOf(await counter.client.readWords(0));
        expect(words.filter(isAccountWord).map(({ body }) => [body.actionId, body.step.kind])).toEqual([
          [actionId, 'sent-to-holder'],
          [actionId, 'confirmed'],
        ]);
      });

      test('money through a gateway is paid online, in the words of the portal', async () => {
        const { reception, draft } = await aHeldDossier();
        const charge: LifeAction = {
          kind: 'fee-set',
          charge: { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' },
          occurredAt: reception.receivedAt,
        };
        const event = anEvent(`fee-${reception.code.slice(-4)}-${freshDay()}`, charge, {
          dossierId: draft.dossierId,
        });
        valueOf(await counter.client.tellLife({ epoch: counter.epoch, events: [event] }));
        const before = await forwarded(reception.code);
        const payment = {
          paymentId: 'gateway-1',
          amountVnd: 8_000,
          paidAt: reception.receivedAt,
          gateway: 'national-portal',
          transactionCode: 'GD-1',
          receiptNumber: 'BL-1',
        };
        expect((await post(`/v1/admin/dossiers/${reception.code}/payment`, payment)).status).toBe(200);

        const after = await forwarded(reception.code);

        expect(before.generation1.data['DuocThanhToanTrucTuyen']).toBe('0');
        expect(after.generation1.data['DuocThanhToanTrucTuyen']).toBe('1');
      });
    });
  });
}
