import { apologyPaper } from './apology-paper.ts';
import { consentPaper } from './consent-paper.ts';
import { controlSheetPaper } from './control-sheet-paper.ts';
import type { LifeFormRequest, LifePaper } from './life-paper.ts';
import { refusalPaper } from './refusal-paper.ts';
import { resultReceiptPaper } from './result-receipt-paper.ts';
import { stopPaper } from './stop-paper.ts';
import { supplementPaper } from './supplement-paper.ts';

/** What a form of a dossier says; throws `NoSuchFormError` where the history has nothing of the kind. */
export function paperOf(request: LifeFormRequest): LifePaper {
  const { form } = request;
  switch (form.kind) {
    case 'supplement':
      return supplementPaper(request, form.index);
    case 'refusal':
      return refusalPaper(request);
    case 'apology':
      return apologyPaper(request, form.index);
    case 'stop':
      return stopPaper(request);
    case 'control-sheet':
      return controlSheetPaper(request);
    case 'consent':
      return consentPaper(request);
    case 'result-receipt':
      return resultReceiptPaper(request);
  }
}
