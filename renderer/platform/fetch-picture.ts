import { jpegWithoutExif } from './jpeg-without-exif.ts';

/**
 * A page's JPEG as a bitmap of the width it is looked at. An `<img>` would keep
 * the whole page decoded, 35 MB for an A4 sheet at 300 dpi, page after page;
 * this one holds what is on screen. `undefined` when it cannot be read.
 */
export async function fetchPicture(
  url: string,
  widthPx: number,
  signal: AbortSignal,
): Promise<ImageBitmap | undefined> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return undefined;
    const jpeg = new Uint8Array(await response.arrayBuffer());
    const picture = new Blob([...jpegWithoutExif(jpeg)], { type: 'image/jpeg' });
    return await createImageBitmap(picture, { resizeWidth: widthPx, resizeQuality: 'high' });
  } catch {
    return undefined; // aborted, locked meanwhile, or no picture: the viewer says so
  }
}
