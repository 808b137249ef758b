import { commitIntent } from '../../electron/counter/commit-intent.ts';
import { enrolCounter } from '../../electron/counter/numbers.ts';
import { sendDossier } from '../../electron/counter/send-dossier.ts';
import { signDossier } from '../../electron/counter/sign-dossier.ts';
import type { ClerkIntent } from '../../shared/domain/history.ts';
import { pageKey } from '../../shared/domain/page-key.ts';
import type { ProvinceReceipt } from '../../shared/domain/province-answer.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { aDossierId, aDraft, anActionId } from './builders.ts';
import { openFakeCounter, type FakeCounter } from './fake-counter.ts';

/** A receipt for the dossier of the builders, not really signed. */
export function aReceipt(stage: ProvinceReceipt['body']['stage'], issuedAt: string): ProvinceReceipt {
  return {
    body: {
      stage,
      counterId: 'counter-1',
      epoch: 'epoch-1',
      actionIds: [anActionId('receive-1')],
      code: 'H39.28.05-261123-5001',
      files: [],
      issuedAt,
      registerNumber: stage === 'registered' ? '17' : '',
    },
    keyId: 'k1',
    signature: 's',
  };
}

/** A counter on fakes with one dossier that the province has receipted. */
export async function aReceiptedCounter(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  const { counter } = fake;
  const dossierId = aDossierId();
  let ids = 0;
  const newId = (): string => `made-${(ids += 1)}`;
  const commit = (intent: ClerkIntent, actionId = anActionId(newId())) =>
    commitIntent(counter, {
      actionId,
      dossierId,
      expectedDossierSeq: counter.ledger.findDossier(dossierId)?.dossierSeq ?? 0,
      intent,
    });
  await enrolCounter(counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  const draft = aDraft();
  await commit({ kind: 'draft-saved', draft });
  for (const page of draft.components.flatMap(({ pages }) => pages)) {
    await commit({ kind: 'page-seen', pageId: page.pageId, pageKey: pageKey(page) });
  }
  await signDossier(counter, { dossierId, pin: 'right', acceptLastTry: false }, newId);
  await commit({ kind: 'receive' }, anActionId('receive-1'));
  fake.province.collectAnswer = succeed({
    kind: 'receipt',
    receipt: aReceipt('files-complete', '2026-11-23T09:20:00+07:00'),
  });
  const { signal } = new AbortController();
  const sent = await sendDossier(counter, { dossierId, part: 'rest', signal });
  if (!sent.ok) throw new TypeError('the fake province takes everything');
  return fake;
}
