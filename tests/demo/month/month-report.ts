import type { FormFonts } from '../../../electron/documents/forms/form-sheet.ts';
import { meetingSheet, monthlyReport } from '../../../electron/documents/report/make-report.ts';
import type { ReportRequest } from '../../../shared/rates/report-request.ts';
import { writeDocx } from '../../../electron/documents/report/write-docx.ts';
import { writePdf } from '../../../electron/documents/report/write-pdf.ts';
import { writeXlsx } from '../../../electron/documents/report/write-xlsx.ts';

/** The report and the meeting sheet in every format: file name → content. */
export async function reportFiles(
  request: ReportRequest,
  fonts: FormFonts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const report = monthlyReport(request);
  const meeting = meetingSheet(request);
  return [
    ['report.xlsx', await writeXlsx(report)],
    ['report.docx', await writeDocx(report)],
    ['report.pdf', await writePdf(report, fonts)],
    ['meeting.docx', await writeDocx(meeting)],
    ['meeting.pdf', await writePdf(meeting, fonts)],
  ];
}
