import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormFonts } from '../../../electron/documents/forms/form-sheet.ts';
import { fromLocalTime } from '../../../shared/kernel/local-time.ts';
import { chanceFrom } from './chance.ts';
import { Desk } from './desk.ts';
import { liveMonth, proceduresOf } from './live-month.ts';
import { openMonthOffice } from './month-office.ts';
import { parseMonthOptions } from './month-options.ts';
import { monthOutput } from './month-output.ts';
import { storeSampleSheet } from './sample-sheet.ts';
import { Timeline } from './timeline.ts';

/** One calendar month at a training counter, through the counter's own use cases; see the README of this folder. */
const options = parseMonthOptions(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'month-'));
const fonts = tinos();
const opens = fromLocalTime({ day: options.month, msOfDay: 0 });
const office = await openMonthOffice(folder, { month: options.month, fonts }, opens);
try {
  const stage = {
    office,
    desk: new Desk(office),
    timeline: new Timeline(),
    chance: chanceFrom(options.seed),
    calendar: office.counter.parts.calendar,
    procedures: proceduresOf(office.counter.parts.catalogue.procedures),
    sheet: await storeSampleSheet(office.files),
    known: [],
  };
  await liveMonth(stage, options);
  rmSync(options.out, { recursive: true, force: true });
  mkdirSync(options.out, { recursive: true });
  const output = await monthOutput(office, options);
  for (const [name, content] of output) {
    mkdirSync(join(options.out, name, '..'), { recursive: true });
    writeFileSync(join(options.out, name), content);
  }
  console.log(
    `${options.dossiers} matters of ${options.month.slice(0, 7)} lived; ${output.size} files in ${options.out}`,
  );
} finally {
  office.close();
  rmSync(folder, { recursive: true, force: true });
}

function tinos(): FormFonts {
  const require = createRequire(import.meta.url);
  const read = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}`));
  return {
    regular: read('400Regular/Tinos_400Regular.ttf'),
    bold: read('700Bold/Tinos_700Bold.ttf'),
    italic: read('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  };
}
