import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Procedure } from '../../../../shared/catalogue/procedure.ts';
import type { Applicant } from '../../../../shared/domain/applicant.ts';
import type { Draft, DraftComponent } from '../../../../shared/domain/draft.ts';
import { EMPTY_APPLICANT, EMPTY_DRAFT } from '../../../../shared/domain/draft-edits.ts';
import { UNTOUCHED_PAPER } from '../../../../shared/domain/draft-papers.ts';
import type { Form01Request } from '../../../../shared/domain/form-01.ts';
import type { Office } from '../../../../shared/domain/office.ts';
import {
  parseActionId,
  parseClerkId,
  parseComponentId,
  parseDossierId,
} from '../../../../shared/kernel/id.ts';
import { fromLocalTime } from '../../../../shared/kernel/local-time.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import type { FormFonts } from '../../../../electron/documents/forms/form-sheet.ts';

/** Every person, number and office here is invented. */

const MINUTE_MS = 60_000;

export function tinos(): FormFonts {
  return {
    regular: fontFile('400Regular/Tinos_400Regular.ttf'),
    bold: fontFile('700Bold/Tinos_700Bold.ttf'),
    italic: fontFile('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  };
}

export function localMoment(day: string, hour: number, minute: number) {
  return fromLocalTime({ day: getPlainDay(day), msOfDay: (hour * 60 + minute) * MINUTE_MS });
}

export function anApplicant(change: Partial<Applicant> = {}): Applicant {
  return {
    ...EMPTY_APPLICANT,
    fullName: 'Trần Thị Hoa',
    identityNumber: '080190012345',
    birthDay: '1990-05-04',
    sex: 'female',
    address: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh',
    phone: '0912345678',
    email: 'hoa@example.invalid',
    ...change,
  };
}

export function anOffice(change: Partial<Office> = {}): Office {
  return {
    provinceNameVi: 'Tây Ninh',
    communeNameVi: 'xã Mỹ Lệ',
    deskNameVi: 'Trung tâm Phục vụ hành chính công',
    counterNameVi: 'Quầy 2',
    agencyCode: 'H39.28.05',
    hotlineVi: '0272 3999 999',
    switchboard: '1022',
    lookupAddress: 'dichvucong.gov.vn',
    training: false,
    ...change,
  };
}

export function aProcedure(change: Partial<Procedure> = {}): Procedure {
  return {
    code: '1.001193',
    nameVi: 'Đăng ký khai sinh',
    nameEn: 'Birth registration',
    sectorVi: 'Hộ tịch',
    onlineOnly: [],
    paperFollows: null,
    valid: { from: '2025-07-01', to: null },
    handledBy: 'ubnd',
    essential: true,
    levels: [],
    integrated: [],
    timeLimit: { value: 3, unit: 'working-days', certainty: 'sourced' },
    timeNoteVi: null,
    fee: { direct: 8000, online: 0, post: 8000, noteVi: null },
    countsAsDossier: true,
    result: { nameVi: 'Giấy khai sinh', code: 'KQ.G15.000031' },
    components: [],
    componentsCertainty: 'sourced',
    source: 'test',
    ...change,
  };
}

export function aComponent(index: number, change: Partial<DraftComponent> = {}): DraftComponent {
  return {
    ...UNTOUCHED_PAPER,
    componentId: known(parseComponentId(`component-${index}`)),
    code: `1.001193-TP${index}`,
    nameVi: `Giấy tờ số ${index}`,
    presentOnly: false,
    counts: { original: 1, certified: 0, copy: 0 },
    ...change,
  };
}

const ONE_COPY: Form01Request['print'] = { paper: 'a5', copies: ['applicant'], reprint: null };

export function aRequest(
  change: {
    readonly applicant?: Applicant;
    readonly components?: readonly DraftComponent[];
    readonly office?: Office;
    readonly procedure?: Procedure;
    readonly dueAt?: Form01Request['reception']['dueAt'];
    readonly returnBy?: Form01Request['draft']['returnBy'];
    readonly print?: Form01Request['print'];
    readonly reception?: Partial<Form01Request['reception']>;
    readonly mayLackHotline?: boolean;
    readonly people?: Partial<Pick<Draft, 'coOwners' | 'filer' | 'setCount'>>;
  } = {},
): Form01Request {
  const receivedAt = localMoment('2026-11-23', 9, 5);
  return {
    draft: {
      dossierId: known(parseDossierId('dossier-1')),
      receiveActionId: known(parseActionId('action-1')),
      openedAt: receivedAt,
      openedBy: known(parseClerkId('clerk-1')),
      ...EMPTY_DRAFT,
      ...change.people,
      applicant: change.applicant ?? anApplicant(),
      procedureCode: '1.001193',
      components: change.components ?? [
        aComponent(1, { nameVi: 'Tờ khai đăng ký khai sinh' }),
        aComponent(2, { nameVi: 'Giấy chứng sinh', counts: { original: 1, certified: 2, copy: 3 } }),
      ],
      returnBy: change.returnBy ?? 'counter',
    },
    reception: {
      code: 'H39.28.05-261123-5001',
      leaseId: 'lease-1',
      reserveNumber: null,
      receivedAt,
      dueAt: change.dueAt === undefined ? localMoment('2026-11-27', 9, 5) : change.dueAt,
      bookYear: 2026,
      bookNumber: 123,
      formSet: '2025',
      ruleVersion: '2026.11-1',
      clock: 'plausible',
      signLater: null,
      ...change.reception,
    },
    procedure: change.procedure ?? aProcedure(),
    office: change.office ?? anOffice(),
    clerk: { clerkId: known(parseClerkId('clerk-1')), name: 'Nguyễn Thị Lan' },
    print: change.print ?? ONE_COPY,
    mayLackHotline: change.mayLackHotline ?? false,
  };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a sample id is not an id');
  return value;
}

function fontFile(name: string): Uint8Array {
  const path = new URL(`../../../../node_modules/@expo-google-fonts/tinos/${name}`, import.meta.url);
  return new Uint8Array(readFileSync(fileURLToPath(path)));
}
