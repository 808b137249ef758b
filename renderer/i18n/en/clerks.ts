import type { clerksVi } from '../vi/clerks.ts';

export const clerksEn = {
  'settings.clerks': 'Clerks',
  'clerks.atWork': '(at work)',
  'clerks.add': 'Add a clerk',
  'clerks.adding': 'Making a key of their own for the new clerk…',
  'clerks.added': '{name} has been added, and unlocks this counter with their own passphrase from now on.',
  'clerks.newPassphrase': 'Passphrase of the new clerk',
  'clerks.ownPassphrase': 'Your own passphrase',
  'clerks.nameTaken': 'There is a clerk of this name. Add a title to tell them apart, then try again.',
  'clerks.wrongOwnPassphrase':
    'Your own passphrase is not right, so nobody was added. You can try again in {duration}.',
  'clerks.recovery':
    'Each clerk has a passphrase of their own that nobody can look up. Have two clerks at least: when one forgets, the other still opens the machine. When nobody knows one, restore from a backup.',
  'machine.folder': 'Data folder',
  'machine.free': 'Free disk space',
  'machine.records': 'Records in the journal',
  'machine.epoch': 'Epoch of the journal',
} as const satisfies Record<keyof typeof clerksVi, string>;
