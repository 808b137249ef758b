import type { PageLook } from '../../../shared/domain/page-look.ts';
import { decodeGrey } from './decode-grey.ts';
import { lookAtPage } from './look-at-page.ts';

/** A4 becomes 620 × 877: enough to see all that is printed, small enough to look at in milliseconds. */
const GLANCE_DPI = 75;
/** Here a pale small letter and a dark speck of dust are no longer alike. */
const CLOSE_LOOK_DPI = 200;

/**
 * Decodes a picture small and tells what there is to see; what seems blank is looked at again
 * closely, since nobody will. Throws when it breaks off half-way: the caller names that.
 */
export async function lookAtPicture(
  bytes: Uint8Array,
  size: { readonly widthPx: number; readonly dpi: number },
): Promise<PageLook> {
  const glance = lookAtPage(await decodeGrey(bytes, { ...size, lookDpi: GLANCE_DPI }), size.dpi);
  if (!glance.blank) return glance;
  return lookAtPage(await decodeGrey(bytes, { ...size, lookDpi: CLOSE_LOOK_DPI }), size.dpi);
}
