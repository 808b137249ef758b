import type { visitVi } from '../vi/visit.ts';

export const visitEn = {
  'command.nextVisitor': 'Next visitor: ends the visit that is open',
  'command.guidance': 'Guidance only: records that filing online or by post was explained',
  'visit.title': 'Visit',
  'visit.nobody': 'Nobody yet. A visit opens by itself with the first dossier.',
  'visit.since': 'Since {time} · {count} dossiers',
  'visit.guided': 'Explained',
  'visit.online': 'Online',
  'visit.post': 'By post',
  'visit.notYet': 'No guidance recorded',
  'visit.next': 'Next visitor',
  'visit.today': 'Today {visits} visits, {guided} fully guided',
  'visit.recorded': 'A visit with guidance only was recorded.',
  'visit.voided': 'The visit just recorded was taken back.',
  'visit.diskFull':
    'The visit was not recorded because the disk has {free} left. Free some space and try again.',
  'guidance.button': 'Guidance only',
  'guidance.title': 'What was explained to the visitor?',
  'guidance.both': 'Both',
  'guidance.who': 'Explained by',
  'guidance.clerk': 'Clerk',
  'guidance.volunteer': 'Volunteer',
  'guidance.kiosk': 'Kiosk',
  'guidance.close': 'Leave',
  'guidance.hint': 'Press 1, 2 or 3 to record at once. No personal data is needed.',
} as const satisfies Record<keyof typeof visitVi, string>;
