import type { PortalFiling } from '../../shared/domain/portal-filing.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';

type FilingBody = Extract<JournalBody, { kind: 'portal-filed' | 'portal-mirrored' }>;

/** What citizens filed online and the province handed down, in the order in which it came; a part of the ledger. */
export class PortalFilings {
  readonly #byId = new Map<string, PortalFiling>();
  readonly #unreadable = new Map<string, readonly number[]>();

  /** Handed down again after the province was restored, it is the same filing. */
  apply(body: FilingBody): void {
    if (body.kind === 'portal-mirrored') {
      this.#unreadable.set(body.portalDossierId, body.unreadable);
      return;
    }
    const { filing } = body.word.body;
    if (!this.knows(filing.portalDossierId)) this.#byId.set(filing.portalDossierId, filing);
  }

  knows(portalDossierId: string): boolean {
    return this.#byId.has(portalDossierId);
  }

  get all(): Iterable<PortalFiling> {
    return this.#byId.values();
  }

  /** Files that could not be read here, by what the citizen called them. */
  unreadableIn({ portalDossierId, papers }: PortalFiling): readonly string[] {
    const places = this.#unreadable.get(portalDossierId) ?? [];
    return places.flatMap((place) => papers[place]?.nameVi ?? []);
  }
}
