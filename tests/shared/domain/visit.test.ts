import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyVisitEntry,
  isFullyGuided,
  type Visit,
  type VisitAction,
} from '../../../shared/domain/visit.ts';
import { parseVisitId, type VisitId } from '../../../shared/kernel/id.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { aClerkId, aDossierId, anActionId } from '../../support/builders.ts';

const visitId = parseVisitId('visit-1') as VisitId; // has the form of an id
const T0 = Date.parse('2026-11-23T09:00:00+07:00');

function visitOf(actions: readonly VisitAction[]): Visit {
  const [first, ...rest] = [{ kind: 'visit-opened' } as const, ...actions].map((action, index) => ({
    actionId: anActionId(`action-${index}`),
    visitId,
    clerkId: aClerkId(),
    at: getInstant(T0 + index),
    action,
  }));
  if (first === undefined) throw new Error('a visit is opened first');
  return rest.reduce(applyVisitEntry, applyVisitEntry(undefined, first));
}

const actions: fc.Arbitrary<VisitAction> = fc.oneof(
  fc.constant({ kind: 'visit-opened' } as const),
  fc.constantFrom('a', 'b').map((id) => ({ kind: 'dossier-joined', dossierId: aDossierId(id) }) as const),
  fc
    .tuple(fc.boolean(), fc.boolean())
    .map(
      ([online, post]) =>
        ({ kind: 'guidance-recorded', guidance: { online, post, guide: 'clerk' } }) as const,
    ),
  fc.constant({ kind: 'visit-closed' } as const),
);

describe('a visit, whatever happens in it', () => {
  test('is guided by what was recorded last before it closed, and by nothing after', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), (list) => {
        const close = list.findIndex(({ kind }) => kind === 'visit-closed');
        const before = close === -1 ? list : list.slice(0, close);
        const last = before.findLast((action) => action.kind === 'guidance-recorded');
        const expected =
          last?.kind === 'guidance-recorded' ? last.guidance.online && last.guidance.post : false;

        expect(isFullyGuided(visitOf(list))).toBe(expected);
      }),
    );
  });

  test('closes once, and lists each dossier once', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), (list) => {
        const visit = visitOf(list);
        const close = list.findIndex(({ kind }) => kind === 'visit-closed');

        expect(visit.closedAt).toBe(close === -1 ? undefined : T0 + close + 1);
        expect(new Set(visit.dossierIds).size).toBe(visit.dossierIds.length);
      }),
    );
  });

  test('begins when it is opened', () => {
    const entry = {
      actionId: anActionId(),
      visitId,
      clerkId: aClerkId(),
      at: getInstant(T0),
      action: { kind: 'visit-closed' },
    } as const;

    expect(() => applyVisitEntry(undefined, entry)).toThrow(TypeError);
  });
});
