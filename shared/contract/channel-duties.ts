import { dutyOfIntent, type Duty } from '../domain/roles.ts';
import type { Channel, Request } from './ipc.ts';

/** Nothing beyond being at the counter, or not even that. */
export type AskedOf = Duty | 'anyone';

type DutyOf<C extends Channel> = AskedOf | ((request: Request<C>) => AskedOf);

/** Sections of the settings that belong to the machine and not to the person at the screen. */
const MACHINE_SECTIONS = ['reserveSlips', 'printing', 'scanner', 'signing'] as const;

/** What each channel asks of a person; one that is left out does not compile. */
const CHANNEL_DUTIES: { readonly [C in Channel]: DutyOf<C> } = {
  'app:info': 'anyone',
  'app:machine': 'anyone',
  'training:switch': 'anyone',
  'vault:status': 'anyone',
  'vault:set-up': 'anyone',
  'vault:unlock': 'anyone',
  'vault:lock': 'anyone',
  'vault:add-clerk': 'administer',
  'clerks:roles': 'anyone',
  'clerks:give-roles': 'administer',
  'views:note': 'anyone',
  'views:list': 'process',
  'office:change': 'administer',
  'settings:read': 'anyone',
  'settings:change': ({ sections }) =>
    MACHINE_SECTIONS.some((section) => sections[section] !== undefined) ? 'administer' : 'anyone',
  'journal:commit': ({ intent }) => dutyOfIntent(intent),
  'journal:read': 'anyone',
  'visits:standing': 'anyone',
  'visits:change': 'serve',
  'pages:pick': 'serve',
  'pages:take': 'serve',
  'pages:add-samples': 'serve',
  'scan:devices': 'anyone',
  'scan:abilities': 'anyone',
  'scan:start': 'anyone',
  'scan:cancel': 'anyone',
  'signing:identity': 'anyone',
  'signing:sign': 'serve',
  'signing:verify': 'anyone',
  'signing:pick-module': 'administer',
  'signing:tokens': 'anyone',
  'signing:try': 'anyone',
  'forms:issue': 'process',
  'forms:print': 'process',
  'forms:batch-slip': 'serve',
  'forms:print-batch-slip': 'serve',
  'forms:issue-life': 'process',
  'forms:print-life': 'process',
  'forms:hand-over-list': 'process',
  'forms:print-hand-over-list': 'process',
  'forms:print-leaflet': 'anyone',
  'printers:list': 'anyone',
  'printers:test': 'anyone',
  'register:page': 'anyone',
  'register:issue': 'anyone',
  'register:print': 'anyone',
  'day:end': 'anyone',
  'rates:figures': 'anyone',
  'rates:list': 'anyone',
  'rates:issue': 'decide',
  'rates:save-report': 'anyone',
  'rules:read': 'anyone',
  'rules:pick': 'anyone',
  'rules:save': 'anyone',
  'rules:adopt': 'decide',
  'rules:amend': 'decide',
  'certification:page': 'anyone',
  'certification:issue': 'anyone',
  'certification:print': 'anyone',
  'certification:write': 'serve',
  'certification:void': 'serve',
  'certification:close': 'decide',
  'complaints:list': 'anyone',
  'complaints:take': 'serve',
  'complaints:answer': 'process',
  'stock:list': 'anyone',
  'stock:check': 'serve',
  'stock:reuse': 'serve',
  'results:pick': 'process',
  'results:digitise': 'process',
  'portal:list': 'anyone',
  'province:standing': 'anyone',
  'province:enrol': 'administer',
  'province:pull': 'anyone',
  'province:send': 'anyone',
  'province:stop': 'anyone',
};

export function dutyOf<C extends Channel>(channel: C, request: Request<C>): AskedOf {
  const asked: DutyOf<C> = CHANNEL_DUTIES[channel];
  return typeof asked === 'function' ? asked(request) : asked;
}
