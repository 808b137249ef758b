/** Signing devices: what they are called, how they are chosen, and every way in which they fail. */
export const tokenEn = {
  'token.panel': 'Signing token',
  'token.intro':
    'The counter signs with the trial certificate of this machine. When you have a token from its issuer, choose its driver file, then a certificate.',
  'token.module': 'Driver file of the token (PKCS#11)',
  'token.moduleHint': 'Installed by the issuer of the token; a .dll file on Windows.',
  'token.pickModule': 'Choose driver file',
  'token.look': 'Look for tokens',
  'token.looking': 'Looking for tokens…',
  'token.none': 'No token found. Plug it in and press Look for tokens.',
  'token.noCertificate': 'This token holds no certificate. Plug in another one or ask its issuer.',
  'token.label': 'Token: {label}',
  'token.choose': 'Use this certificate',
  'token.chooseNamed': 'Use this certificate: {name}',
  'token.inUse': 'In use for signing',
  'token.useTrial': 'Back to the trial certificate',
  'token.trialFile': 'Signs with the trial certificate of this machine',
  'token.signsWith': 'Signs with the token: {label}',
  'token.pinLow': 'A wrong PIN was typed just now. More of them lock the token: type with care.',
  'token.pinLast': 'One try is left; another wrong PIN locks the token. Ask its owner before you type.',
  'token.pinNone': 'The token is locked after wrong PINs. Take it to its issuer.',
  'token.acceptLastTry': 'I asked the owner and accept that a wrong PIN locks the token',
  'token.try': 'Sign on trial',
  'token.tryHint': 'Signs a sample page, checks it and throws it away. The PIN is not kept.',
  'token.trying': 'Signing on trial…',
  'token.tried':
    'Signing works. Signer: {name}. The page is unchanged since it was signed; revocation is not checked, because that needs a network.',
  'token.triedBroken':
    'The token signed, but the page does not verify. Do not use this certificate; tell the administrator.',
  'token.removed':
    'The token was pulled out midway, so no paper was signed. Plug it in and sign again; everything typed is still here.',
  'token.silent':
    'The token did not answer in time; no paper was signed. Unplug it, plug it in again and try again.',
  'token.crashed':
    'The token’s driver failed and was closed; no paper was signed. Plug the token in again and retry; if it happens again, tell the administrator.',
  'token.moduleMissing':
    'The token’s driver file is not there. Go to Settings, Signing certificate, and choose it again.',
  'token.moduleUnusable':
    'The chosen file does not drive a token on this machine. Go to Settings, Signing certificate, and choose the file that the issuer names (64 bit).',
  'token.supportMissing':
    'This installation lacks the part that speaks with tokens. Ask the administrator to install the program again.',
  'token.failed':
    'The token reports an error (code {code}), so no paper was signed. Plug it in again and retry; if it happens again, read the code to support.',
  'token.pinLength':
    'The PIN of this token has {min} to {max} characters. What you typed was not sent to the token, so no try was spent; type it again.',
  'token.lastTry':
    'What you typed was not sent, because one try is left. Ask the token’s owner; when you are sure, tick the box below and type it again.',
  'token.certificateMissing':
    'The token that is plugged in does not hold the chosen certificate. Plug in the right one, or choose again in Settings, Signing certificate.',
  'token.keyMissing':
    'The token lacks the key of this certificate, so it cannot sign. Choose another certificate or take the token to its issuer.',
} as const;
