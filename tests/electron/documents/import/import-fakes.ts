import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { ChildClient } from '../../../../electron/children/child-client.ts';
import { launchNodeChild } from '../../../../electron/children/launch-node-child.ts';
import type { ImageChild } from '../../../../electron/documents/import/child-protocol.ts';
import {
  createPageImporter,
  IMPORT_LIMITS,
  type ImportLimits,
} from '../../../../electron/documents/import/page-importer.ts';
import { judgeKeptPdf } from '../../../../electron/signing/kept-signature.ts';
import { bytesInMemory } from '../../../../electron/signing/pdf/pdf-bytes.ts';
import type { FileRef } from '../../../../shared/domain/file-ref.ts';
import { parsePageId, type PageId } from '../../../../shared/kernel/id.ts';
import { succeed } from '../../../../shared/kernel/result.ts';
import { getSha256 } from '../../../../shared/kernel/sha256.ts';

/** Keeps what it is given, by digest, as the real vault does. */
export class MemoryVault {
  readonly #files = new Map<string, Uint8Array>();

  get count(): number {
    return this.#files.size;
  }

  async put(source: AsyncIterable<Uint8Array>): Promise<FileRef> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const digest = getSha256(createHash('sha256').update(bytes).digest('hex'));
    this.#files.set(digest, new Uint8Array(bytes));
    return { digest, sizeBytes: bytes.length };
  }

  async readAll(file: FileRef): Promise<Uint8Array> {
    const bytes = this.#files.get(file.digest);
    if (bytes === undefined) throw new Error('no such file');
    return bytes;
  }
}

/** The real child, from source. */
export function startChild(timeLimitMs = 60_000): ImageChild {
  const path = fileURLToPath(
    new URL('../../../../electron/documents/import/image-child.ts', import.meta.url),
  );
  return new ChildClient({
    launch: launchNodeChild({ path, execArgv: ['--import', 'tsx'] }),
    timeLimitMs,
  });
}

export function anImporter(options: {
  readonly vault: Pick<MemoryVault, 'put' | 'readAll'>;
  readonly child: ImageChild;
  readonly limits?: ImportLimits;
}) {
  return createPageImporter({
    vault: options.vault,
    child: options.child,
    judgeSigned: async (file) => {
      const judged = await judgeKeptPdf(bytesInMemory(await options.vault.readAll(file)));
      return judged.ok ? succeed(judged.value.kept) : judged;
    },
    newPageId: countedPageIds(),
    limits: options.limits ?? IMPORT_LIMITS,
    samplesDirectory: fileURLToPath(new URL('../../../../build/resources/samples', import.meta.url)),
  });
}

function countedPageIds(): () => PageId {
  let count = 0;
  return () => {
    count += 1;
    const id = parsePageId(`page-${count}`);
    if (id === undefined) throw new TypeError('not a page id');
    return id;
  };
}
