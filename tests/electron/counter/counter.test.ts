import { describe, expect, test } from 'vitest';
import { commitIntent } from '../../../electron/counter/commit-intent.ts';
import { issueForm01 } from '../../../electron/counter/issue-form.ts';
import { enrolCounter, standingOf, topUpNumbers } from '../../../electron/counter/numbers.ts';
import { sendDossier } from '../../../electron/counter/send-dossier.ts';
import { signDossier } from '../../../electron/counter/sign-dossier.ts';
import { rotatePages } from '../../../shared/domain/page-edits.ts';
import type { ProvinceReceipt } from '../../../shared/domain/province-answer.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { aDossierId, aDraft, anActionId, aPageId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import {
  aReceivedDossier,
  aSignedDossier,
  aTurn,
  commit,
  lookAtAllPages,
  newId,
  stateIn,
} from './support/steps.ts';

describe('receiving', () => {
  test('takes the next leased number, a book number and a due time, durably', async () => {
    const fake = await aReceivedDossier();

    const reception = fake.counter.ledger.findDossier(aDossierId())?.reception;
    expect(reception).toMatchObject({
      code: 'H39.28.05-261123-5001',
      bookYear: 2026,
      bookNumber: 1,
      formSet: '2025',
      ruleVersion: '2026.11-1',
    });
    expect(reception?.dueAt).toBe(getInstant(Date.parse('2026-11-23T17:00:00+07:00')));
    expect(fake.journal.records.at(-1)?.body).toMatchObject({
      kind: 'action',
      entry: { action: { kind: 'received' } },
    });
  });

  test('pressed twice, even after a restart, is one dossier with one number', async () => {
    const fake = await aSignedDossier();
    const expectedDossierSeq = fake.counter.ledger.findDossier(aDossierId())?.dossierSeq ?? 0;
    const request = {
      actionId: anActionId('receive-1'),
      dossierId: aDossierId(),
      expectedDossierSeq,
      intent: { kind: 'receive' } as const,
    };
    const [first, second] = await Promise.all([
      commitIntent(fake.counter, request),
      commitIntent(fake.counter, request),
    ]);
    const restarted = await openFakeCounter(fake.journal.records);
    const third = await commitIntent(restarted.counter, request);

    expect(first.ok).toBe(true);
    expect([second, third]).toEqual([first, first]);
    expect(restarted.journal.records).toHaveLength(fake.journal.records.length);
  });

  test('is refused before every page was seen, before signing, and when something is missing', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
    await commit(fake, { kind: 'draft-saved', draft: aDraft({ procedureCode: null }) });
    expect(await commit(fake, { kind: 'receive' })).toEqual(
      fail({ kind: 'incomplete', missing: ['procedure'] }),
    );

    await commit(fake, { kind: 'draft-saved', draft: aDraft() });
    expect(await commit(fake, { kind: 'receive' })).toEqual(fail({ kind: 'pages-unseen', count: 2 }));

    await lookAtAllPages(fake, aDraft());
    expect(await commit(fake, { kind: 'receive' })).toEqual(fail({ kind: 'not-signed' }));
  });

  test('by a clock that went back asks once, and says on the dossier that the clerk confirmed it', async () => {
    const fake = await aSignedDossier();
    fake.clock.now = getInstant(Date.parse('2026-11-23T08:00:00+07:00'));

    const doubted = await commit(fake, { kind: 'receive' });
    expect(doubted).toMatchObject({ ok: false, failure: { kind: 'clock-doubtful' } });
    expect((await commit(fake, { kind: 'receive', clockConfirmed: true })).ok).toBe(true);
    expect(fake.counter.ledger.findDossier(aDossierId())?.reception?.clock).toBe('confirmed-by-clerk');
  });

  test('without a number left says so and leaves the dossier as it was', async () => {
    const fake = await aSignedDossier();
    fake.clock.now = getInstant(Date.parse('2027-06-01T09:00:00+07:00'));

    expect(await commit(fake, { kind: 'receive', clockConfirmed: true })).toEqual(
      fail({ kind: 'numbers-exhausted', day: '2027-06-01' }),
    );
    expect(stateIn(fake)).toBe('signed');
  });

  test('on a full disk says how much is left and changes nothing', async () => {
    const fake = await aSignedDossier();
    fake.journal.freeBytesLeft = 42;

    expect(await commit(fake, { kind: 'receive' })).toEqual(fail({ kind: 'disk-full', freeBytes: 42 }));
    expect(stateIn(fake)).toBe('signed');
  });
});

