import { draftsVi } from './vi/drafts.ts';
import { clerksVi } from './vi/clerks.ts';
import { failuresVi } from './vi/failures.ts';
import { frameVi } from './vi/frame.ts';
import { helpVi } from './vi/help.ts';
import { intakeVi } from './vi/intake.ts';
import { laterVi } from './vi/later.ts';
import { pagesVi } from './vi/pages.ts';
import { paletteVi } from './vi/palette.ts';
import { papersVi } from './vi/papers.ts';
import { peopleVi } from './vi/people.ts';
import { printingVi } from './vi/printing.ts';
import { receivingVi } from './vi/receiving.ts';
import { registerVi } from './vi/register.ts';
import { scanVi } from './vi/scan.ts';
import { screensVi } from './vi/screens.ts';
import { sendingVi } from './vi/sending.ts';
import { trainingVi } from './vi/training.ts';
import { visitVi } from './vi/visit.ts';
import { tokenVi } from './vi/token.ts';

/** All words of the app, Vietnamese first: this is the source and the type; `en.ts` must satisfy it. */
export const vi = {
  ...frameVi,
  ...clerksVi,
  ...failuresVi,
  ...helpVi,
  ...intakeVi,
  ...scanVi,
  ...screensVi,
  ...paletteVi,
  ...trainingVi,
  ...visitVi,
  ...peopleVi,
  ...papersVi,
  ...draftsVi,
  ...pagesVi,
  ...receivingVi,
  ...sendingVi,
  ...laterVi,
  ...printingVi,
  ...registerVi,
  ...tokenVi,
} as const;

export type MessageKey = keyof typeof vi;
