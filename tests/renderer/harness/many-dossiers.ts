import type { JournalBody } from '../../../shared/journal/journal-body.ts';
import { parseActionId, parseDossierId } from '../../../shared/kernel/id.ts';
import { addMs, getInstant } from '../../../shared/kernel/instant.ts';
import { aClerkId, aDraft } from '../../support/builders.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Đặng', 'Võ'] as const;
const MIDDLE = ['Văn', 'Thị', 'Ngọc', 'Hữu', 'Mỹ'] as const;
const GIVEN = ['Hoa', 'Đạt', 'Lam', 'Sương', 'Thoa', 'Quế', 'Tùng', 'Yến', 'Ánh', 'Bảo', 'Khuê'] as const;
const HOUR_MS = 3_600_000;

/** Two years of a commune's dossiers, all received; invented, and the same each time. */
export function manyDossiers(count: number): readonly JournalBody[] {
  // Papers that are only looked at: a dossier without any is never signed.
  const [paper] = aDraft().components;
  const template = { ...aDraft(), components: [{ ...present(paper), presentOnly: true, pages: [] }] };
  const begin = getInstant(Date.parse('2024-11-25T08:00:00+07:00'));
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const dossierId = present(parseDossierId(`many-${index}`));
    const openedAt = addMs(begin, Math.floor((index * 2 * 365 * 24 * HOUR_MS) / count));
    const base = { dossierId, clerkId: aClerkId(), at: openedAt };
    const draft = {
      ...template,
      dossierId,
      receiveActionId: action(`receive-${index}`),
      openedAt,
      applicant: {
        ...template.applicant,
        fullName: `${at(FAMILY, index)} ${at(MIDDLE, index)} ${at(GIVEN, index)}`,
        identityNumber: `0801${String(index).padStart(8, '0')}`,
        phone: `09${String(index * 7).padStart(8, '0')}`,
      },
    };
    const reception = {
      code: `H39.28.05-241125-${String(index + 1).padStart(5, '0')}`,
      leaseId: 'lease-many',
      reserveNumber: null,
      receivedAt: openedAt,
      dueAt: addMs(openedAt, 8 * HOUR_MS),
      bookYear: 2024,
      bookNumber: index + 1,
      formSet: '2025',
      ruleVersion: '2026.11-1',
      clock: 'plausible',
      signLater: null,
    } as const;
    return [
      {
        kind: 'action',
        entry: { ...base, actionId: action(`save-${index}`), action: { kind: 'draft-saved', draft } },
      },
      {
        kind: 'action',
        entry: { ...base, actionId: draft.receiveActionId, action: { kind: 'received', reception } },
      },
    ] as const;
  });
}

function at<Value>(values: readonly Value[], index: number): Value {
  return present(values[index % values.length]);
}

function action(text: string) {
  return present(parseActionId(text));
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('an invented value is not well formed');
  return value;
}
