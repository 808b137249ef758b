import { expect, test } from 'vitest';
import { envelopeRows } from '../../../renderer/screens/online/envelope-rows.ts';
import { applyEntry, type Dossier } from '../../../shared/domain/dossier.ts';
import type { Arrival } from '../../../shared/domain/arrival.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { aDossierId, aDraft, anEntry } from '../../support/builders.ts';

function opened(name: string, arrival: Arrival): Dossier {
  const draft = aDraft({ dossierId: aDossierId(name), arrival });
  return applyEntry(
    undefined,
    anEntry({ dossierId: draft.dossierId, action: { kind: 'draft-saved', draft } }),
  );
}

const byPost = (name: string, stampedAt: number) =>
  opened(name, { kind: 'post', stampedAt: getInstant(stampedAt), itemCode: `EM-${name}` });

test('envelopes stand in the order of their stamps, those that are still open first', () => {
  const discarded = applyEntry(byPost('thrown', 1), anEntry({ action: { kind: 'draft-discarded' } }));
  const refused = applyEntry(
    byPost('refused', 5),
    anEntry({
      action: {
        kind: 'life',
        command: { kind: 'refuse-at-desk', groundVi: 'x', reasonVi: 'y' },
        life: {
          kind: 'refused-at-desk',
          serial: { series: 'refusal', year: 2026, number: 1 },
          groundVi: 'x',
          reasonVi: 'y',
          occurredAt: getInstant(9),
        },
      },
    }),
  );
  const rows = envelopeRows([
    byPost('late', 20),
    refused,
    opened('counter', { kind: 'counter' }),
    byPost('early', 10),
    discarded,
  ]);

  expect(rows.map(({ itemCode }) => itemCode)).toEqual(['EM-early', 'EM-late', 'EM-refused']);
});
