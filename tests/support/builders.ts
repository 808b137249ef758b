import type { DraftPage } from '../../shared/domain/draft.ts';
import type { Draft } from '../../shared/domain/draft.ts';
import { newDraft, withApplicant, withProcedure } from '../../shared/domain/draft-edits.ts';
import { withPages } from '../../shared/domain/page-edits.ts';
import type { PageLook } from '../../shared/domain/page-look.ts';
import { findProcedure, loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Office } from '../../shared/domain/office.ts';
import {
  parseActionId,
  parseClerkId,
  parseComponentId,
  parseDossierId,
  parsePageId,
  type ActionId,
  type ClerkId,
  type ComponentId,
  type DossierId,
  type PageId,
} from '../../shared/kernel/id.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';

/** Every person and place in here is invented. */

export const aDossierId = (text = 'dossier-1'): DossierId => present(parseDossierId(text));
export const anActionId = (text = 'action-1'): ActionId => present(parseActionId(text));
export const aClerkId = (text = 'clerk-1'): ClerkId => present(parseClerkId(text));
export const aComponentId = (text = 'component-1'): ComponentId => present(parseComponentId(text));
export const aPageId = (text = 'page-1'): PageId => present(parsePageId(text));

/** What the machine sees on a straight page full of print. */
export function aLook(change: Partial<PageLook> = {}): PageLook {
  return { inkPerMille: 60, blank: false, skewDegrees: 0, hints: [], ...change };
}

export function aPage(change: Partial<Extract<DraftPage, { kind: 'image' }>> = {}): DraftPage {
  return {
    kind: 'image',
    pageId: aPageId(),
    file: { digest: getSha256('a'.repeat(64)), sizeBytes: 1000 },
    widthPx: 1654,
    heightPx: 2339,
    dpi: 200,
    rotation: 0,
    tiltDegrees: 0,
    look: aLook(),
    source: 'sample',
    ...change,
  };
}

export function anOffice(change: Partial<Office> = {}): Office {
  return {
    provinceNameVi: 'UBND tỉnh Tây Ninh',
    communeNameVi: 'UBND xã Mỹ Lệ',
    deskNameVi: 'Trung tâm Phục vụ hành chính công',
    counterNameVi: 'Quầy 2',
    agencyCode: 'H39.28.05',
    hotlineVi: '0272 000 0000',
    switchboard: '1022',
    lookupAddress: 'https://dichvucong.gov.vn',
    training: true,
    ...change,
  };
}

/** A birth registration by an invented mother, one paper with two pages. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  const birth = present(findProcedure(loadCatalogue(), '1.001193'));
  let count = 0;
  const opened = newDraft({
    dossierId: aDossierId(),
    receiveActionId: anActionId('receive-1'),
    openedAt: getInstant(Date.parse('2026-11-23T09:00:00+07:00')),
    openedBy: aClerkId(),
  });
  const named = withApplicant(opened, {
    fullName: 'Trần Thị Hoa',
    identityNumber: '080190012345',
    phone: '0900000001',
  });
  const chosen = withProcedure(named, birth, () => {
    count += 1;
    return aComponentId(`component-${count}`);
  });
  const paged = withPages(chosen, aComponentId('component-1'), [
    aPage({ pageId: aPageId('page-1') }),
    aPage({ pageId: aPageId('page-2'), file: { digest: getSha256('b'.repeat(64)), sizeBytes: 2000 } }),
  ]);
  return { ...paged, ...change };
}

export function anEntry(change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    actionId: anActionId(),
    dossierId: aDossierId(),
    clerkId: aClerkId(),
    at: getInstant(Date.parse('2026-11-23T09:00:00+07:00')),
    action: { kind: 'draft-saved', draft: aDraft() },
    ...change,
  };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a builder was given something that is not an id');
  return value;
}
