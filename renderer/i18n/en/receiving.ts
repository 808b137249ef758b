/** Numbers and reserve slips in English. */
export const receivingEn = {
  'state.provisional': 'Provisional number, waits for its code',
  'timeline.receivedOnSlip': 'Received on reserve slip {number}, saved on this machine',
  'timeline.codeAssigned': 'The provisional number became the official code {code}',
  'timeline.slipIssued': 'Reserve slip made',
  'reserve.use': 'Use a reserve slip',
  'reserve.title': 'Reserve slip',
  'reserve.explain':
    'Take a paper reserve slip and copy the number printed on it. The dossier is received at once and its print says that the number is provisional; when numbers come the machine exchanges it for the official code, and only then sends it.',
  'reserve.number': 'Number on the slip',
  'reserve.example': 'for example {number}',
  'reserve.receive': 'Receive on the slip',
  'reserve.cancel': 'Leave it',
  'reserve.numberUnknown':
    'This number is not of the counter’s reserve slips (from {first} to {last}). Look at the slip again.',
  'reserve.numberUsed': 'Slip {number} was used for another dossier. Take the next slip.',
  'reserve.received': 'Received on a provisional number',
  'reserve.willChange':
    'Provisional, to be exchanged. The dossier is not sent before it has its official code.',
  'reserve.code': 'Provisional number',
  'reserve.alias': 'In place of provisional number {number}',
  'reserve.aliasLabel': 'First, provisional number',
  'reserve.slipPdf': 'Receipt on a provisional number',
  'reserve.exchange': 'Get the official code',
  'reserve.noneYet':
    'The province has lent no further numbers for the day this dossier was received. The machine exchanges the number when they come.',
  'reserve.settings': 'Reserve slips',
  'reserve.settingsExplain':
    'The numbers printed on the counter’s pad of reserve slips; only numbers of this range are taken, each once.',
  'reserve.prefix': 'Letters',
  'reserve.first': 'From',
  'reserve.last': 'To',
  'reserve.save': 'Save the pad',
  'reserve.saved': 'The pad of reserve slips is saved.',
  'reserve.wrongRange': 'Letters: 1 to 6 of A to Z; numbers from 1 to 9999, the first not above the last.',
  'numbers.light': '{count} numbers left',
  'numbers.lightNone': 'no numbers',
  'numbers.lightDays': 'numbers for {count} days',
  'numbers.lightSlips': '{count} provisional',
  'numbers.leftBehind':
    'The province knows another copy of this counter (a cloned machine, or one restored from a copy): the numbers lent to this machine are void. Enrol it anew in Settings with a new code; if somebody must be received now, use a reserve slip.',
  'numbers.revoked':
    'The province has revoked this machine: its numbers no longer hold, and nothing is taken from here. If that was a mistake, ask the province for a new code and enrol again in Settings.',
  'numbers.lightLeftBehind': 'enrol again',
  'numbers.enrolAnew': 'Enrol this counter anew',
  'numbers.lowToday':
    'Only {count} dossier numbers are left today. With a network the machine asks for more by itself.',
  'numbers.noneToday':
    'No dossier number is left today. Connect to the province to get more; if somebody must be received now, use a reserve slip.',
  'numbers.lowDays':
    'Dossier numbers are held for only {count} working days ahead. Connect to the province to get more.',
  'numbers.slipsWaiting':
    '{count} dossiers carry a provisional number and are not sent. The machine exchanges it when the province lends more numbers.',
} as const;
