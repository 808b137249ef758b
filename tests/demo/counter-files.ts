import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEntry, findValidSignature, type Dossier } from '../../shared/domain/dossier.ts';
import { componentsToSign } from '../../shared/domain/paper-kinds.ts';
import type { ClerkAtScreen } from './clerk.ts';

export interface SavedFile {
  readonly name: string;
  readonly componentCode: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The one dossier of the demo, folded from the journal as the screens do it. */
export async function readDossier(clerk: ClerkAtScreen): Promise<Dossier> {
  let dossier: Dossier | undefined;
  for (let afterSeq = 0; ;) {
    const page = await clerk.ask('journal:read', { afterSeq, limit: 500 });
    if (!page.ok) throw new Error('the counter is locked');
    for (const { seq, body } of page.value.records) {
      if (body.kind === 'action') dossier = applyEntry(dossier, body.entry);
      afterSeq = seq;
    }
    if (page.value.records.length === 0) break;
  }
  if (dossier === undefined) throw new Error('the journal holds no dossier');
  return dossier;
}

/** `signed/<component>.pdf`, one per paper. */
export async function saveSigned(
  clerk: ClerkAtScreen,
  dossier: Dossier,
  out: string,
): Promise<readonly SavedFile[]> {
  mkdirSync(join(out, 'signed'), { recursive: true });
  const saved: SavedFile[] = [];
  for (const component of componentsToSign(dossier.draft)) {
    const signed = findValidSignature(dossier, component);
    if (signed === undefined) throw new Error('a paper of the demo is not signed');
    const bytes = await clerk.download(signed.file);
    const name = `${component.code}.pdf`;
    writeFileSync(join(out, 'signed', name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    saved.push({ name, componentCode: component.code, sha256, sizeBytes: bytes.length });
  }
  return saved;
}

export async function saveReceipt(clerk: ClerkAtScreen, dossier: Dossier, out: string): Promise<void> {
  if (dossier.form01 === undefined) throw new Error('Form 01 was not issued');
  writeFileSync(join(out, 'receipt.pdf'), await clerk.download(dossier.form01));
}
