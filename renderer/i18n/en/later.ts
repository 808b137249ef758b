import type { laterVi } from '../vi/later.ts';

export const laterEn = {
  'later.open': 'Receive, sign later',
  'later.title': 'Receive, sign later',
  'later.meaning':
    'The citizen gets the receipt at once. The dossier is neither sent nor handed over before it is signed; its pages can no longer be changed.',
  'later.reason': 'Why it is not signed',
  'later.choose': '(choose a reason)',
  'later.note': 'Note',
  'later.noteOther': 'Note (required for another reason)',
  'later.confirm': 'Receive unsigned',
  'later.cancel': 'No, sign first',
  'later.reasonMissing': 'Choose a reason.',
  'later.unexplained': 'Write the other reason into the note, then receive again.',
  'later.tokenMissing': 'No signing token here',
  'later.tokenLocked': 'The signing token is locked',
  'later.certificateInvalid': 'The certificate is not valid now',
  'later.signingFault': 'Token or signing software fails',
  'later.othersWaiting': 'Many people waiting, signed in turn later',
  'later.other': 'Another reason',
  'later.because': 'Why it is not signed: {reason}',
  'later.becauseNoted': 'Why it is not signed: {reason} ({note})',
  'later.waits':
    'This dossier is not signed, so it is neither sent nor handed over. Any clerk with a key may sign it, at any time.',
  'later.figure': 'Not signed',
  'later.listTitle': 'Not signed ({count})',
  'later.listMeaning':
    'Received, and the citizen has the receipt. Sent and handed over once they are signed.',
  'later.openToSign': 'Open to sign',
  'later.openOne': 'Open dossier {code} to sign',
  'state.unsigned': 'Received, not signed',
  'send.unsigned':
    'Waiting for a signature: its papers are not signed, so it is not sent. Sign it under Today, Not signed.',
  'frame.lightWaitingUnsigned':
    'Waiting to be sent: {count} received dossiers. Of these {unsigned} wait for a signature and go once signed; the rest go by themselves when there is a line. Press to see why they wait.',
  'timeline.receivedUnsigned': 'Received, saved on this machine, to be signed later',
  'timeline.resubmitted': 'Sent to the province again',
  'mend.signAgain': 'Sign again and send',
  'mend.sendAgain': 'Send to the province again',
  'mend.open': 'See how to mend it',
  'mend.openOne': 'See how to mend dossier {code}',
  'kept.mixed':
    'A file that came signed lies among other pages or lacks some, so nothing was signed. Take it out and add it to a paper of its own.',
  'kept.whole': 'Keeps its own signature: {signers}. The file is intact since it was signed.',
  'kept.extended':
    'Keeps its own signature: {signers}. What was signed is intact, but something was added to the file afterwards (perhaps another signature or a timestamp): compare it with the original.',
  'kept.issuerUnchecked': 'The issuer of the certificate could not be checked.',
  'kept.signerAt': '{name} ({time})',
  'kept.signer': '{name} (no time given)',
  'kept.nobody': 'no name given',
  'kept.more': '{first} and {count} more signatures',
  'kept.done': 'Recorded the own signature of {count} papers; nothing was added.',
  'kept.signedBy': 'Own signature of {signer}, kept as it is',
  'mark.trueCopy': 'Sign as true copy',
  'mark.trueCopyOf': 'Sign as true copy: {name}',
  'mark.trueCopyHint':
    'The mark of a true copy in the upper right corner above page 1: form of copy, copying agency and time, instead of who digitised it.',
} as const satisfies Record<keyof typeof laterVi, string>;
