import type { DraftPage } from '../../../shared/domain/draft.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import type { AssembledPdf, AssemblePage, ImageChild } from './child-protocol.ts';

export interface MixedAssembler {
  /** The unsigned PDF of a paper that has at least one PDF page; `page-damaged` when a page cannot be copied. */
  assemble(
    pages: readonly DraftPage[],
    stripHeightPt: number,
  ): Promise<Result<AssembledPdf, { readonly kind: 'page-damaged' }>>;
}

/** Reads the pages from the vault and has the image child put them together. */
export function createMixedAssembler(options: {
  readonly vault: { readAll(file: FileRef): Promise<Uint8Array> };
  readonly child: Pick<ImageChild, 'ask'>;
}): MixedAssembler {
  return {
    async assemble(pages, stripHeightPt) {
      const digests = [...new Set(pages.map((page) => page.file.digest))];
      const files: Uint8Array[] = [];
      for (const digest of digests) {
        const page = pages.find((candidate) => candidate.file.digest === digest);
        if (page !== undefined) files.push(await options.vault.readAll(page.file));
      }
      const outcome = await options.child.ask({
        kind: 'assemble',
        files,
        pages: pages.map((page) => partOf(page, digests.indexOf(page.file.digest))),
        stripHeightPt,
      });
      if (outcome.kind !== 'assembled') return fail({ kind: 'page-damaged' });
      return succeed({ bytes: outcome.bytes, strip: outcome.strip });
    },
  };
}

function partOf(page: DraftPage, fileIndex: number): AssemblePage {
  const { rotation } = page;
  return page.kind === 'image'
    ? { kind: 'image', fileIndex, dpi: page.dpi, rotation, tiltDegrees: page.tiltDegrees }
    : { kind: 'pdf', fileIndex, pageIndex: page.pageIndex, rotation };
}
