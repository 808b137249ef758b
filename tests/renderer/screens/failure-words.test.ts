import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../renderer/i18n/format.ts';
import { createTranslate } from '../../../renderer/i18n/language.tsx';
import {
  mendingOf,
  messageForCommit,
  messageForEnrol,
  messageForForm,
  messageForImport,
  messageForSend,
  messageForSetUp,
  messageForSigning,
  messageForUnlock,
  messageForWait,
} from '../../../renderer/screens/words/failure-words.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';

const SAYS = (['vi', 'en'] as const).map((language) => {
  const t = createTranslate(language);
  return { t, format: createFormat(t) };
});
const moment = getInstant(Date.parse('2026-11-23T09:15:00+07:00'));

type Say = (typeof SAYS)[number];

/** One of every kind; that none is missing is the compiler's work (each function ends in `assertNever`). */
const SENTENCES: Readonly<Record<string, (say: Say) => string>> = {
  'already set up': (say) => messageForSetUp({ kind: 'already-set-up' }, say),
  'weak passphrase': (say) => messageForSetUp({ kind: 'weak-passphrase', minLength: 8 }, say),
  'full disk at set-up': (say) => messageForSetUp({ kind: 'disk-full', freeBytes: 1_000 }, say),
  'wrong passphrase': (say) => messageForUnlock({ kind: 'wrong-passphrase', retryAfterMs: 1 }, say),
  'too soon': (say) => messageForUnlock({ kind: 'too-soon', retryAfterMs: 1 }, say),
  'unknown clerk': (say) => messageForUnlock({ kind: 'unknown-clerk' }, say),
  'damaged slot': (say) => messageForUnlock({ kind: 'damaged', what: 'key-slot' }, say),
  'damaged secret': (say) => messageForUnlock({ kind: 'damaged', what: 'machine-secret' }, say),
  'damaged journal': (say) => messageForUnlock({ kind: 'damaged', what: 'journal' }, say),
  'in use': (say) => messageForUnlock({ kind: 'in-use', userName: 'quay2' }, say),
  unavailable: (say) => messageForUnlock({ kind: 'unavailable', code: 'EACCES' }, say),
  stale: (say) => messageForCommit({ kind: 'stale', dossierSeq: 3 }, say),
  'not allowed': (say) => messageForCommit({ kind: 'not-allowed', state: 'received' }, say),
  'unseen pages': (say) => messageForCommit({ kind: 'pages-unseen', count: 2 }, say),
  'not signed': (say) => messageForCommit({ kind: 'not-signed' }, say),
  incomplete: (say) =>
    messageForCommit({ kind: 'incomplete', missing: ['applicant', 'procedure', 'pages'] }, say),
  'numbers exhausted': (say) => messageForCommit({ kind: 'numbers-exhausted', day: '2026-11-25' }, say),
  'full disk': (say) => messageForCommit({ kind: 'disk-full', freeBytes: 1_800_000_000 }, say),
  'conflicting action': (say) => messageForCommit({ kind: 'conflicting-action' }, say),
  'encrypted file': (say) => messageForImport({ kind: 'encrypted', name: 'giay.pdf' }, say),
  'changed signed file': (say) => messageForImport({ kind: 'signature-broken', name: 'giay.pdf' }, say),
  'strange signature': (say) => messageForImport({ kind: 'signature-unknown', name: 'giay.pdf' }, say),
  'mixed signed file': (say) => messageForSigning({ kind: 'signed-file-mixed' }, say),
  'unexplained reason': (say) => messageForCommit({ kind: 'sign-later-unexplained' }, say),
  'wrong PIN': (say) => messageForSigning({ kind: 'wrong-pin', triesLeft: 'unknown' }, say),
  'last PIN': (say) => messageForSigning({ kind: 'wrong-pin', triesLeft: 'last' }, say),
  'locked token': (say) => messageForSigning({ kind: 'wrong-pin', triesLeft: 'none' }, say),
  'no token': (say) => messageForSigning({ kind: 'token-missing' }, say),
  expired: (say) => messageForSigning({ kind: 'certificate-expired', expiredAt: moment }, say),
  'printer gone': (say) => messageForForm({ kind: 'printer-gone', printer: 'Canon' }, say),
  'no hotline': (say) => messageForForm({ kind: 'hotline-missing' }, say),
  'silent printer': (say) => messageForForm({ kind: 'print-unanswered' }, say),
  'slip of another pad': (say) =>
    messageForCommit({ kind: 'reserve-number-unknown', first: 'DP-0001', last: 'DP-0200' }, say),
  'slip used': (say) => messageForCommit({ kind: 'reserve-number-used', number: 'DP-0012' }, say),
  'no printer': (say) => messageForForm({ kind: 'no-printer' }, say),
  'refused code': (say) => messageForEnrol({ kind: 'code-refused' }, say),
  'strange answer': (say) => messageForEnrol({ kind: 'unexpected-answer', status: 418 }, say),
  busy: (say) => messageForSend({ kind: 'busy', retryAfterMs: 60_000 }, say),
  'not tried': (say) => messageForWait('not-tried', say),
  'no answer': (say) => messageForWait('no-answer', say),
  'mend a hash': (say) => mendingOf('hash-mismatch', say),
  'mend a code': (say) => mendingOf('code-taken', say),
};

describe('the words for a failure', () => {
  test.each(Object.entries(SENTENCES))('%s are a filled sentence in both languages', (_name, sentence) => {
    for (const say of SAYS) {
      expect(sentence(say)).toMatch(/[.!)]$/u);
      expect(sentence(say)).not.toMatch(/[{}]|undefined|NaN/u);
    }
  });

  test('name the day and the amount that the clerk needs', () => {
    const [say] = SAYS;
    if (say === undefined) throw new Error('no language');

    expect(messageForCommit({ kind: 'numbers-exhausted', day: '2026-11-25' }, say)).toContain('25/11/2026');
    expect(messageForCommit({ kind: 'disk-full', freeBytes: 1_800_000_000 }, say)).toContain('1,8 GB');
  });

  test('of an incomplete dossier name every part that is missing', () => {
    const [say] = SAYS;
    if (say === undefined) throw new Error('no language');

    const words = messageForCommit({ kind: 'incomplete', missing: ['applicant', 'pages'] }, say);

    expect(words).toContain('khung 1');
    expect(words).toContain('khung 3');
    expect(words).not.toContain('khung 2');
  });
});
