/** A small decode of a page: one byte per pixel, 255 is white, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** So that what is looked for is named in millimetres of paper. */
  readonly pixelsPerMm: number;
}
