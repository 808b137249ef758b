import { Readable } from 'node:stream';
import sharp from 'sharp';
import { parseComponentId, parsePageId } from '../../../shared/kernel/id.ts';
import type { FileVault } from '../../../electron/files/file-vault.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import { UNTOUCHED_PAPER } from '../../../shared/domain/draft-papers.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';

/** A4 at 75 dots an inch. */
export const SHEET = { widthPx: 620, heightPx: 877, dpi: 75 } as const;
const LINES = 18;

/** One sheet with lines where print would be; it stands for every paper of the month. */
export async function storeSampleSheet(files: FileVault): Promise<FileRef> {
  const { widthPx, heightPx } = SHEET;
  const lines = Array.from(
    { length: LINES },
    (_, index) => `<rect x="60" y="${90 + index * 40}" width="${300 + ((index * 67) % 200)}" height="9"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" fill="#555">${lines.join('')}</svg>`;
  const jpeg = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).jpeg({ quality: 70 }).toBuffer();
  return files.put(Readable.from([jpeg]));
}

/** A result on one sheet, as what is signed. */
export function resultSheet(file: FileRef): DraftComponent {
  const [componentId, pageId] = [parseComponentId('result'), parsePageId('result-page')];
  if (componentId === undefined || pageId === undefined) throw new TypeError('ids made here are well formed');
  return {
    ...UNTOUCHED_PAPER,
    componentId,
    code: 'KQ',
    nameVi: 'Kết quả',
    presentOnly: false,
    pages: [
      {
        kind: 'image',
        pageId,
        file,
        ...SHEET,
        rotation: 0,
        tiltDegrees: 0,
        look: { inkPerMille: 40, blank: false, skewDegrees: 0, hints: [] },
        source: 'sample',
      },
    ],
  };
}
