import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import type { Rotation } from '../../../shared/domain/draft.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import type { ChildAnswer, EncodedImage, FileSource, ImageFormat } from './child-protocol.ts';
import { lookAtPicture } from '../look/look-at-picture.ts';
import { findJpegFrame, type JpegFrame } from './jpeg-frame.ts';
import { JPEG_OPTIONS } from './jpeg-options.ts';
import { pageDpi } from './page-dpi.ts';
import { readSource } from './read-source.ts';

export interface InspectImage {
  readonly source: FileSource;
  readonly format: ImageFormat;
  readonly maxPixels: number;
  readonly maxPages: number;
}

/** JPEG's own limit on a side. */
const MAX_SIDE_PX = 65_500;

const TOO_LARGE = { kind: 'refused', reason: 'too-large' } as const;

/**
 * Looks at one picture file. A JPEG that any PDF reader decodes stays as it is; everything else is
 * decoded and encoded once. Throws when the decoder does: the caller names that.
 */
export async function inspectImage(request: InspectImage): Promise<ChildAnswer> {
  const bytes = await readSource(request.source);
  const metadata = await open(bytes, request).metadata();
  if (isTooLarge(metadata, request.maxPixels)) return TOO_LARGE;
  const rotation = rotationFor(metadata.orientation ?? 1);
  const frame = request.format === 'jpeg' ? findJpegFrame(bytes) : undefined;
  if (frame !== undefined && rotation !== undefined && isPlain(frame)) {
    return keepJpeg({ bytes, frame, rotation, metadata });
  }
  return encodeAll(bytes, request, metadata.pages ?? 1);
}

async function keepJpeg(jpeg: {
  readonly bytes: Buffer;
  readonly frame: JpegFrame;
  readonly rotation: Rotation;
  readonly metadata: Metadata;
}): Promise<ChildAnswer> {
  const { widthPx, heightPx } = jpeg.frame;
  const dpi = pageDpi({ widthPx, heightPx, statedDpi: jpeg.metadata.density });
  // A picture that breaks off half-way is refused by this, while the citizen is still here.
  const look = await lookAtPicture(jpeg.bytes, { widthPx, dpi });
  return {
    kind: 'kept-image',
    sha256: getSha256(createHash('sha256').update(jpeg.bytes).digest('hex')),
    image: {
      widthPx,
      heightPx,
      dpi,
      rotation: jpeg.rotation,
      look,
    },
  };
}

async function encodeAll(bytes: Buffer, request: InspectImage, count: number): Promise<ChildAnswer> {
  const images: EncodedImage[] = [];
  // An animated WebP also says «pages»; only TIFF means sheets of paper.
  const pages = request.format === 'tiff' ? count : 1;
  if (pages > request.maxPages) return TOO_LARGE;
  for (let page = 0; page < pages; page += 1) {
    const metadata = await open(bytes, request, page).metadata();
    if (isTooLarge(metadata, request.maxPixels)) return TOO_LARGE;
    images.push(await encode(bytes, request, { page, statedDpi: metadata.density }));
  }
  return { kind: 'encoded-images', images };
}

async function encode(
  bytes: Buffer,
  request: InspectImage,
  place: { readonly page: number; readonly statedDpi: number | undefined },
): Promise<EncodedImage> {
  const { data, info } = await open(bytes, request, place.page)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .jpeg(JPEG_OPTIONS)
    .toBuffer({ resolveWithObject: true });
  const size = { widthPx: info.width, heightPx: info.height };
  const dpi = pageDpi({ ...size, statedDpi: place.statedDpi });
  return { ...size, bytes: new Uint8Array(data), dpi, look: await lookAtPicture(data, { ...size, dpi }) };
}

function open(bytes: Buffer, request: InspectImage, page = 0) {
  const paged = request.format === 'tiff' ? { page } : {};
  // `limitInputPixels` is off because our own check names the reason; sharp would only throw.
  return sharp(bytes, { failOn: 'truncated', sequentialRead: true, limitInputPixels: false, ...paged });
}

function isTooLarge({ width, height }: Metadata, maxPixels: number): boolean {
  return width * height > maxPixels || Math.max(width, height) > MAX_SIDE_PX;
}

/** What DCTDecode of every reader takes. CMYK is left out: half of them show it inverted. */
function isPlain({ process, bits, components }: JpegFrame): boolean {
  return process <= 2 && bits === 8 && (components === 1 || components === 3);
}

/** EXIF orientation as degrees clockwise; `undefined` for the mirrored ones, which a turn cannot say. */
function rotationFor(orientation: number): Rotation | undefined {
  switch (orientation) {
    case 1:
      return 0;
    case 3:
      return 180;
    case 6:
      return 90;
    case 8:
      return 270;
    default:
      return undefined;
  }
}
