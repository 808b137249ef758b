import { accessEn } from './en/access.ts';
import { actEn } from './en/act.ts';
import { backupEn } from './en/backup.ts';
import { certifyEn } from './en/certify.ts';
import { clerksEn } from './en/clerks.ts';
import { complaintsEn } from './en/complaints.ts';
import { dayEndEn } from './en/day-end.ts';
import { deskEn } from './en/desk.ts';
import { draftsEn } from './en/drafts.ts';
import { failuresEn } from './en/failures.ts';
import { frameEn } from './en/frame.ts';
import { helpEn } from './en/help.ts';
import { intakeEn } from './en/intake.ts';
import { laterEn } from './en/later.ts';
import { lessonsEn } from './en/lessons.ts';
import { lifeEn } from './en/life.ts';
import { onlineEn } from './en/online.ts';
import { pagesEn } from './en/pages.ts';
import { paletteEn } from './en/palette.ts';
import { papersEn } from './en/papers.ts';
import { peopleEn } from './en/people.ts';
import { printingEn } from './en/printing.ts';
import { ratesEn } from './en/rates.ts';
import { receivingEn } from './en/receiving.ts';
import { registerEn } from './en/register.ts';
import { rulesEn } from './en/rules.ts';
import { scanEn } from './en/scan.ts';
import { screensEn } from './en/screens.ts';
import { sendingEn } from './en/sending.ts';
import { stockEn } from './en/stock.ts';
import { tokenEn } from './en/token.ts';
import { trainingEn } from './en/training.ts';
import { visitEn } from './en/visit.ts';
import type { MessageKey } from './vi.ts';

/** The English words; a key that is missing here does not compile. */
export const en = {
  ...accessEn,
  ...actEn,
  ...backupEn,
  ...certifyEn,
  ...clerksEn,
  ...complaintsEn,
  ...dayEndEn,
  ...deskEn,
  ...draftsEn,
  ...failuresEn,
  ...frameEn,
  ...helpEn,
  ...intakeEn,
  ...laterEn,
  ...lessonsEn,
  ...lifeEn,
  ...onlineEn,
  ...pagesEn,
  ...paletteEn,
  ...papersEn,
  ...peopleEn,
  ...printingEn,
  ...ratesEn,
  ...receivingEn,
  ...registerEn,
  ...rulesEn,
  ...scanEn,
  ...screensEn,
  ...sendingEn,
  ...stockEn,
  ...tokenEn,
  ...trainingEn,
  ...visitEn,
} as const satisfies Record<MessageKey, string>;
