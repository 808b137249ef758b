import { beforeEach, describe, expect, test } from 'vitest';
import { listFilings } from '../../../electron/counter/list-filings.ts';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { ProvincePull } from '../../../electron/counter/pull-province.ts';
import { portalIds } from '../../../electron/counter/portal-ids.ts';
import type { FilingRow } from '../../../shared/contract/channels/portal-channels.ts';
import { stateOf } from '../../../shared/domain/dossier.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { openCounterAt } from '../../support/live-named.ts';
import { aFiledPaper, aFiling, aFilingWord } from '../../support/portal-filings.ts';

/** A dossier that a citizen filed online comes down whole, once, and only as what was filed. */

const DECLARATION = 'Tờ khai: nội dung dài hơn một mẩu của đường truyền';

let fake: FakeCounter;
let pull: ProvincePull;

beforeEach(async () => {
  fake = await openCounterAt('2026-11-23T09:15:00', ['2026-11-23']);
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  pull = new ProvincePull();
});

async function rows(): Promise<readonly FilingRow[]> {
  const listed = await listFilings(fake.counter);
  if (!listed.ok) throw new TypeError('the counter is unlocked');
  return listed.value;
}

const dossierOf = (counter: FakeCounter['counter'], filing = aFiling()) =>
  counter.ledger.findDossier(portalIds(filing.portalDossierId).dossierId);

describe('a dossier filed online', () => {
  test('is a draft with the citizen’s own words and pages, nothing of it ticked', async () => {
    const papers = [
      aFiledPaper(fake.province, {
        nameVi: 'Tờ khai',
        text: DECLARATION,
        componentCode: 'unknown-component',
      }),
      aFiledPaper(fake.province, { nameVi: 'Giấy khác', text: 'giấy tờ khác' }),
    ];
    fake.province.words = [aFilingWord(aFiling({ papers }))];

    expect((await pull.run(fake.counter)).ok).toBe(true);

    const dossier = dossierOf(fake.counter);
    expect(dossier?.draft).toMatchObject({
      arrival: { kind: 'portal', portalDossierId: '000.00.19.H39-261123-0007', accountId: 'account-7' },
      applicant: { fullName: 'Lê Thị Mai Xuân' },
      procedureCode: '1.001193',
      returnBy: 'electronic',
    });
    const withPages = dossier?.draft.components.filter(({ pages }) => pages.length > 0) ?? [];
    expect(withPages.map(({ nameVi }) => nameVi)).toEqual(['Tờ khai', 'Giấy khác']);
    expect(withPages.every(({ compared, counts }) => compared === null && counts.original === 0)).toBe(true);
    expect(fake.files.bytes.size).toBe(2);
    expect(await rows()).toMatchObject([
      { standing: 'to-answer', paperCount: 2, unreadable: [], told: false },
    ]);
  });

  test('is listed as coming while the line is cut, and goes on from the byte where it was cut', async () => {
    const papers = [aFiledPaper(fake.province, { nameVi: 'Tờ khai', text: DECLARATION })];
    fake.province.words = [aFilingWord(aFiling({ papers }))];
    fake.province.piecesLeft = 3;

    expect(await pull.run(fake.counter)).toEqual(fail({ kind: 'unreachable' }));
    expect(dossierOf(fake.counter)).toBeUndefined();
    expect(await rows()).toMatchObject([{ standing: 'coming', dossierId: null }]);

    const pieces = Math.ceil(Buffer.byteLength(DECLARATION) / 10);
    fake.province.piecesLeft = pieces - 3;
    expect((await pull.run(fake.counter)).ok).toBe(true);
    expect(await rows()).toMatchObject([{ standing: 'to-answer' }]);
  });

  test('comes once, whatever is repeated: after a restart, and after the province was restored', async () => {
    const filing = aFiling({
      papers: [aFiledPaper(fake.province, { nameVi: 'Tờ khai', text: DECLARATION })],
    });
    fake.province.words = [aFilingWord(filing)];
    await pull.run(fake.counter);
    const restarted = await openFakeCounter(fake.journal.records);
    restarted.province.words = [aFilingWord(filing, 1), aFilingWord(filing, 2)];

    await new ProvincePull().run(restarted.counter);

    const saved = restarted.journal.records.filter(
      ({ body }) => body.kind === 'action' && body.entry.action.kind === 'draft-saved',
    );
    expect(saved).toHaveLength(1);
  });

  test('with bytes that are not what was filed does not become a dossier', async () => {
    const paper = aFiledPaper(fake.province, { nameVi: 'Tờ khai', text: DECLARATION });
    fake.province.filed.set(paper.file.digest, Buffer.from(DECLARATION.replace('dài', 'sai')));
    fake.province.words = [aFilingWord(aFiling({ papers: [paper] }))];

    expect(await pull.run(fake.counter)).toEqual(fail({ kind: 'receipt-invalid' }));

    expect(dossierOf(fake.counter)).toBeUndefined();
    expect(fake.files.bytes.size).toBe(0);
  });

  test('with a file that cannot be read is there all the same, and the file is named', async () => {
    const papers = [
      aFiledPaper(fake.province, { nameVi: 'Ảnh giấy chứng sinh', text: 'HEIC…' }),
      aFiledPaper(fake.province, { nameVi: 'Tờ khai', text: DECLARATION }),
    ];
    fake.province.words = [aFilingWord(aFiling({ papers }))];

    await pull.run(fake.counter);

    expect(await rows()).toMatchObject([{ standing: 'to-answer', unreadable: ['Ảnh giấy chứng sinh'] }]);
    const dossier = dossierOf(fake.counter);
    expect(dossier && stateOf(dossier).kind).toBe('draft');
  });

  test('waits at the province while there is no room here, and comes when there is', async () => {
    const papers = [aFiledPaper(fake.province, { nameVi: 'Tờ khai', text: DECLARATION })];
    fake.province.words = [aFilingWord(aFiling({ papers }))];
    fake.province.piecesLeft = 0;
    await pull.run(fake.counter);
    fake.province.piecesLeft = Infinity;
    fake.journal.freeBytesLeft = 1;

    expect((await pull.run(fake.counter)).ok).toBe(true);
    expect(await rows()).toMatchObject([{ standing: 'coming' }]);

    fake.journal.freeBytesLeft = undefined;
    await pull.run(fake.counter);
    expect(await rows()).toMatchObject([{ standing: 'to-answer' }]);
  });
});

/** @rule ONLINE-01 */
describe('the time to answer', () => {
  const at = (local: string) => getInstant(Date.parse(`${local}+07:00`));

  test('is eight working hours from the filing, and the nearest comes first', async () => {
    const filed = (portalDossierId: string, local: string) =>
      aFiling({ portalDossierId, submittedAt: at(local) });
    fake.province.words = [
      aFilingWord(filed('b', '2026-11-23T09:10:00'), 1),
      aFilingWord(filed('a', '2026-11-22T21:00:00'), 2),
    ];

    await pull.run(fake.counter);

    // Filed on a Sunday evening it counts from Monday's opening; Tuesday, 24/11/2026, is a day off.
    expect((await rows()).map((row) => [row.portalDossierId, row.answerDueAt])).toEqual([
      ['a', at('2026-11-23T17:00:00')],
      ['b', at('2026-11-25T09:10:00')],
    ]);
  });
});
