import type { accessVi } from '../vi/access.ts';

export const accessEn = {
  'access.roles': 'Roles',
  'access.rolesSay':
    'One person may hold several roles. A role decides what a person may do on screen; whoever unlocks the counter can read its dossiers, and each look is written down.',
  'access.name': 'Clerk',
  'access.clerk': 'Receiving clerk',
  'access.specialist': 'Specialist',
  'access.head': 'Head',
  'access.administrator': 'Administrator',
  'access.roleOf': '{role}: {name}',
  'access.save': 'Save',
  'access.saveOf': 'Save the roles of {name}',
  'access.given': 'The roles of {name} are saved and hold at once.',
  'access.unknownClerk': 'There is no such clerk at this counter. Lock, unlock, and try again.',
  'access.lastAdministrator':
    'The counter needs one administrator at least. Give the role to somebody else first, then save again.',
  'access.serveIsOf': 'This is the receiving clerk’s work.',
  'access.processIsOf': 'This is the work of a receiving clerk, a specialist or the head.',
  'access.decideIsOf': 'This is for the head to decide.',
  'access.administerIsOf': 'This is the work of the counter’s administrator.',
  'access.heldBy': 'At this counter the role is held by: {names}.',
  'access.heldByNobody':
    'Nobody at this counter holds the role yet. An administrator gives roles in Settings, under Clerks.',
  'access.views': 'Who looked at this dossier',
  'access.showViews': 'Show the list',
  'access.allViews': 'Show all {count}',
  'access.viewedAt': 'When',
  'access.viewedWhere': 'On which screen',
  'access.viewedDossier': 'Details of a dossier',
  'access.viewedIntake': 'Intake',
  'access.viewedOnline': 'Filed online',
} as const satisfies Record<keyof typeof accessVi, string>;
