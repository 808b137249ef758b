import type { AccessChannels } from './channels/access-channels.ts';
import type { AppChannels } from './channels/app-channels.ts';
import type { BackupChannels, BackupEvents } from './channels/backup-channels.ts';
import type { CertificationChannels } from './channels/certification-channels.ts';
import type { ComplaintChannels } from './channels/complaint-channels.ts';
import type { DayChannels } from './channels/day-channels.ts';
import type { FormChannels } from './channels/form-channels.ts';
import type { JournalChannels, JournalEvents } from './channels/journal-channels.ts';
import type { OfficeChannels } from './channels/office-channels.ts';
import type { PageChannels, PageEvents } from './channels/page-channels.ts';
import type { PortalChannels } from './channels/portal-channels.ts';
import type { PrinterChannels } from './channels/printer-channels.ts';
import type { ProvinceChannels, ProvinceEvents } from './channels/province-channels.ts';
import type { RateChannels } from './channels/rate-channels.ts';
import type { RegisterChannels } from './channels/register-channels.ts';
import type { RulesChannels } from './channels/rules-channels.ts';
import type { ScanChannels, ScanEvents } from './channels/scan-channels.ts';
import type { SettingsChannels } from './channels/settings-channels.ts';
import type { SigningChannels, SigningEvents } from './channels/signing-channels.ts';
import type { ResultChannels } from './channels/result-channels.ts';
import type { StockChannels } from './channels/stock-channels.ts';
import type { VaultChannels, VaultEvents } from './channels/vault-channels.ts';
import type { VisitChannels } from './channels/visit-channels.ts';

/**
 * The only list of channels, with a file for each area. `area:verb`; a request is one object or `null`, a reply is
 * data or a `Result`.
 */
export interface IpcContract
  extends
    AppChannels,
    BackupChannels,
    VaultChannels,
    AccessChannels,
    SettingsChannels,
    JournalChannels,
    VisitChannels,
    PageChannels,
    ScanChannels,
    SigningChannels,
    FormChannels,
    RegisterChannels,
    CertificationChannels,
    ComplaintChannels,
    DayChannels,
    StockChannels,
    ResultChannels,
    OfficeChannels,
    RateChannels,
    RulesChannels,
    PrinterChannels,
    PortalChannels,
    ProvinceChannels {}

export type Channel = keyof IpcContract;
/** The request names files of the machine, so the page cannot make it: see `CounterBridge.takeFiles`. */
export type FileChannel = 'pages:take';
/** What the page asks for by itself. */
export type PageChannel = Exclude<Channel, FileChannel>;
export type Request<C extends Channel> = IpcContract[C]['request'];
export type Reply<C extends Channel> = IpcContract[C]['reply'];

/** A reply as it crosses: a throw in a handler arrives as an id that the log knows, never as text. */
export type IpcReply<C extends Channel> =
  | { readonly kind: 'reply'; readonly value: Reply<C> }
  | { readonly kind: 'internal'; readonly id: string }
  /** `duty`: the one at work does not hold the role that it asks (ACCESS-01). */
  | { readonly kind: 'refused'; readonly reason: 'sender' | 'request' | 'duty' };

export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> };

/** What main tells the page unasked. */
export interface IpcEvents
  extends VaultEvents, BackupEvents, JournalEvents, PageEvents, ScanEvents, SigningEvents, ProvinceEvents {}

export type EventChannel = keyof IpcEvents;

/** What the preload puts on `window.counter`: one function per channel, and one subscription per event. */
export interface CounterBridge {
  readonly invoke: { readonly [C in PageChannel]: (request: Request<C>) => Promise<IpcReply<C>> };
  /** Files (`File` of the DOM) that a person dropped; the preload finds where they lie. */
  readonly takeFiles: (files: readonly object[]) => Promise<IpcReply<'pages:take'>>;
  readonly on: {
    /** Returns its own unsubscribe. */
    readonly [E in EventChannel]: (listener: (payload: IpcEvents[E]) => void) => () => void;
  };
}
