import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestParsers } from '../../../electron/ipc/request-parsers.ts';
import { EMPTY_APPLICANT, EMPTY_DRAFT } from '../../../shared/domain/draft-edits.ts';
import { UNTOUCHED_PAPER } from '../../../shared/domain/draft-papers.ts';

const DIGEST = 'a'.repeat(64);
const IMAGE_PAGE = {
  kind: 'image',
  pageId: 'page-1',
  file: { digest: DIGEST, sizeBytes: 10 },
  widthPx: 1_000,
  heightPx: 1_400,
  dpi: 200,
  rotation: 90,
  tiltDegrees: -0.5,
  look: { inkPerMille: 60, blank: false, skewDegrees: 0, hints: [] },
  source: 'scanner',
};
const PDF_PAGE = {
  kind: 'pdf',
  pageId: 'page-2',
  file: { digest: DIGEST, sizeBytes: 10 },
  pageIndex: 0,
  pageCount: 9,
  kept: null,
  widthPt: 595.28,
  heightPt: 841.89,
  rotation: 0,
  source: 'picked',
};
const SCAN_PROFILE = {
  name: 'Máy quét quầy 2',
  deviceId: 'test:0',
  source: 'feeder-duplex',
  dpi: 300,
  mode: 'colour',
  paper: 'a4',
} as const;
const OFFICE = {
  provinceNameVi: 'Tỉnh Thử',
  communeNameVi: 'Xã Thử',
  deskNameVi: 'Bộ phận Một cửa',
  counterNameVi: 'Quầy 1',
  agencyCode: 'H39.28.05',
  hotlineVi: '0',
  switchboard: '0',
  lookupAddress: 'https://example.org',
  training: true,
};

