import type { Procedure } from '../../catalogue/procedure.ts';
import type { Life } from '../../domain/life/life.ts';
import type { Office } from '../../domain/office.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { DossierWire } from '../province/dossier-wire.ts';

/** What is told of one received dossier, whichever generation listens. */
export interface NationalSubject {
  /** As it was handed over: its draft, its reception, its signed files. */
  readonly wire: DossierWire;
  readonly life: Life;
  readonly procedure: Procedure;
  readonly office: Pick<Office, 'communeNameVi' | 'agencyCode'>;
  /** As of when it is told. */
  readonly now: Instant;
}
