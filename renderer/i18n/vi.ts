import { accessVi } from './vi/access.ts';
import { actVi } from './vi/act.ts';
import { backupVi } from './vi/backup.ts';
import { certifyVi } from './vi/certify.ts';
import { clerksVi } from './vi/clerks.ts';
import { complaintsVi } from './vi/complaints.ts';
import { dayEndVi } from './vi/day-end.ts';
import { deskVi } from './vi/desk.ts';
import { draftsVi } from './vi/drafts.ts';
import { failuresVi } from './vi/failures.ts';
import { frameVi } from './vi/frame.ts';
import { helpVi } from './vi/help.ts';
import { intakeVi } from './vi/intake.ts';
import { laterVi } from './vi/later.ts';
import { lessonsVi } from './vi/lessons.ts';
import { lifeVi } from './vi/life.ts';
import { onlineVi } from './vi/online.ts';
import { pagesVi } from './vi/pages.ts';
import { paletteVi } from './vi/palette.ts';
import { papersVi } from './vi/papers.ts';
import { peopleVi } from './vi/people.ts';
import { printingVi } from './vi/printing.ts';
import { ratesVi } from './vi/rates.ts';
import { receivingVi } from './vi/receiving.ts';
import { registerVi } from './vi/register.ts';
import { rulesVi } from './vi/rules.ts';
import { scanVi } from './vi/scan.ts';
import { screensVi } from './vi/screens.ts';
import { sendingVi } from './vi/sending.ts';
import { stockVi } from './vi/stock.ts';
import { tokenVi } from './vi/token.ts';
import { trainingVi } from './vi/training.ts';
import { visitVi } from './vi/visit.ts';

/** All words of the app, Vietnamese first: this is the source and the type; `en.ts` must satisfy it. */
export const vi = {
  ...accessVi,
  ...actVi,
  ...backupVi,
  ...certifyVi,
  ...clerksVi,
  ...complaintsVi,
  ...dayEndVi,
  ...deskVi,
  ...draftsVi,
  ...failuresVi,
  ...frameVi,
  ...helpVi,
  ...intakeVi,
  ...laterVi,
  ...lessonsVi,
  ...lifeVi,
  ...onlineVi,
  ...pagesVi,
  ...paletteVi,
  ...papersVi,
  ...peopleVi,
  ...printingVi,
  ...ratesVi,
  ...receivingVi,
  ...registerVi,
  ...rulesVi,
  ...scanVi,
  ...screensVi,
  ...sendingVi,
  ...stockVi,
  ...tokenVi,
  ...trainingVi,
  ...visitVi,
} as const;

export type MessageKey = keyof typeof vi;
