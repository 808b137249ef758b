import type { ReportFormat, ReportKind, ReportRequest } from '../../../shared/rates/report-request.ts';
import type { FormFonts } from '../forms/form-sheet.ts';
import { meetingSheet, monthlyReport } from './make-report.ts';
import type { Report } from './report.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';
import { writeXlsx } from './write-xlsx.ts';

export interface ReportRenderer {
  /** The whole file; the same request gives the same bytes. */
  renderReport(
    request: ReportRequest,
    ask: { readonly kind: ReportKind; readonly format: ReportFormat },
  ): Promise<Uint8Array>;
}

/** `fonts`: whole TrueType files (Tinos, the metric twin of Times New Roman), for the PDF. */
export function createReportRenderer({ fonts }: { readonly fonts: FormFonts }): ReportRenderer {
  const writers: Readonly<Record<ReportFormat, (report: Report) => Promise<Uint8Array>>> = {
    docx: writeDocx,
    xlsx: writeXlsx,
    pdf: (report) => writePdf(report, fonts),
  };
  return {
    renderReport: (request, { kind, format }) =>
      writers[format](kind === 'report' ? monthlyReport(request) : meetingSheet(request)),
  };
}
