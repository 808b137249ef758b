import { createHash } from 'node:crypto';

export interface HeldFile {
  readonly componentCode: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface HeldDossier {
  readonly code: string;
  readonly state: string;
  readonly registerNumber: string;
  readonly files: readonly HeldFile[];
}

interface HeldWire {
  readonly dossiers: readonly {
    readonly code: string;
    readonly state: string;
    readonly registerNumber: string;
    readonly files: readonly { readonly componentCode: string; readonly digest: string }[];
  }[];
}

/** What the province holds, read back from its API; digests and sizes are taken of the bytes it gives, not of what it says. */
export async function readProvince(address: string): Promise<readonly HeldDossier[]> {
  const answer = await fetch(`${address}/v1/admin/dossiers`);
  const { dossiers } = (await answer.json()) as HeldWire; // the documented answer of our own trial province
  return Promise.all(
    dossiers.map(async ({ code, state, registerNumber, files }) => ({
      code,
      state,
      registerNumber,
      files: await Promise.all(
        files.map(async ({ componentCode, digest }) => ({
          componentCode,
          ...(await measure(`${address}/v1/admin/files/${digest}`)),
        })),
      ),
    })),
  );
}

async function measure(url: string): Promise<Pick<HeldFile, 'sha256' | 'sizeBytes'>> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the province does not give back a file: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
}
