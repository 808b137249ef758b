import { describe, expect, test } from 'vitest';
import { commitIntent } from '../../../electron/counter/commit-intent.ts';
import { issueBatchSlip } from '../../../electron/counter/issue-batch-slip.ts';
import { issueForm01 } from '../../../electron/counter/issue-form.ts';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import { newDraft, withApplicant, withProcedure } from '../../../shared/domain/draft-edits.ts';
import { withFilerKind, withFilerPerson } from '../../../shared/domain/draft-people.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { asFirstOfBatch, asNextOfBatch } from '../../../shared/domain/next-dossier.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { aClerkId, aComponentId, aDossierId, anActionId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

/** A procedure that keeps no paper, so that twenty of them need no pages. */
const NO_PAPERS = '2.000942';
const HOUSEHOLDS = 20;

const procedure = (fake: FakeCounter) => findProcedure(fake.counter.parts.catalogue, NO_PAPERS);

function opened(number: number): Draft {
  return newDraft({
    dossierId: aDossierId(`household-${number}`),
    receiveActionId: anActionId(`receive-${number}`),
    openedAt: getInstant(Date.parse('2026-11-23T09:00:00+07:00')),
    openedBy: aClerkId(),
  });
}

/** The hamlet head files for each household in turn, as the screen does it. */
function theList(fake: FakeCounter): readonly Draft[] {
  let papers = 0;
  const newId = () => aComponentId(`paper-${(papers += 1)}`);
  const chosen = procedure(fake);
  if (chosen === undefined) throw new TypeError('the catalogue has lost a procedure');
  const head = withFilerPerson(withFilerKind(opened(1), 'authorised'), { fullName: 'Lê Văn Sương' });
  const drafts = [withApplicant(asFirstOfBatch(withProcedure(head, chosen, newId)), { fullName: 'Hộ số 1' })];
  for (let number = 2; number <= HOUSEHOLDS; number += 1) {
    const last = drafts.at(-1) ?? head;
    const next = asNextOfBatch(last, chosen, newId)(opened(number));
    drafts.push(withApplicant(next, { fullName: `Hộ số ${number}` }));
  }
  return drafts;
}

async function receive(fake: FakeCounter, draft: Draft): Promise<void> {
  const { dossierId, receiveActionId } = draft;
  const saved = await commitIntent(fake.counter, {
    actionId: anActionId(`save-${dossierId}`),
    dossierId,
    expectedDossierSeq: 0,
    intent: { kind: 'draft-saved', draft },
  });
  const received = await commitIntent(fake.counter, {
    actionId: receiveActionId,
    dossierId,
    expectedDossierSeq: 1,
    intent: { kind: 'receive' },
  });
  if (!saved.ok || !received.ok) throw new Error(`not received: ${dossierId}`);
}

async function enrolled(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  const { epoch } = fake.journal;
  const day = getPlainDay('2026-11-23');
  const lease = { leaseId: 'lease-list', counterId: 'counter-1', epoch, day, first: 6001, last: 6100 };
  await fake.counter.append([{ kind: 'numbers-granted', leases: [lease] }]);
  return fake;
}

describe('a hamlet head with twenty households', () => {
  test('goes home with twenty codes, twenty receipts and one sheet that lists them', async () => {
    const fake = await enrolled();
    const drafts = theList(fake);
    for (const draft of drafts) await receive(fake, draft);
    const codes = drafts.map(
      ({ dossierId }) => fake.counter.ledger.findDossier(dossierId)?.reception?.code ?? '',
    );
    const receipts = await Promise.all(drafts.map(({ dossierId }) => issueForm01(fake.counter, dossierId)));
    const digests = receipts.map((receipt) => (receipt.ok ? receipt.value.file.digest : 'none'));

    const slip = await issueBatchSlip(fake.counter, aDossierId('household-1'));

    expect([new Set(codes).size, new Set(digests).size]).toEqual([HOUSEHOLDS, HOUSEHOLDS]);
    expect(slip.ok && new TextDecoder().decode(await fake.files.readAll(slip.value.file))).toBe(
      codes.join(' '),
    );
  });

  test('has a sheet that grows, and none before the first household is received', async () => {
    const fake = await enrolled();
    const [first] = theList(fake);
    if (first === undefined) throw new TypeError('an empty list');

    expect(await issueBatchSlip(fake.counter, first.dossierId)).toMatchObject({
      failure: { kind: 'not-received' },
    });
    await receive(fake, first);
    expect((await issueBatchSlip(fake.counter, first.dossierId)).ok).toBe(true);
  });
});
