import type { FileRef } from '../../shared/domain/file-ref.ts';

/** Where the page was loaded from; `window.location` fits. */
export interface PageAddress {
  readonly protocol: string;
  readonly hostname: string;
}

/** A page's JPEG, as it was scanned. */
export function pageImageUrl(file: FileRef, address: PageAddress = location): string {
  return `${bytesOrigin(address)}/page/${named(file)}`;
}

/** A small picture of a page's JPEG, unturned as the page itself. */
export function thumbnailUrl(file: FileRef, address: PageAddress = location): string {
  return `${bytesOrigin(address)}/thumbnail/${named(file)}`;
}

/** A whole file in the clear, for pdf.js; always served as octets. */
export function documentUrl(file: FileRef, address: PageAddress = location): string {
  return `${bytesOrigin(address)}/document/${named(file)}`;
}

/** The vault's ciphertext of a file, for the store's second copy. */
export function cipherUrl(file: FileRef, address: PageAddress = location): string {
  return `${bytesOrigin(address)}/cipher/${named(file)}`;
}

/** By the form a screen asks for: a scanned page for an `<img>`, or the bytes of any file. */
export function fileUrl(form: 'jpeg' | 'binary', file: FileRef, address: PageAddress = location): string {
  return form === 'jpeg' ? pageImageUrl(file, address) : documentUrl(file, address);
}

/** User bytes come from a host of their own, beside the page's (DESIGN, process layout). */
function bytesOrigin({ protocol, hostname }: PageAddress): string {
  if (protocol === 'app:') return 'app://bytes';
  return hostname === 'counter.localhost' ? `${protocol}//bytes.localhost` : `${protocol}//bytes`;
}

/** Digest and size: main finds a file by its whole reference, so a wrong size is no file. */
function named({ digest, sizeBytes }: FileRef): string {
  return `${digest}/${sizeBytes}`;
}
