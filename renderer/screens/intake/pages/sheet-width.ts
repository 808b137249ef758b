/** An A4 page this wide shows 12-point text about as large as 8-point print: small, but read. Narrower is a thumbnail. */
export const READING_WIDTH_PX = 300;
/** From here on a whole page at once reads well enough to be worth more than larger letters. */
const COMFORTABLE_WIDTH_PX = 330;
/** Wider is only larger, and shows less of the page at once. */
const WIDEST_PX = 900;
/** The foot of a sheet is margin: with this much in view nothing that is written is out of sight. */
const WHOLE_SHARE = 0.93;

/**
 * How wide to show a page: whole where it can be read so, which saves a look and a key; else as wide as
 * there is room, to be scrolled through.
 */
export function sheetWidth(
  room: { readonly width: number; readonly height: number },
  heightByWidth: number,
): number {
  const whole = Math.floor(room.height / WHOLE_SHARE / heightByWidth);
  const widest = Math.min(Math.floor(room.width), WIDEST_PX);
  return whole >= COMFORTABLE_WIDTH_PX ? Math.min(whole, widest) : widest;
}
