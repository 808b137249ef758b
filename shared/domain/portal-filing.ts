import type { ActionId, ClerkId, ComponentId, DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Applicant } from './applicant.ts';
import type { DraftComponent, DraftPage, Draft, ReturnChannel } from './draft.ts';
import { EMPTY_DRAFT } from './draft-edits.ts';
import { UNTOUCHED_PAPER } from './draft-papers.ts';
import { OTHER_PAPERS } from './paper-kinds.ts';
import type { FileRef } from './file-ref.ts';
import type { Filer } from './filer.ts';
import type { Procedure } from '../catalogue/procedure.ts';

/** One file that the citizen put to the dossier. */
export interface PortalPaper {
  /** The component of the catalogue it was filed for; one that the procedure does not know is a paper beside it. */
  readonly componentCode: string;
  readonly nameVi: string;
  readonly file: FileRef;
}

/** A dossier that a citizen filed on the portal, as the province hands it down to the counter that answers it. */
export interface PortalFiling {
  readonly portalDossierId: string;
  readonly accountId: string;
  readonly submittedAt: Instant;
  readonly procedureCode: string;
  readonly applicant: Applicant;
  readonly filer: Filer;
  readonly returnBy: ReturnChannel;
  readonly papers: readonly PortalPaper[];
}

/** Papers with the pages that could be read of their files, by place in `filing.papers`; none where a file could not. */
export type PagesByPaper = ReadonlyMap<number, readonly DraftPage[]>;

/** What the counter calls the parts of a filing. */
export interface FilingNames {
  readonly procedure: Procedure | undefined;
  readonly dossierId: DossierId;
  readonly receiveActionId: ActionId;
  readonly openedBy: ClerkId;
  readonly newComponentId: () => ComponentId;
}

/**
 * What the clerk finds on the desk: the citizen's own words and pages. Nothing
 * that is counted is ticked, and nothing was handed in on paper.
 */
export function draftOfFiling(filing: PortalFiling, pages: PagesByPaper, names: FilingNames): Draft {
  const { procedure, dossierId, receiveActionId, openedBy, newComponentId } = names;
  const { portalDossierId, accountId, submittedAt } = filing;
  const asked = (procedure?.components ?? []).map((paper): DraftComponent => ({
    ...UNTOUCHED_PAPER,
    componentId: newComponentId(),
    code: paper.code,
    nameVi: paper.nameVi,
    presentOnly: paper.presentOnly,
    pages: pagesFor(filing, pages, paper.code),
  }));
  const known = new Set(asked.map(({ code }) => code));
  const beside = filing.papers.flatMap((paper, place): readonly DraftComponent[] =>
    known.has(paper.componentCode)
      ? []
      : [
          {
            ...UNTOUCHED_PAPER,
            componentId: newComponentId(),
            code: OTHER_PAPERS.code,
            nameVi: paper.nameVi,
            presentOnly: false,
            extra: true,
            pages: pages.get(place) ?? [],
          },
        ],
  );
  return {
    ...EMPTY_DRAFT,
    dossierId,
    receiveActionId,
    openedAt: submittedAt,
    openedBy,
    arrival: { kind: 'portal', portalDossierId, accountId, submittedAt },
    applicant: filing.applicant,
    filer: filing.filer,
    procedureCode: filing.procedureCode,
    components: [...asked, ...beside],
    returnBy: filing.returnBy,
  };
}

/** Several files of one component are one paper, in the order in which they were filed. */
function pagesFor({ papers }: PortalFiling, pages: PagesByPaper, code: string): readonly DraftPage[] {
  return papers.flatMap((paper, place) => (paper.componentCode === code ? (pages.get(place) ?? []) : []));
}
