import { join } from 'node:path';
import type { PendingOfficePort } from '../counter/ports.ts';
import type { AtomicFiles } from '../files/atomic-write.ts';
import { officeSchema } from '../ipc/wire-schemas.ts';

/** One small JSON file beside the key slots. */
export function createPendingOffice(files: AtomicFiles, directory: string): PendingOfficePort {
  const path = join(directory, 'office.json');
  return {
    save: (office) => files.write(path, Buffer.from(JSON.stringify(office))),
    async load() {
      const bytes = await files.read(path);
      if (bytes === undefined) return undefined;
      const parsed = officeSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      return parsed.success ? parsed.data : undefined;
    },
  };
}
