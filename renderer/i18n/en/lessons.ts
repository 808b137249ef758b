/** Lessons of training mode, in English. */
export const lessonsEn = {
  'lesson.panel': 'Practise the three commonest procedures',
  'lesson.says':
    'Choose a lesson: the strip at the top names each thing to do and its key, and goes on by itself. All of it is for practice.',
  'lesson.titleBirth': 'Birth registration',
  'lesson.titleMarital': 'Certificate of marital status',
  'lesson.titleCopies': 'Certified copies',
  'lesson.place': 'Lesson {number}/{of}: {title}.',
  'lesson.count': 'Step {number}/{of}.',
  'lesson.stepOpen': 'Press F2 to open “Receive a dossier”.',
  'lesson.stepOwner':
    'In pane 1, scan an identity card; without one type the name TRẦN THỊ HOA MƠ and the number 080190012345.',
  'lesson.stepChooseBirth': 'In pane 2, type “khai sinh” into the search and press Enter.',
  'lesson.stepChooseMarital': 'In pane 2, type “tình trạng hôn nhân” into the search and press Enter.',
  'lesson.stepPages':
    'Put paper into the scanner and press F6. Without a scanner press the button for sample pages.',
  'lesson.stepLook':
    'Look at each page in the pane of pages: press PageDown, and rest at the foot of each until it says that it was seen.',
  'lesson.stepSign': 'Press F8, type the PIN (in training your own passphrase), press Enter.',
  'lesson.stepReceive': 'Press F9: the dossier gets its code, and the receipt is there to print.',
  'lesson.stepOpenBook': 'Press Ctrl+4 to open “Certified copies”.',
  'lesson.stepFirstLine':
    'Type requester, signer and the name of the paper, then press Enter over pages and copies until the line is in the book.',
  'lesson.stepNextLine':
    'A second paper of the same person: the cursor is at the paper’s name. Type it, and press Enter until the line is in the book.',
  'lesson.done': 'Done. What you did is safe on this machine and goes by itself when there is a line.',
  'lesson.next': 'Next lesson',
  'lesson.leave': 'Stop practising',
} as const;
