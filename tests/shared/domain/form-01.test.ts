import { describe, expect, test } from 'vitest';
import { form01Of, formQrText, type Form01, type Form01Request } from '../../../shared/domain/form-01.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { aClerkId } from '../../support/builders.ts';
import {
  aComponent,
  anApplicant,
  anOffice,
  aProcedure,
  aRequest,
} from '../../electron/documents/forms/form-samples.ts';

function formOf(request: Form01Request): Form01 {
  const form = form01Of(request);
  if (!form.ok) throw new Error(form.failure.kind);
  return form.value;
}

describe('FORM-02: the receipt carries the hotline and the 1022 switchboard', () => {
  test.each([
    ['hotline-missing', anOffice({ hotlineVi: '  ' })],
    ['switchboard-missing', anOffice({ switchboard: '' })],
  ])('and is refused as %s without it', (kind, office) => {
    expect(form01Of(aRequest({ office }))).toEqual({ ok: false, failure: { kind } });
  });
});

const SHOWN = { by: aClerkId(), at: getInstant(0) };

describe('the facts of Form 01', () => {
  test('show the clock of Vietnam, whatever the zone of the machine', () => {
    const form = formOf(aRequest());

    expect(form.receivedAt).toEqual({ day: '2026-11-23', msOfDay: (9 * 60 + 5) * 60_000 });
    expect(form.dueAt).toEqual({ day: '2026-11-27', msOfDay: (9 * 60 + 5) * 60_000 });
  });

  test('leave the due time open where none can be computed', () => {
    expect(formOf(aRequest({ dueAt: null })).dueAt).toBeNull();
  });

  test('list what was captured or counted, and nothing that was not handed in', () => {
    const none = { original: 0, certified: 0, copy: 0 };
    const form = formOf(
      aRequest({
        components: [
          aComponent(1, { counts: none }),
          aComponent(2, { compared: SHOWN }),
          aComponent(3, { presentOnly: true, counts: none, shown: SHOWN }),
          aComponent(4, { presentOnly: true, counts: none }),
        ],
      }),
    );

    expect(form.rows.map((row) => [row.ordinal, row.nameVi, row.presentOnly, row.compared])).toEqual([
      [1, 'Giấy tờ số 2', false, true],
      [2, 'Giấy tờ số 3', true, false],
    ]);
  });

  test('tell a free procedure from one whose fee the province decides', () => {
    const fee = { online: null, post: null, noteVi: null };

    expect(formOf(aRequest({ procedure: aProcedure({ fee: { ...fee, direct: 0 } }) })).fee.kind).toBe('none');
    expect(formOf(aRequest({ procedure: aProcedure({ fee: { ...fee, direct: null } }) })).fee.kind).toBe(
      'set-by-council',
    );
  });

  test('put code, procedure, person and paper into the QR code, in that order', () => {
    const form = formOf(aRequest());

    expect(formQrText(form, 'Giấy hẹn')).toBe('H39.28.05-261123-5001|1.001193|080190012345|Giấy hẹn');
  });

  test('keep the parts of the QR code apart when one holds a bar', () => {
    const form = formOf(aRequest({ applicant: anApplicant({ identityNumber: 'A|1' }) }));

    expect(formQrText(form, 'Giấy hẹn').split('|')).toHaveLength(4);
  });
});
