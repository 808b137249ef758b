/** Printing in English. */
export const printingEn = {
  'printing.settings': 'Printing',
  'printing.printer': 'Printer',
  'printing.systemDefault': 'The system’s default printer',
  'printing.gone': '{printer} (no longer on this machine)',
  'printing.how': 'How to print',
  'printing.silent': 'At once, without asking',
  'printing.dialog': 'Open the print dialog each time',
  'printing.paper': 'Paper of the receipt',
  'printing.paperA5': 'A5 (148 × 210 mm)',
  'printing.paperRoll': '80 mm roll',
  'printing.copies': 'Copies',
  'printing.copiesTwo': '2: one for the citizen, one kept',
  'printing.copiesOne': '1: for the citizen',
  'printing.mayLackHotline':
    'Print receipts although hotline or switchboard are not set (the administrator decides)',
  'printing.none':
    'No printer is installed on this machine. Install one in the system, then open this section again.',
  'printing.test': 'Print a test page',
  'printing.testing': 'Sending the test page to the printer…',
  'printing.tested':
    'The test page has been sent. The frame must be whole on the paper and the ruler 5 cm long.',
  'printing.reprinted': 'Sent to the printer; the paper says that it is reprint {count}.',
  'timeline.printed': 'Receipt printed',
  'timeline.lifeFormPrinted': '{name} was printed',
  'timeline.lifeFormReprinted': '{name} was printed again, time {count}',
  'timeline.reprinted': 'Receipt printed again, reprint {count}',
  'form.hotlineMissing':
    'The office has no hotline for complaints yet, so the receipt is not printed. The dossier is received; the administrator adds the number, or allows printing without it in Settings, Printing.',
  'form.switchboardMissing':
    'The office has no 1022 switchboard number yet, so the receipt is not printed. The dossier is received; the administrator adds the number, or allows printing without it in Settings, Printing.',
  'form.printerGone':
    'The printer {printer} is no longer on this machine. The dossier is received; switch it on or choose another in Settings, Printing.',
  'form.printCancelled':
    'Printing was cancelled. The dossier is received; press Print the receipt when needed.',
  'form.printUnanswered':
    'The printer has not answered. The dossier is received; see whether the paper came out before printing again.',
} as const;
