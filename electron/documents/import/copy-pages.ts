import {
  clip,
  degrees,
  endPath,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  type PDFImage,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Rotation } from '../../../shared/domain/draft.ts';
import type { AssembledPdf, AssemblePage, AssembleRequest, MarkStrip } from './child-protocol.ts';
import { pictureMatrix } from '../pdf/page-matrix.ts';
import { detachPage } from './detach-page.ts';
import { addRotation, ownRotation, userUnit, visibleBox, type Rectangle } from './page-box.ts';

const POINTS_PER_INCH = 72;

type PdfPart = Extract<AssemblePage, { kind: 'pdf' }>;
type ImagePart = Extract<AssemblePage, { kind: 'image' }>;

/**
 * One PDF of pictures and copied pages, in order, with a blank strip above page 1 for the clerk's mark.
 * JPEG bytes go in as they are; there is no clock in it, so the same request gives the same bytes.
 * Throws when a file cannot be read.
 */
export async function assembleMixed(request: AssembleRequest): Promise<AssembledPdf> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const copied = await copyPdfPages(target, request);
  const images = new Map<number, PDFImage>();
  for (const [index, part] of request.pages.entries()) {
    if (part.kind === 'image') await addImagePage(target, { part, request, images });
    else target.addPage(turned(getCopied(copied, index), part.rotation));
  }
  const strip = addStrip(target.getPage(0), request.stripHeightPt);
  const bytes = await target.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return { bytes, strip };
}

/** Copies file by file, so that what pages share (fonts, a letterhead) is shared in the copy too. */
async function copyPdfPages(
  target: PDFDocument,
  { files, pages }: AssembleRequest,
): Promise<ReadonlyMap<number, PDFPage>> {
  const copied = new Map<number, PDFPage>();
  for (const [fileIndex, bytes] of files.entries()) {
    const wanted = [...pages.entries()].filter(
      (entry): entry is [number, PdfPart] => entry[1].kind === 'pdf' && entry[1].fileIndex === fileIndex,
    );
    if (wanted.length === 0) continue;
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const [, part] of wanted) detachPage(source.getPage(part.pageIndex));
    const result = await target.copyPages(
      source,
      wanted.map(([, part]) => part.pageIndex),
    );
    for (const [position, page] of result.entries()) {
      const place = wanted[position];
      if (place !== undefined) copied.set(place[0], page);
    }
  }
  return copied;
}

function getCopied(pages: ReadonlyMap<number, PDFPage>, index: number): PDFPage {
  const page = pages.get(index);
  if (page === undefined) throw new TypeError('a page was not copied');
  return page;
}

function turned(page: PDFPage, rotation: Rotation): PDFPage {
  page.setRotation(degrees(addRotation(ownRotation(page.node), rotation)));
  return page;
}

async function addImagePage(
  target: PDFDocument,
  place: {
    readonly part: ImagePart;
    readonly request: AssembleRequest;
    readonly images: Map<number, PDFImage>;
  },
): Promise<void> {
  const { part, request, images } = place;
  const bytes = request.files[part.fileIndex];
  if (bytes === undefined) throw new TypeError('a page names no file');
  const image = images.get(part.fileIndex) ?? (await target.embedJpg(bytes));
  images.set(part.fileIndex, image);
  const width = (image.width * POINTS_PER_INCH) / part.dpi;
  const height = (image.height * POINTS_PER_INCH) / part.dpi;
  const lies = part.rotation % 180 !== 0;
  const [widthPt, heightPt] = lies ? [height, width] : [width, height];
  const page = target.addPage([widthPt, heightPt]);
  const [, , , , x, y] = pictureMatrix(part, { widthPt, heightPt });
  page.drawImage(image, { x, y, width, height, rotate: degrees(-part.rotation - part.tiltDegrees) });
}

/**
 * Grows the page on the side that a reader shows as its top. What lay hidden outside the visible box
 * is clipped away first: it would come to light under the mark.
 */
function addStrip(page: PDFPage, stripHeightPt: number): MarkStrip {
  const box = visibleBox(page.node);
  const rotate = ownRotation(page.node);
  const height = stripHeightPt / userUnit(page.node);
  clipTo(page, box);
  const { grown, strip } = growUpwards(box, rotate, height);
  page.setMediaBox(grown.x, grown.y, grown.width, grown.height);
  page.setCropBox(grown.x, grown.y, grown.width, grown.height);
  return { ...strip, rotate };
}

function growUpwards(
  box: Rectangle,
  rotate: Rotation,
  height: number,
): { readonly grown: Rectangle; readonly strip: Rectangle } {
  const { x, y } = box;
  switch (rotate) {
    case 0:
      return { grown: { ...box, height: box.height + height }, strip: { ...box, y: y + box.height, height } };
    case 90:
      return {
        grown: { ...box, x: x - height, width: box.width + height },
        strip: { ...box, x: x - height, width: height },
      };
    case 180:
      return {
        grown: { ...box, y: y - height, height: box.height + height },
        strip: { ...box, y: y - height, height },
      };
    case 270:
      return {
        grown: { ...box, width: box.width + height },
        strip: { ...box, x: x + box.width, width: height },
      };
  }
}

function clipTo(page: PDFPage, box: Rectangle): void {
  const { context } = page.doc;
  page.node.normalize();
  const start = context.register(
    context.contentStream([
      pushGraphicsState(),
      rectangle(box.x, box.y, box.width, box.height),
      clip(),
      endPath(),
    ]),
  );
  const end = context.register(context.contentStream([popGraphicsState()]));
  // Without any content there is nothing to clip, and the library says so by `false`.
  page.node.wrapContentStreams(start, end);
}
