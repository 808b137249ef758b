import type { draftsVi } from '../vi/drafts.ts';

export const draftsEn = {
  'command.previousDraft': 'To the previous open draft',
  'command.nextDraft': 'To the next open draft',
  'drafts.strip': 'Open drafts',
  'drafts.item': '{name} · {procedure}',
  'drafts.new': 'New dossier',
  'drafts.unsaved': 'not saved yet',
  'drafts.more': 'and {count} more on Today',
  'duplicate.title': 'There is a dossier of the same procedure within {days} days:',
  'duplicate.received': '{code}, received {day}',
  'duplicate.begun': 'A draft, opened {time}',
  'batch.begin': 'File for many people',
  'batch.place': 'List of owners: number {number}',
  'batch.received': 'List of owners: {count} dossiers received.',
  'batch.next': 'Next owner on the list',
  'batch.show': 'Show the list',
  'batch.showReceipt': 'Show the receipt',
  'batch.print': 'Print the list',
  'batch.slip': 'List of dossiers filed for others',
  'batch.printed': 'The list is on its way to the printer.',
  'batch.printing': 'Sending the list to the printer…',
} as const satisfies Record<keyof typeof draftsVi, string>;
