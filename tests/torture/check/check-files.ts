import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { Check } from './check.ts';

/** The bytes of a file as they were read back; `undefined` where the counter gives none. */
export type Measured = { readonly sha256: string; readonly sizeBytes: number } | undefined;

/** Each file that a dossier speaks of can be read, and its bytes are those of its name. */
export function checkFiles(
  files: readonly FileRef[],
  measured: ReadonlyMap<string, Measured>,
): readonly Check[] {
  return files.map(({ digest, sizeBytes }): Check => {
    const found = measured.get(digest);
    return {
      holds: found?.sha256 === digest && found.sizeBytes === sizeBytes,
      breach: 'lost',
      what: `file ${digest} has its bytes`,
    };
  });
}
