import type { PageLook } from '../../../shared/domain/page-look.ts';
import { decodeGrey } from './decode-grey.ts';
import { lookAtPage } from './look-at-page.ts';

/** Decodes a picture small and tells what there is to see. Throws when it breaks off half-way: the caller names that. */
export async function lookAtPicture(
  bytes: Uint8Array,
  size: { readonly widthPx: number; readonly dpi: number },
): Promise<PageLook> {
  return lookAtPage(await decodeGrey(bytes, size), size.dpi);
}
