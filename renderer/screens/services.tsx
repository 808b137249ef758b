import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';

import type { Catalogue } from '../../shared/catalogue/procedure.ts';
import type { Command } from '../../shared/contract/keys.ts';
import type { Draft } from '../../shared/domain/draft.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { Clerk, Office } from '../../shared/domain/office.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { WorkCalendar } from '../../shared/rules/work-calendar.ts';
import type { OutboxItemId } from '../../shared/sync/outbox-item.ts';
import type { FindMemory } from './find/find-memory.ts';
import type { Desks } from './intake/desks.ts';
import type { Scanning } from './intake/scanning.ts';
import type { MachineSettings } from '../../shared/domain/machine-settings.ts';
import type { SettingsSource } from '../platform/machine-settings.ts';
import type { ReaderText } from '../identity/watch-reader.ts';
import type { OnlineWatcher } from '../platform/online-watcher.ts';
import type { PdfReader } from '../pdf/pdf-reader.ts';

/** What screens need beside the store and the bridge, whether or not a clerk has unlocked. The composition root fills it. */
export interface Services {
  readonly now: () => Instant;
  /** The same array for the same file while it is in use, so that it is opened once. `undefined`: not readable. */
  readonly readFile: (file: FileRef, signal: AbortSignal) => Promise<Uint8Array | undefined>;
  readonly pdf: Pick<PdfReader, 'renderPage' | 'countPages'>;
  readonly catalogue: Catalogue;
  readonly calendar: WorkCalendar;
  /** This is the training counter: everything on it is for practice. */
  readonly training: boolean;
  readonly line: OnlineWatcher;
  readonly settings: SettingsSource;
}

/** Function keys reach whatever screen is open; a command that nobody listens to does nothing. */
export interface Commands {
  /** Returns its own unsubscribe. */
  readonly on: (command: Command, handler: () => void) => () => void;
  readonly run: (command: Command) => void;
}

/** What a dossier begins with beside what every new one has. */
export type Beginning = (draft: Draft) => Draft;

/** Hands people from one dossier to the next in memory: the browser's history would write them to disk. */
export interface Carry {
  readonly put: (dossierId: DossierId, beginning: Beginning) => void;
  readonly find: (dossierId: DossierId) => Beginning | undefined;
  /** A card read before its dossier was open. */
  readonly putCard: (dossierId: DossierId, text: string) => void;
  /** Gives it out once. */
  readonly takeCard: (dossierId: DossierId) => string | undefined;
}

/** What a card reader types reaches the screen that opened last. */
export interface CardReaders {
  /** Returns its own unsubscribe. */
  readonly on: (handler: (read: ReaderText) => void) => () => void;
}

/** What exists only while a clerk is at work. */
export interface Work {
  readonly clerk: Clerk;
  /** What the clerk may do here. */
  readonly roles: readonly Role[];
  /** The clerk's own roles changed under their hands. */
  readonly showRoles: (roles: readonly Role[]) => void;
  readonly office: Office;
  /** The office was told anew: every screen shows it so. */
  readonly showOffice: (office: Office) => void;
  readonly commands: Commands;
  readonly carry: Carry;
  /** The last search, while a dossier is looked at. */
  readonly finding: FindMemory;
  readonly readers: CardReaders;
  /** Drafts under work; they outlive their screens. */
  readonly desks: Desks;
  /** The scanner and the stack it is at. */
  readonly scanning: Scanning;
  /** Tries at once, refused items too. */
  readonly sendNow: (itemId: OutboxItemId) => void;
  /** Everything that waits now, whatever a pause or a rule about the line says. */
  readonly sendAll: () => void;
  /** Asks the province for its news at once. */
  readonly askNow: () => void;
  /** Enrolled or unlocked: whatever waited for that may go. */
  readonly resumeSending: () => void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);
export const WorkContext = createContext<Work | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new TypeError('no services');
  return services;
}

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (work === undefined) throw new TypeError('nobody is at work');
  return work;
}

/** What holds now; draws again when a change is on disk. */
export function useMachineSettings(): MachineSettings {
  const { settings } = useServices();
  return useSyncExternalStore(settings.subscribe, settings.current);
}

/** Listens to a command for as long as the component is on screen. */
export function useCommand(command: Command, handler: () => void): void {
  const { commands } = useWork();
  const latest = useEffectEvent(handler);
  useEffect(() => commands.on(command, () => latest()), [commands, command]);
}

/** Takes what card readers type for as long as the component is on screen. */
export function useCardReader(handler: (read: ReaderText) => void): void {
  const { readers } = useWork();
  const latest = useEffectEvent(handler);
  useEffect(() => readers.on((read) => latest(read)), [readers]);
}
