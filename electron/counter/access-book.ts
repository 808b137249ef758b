import { FOUNDER_ROLES, NEWCOMER_ROLES, type Role } from '../../shared/domain/roles.ts';
import type { PersonalView } from '../../shared/domain/personal-view.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { ClerkId, DossierId } from '../../shared/kernel/id.ts';
import { addMs } from '../../shared/kernel/instant.ts';

type AccessBody = Extract<JournalBody, { kind: 'roles-given' | 'viewed' }>;

/** A look that lasts, or comes back at once, is one look. */
const ONE_LOOK_MS = 15 * 60 * 1000;

/** Who may do what, and who looked at whom; a part of the ledger. */
export class AccessBook {
  readonly #roles = new Map<ClerkId, readonly Role[]>();
  readonly #views = new Map<DossierId, PersonalView[]>();

  apply(body: AccessBody): void {
    if (body.kind === 'roles-given') {
      this.#roles.set(body.clerkId, body.roles);
      return;
    }
    const views = this.#views.get(body.view.dossierId) ?? [];
    views.push(body.view);
    this.#views.set(body.view.dossierId, views);
  }

  /** `isFounder`: nobody was at this counter before. */
  rolesOf(clerkId: ClerkId, isFounder: boolean): readonly Role[] {
    return this.#roles.get(clerkId) ?? (isFounder ? FOUNDER_ROLES : NEWCOMER_ROLES);
  }

  /** The oldest first. */
  viewsOf(dossierId: DossierId): readonly PersonalView[] {
    return this.#views.get(dossierId) ?? [];
  }

  /** Whether the same person looked at the same thing a moment ago. */
  isSameLook({ clerkId, dossierId, thing, at }: PersonalView): boolean {
    return this.viewsOf(dossierId).some(
      (view) => view.clerkId === clerkId && view.thing === thing && at < addMs(view.at, ONE_LOOK_MS),
    );
  }
}