describe('a request', () => {
  test.each([
    ['app:info', null],
    ['vault:status', null],
    ['vault:set-up', { office: OFFICE, clerkName: 'Trần Thị Thử', passphrase: 'một câu dài' }],
    ['vault:unlock', { clerkId: 'clerk-1', passphrase: '' }],
    ['vault:lock', null],
    ['settings:read', null],
    ['settings:change', { sections: {} }],
    ['settings:change', { sections: { screen: { idleLockMinutes: 5 } } }],
    ['journal:commit', aCommit({ kind: 'draft-saved', draft: aDraft() })],
    ['journal:commit', aCommit({ kind: 'draft-discarded' })],
    ['journal:commit', aCommit({ kind: 'page-seen', pageId: 'page-1', pageKey: `${DIGEST}.0.90` })],
    ['journal:commit', aCommit({ kind: 'receive' })],
    ['journal:read', { afterSeq: 0, limit: 500 }],
    ['visits:standing', null],
    [
      'visits:change',
      {
        actionId: 'action-1',
        change: { kind: 'guide', guidance: { online: true, post: false, guide: 'kiosk' } },
      },
    ],
    ['visits:change', { actionId: 'action-1', change: { kind: 'next' } }],
    ['visits:change', { actionId: 'action-1', change: { kind: 'void', visitId: 'visit-1' } }],
    ['pages:pick', null],
    ['pages:add-samples', { count: 100 }],
    ['signing:identity', null],
    ['signing:sign', { dossierId: 'dossier-1', pin: '123456', acceptLastTry: false }],
    ['signing:pick-module', null],
    ['signing:tokens', null],
    ['signing:try', { pin: '123456', acceptLastTry: true }],
    ['forms:issue', { dossierId: 'dossier-1' }],
    ['forms:print', { dossierId: 'dossier-1' }],
    ['forms:batch-slip', { batchOf: 'dossier-1' }],
    ['forms:print-batch-slip', { batchOf: 'dossier-1' }],
    ['province:standing', null],
    ['backup:standing', null],
    ['backup:choose-folder', null],
    ['backup:make', null],
    ['backup:verify', null],
    ['backup:drill', { card: '000000-000000' }],
    ['backup:cancel', null],
    ['recovery:prepare', null],
    ['recovery:print', null],
    ['recovery:keep', null],
    ['recovery:drop', null],
    ['restore:choose', null],
    ['restore:open', { card: '000000', provinceShare: '' }],
    ['restore:run', { clerkId: 'clerk-1', passphrase: 'một câu dài' }],
    ['scan:devices', null],
    ['scan:abilities', { deviceId: 'test:0' }],
    ['scan:start', { profile: null, maxPages: 1 }],
    ['scan:start', { profile: SCAN_PROFILE, maxPages: 250 }],
    ['scan:cancel', null],
    ['province:enrol', { address: 'https://127.0.0.1:1', enrolmentCode: 'thử' }],
    ['province:pull', null],
    ['portal:list', null],
    ['certification:issue', { book: 'SCT/BS', year: 2026 }],
    ['certification:print', { book: 'SCT/BS', year: 2026 }],
    ['certification:close', { actionId: 'close-1', book: 'SCT/BS', year: 2026 }],
    ['day:end', { day: '2026-11-23' }],
    ['stock:list', { query: 'trần', limit: 100 }],
    ['forms:print-leaflet', null],
    ['rules:read', null],
    ['rules:adopt', { version: '2026-11-27.1' }],
    [
      'rules:amend',
      {
        amendment: { axis: 'colours', value: { yellowFromPercent: 90, orangeFromPercent: 70 } },
        from: '2026-12-01',
        clause: '1.g',
        groundVi: 'Quyết định 12/QĐ-UBND',
      },
    ],
    ['province:send', { dossierId: 'dossier-1', part: 'data' }],
    ['province:stop', { dossierId: 'dossier-1' }],
  ] as const)('of %s is taken as it is', (channel, request) => {
    expect(requestParsers[channel](request)).toEqual(request);
  });

  test('is refused on every channel when it is not what the channel takes', () => {
    const taken = Object.entries(requestParsers).filter(([, parse]) =>
      [undefined, 1, 'x', [], { surplus: 1 }, new Date(0), new Map()].some(
        (value) => parse(value) !== undefined,
      ),
    );

    expect(taken).toEqual([]);
  });

  test('with a surplus field is refused, however deep', () => {
    const draft = aDraft();
    const [component] = draft.components;
    const deep = {
      ...draft,
      components: [{ ...component, pages: [{ ...IMAGE_PAGE, path: '/etc/passwd' }] }],
    };

    expect(requestParsers['forms:issue']({ dossierId: 'dossier-1', also: 1 })).toBeUndefined();
    expect(requestParsers['journal:commit'](aCommit({ kind: 'draft-saved', draft: deep }))).toBeUndefined();
  });

  test.each([
    ['what only the machine writes', { kind: 'received', reception: {} }],
    ['what only the province writes', { kind: 'delivered', receipt: {} }],
    ['a kind nobody knows', { kind: 'approved' }],
    ['a page turned by 45 degrees', savedWith({ ...IMAGE_PAGE, rotation: 45 })],
    [
      'a page without a true digest',
      savedWith({ ...IMAGE_PAGE, file: { digest: 'A'.repeat(64), sizeBytes: 1 } }),
    ],
    ['a page of no size', savedWith({ ...PDF_PAGE, widthPt: 0 })],
    [
      'a name beyond any name',
      { kind: 'draft-saved', draft: { ...aDraft(), applicant: anApplicant('x'.repeat(301)) } },
    ],
  ])('to commit %s is refused', (_name, intent) => {
    expect(requestParsers['journal:commit'](aCommit(intent))).toBeUndefined();
  });

  test('of any shape at all never makes a parser throw', () => {
    const parsers = Object.values(requestParsers);

    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withTypedArray: true }), (value) => {
        const taken = parsers.map((parse) => parse(value)).filter((parsed) => parsed !== undefined);

        // `null` is the only value of this kind that any channel takes.
        expect(taken.every((parsed) => parsed === null)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

function aCommit(intent: object) {
  return { actionId: 'action-1', dossierId: 'dossier-1', expectedDossierSeq: 0, intent };
}

function savedWith(page: object) {
  const draft = aDraft();
  return {
    kind: 'draft-saved',
    draft: { ...draft, components: [{ ...draft.components[0], pages: [page] }] },
  };
}

function anApplicant(fullName: string) {
  return { ...EMPTY_APPLICANT, fullName, birthDay: '1990' };
}

function aDraft() {
  return {
    dossierId: 'dossier-1',
    receiveActionId: 'action-9',
    openedAt: 1_760_000_000_000,
    openedBy: 'clerk-1',
    ...EMPTY_DRAFT,
    applicant: anApplicant('Lê Văn Thử'),
    procedureCode: null,
    components: [
      {
        ...UNTOUCHED_PAPER,
        componentId: 'component-1',
        code: 'KQ.G13',
        nameVi: 'Tờ khai',
        presentOnly: false,
        counts: { original: 1, certified: 0, copy: 0 },
        pages: [IMAGE_PAGE, PDF_PAGE],
        shelf: [
          { page: { ...IMAGE_PAGE, pageId: 'page-3' }, why: 'blank', place: { after: 'page-1', index: 1 } },
        ],
      },
    ],
    returnBy: 'counter',
  };
}
