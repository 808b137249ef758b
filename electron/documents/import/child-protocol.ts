import type { ImportFailure } from '../../../shared/contract/failures.ts';
import type { Rotation } from '../../../shared/domain/draft.ts';
import type { PageLook } from '../../../shared/domain/page-look.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { ChildClient, LaunchChild } from '../../children/child-client.ts';

/** What main and the image child say to each other. Everything is JSON and raw bytes. */

export type ImageFormat = 'jpeg' | 'png' | 'tiff' | 'webp';

export type ImportReason = ImportFailure['kind'];

/** A file on disk by its path, or what came over the line and lies on no disk in clear. */
export type FileSource = string | Uint8Array;

export interface AssembleRequest {
  /** Each file once, however many of its pages are used. */
  readonly files: readonly Uint8Array[];
  readonly pages: readonly AssemblePage[];
  /** Height of the blank strip above page 1, in points as a reader shows them; 0 for none. */
  readonly stripHeightPt: number;
}

/** `rotation` turns the page clockwise from how the file itself shows it. */
export type AssemblePage =
  | {
      readonly kind: 'image';
      readonly fileIndex: number;
      readonly dpi: number;
      readonly rotation: Rotation;
      readonly tiltDegrees: number;
    }
  | {
      readonly kind: 'pdf';
      readonly fileIndex: number;
      readonly pageIndex: number;
      readonly rotation: Rotation;
    };

/** The blank strip in the coordinates of page 1, before its /Rotate. */
export interface MarkStrip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The /Rotate of the page: what is written in the strip must be turned by as much counter-clockwise to stand upright. */
  readonly rotate: Rotation;
}

export interface AssembledPdf {
  readonly bytes: Uint8Array;
  readonly strip: MarkStrip;
}

/** Raw pixels of a scanner, which flow through the named pipe at `path`. */
export interface EncodeScanRequest {
  readonly path: string;
  readonly dpi: number;
  readonly maxPixels: number;
  /** With no byte for this long there will be none. */
  readonly idleLimitMs: number;
}

/** Why there is no page: the pixels broke off, made no picture, or stopped coming. */
export type NoPage = 'cut-short' | 'malformed' | 'too-large' | 'stalled';

export type ChildRequest =
  | {
      readonly kind: 'inspect-image';
      readonly source: FileSource;
      readonly format: ImageFormat;
      readonly maxPixels: number;
      readonly maxPages: number;
    }
  | { readonly kind: 'inspect-pdf'; readonly source: FileSource; readonly maxPages: number }
  | { readonly kind: 'thumbnail'; readonly jpeg: Uint8Array; readonly widthPx: number }
  | ({ readonly kind: 'encode-scan' } & EncodeScanRequest)
  | ({ readonly kind: 'assemble' } & AssembleRequest);

/** Sizes are those of the stored picture, before `rotation`. */
export interface KeptImage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly rotation: Rotation;
  readonly look: PageLook;
}

export interface EncodedImage {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly look: PageLook;
}

/** As a reader shows the page: crop box, /Rotate and unit applied. */
export interface PdfPageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export type ChildAnswer =
  /** The file itself is the page; `sha256` names the bytes that were looked at. */
  | { readonly kind: 'kept-image'; readonly sha256: Sha256; readonly image: KeptImage }
  | { readonly kind: 'encoded-images'; readonly images: readonly EncodedImage[] }
  | {
      readonly kind: 'pdf';
      readonly sha256: Sha256;
      readonly pages: readonly PdfPageSize[];
      /** It holds signatures: what they are worth is not judged in the child. */
      readonly signed: boolean;
    }
  | ({ readonly kind: 'assembled' } & AssembledPdf)
  | { readonly kind: 'thumbnail'; readonly bytes: Uint8Array }
  | { readonly kind: 'scanned'; readonly image: EncodedImage }
  | { readonly kind: 'no-page'; readonly cause: NoPage }
  | { readonly kind: 'refused'; readonly reason: ImportReason };

/** Main's end of the wire to the image child. */
export type ImageChild = ChildClient<ChildRequest, ChildAnswer>;
export type LaunchImageChild = LaunchChild<ChildRequest, ChildAnswer>;
