import type { papersVi } from '../vi/papers.ts';

export const papersEn = {
  'stock.held': 'Held already: {origin}, verified at {at}',
  'stock.used': 'The held paper is used: {origin}, verified at {at}',
  'stock.take': 'Use',
  'stock.takeFor': 'Use the held paper for: {name}',
  'stock.notHeld': 'This paper is not held any more, or its signature does not verify. Take it in as usual.',
  'verify.run': 'Verify the signatures again',
  'verify.intact': 'Just verified: every byte as it was signed, the signature holds.',
  'verify.broken':
    'Just verified: the file or its signature is not intact. Do not use it; tell the administrator.',
  'papers.compared': 'Compared with the original',
  'papers.comparedOf': 'Compared with the original: {name}',
  'papers.comparedWho': '{clerk} compared it at {time}',
  'papers.otherClerk': 'Somebody else',
  'papers.attached': 'Attached, not digitised',
  'papers.attachedOf': 'Attached, not digitised: {name}',
  'papers.attachedHint':
    'Photocopies and paper certified copies are scanned, signed and sent along, and count as no digitised component.',
  'papers.shown': 'Shown',
  'papers.shownOf': 'Shown: {name}',
  'papers.appliesOf': 'When: {condition} · {name}',
  'papers.extraName': 'Another paper',
  'papers.extraHint': 'Name of the paper, then Enter',
  'papers.extraAdd': 'Add paper',
  'papers.extraRemove': 'Remove paper: {name}',
  'papers.sets': 'Sets',
  'papers.setsLess': 'One set fewer',
  'papers.setsMore': 'One set more',
  'papers.refusedFiles': '{count} files were not added',
} as const satisfies Record<keyof typeof papersVi, string>;
