import type { LockedFailure } from '../failures.ts';
import type { Clerk } from '../../domain/office.ts';
import type { PersonalView, ViewedThing } from '../../domain/personal-view.ts';
import type { Role } from '../../domain/roles.ts';
import type { ClerkId, DossierId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';

/** A clerk of this counter and what they may do. */
export interface ClerkWithRoles extends Clerk {
  readonly roles: readonly Role[];
}

export type GiveRolesFailure =
  | LockedFailure
  | { readonly kind: 'unknown-clerk' }
  /** Somebody must be able to give roles tomorrow. */
  | { readonly kind: 'last-administrator' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/** A look at a dossier, with the name of who looked. */
export interface NamedView extends Omit<PersonalView, 'clerkId' | 'dossierId'> {
  readonly clerkName: string;
  readonly at: Instant;
}

/** Who may do what at this counter, and who looked at whom. */
export interface AccessChannels {
  'clerks:roles': {
    readonly request: null;
    readonly reply: Result<readonly ClerkWithRoles[], LockedFailure>;
  };
  /** All of a clerk's roles, in place of those they had. The answer is everybody as they are now. */
  'clerks:give-roles': {
    readonly request: { readonly clerkId: ClerkId; readonly roles: readonly Role[] };
    readonly reply: Result<readonly ClerkWithRoles[], GiveRolesFailure>;
  };
  /** A person's data came on screen. Written once for each quarter of an hour. */
  'views:note': {
    readonly request: { readonly dossierId: DossierId; readonly thing: ViewedThing };
    readonly reply: Result<null, LockedFailure | { readonly kind: 'disk-full'; readonly freeBytes: number }>;
  };
  /** Who looked at a dossier here, the newest first. */
  'views:list': {
    readonly request: { readonly dossierId: DossierId };
    readonly reply: Result<readonly NamedView[], LockedFailure>;
  };
}