describe('a commit', () => {
  test('under an old id with another body is a conflict', async () => {
    const fake = await openFakeCounter();
    await commit(fake, { kind: 'draft-saved', draft: aDraft() }, anActionId('same'));

    const other = await commit(
      fake,
      { kind: 'draft-saved', draft: aDraft({ returnBy: 'post' }) },
      anActionId('same'),
    );
    expect(other).toEqual(fail({ kind: 'conflicting-action' }));
  });

  test('by somebody who has not seen the newest entry is stale', async () => {
    const fake = await openFakeCounter();
    await commit(fake, { kind: 'draft-saved', draft: aDraft() });

    const stale = await commitIntent(fake.counter, {
      actionId: anActionId(newId()),
      dossierId: aDossierId(),
      expectedDossierSeq: 0,
      intent: { kind: 'draft-saved', draft: aDraft() },
    });
    expect(stale).toEqual(fail({ kind: 'stale', dossierSeq: 1 }));
  });

  test('asked for before the lock is kept, though it waits behind something long', async () => {
    const fake = await openFakeCounter();
    const long = fake.counter.exclusively(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const saved = commit(fake, { kind: 'draft-saved', draft: aDraft() });
    fake.counter.clerk = undefined;
    await long;

    expect((await saved).ok).toBe(true);
  });

  test('of a draft that names another dossier, or another reception, is a conflict', async () => {
    const fake = await openFakeCounter();
    const foreign = await commit(fake, {
      kind: 'draft-saved',
      draft: aDraft({ dossierId: aDossierId('other') }),
    });
    await commit(fake, { kind: 'draft-saved', draft: aDraft() });
    const renamed = await commit(fake, {
      kind: 'draft-saved',
      draft: aDraft({ receiveActionId: anActionId('receive-2') }),
    });

    expect([foreign, renamed]).toEqual([
      fail({ kind: 'conflicting-action' }),
      fail({ kind: 'conflicting-action' }),
    ]);
  });

  test('after the lock is refused', async () => {
    const fake = await openFakeCounter();
    fake.counter.clerk = undefined;
    expect(await commit(fake, { kind: 'draft-saved', draft: aDraft() })).toEqual(fail({ kind: 'locked' }));
  });

  test('that would change a received dossier is not allowed', async () => {
    const fake = await aReceivedDossier();
    expect(await commit(fake, { kind: 'draft-saved', draft: aDraft() })).toEqual(
      fail({ kind: 'not-allowed', state: 'received' }),
    );
  });
});

describe('signing', () => {
  test('needs every page seen, in the form it has now', async () => {
    const fake = await openFakeCounter();
    await commit(fake, { kind: 'draft-saved', draft: aDraft() });
    await lookAtAllPages(fake, aDraft());
    await commit(fake, {
      kind: 'draft-saved',
      draft: rotatePages(aDraft(), new Set([aPageId('page-1')]), 'right'),
    });

    const signed = await signDossier(
      fake.counter,
      { dossierId: aDossierId(), pin: 'right', acceptLastTry: false },
      newId,
    );
    expect(signed).toEqual(fail({ kind: 'pages-unseen', count: 1 }));
  });

  test('with a wrong PIN signs nothing', async () => {
    const fake = await openFakeCounter();
    await commit(fake, { kind: 'draft-saved', draft: aDraft() });
    await lookAtAllPages(fake, aDraft());

    const signed = await signDossier(
      fake.counter,
      { dossierId: aDossierId(), pin: 'wrong', acceptLastTry: false },
      newId,
    );
    expect(signed).toEqual(fail({ kind: 'wrong-pin', triesLeft: 'unknown' }));
    expect(stateIn(fake)).toBe('draft');
  });
});

describe('Form 01', () => {
  test('is made once and is the same file when asked again', async () => {
    const fake = await aReceivedDossier();
    const first = await issueForm01(fake.counter, aDossierId());
    const again = await issueForm01(fake.counter, aDossierId());
    expect(first.ok && again.ok && first.value.file).toEqual(again.ok && again.value.file);
  });

  test('does not exist before reception', async () => {
    const fake = await aSignedDossier();
    expect(await issueForm01(fake.counter, aDossierId())).toEqual(fail({ kind: 'not-received' }));
  });
});

describe('sending', () => {
  const receipt = (stage: ProvinceReceipt['body']['stage']): ProvinceReceipt => ({
    body: {
      stage,
      counterId: 'counter-1',
      epoch: 'epoch-1',
      actionIds: [anActionId('receive-1')],
      code: 'H39.28.05-261123-5001',
      files: [],
      issuedAt: '2026-11-23T09:20:00+07:00',
      registerNumber: stage === 'registered' ? '17' : '',
    },
    keyId: 'k1',
    signature: 's',
  });

  test('goes on while the screen is locked and keeps the receipt before telling anybody', async () => {
    const fake = await aReceivedDossier();
    fake.counter.clerk = undefined;
    fake.province.collectAnswer = succeed({ kind: 'receipt', receipt: receipt('files-complete') });

    expect(await sendDossier(fake.counter, aTurn())).toEqual(succeed({ kind: 'delivered' }));
    expect(stateIn(fake)).toBe('delivered');
    expect(fake.province.uploaded).toHaveLength(1);
  });

  test('repeated after delivery only asks for the register number and records each answer once', async () => {
    const fake = await aReceivedDossier();
    fake.province.collectAnswer = succeed({ kind: 'receipt', receipt: receipt('files-complete') });
    await sendDossier(fake.counter, aTurn());
    const records = fake.journal.records.length;
    await sendDossier(fake.counter, aTurn());
    expect(fake.journal.records).toHaveLength(records);

    fake.province.collectAnswer = succeed({ kind: 'receipt', receipt: receipt('registered') });
    expect(await sendDossier(fake.counter, aTurn())).toEqual(succeed({ kind: 'registered' }));
    expect(fake.province.submissions).toHaveLength(1);
  });

  test('of the data alone sends no file, and says how much is still to go', async () => {
    const fake = await aReceivedDossier();

    const taken = await sendDossier(fake.counter, aTurn({ part: 'data' }));

    expect(taken).toMatchObject({ ok: true, value: { kind: 'data-taken', sentBytes: 0 } });
    expect(fake.province.submissions).toHaveLength(1);
    expect(fake.province.uploaded).toEqual([]);
  });

  test('of the data of a dossier whose files are there already brings its receipt at once', async () => {
    const fake = await aReceivedDossier();
    fake.province.submitAnswer = succeed({ kind: 'accepted', missing: [] });
    fake.province.collectAnswer = succeed({ kind: 'receipt', receipt: receipt('files-complete') });

    expect(await sendDossier(fake.counter, aTurn({ part: 'data' }))).toEqual(succeed({ kind: 'delivered' }));
  });

  test('that is told to stop sends no further file and says so', async () => {
    const fake = await aReceivedDossier();
    const stop = new AbortController();
    stop.abort();

    expect(await sendDossier(fake.counter, aTurn({ signal: stop.signal }))).toEqual(
      fail({ kind: 'stopped' }),
    );
    expect(stateIn(fake)).toBe('received');
  });

  test('opens an upload once: after a restart the journaled address is used again', async () => {
    const fake = await aReceivedDossier();
    await sendDossier(fake.counter, aTurn());
    const opened = (records: FakeCounter): number =>
      records.journal.records.filter(({ body }) => body.kind === 'upload-opened').length;
    expect(opened(fake)).toBe(1);

    const restarted = await openFakeCounter(fake.journal.records);
    for (const [digest, bytes] of fake.files.bytes) restarted.files.bytes.set(digest, bytes);
    await sendDossier(restarted.counter, aTurn());
    expect(opened(restarted)).toBe(1);
  });

  test('of a file that is gone from the vault says so and asks the province for nothing more', async () => {
    const fake = await aReceivedDossier();
    fake.files.bytes.clear();
    expect(await sendDossier(fake.counter, aTurn())).toEqual(fail({ kind: 'file-missing' }));
  });

  test('keeps a refusal in the words of the province', async () => {
    const fake = await aReceivedDossier();
    const refusal = {
      reason: 'code-taken',
      messageVi: 'Mã đã dùng cho hồ sơ khác.',
      at: '2026-11-23T09:20:00+07:00',
    } as const;
    fake.province.submitAnswer = succeed({ kind: 'refused', refusal });

    expect(await sendDossier(fake.counter, aTurn())).toEqual(succeed({ kind: 'refused', refusal }));
    expect(stateIn(fake)).toBe('refused');
  });

  test('asks the province again about a refused dossier, and keeps another reason as news', async () => {
    const fake = await aReceivedDossier();
    const at = '2026-11-23T09:20:00+07:00';
    const first = { reason: 'code-taken', messageVi: 'Mã đã dùng cho hồ sơ khác.', at } as const;
    fake.province.submitAnswer = succeed({ kind: 'refused', refusal: first });
    await sendDossier(fake.counter, aTurn());
    const second = { reason: 'incomplete', messageVi: 'Thiếu tệp.', at } as const;
    fake.province.submitAnswer = succeed({ kind: 'refused', refusal: second });

    expect(await sendDossier(fake.counter, aTurn())).toEqual(succeed({ kind: 'refused', refusal: second }));
    expect(fake.counter.ledger.findDossier(aDossierId())?.refusal).toEqual(second);

    fake.province.submitAnswer = undefined;
    fake.province.collectAnswer = succeed({ kind: 'receipt', receipt: receipt('registered') });
    expect(await sendDossier(fake.counter, aTurn())).toEqual(succeed({ kind: 'registered' }));
    expect(stateIn(fake)).toBe('registered');
  });

  test('before enrolment waits for it', async () => {
    const fake = await openFakeCounter();
    expect(await sendDossier(fake.counter, aTurn())).toEqual(fail({ kind: 'not-enrolled' }));
  });
});

describe('numbers', () => {
  test('are held for thirty working days and each day is asked for once', async () => {
    const fake = await aSignedDossier();
    expect(standingOf(fake.counter)).toMatchObject({ enrolled: true, numbersToday: 2, daysAhead: 30 });
    const records = fake.journal.records.length;
    await topUpNumbers(fake.counter);
    expect(fake.journal.records).toHaveLength(records);
  });

  test('that were spent stay spent after a restart', async () => {
    const fake = await aReceivedDossier();
    const restarted = await openFakeCounter(fake.journal.records);
    expect(standingOf(restarted.counter).numbersToday).toBe(1);
  });
});
