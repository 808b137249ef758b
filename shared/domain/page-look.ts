/** What the machine noticed about a page and a person should look at. Never a reason to refuse it. */
export type PageHint = 'too-dark' | 'too-bright' | 'cut-edge' | 'low-resolution';

/** What was measured of a picture. It belongs to the bytes: turning the page changes none of it. */
export interface PageLook {
  /** How much of the sheet is covered by something, dust and punch holes too, in thousandths of its area. */
  readonly inkPerMille: number;
  /** Nothing is written on it: what ink there is are specks, holes, and the shadows of its edges. */
  readonly blank: boolean;
  /** How far the lines lean, in degrees clockwise; 0 too when there are no lines to go by. */
  readonly skewDegrees: number;
  readonly hints: readonly PageHint[];
}
