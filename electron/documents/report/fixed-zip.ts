import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';

/**
 * The same office file with one date everywhere: libraries write the moment at
 * which they ran into the archive and its properties, and the same report must
 * give the same bytes.
 */
export function fixedZip(file: Uint8Array, createdMs: number): Uint8Array {
  const parts = unzipSync(file);
  const core = parts[CORE];
  if (core !== undefined) parts[CORE] = strToU8(withDate(strFromU8(core), createdMs));
  return zipSync(parts, { mtime: createdMs, level: 6 });
}

function withDate(xml: string, createdMs: number): string {
  const date = new Date(createdMs).toISOString().replace(/\.\d+Z$/, 'Z');
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
    .replaceAll(/(<cp:lastModifiedBy>)[^<]*/g, '$1Quay Mot Cua');
}
