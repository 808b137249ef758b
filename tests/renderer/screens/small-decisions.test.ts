import { createFormat } from '../../../renderer/i18n/format.ts';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../renderer/i18n/language.tsx';
import { timelineLines } from '../../../renderer/screens/find/timeline-lines.ts';
import { passphraseStrength } from '../../../renderer/screens/set-up/passphrase-strength.ts';
import type { DossierAction, HistoryEntry } from '../../../shared/domain/history.ts';
import { addMs, getInstant } from '../../../shared/kernel/instant.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aClerkId, aComponentId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';

const t = createTranslate('vi');
const nine = getInstant(Date.parse('2026-11-23T09:00:00+07:00'));

function historyOf(actions: readonly DossierAction[]): readonly HistoryEntry[] {
  return actions.map((action, index) => ({
    actionId: anActionId(`action-${index}`),
    dossierId: aDossierId(),
    clerkId: aClerkId(),
    at: addMs(nine, index * 60_000),
    action,
  }));
}

const signed = (component: string): DossierAction => ({
  kind: 'component-signed',
  componentId: aComponentId(component),
  pagesKey: 'key',
  file: { digest: getSha256('a'.repeat(64)), sizeBytes: 1 },
  signature: {
    kind: 'clerk',
    level: 'B-B',
    signerName: 'Nguyễn Thị Lan',
    certificateDigest: getSha256('b'.repeat(64)),
    trial: true,
    signedAt: nine,
  },
});

const say = { t, format: createFormat(t) };

describe('a timeline', () => {
  test('begins with the opening and leaves out each saved letter', () => {
    const draft = aDraft();

    const lines = timelineLines(
      historyOf([
        { kind: 'draft-saved', draft },
        { kind: 'draft-saved', draft },
        { kind: 'draft-discarded' },
      ]),
      say,
    );

    expect(lines.map(({ words }) => words)).toEqual(['Bắt đầu làm', 'Đã bỏ']);
  });

  test('tells papers that were signed with one PIN as one event', () => {
    const history = historyOf([
      { kind: 'draft-saved', draft: aDraft() },
      signed('component-1'),
      signed('component-2'),
    ]);

    expect(timelineLines(history, say)).toHaveLength(2);
  });

  test('of nothing is empty', () => {
    expect(timelineLines([], say)).toEqual([]);
  });
});

describe('the strength of a passphrase', () => {
  test('counts letters as a person does, marks included', () => {
    expect(passphraseStrength('mèo xa')).toEqual({ kind: 'short', missing: 2 });
    expect(passphraseStrength('mèo xa'.normalize('NFD'))).toEqual({ kind: 'short', missing: 2 });
  });

  test('is not good for one letter held down', () => {
    expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaa').kind).toBe('fair');
  });

  test('is good for a few unrelated words', () => {
    expect(passphraseStrength('cau thang tim mua roi').kind).toBe('good');
  });
});
