import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawMark } from '../../../../electron/documents/pdf/draw-mark.ts';
import { embedFont } from '../../../../electron/documents/pdf/embedded-font.ts';
import { markAlphabet, markFor } from '../../../../electron/documents/pdf/mark-for.ts';
import type { SignatureAppearance } from '../../../../electron/signing/build-update.ts';
import { prepareCms, type CmsBuilder } from '../../../../electron/signing/cms/build-cms.ts';
import { openPkcs12 } from '../../../../electron/signing/pkcs12-signer.ts';
import type { Signer } from '../../../../electron/signing/signer.ts';
import { createTrialIdentity } from '../../../../electron/signing/trial-identity.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';

/** An invented clerk. */
export const CLERK_NAME = 'Nguyễn Thị Hồng Hạnh';
export const PASSWORD = 'trial-pin-135';
/** 2026-11-23 09:15:07 in Vietnam. */
export const SIGNED_AT = getInstant(Date.UTC(2026, 10, 23, 2, 15, 7));

const FONT = fileURLToPath(
  new URL(
    '../../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    import.meta.url,
  ),
);

export interface TrialSigner {
  readonly signer: Signer;
  readonly cms: CmsBuilder;
  readonly appearance: SignatureAppearance;
  readonly root: Uint8Array;
  readonly pkcs12: Uint8Array;
  readonly certificate: Uint8Array;
}

let made: Promise<TrialSigner> | undefined;

/** A trial key of this test run, made once per file. */
export function trialSigner(): Promise<TrialSigner> {
  made ??= makeTrialSigner();
  return made;
}

async function makeTrialSigner(): Promise<TrialSigner> {
  const identity = await createTrialIdentity({
    clerkName: CLERK_NAME,
    password: PASSWORD,
    now: SIGNED_AT,
    random: (sizeBytes) => randomBytes(sizeBytes),
  });
  const opened = openPkcs12(identity.pkcs12, PASSWORD, SIGNED_AT);
  if (!opened.ok) throw new TypeError(`the trial key does not open: ${opened.failure.kind}`);
  const mark = markFor({ signerName: CLERK_NAME, signedAt: SIGNED_AT, trial: true });
  return {
    signer: opened.value,
    cms: prepareCms(opened.value),
    appearance: drawMark(mark, embedFont(readFileSync(FONT), markAlphabet(CLERK_NAME, ''))),
    root: identity.rootCertificate,
    pkcs12: identity.pkcs12,
    certificate: identity.certificate,
  };
}

/** Tinos, as the app brings it along. */
export function markFontFile(): Uint8Array {
  return readFileSync(FONT);
}
