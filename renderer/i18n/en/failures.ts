import type { failuresVi } from '../vi/failures.ts';

export const failuresEn = {
  'failure.locked': 'The machine is locked. Unlock it and repeat this step; what you typed is still here.',
  'setUp.alreadySetUp': 'This machine has already been set up. Unlock it with your passphrase.',
  'setUp.weakPassphrase':
    'The passphrase is too short. Use at least {minLength} characters, such as four unrelated words.',
  'setUp.diskFull':
    'The disk has {free} left, not enough to begin. Free some space and press again; nothing is lost.',
  'unlock.wrongPassphrase':
    'That passphrase is not right. Check Caps Lock and the input method and try again.',
  'unlock.tooSoon': 'Too many wrong tries, so the machine waits. Try again when the time is over.',
  'unlock.unknownClerk': 'This clerk is no longer known here. Choose another name or tell the administrator.',
  'unlock.inUse':
    'The user {userName} of this machine has the program open. Close it in that session, then unlock again.',
  'unlock.diskFull':
    'The disk is nearly full ({free} left), so the journal was not opened. Nothing is lost: free some space, then unlock again.',
  'unlock.needsUpdate':
    'The data was written by a newer version of the program and is kept as it is. Install that version, then unlock again.',
  'unlock.unavailable':
    'The system does not let the data files be opened yet ({code}). Unlock again in a minute; if it goes on, tell the administrator.',
  'unlock.damagedKeySlot':
    'The clerk’s key file is damaged and does not open. The data is still on the disk: delete nothing here and tell the administrator.',
  'unlock.damagedMachineSecret':
    'The key of this machine is damaged or replaced, so nothing opens. The data is still on the disk: delete nothing here and tell the administrator.',
  'unlock.damagedJournal':
    'The log on disk does not verify. The machine repairs nothing by itself so that no data is lost: tell the administrator.',
  'commit.stale':
    'Another clerk has changed this dossier after you, so it is not written over. Copy what you need, then open the dossier again from Find (F3) to get the new version.',
  'commit.notAllowed':
    'The dossier is in another state, so this step is no longer possible. Open it again to see.',
  'commit.pagesUnseen':
    '{count} pages have not been looked at. Press PageDown through them, then receive again.',
  'commit.notSigned': 'Some papers are unsigned. Press Sign all (F8), then receive again.',
  'commit.missingApplicant': 'The owner’s name or identity number is missing. Type it in pane 1.',
  'commit.missingProcedure': 'No procedure is chosen. Choose one in pane 2.',
  'commit.missingPages': 'A required paper has no page yet. Add a file in pane 3.',
  'commit.numbersExhausted':
    'This counter has no number, or none left, for {day}. Connect to the province in Settings, then receive again; if it must be now, use a reserve slip (to be exchanged). The dossier stays saved.',
  'commit.clockDoubtful':
    'The machine’s clock shows {time}, which does not fit the last record. If it is right, press F9 again to confirm; if not, set the clock and press F9.',
  'commit.diskFull':
    'The disk is nearly full ({free} left). Paused so that no data is lost. Free some space and try again.',
  'commit.conflictingAction':
    'This action was already recorded with other content. The first record is kept; open the dossier again to see.',
  'import.unreadable': '«{name}»: the file cannot be read. Try it in another program or scan it again.',
  'import.encrypted': '«{name}»: the PDF has a password. Remove it and choose the file again.',
  'import.empty': '«{name}»: the file has no page.',
  'import.unsupported':
    '«{name}»: only PDF, JPEG, PNG, TIFF and WebP files are taken. Convert it to one of these and choose again.',
  'import.phonePhoto':
    '«{name}»: HEIC photos of phones cannot be read yet. Convert it to JPEG and choose again, or set the phone to its most compatible format (JPEG) and take it again.',
  'import.video':
    '«{name}»: this is a film, not a picture of a paper. Take each page again as a JPEG photo, or scan it.',
  'import.tooLarge': '«{name}»: the file is too large or has too many pages. Split it and choose again.',
  'import.signatureBroken':
    '“{name}”: the file is signed, but was changed after signing, so it is not taken. Ask for the original file, or scan the paper.',
  'import.signatureUnknown':
    '“{name}”: the file has a signature of a kind that this machine cannot check, so it is not taken. Ask for one signed as PAdES, or scan the paper.',
  'sign.wrongPin': 'Wrong PIN. Nothing has been signed. Type it again.',
  'sign.wrongPinLow': 'Wrong PIN. The token says it will soon lock. Ask its owner before you try again.',
  'sign.wrongPinLast':
    'Wrong PIN. One try is left before the token locks. Ask its owner before you try again.',
  'sign.pinLocked': 'The token is locked after wrong tries. Take it to its issuer; the dossier stays saved.',
  'sign.tokenMissing': 'No signing token found. Plug it in and do this step again.',
  'sign.expired':
    'The signing certificate expired on {day}. Ask the administrator to renew it; the dossier stays saved.',
  'sign.notYetValid': 'The signing certificate is valid from {day} only. Check the machine’s date.',
  'sign.wrongPurpose': 'This certificate is not for signing documents. Plug in the clerk’s own token.',
  'sign.pagesUnseen': '{count} pages have not been looked at. Press PageDown through them, then sign again.',
  'sign.nothing': 'No paper needs signing.',
  'sign.pageDamaged':
    'A page could not be read from disk, so nothing was signed. Remove that page and add it again.',
  'import.diskFull':
    '«{name}»: the disk is nearly full, so it was not added. Free some space and choose it again.',
  'form.diskFull':
    'The disk is nearly full ({free} left), so the receipt was not made. The dossier is received; free some space and try again.',
  'form.notReceived': 'The dossier has not been received, so there is no receipt yet.',
  'form.noPrinter':
    'No printer found. The dossier is received; switch the printer on and press Print the receipt.',
  'form.printFailed':
    'Printing failed. The dossier is received; check paper and printer and press Print the receipt.',
  'enrol.unreachable':
    'That address cannot be reached. Check the network and the address, or leave it for later.',
  'enrol.insecureAddress': 'The address must begin with https:// so that data is protected on its way.',
  'enrol.codeRefused':
    'The province does not take this enrolment code. A code works once; ask for a new one.',
  'enrol.unexpectedAnswer':
    'The province gave a strange answer (status {status}). Try later or tell the administrator.',
  'send.locked': 'Waits until a clerk unlocks the machine; then it goes by itself.',
  'send.notEnrolled':
    'This counter is not enrolled. Enter the address and code in Settings; then it goes by itself.',
  'send.unreachable':
    'The province cannot be reached. The dossier is safe on this machine and will be sent again.',
  'send.busy': 'The province is busy. The dossier is safe on this machine and will be sent again.',
  'send.serverError': 'The province has an error. The dossier is safe here and will be sent again.',
  'send.credentialRefused':
    'The province does not accept this counter’s credential. Enrol again in Settings with a new code.',
  'send.counterRevoked':
    'The province has revoked this machine and takes nothing from it. The dossiers are still here. If that was a mistake, ask the province for a new code and enrol again in Settings.',
  'send.receiptInvalid':
    'The province’s receipt is not properly signed, so it is not believed. It will be asked again; if this lasts, tell the administrator.',
  'send.forgotten':
    'The province no longer holds this dossier although it had confirmed it. It is being sent again from the kept copy.',
  'send.filesWaiting': 'The province has the data; the files are waiting their turn.',
  'send.stopped': 'Sending of files was stopped; what was sent stays at the province and goes on from there.',
  'send.notTried': 'Waits for its turn.',
  'send.awaitingRegistration': 'The province holds all files; its registration is awaited.',
  'send.noAnswer': 'The last try got no answer. It will be repeated; sending twice does no harm.',
  'send.internal': 'The last try met something unexpected. The dossier is safe and will be sent again.',
  'send.fileMissing': 'A file is missing on disk, so this cannot be sent. Tell the administrator.',
  'refusal.words': 'Returned by the province: {words}',
  'refusal.mendHashMismatch':
    'To mend: press Send to the province again. If it comes back, tell the administrator.',
  'refusal.mendSignature':
    'To mend: press Sign again and send (F8). Code and receipt stay the same. If it comes back, ask the administrator to check the signing certificate with the province.',
  'refusal.mendCode':
    'To mend: ask the province to check this counter’s numbers; when it has decided, press Send to the province again. The citizen’s receipt stays valid.',
  'refusal.mendIncomplete':
    'To mend: ask the province about the papers named above, then press Send to the province again.',
  'refusal.mendConflict':
    'To mend: ask the administrator to compare both versions; when the province has decided, press Send to the province again. Neither is overwritten.',
  'refusal.mendSupport':
    'To mend: tell the administrator the dossier code, then press Send to the province again.',
  'commit.internal':
    'Something unexpected happened (error id {id}). What you typed is still on screen: wait until you see «Saved», then repeat this step; if it does not come, read the id to the support person.',
  'unlock.internal':
    'Something unexpected happened while unlocking (error id {id}). Try again; if it happens again, read the id to the support person.',
  'storage.needsUpdate':
    'The working store on this machine was written by a newer version, so this one leaves it alone. Install the newest version, then press «Try again».',
  'storage.full':
    'The disk is full, so the working store cannot be opened. What was shown as «Saved» is intact in the log. Free some space, then press «Try again».',
  'storage.broken':
    'The working store cannot be read. What was shown as «Saved» is intact in the log, from which the store is made again. Press «Try again»; if it happens again, tell the administrator.',
} as const satisfies Record<keyof typeof failuresVi, string>;
