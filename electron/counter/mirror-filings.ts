import { createHash } from 'node:crypto';
import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { DraftPage } from '../../shared/domain/draft.ts';
import { draftOfFiling, type PortalFiling } from '../../shared/domain/portal-filing.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import { portalIds } from './portal-ids.ts';

/** A larger file stays at the province (it would not fit beside the rest of main in memory): the clerk is told, and asks for it another way. */
const MOST_BYTES = 30_000_000;

/** Fetching stopped for want of room; it goes on when there is some. */
const NO_ROOM = { kind: 'disk-full' } as const;

/**
 * Brings what citizens filed online to this counter: paper by paper, each file
 * held against its SHA-256, and a dossier only when all of them are here. A cut
 * costs no byte that had come, as long as the app runs. Works while locked.
 */
export class FilingMirror {
  /** Pieces of files under way. */
  readonly #pieces = new Map<Sha256, Uint8Array[]>();

  async run(counter: Counter): Promise<Result<null, SendFailure>> {
    for (const filing of counter.ledger.sides.filings.all) {
      if (counter.ledger.findDossier(portalIds(filing.portalDossierId).dossierId) !== undefined) continue;
      const mirrored = await this.#mirror(counter, filing);
      if (mirrored.ok) continue;
      return mirrored.failure.kind === 'disk-full' ? succeed(null) : fail(mirrored.failure);
    }
    return succeed(null);
  }

  async #mirror(counter: Counter, filing: PortalFiling): Promise<Result<null, SendFailure | typeof NO_ROOM>> {
    const pages = new Map<number, readonly DraftPage[]>();
    for (const [place, { file, nameVi }] of filing.papers.entries()) {
      if (file.sizeBytes > MOST_BYTES) continue;
      const bytes = await this.#fetch(counter, file);
      if (!bytes.ok) return bytes;
      const read = await withDiskGuard(() => counter.parts.importer.importBytes(nameVi, bytes.value));
      this.#pieces.delete(file.digest);
      if (read.ok) pages.set(place, read.value);
      else if (read.failure.kind === 'disk-full') return fail(NO_ROOM);
    }
    const written = await counter.exclusively(() => withDiskGuard(() => writeDraft(counter, filing, pages)));
    return written.ok ? written : fail(NO_ROOM);
  }

  async #fetch({ parts }: Counter, file: FileRef): Promise<Result<Uint8Array, SendFailure>> {
    const pieces = this.#pieces.get(file.digest) ?? [];
    this.#pieces.set(file.digest, pieces);
    for (let held = sizeOf(pieces); held < file.sizeBytes; held = sizeOf(pieces)) {
      const piece = await parts.province.fetchFiled(file, held);
      if (!piece.ok) return piece;
      // Longer than it was said to be, or nothing at all: not the file.
      if (piece.value.length === 0 || held + piece.value.length > file.sizeBytes)
        return this.#notTheFile(file);
      pieces.push(piece.value);
    }
    const bytes = Buffer.concat(pieces);
    const isTheFile = createHash('sha256').update(bytes).digest('hex') === file.digest;
    return isTheFile ? succeed(bytes) : this.#notTheFile(file);
  }

  #notTheFile({ digest }: FileRef): Result<never, SendFailure> {
    this.#pieces.delete(digest);
    return fail({ kind: 'receipt-invalid' });
  }
}

async function writeDraft(
  counter: Counter,
  filing: PortalFiling,
  pages: ReadonlyMap<number, readonly DraftPage[]>,
): Promise<Result<null, never>> {
  const { ledger, parts } = counter;
  const ids = portalIds(filing.portalDossierId);
  if (ledger.findDossier(ids.dossierId) !== undefined) return succeed(null);
  const draft = draftOfFiling(filing, pages, {
    ...ids,
    procedure: findProcedure(parts.catalogue, filing.procedureCode),
  });
  const { portalDossierId, papers } = filing;
  const unreadable = [...papers.keys()].filter((place) => !pages.has(place));
  await counter.append([
    { kind: 'portal-mirrored', portalDossierId, unreadable },
    {
      kind: 'action',
      entry: {
        actionId: ids.filedActionId,
        dossierId: ids.dossierId,
        clerkId: 'province',
        at: parts.now(),
        action: { kind: 'draft-saved', draft },
      },
    },
  ]);
  return succeed(null);
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
