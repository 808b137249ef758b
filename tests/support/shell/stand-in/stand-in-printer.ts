import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrinterInfo, WebContents, WebContentsPrintOptions } from 'electron';

/** A folder that plays the system's printer; without it there is none. */
const FOLDER_VARIABLE = 'STAND_IN_PRINTER';
const PRINTER: PrinterInfo = {
  name: 'may-in-thu',
  displayName: 'Máy in thử (tệp PDF)',
  description: '',
  options: {},
};
const PDF_URL = 'data:application/pdf;base64,';

/** `webContents.print` and its printers: a job becomes two files, the PDF and the options it was printed with. */
export class StandInPrinter {
  #url = '';

  /** True when the window only shows a form to the printer: no page of Chromium is needed for that. */
  takes(url: string): boolean {
    if (!url.startsWith(PDF_URL)) return false;
    this.#url = url;
    return true;
  }

  list(): PrinterInfo[] {
    return process.env[FOLDER_VARIABLE] === undefined ? [] : [PRINTER];
  }

  print(...[options, done]: Parameters<WebContents['print']>): void {
    const folder = process.env[FOLDER_VARIABLE];
    if (folder === undefined) return done?.(false, 'no printer');
    const job = join(folder, `job-${readdirSync(folder).length / 2 + 1}`);
    writeFileSync(`${job}.pdf`, Buffer.from(this.#url.slice(PDF_URL.length), 'base64'));
    writeFileSync(`${job}.json`, JSON.stringify(options ?? ({} satisfies WebContentsPrintOptions)));
    done?.(true, '');
  }
}
