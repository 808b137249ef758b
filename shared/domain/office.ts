import type { ClerkId } from '../kernel/id.ts';

/** The office this machine serves: all of it configuration, none of it law in code (DOMAIN 1.3). */
export interface Office {
  readonly provinceNameVi: string;
  readonly communeNameVi: string;
  /** «Trung tâm Phục vụ hành chính công» or «Bộ phận Tiếp nhận và Trả kết quả». */
  readonly deskNameVi: string;
  readonly counterNameVi: string;
  /** Agency identifier in front of every dossier code, e.g. `H39.28.05`. */
  readonly agencyCode: string;
  readonly hotlineVi: string;
  readonly switchboard: string;
  readonly lookupAddress: string;
  /** A demo office: marked on every screen and paper, in no rate. */
  readonly training: boolean;
}

/** A person who may unlock this counter. */
export interface Clerk {
  readonly clerkId: ClerkId;
  readonly name: string;
}

/** Numbers of one day that the province lent to this counter in this epoch (DESIGN 8). */
export interface NumberLease {
  readonly leaseId: string;
  readonly counterId: string;
  readonly epoch: string;
  /** ISO day the numbers are for. */
  readonly day: string;
  readonly first: number;
  readonly last: number;
}
