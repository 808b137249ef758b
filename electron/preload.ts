import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CounterBridge, EventChannel, PageChannel } from '../shared/contract/ipc.ts';

/** Exactly the contract's channels: a missing or surplus one does not compile. */
const CHANNELS = {
  'app:info': true,
  'training:switch': true,
  'app:machine': true,
  'vault:status': true,
  'vault:set-up': true,
  'vault:unlock': true,
  'vault:lock': true,
  'vault:add-clerk': true,
  'clerks:roles': true,
  'clerks:give-roles': true,
  'views:note': true,
  'views:list': true,
  'office:change': true,
  'settings:read': true,
  'settings:change': true,
  'journal:commit': true,
  'journal:read': true,
  'visits:standing': true,
  'visits:change': true,
  'pages:pick': true,
  'pages:add-samples': true,
  'scan:devices': true,
  'scan:abilities': true,
  'scan:start': true,
  'scan:cancel': true,
  'signing:identity': true,
  'signing:sign': true,
  'signing:verify': true,
  'signing:pick-module': true,
  'signing:tokens': true,
  'signing:try': true,
  'forms:issue': true,
  'forms:print': true,
  'forms:issue-life': true,
  'forms:print-life': true,
  'forms:print-leaflet': true,
  'register:page': true,
  'register:issue': true,
  'register:print': true,
  'results:pick': true,
  'results:digitise': true,
  'stock:list': true,
  'stock:check': true,
  'stock:reuse': true,
  'complaints:list': true,
  'complaints:take': true,
  'complaints:answer': true,
  'day:end': true,
  'certification:page': true,
  'certification:write': true,
  'certification:void': true,
  'certification:issue': true,
  'certification:print': true,
  'certification:close': true,
  'rates:figures': true,
  'rates:issue': true,
  'rates:save-report': true,
  'rates:list': true,
  'rules:read': true,
  'rules:pick': true,
  'rules:adopt': true,
  'rules:amend': true,
  'rules:save': true,
  'backup:standing': true,
  'backup:choose-folder': true,
  'backup:make': true,
  'backup:verify': true,
  'backup:drill': true,
  'backup:cancel': true,
  'recovery:prepare': true,
  'recovery:print': true,
  'recovery:keep': true,
  'recovery:drop': true,
  'restore:choose': true,
  'restore:open': true,
  'restore:run': true,
  'printers:list': true,
  'printers:test': true,
  'forms:batch-slip': true,
  'forms:print-batch-slip': true,
  'forms:hand-over-list': true,
  'forms:print-hand-over-list': true,
  'portal:list': true,
  'province:standing': true,
  'province:enrol': true,
  'province:pull': true,
  'province:send': true,
  'province:stop': true,
} as const satisfies Record<PageChannel, true>;

const EVENTS = {
  'journal:advanced': true,
  'backup:progress': true,
  'pages:progress': true,
  'scan:progress': true,
  'scan:page': true,
  'signing:progress': true,
  'province:progress': true,
  'vault:locked': true,
} as const satisfies Record<EventChannel, true>;

contextBridge.exposeInMainWorld('counter', {
  // Built from the constants above, so that the keys are the contract's and the page never holds `invoke` itself.
  invoke: Object.fromEntries(
    Object.keys(CHANNELS).map((channel) => [channel, callerOf(channel)]),
  ) as CounterBridge['invoke'],
  takeFiles: (files) =>
    ipcRenderer.invoke('pages:take', { paths: files.map(pathOf) }) as ReturnType<CounterBridge['takeFiles']>,
  on: Object.fromEntries(
    Object.keys(EVENTS).map((event) => [event, subscriptionTo(event)]),
  ) as CounterBridge['on'],
} satisfies CounterBridge);

/** Empty for a file that a page made up, which main refuses to take; throws for what is no file. */
function pathOf(file: object): string {
  return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
}

function callerOf(channel: string) {
  return (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request);
}

function subscriptionTo(event: string) {
  return (listener: (payload: unknown) => void): (() => void) => {
    // The page's function is wrapped: it must never see Electron's event object, which holds the sender.
    const receive = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(event, receive);
    return () => {
      ipcRenderer.removeListener(event, receive);
    };
  };
}
