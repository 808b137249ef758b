/** Kho dữ liệu điện tử, in English. */
export const stockEn = {
  'stock.title': 'Papers held',
  'stock.views': 'What to find',
  'stock.viewDossiers': 'Dossiers',
  'stock.viewPapers': 'Papers held',
  'stock.box': 'Name, number, paper or dossier code',
  'stock.list': 'Digitised and signed papers ({count})',
  'stock.empty':
    'Nothing is held yet. Papers come in when a signed dossier is received, and when a result is digitised.',
  'stock.nothing': 'No paper fits. Try fewer letters.',
  'stock.more': 'The newest {count} are shown. Type more to narrow it down.',
  'stock.back': 'Back to the papers',
  'stock.paper': 'Paper',
  'stock.result': 'result',
  'stock.signed': 'Signed by, at',
  'stock.begin': 'New dossier',
  'stock.beginFor': 'New dossier of {name}, with the papers held',
} as const;
