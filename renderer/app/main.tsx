import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@mantine/core/styles.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/intake.css';
import '../styles/pages.css';
import '../styles/rates.css';

import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { watchReader } from '../identity/watch-reader.ts';
import { createCounterClient, getBridge, type CounterClient } from '../platform/bridge.ts';
import { fileUrl } from '../platform/bytes-url.ts';
import { ClientProvider } from '../platform/client-context.tsx';
import { nowInstant } from '../platform/clock.ts';
import { openSettings, type SettingsSource } from '../platform/machine-settings.ts';
import { fetchCipher } from '../platform/fetch-cipher.ts';
import { watchOnline, type OnlineWatcher } from '../platform/online-watcher.ts';
import { browserTimers, whenIdle } from '../platform/timers.ts';
import { pdfAssetsAt, PdfReader } from '../pdf/pdf-reader.ts';
import { createFindMemory } from '../screens/find/find-memory.ts';
import { Desks } from '../screens/intake/desks.ts';
import { Scanning } from '../screens/intake/scanning.ts';
import { ServicesContext, type CardReaders, type Services } from '../screens/services.tsx';
import { createStore, databaseName, type CounterStore } from '../store/counter-store.ts';
import { StoreProvider } from '../store/store-context.tsx';
import { startSync, type SyncRunner } from '../sync/sync-runner.ts';
import { App } from './app.tsx';
import { createCarry } from './carry.ts';
import { createCommands } from './command-bus.ts';
import { createCopyKeeper } from './copy-keeper.ts';
import { ErrorBoundary, FaultGate } from './error-boundary.tsx';
import { createFaultSignal, watchWindowFaults, type FaultSignal } from './fault-signal.ts';
import { createFileReader } from './file-reader.ts';
import { languageMemory } from './language-memory.ts';
import { openStore } from './open-store.ts';
import { createCardReaders } from './reader-bus.ts';
import { createAppRouter } from './router.tsx';
import { createSending } from './sending.ts';
import { resolveVariables, theme } from './theme.ts';
import type { SessionParts } from './use-session.ts';

void start(document.getElementById('root'));

async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) throw new TypeError('the page has no root');
  const faults = createFaultSignal();
  watchWindowFaults(window, faults);
  const readers = createCardReaders();
  // Before anybody else listens to a key: what a reader types must reach nobody else.
  watchReader(window, readers.give);
  const client = createCounterClient(getBridge(window));
  const { services, session } = await assemble(client, { faults, readers });
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider memory={languageMemory(localStorage)}>
        <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="light">
          <ErrorBoundary>
            <FaultGate faults={faults}>
              <ClientProvider client={client}>
                <StoreProvider store={session.store}>
                  <ServicesContext value={services}>
                    <App {...session} router={createAppRouter()} />
                  </ServicesContext>
                </StoreProvider>
              </ClientProvider>
            </FaultGate>
          </ErrorBoundary>
        </MantineProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}

/** The composition root of the person side: builds everything, knows everybody, decides nothing. */
async function assemble(
  client: CounterClient,
  { faults, readers }: { readonly faults: FaultSignal; readonly readers: CardReaders },
): Promise<{ readonly services: Services; readonly session: SessionParts }> {
  const line = watchOnline(window, navigator);
  const { training } = await client.invoke['app:info'](null);
  const store = createStore({
    name: databaseName({ training }),
    engine: { indexedDB, IDBKeyRange },
    journal: { read: client.invoke['journal:read'] },
    fetchCipher,
    whenIdle,
    report: faults.report,
  });
  const opened = await openStore(store);
  const settings = await openSettings(client);
  const sending = createSending(() => sendFrom(store, { client, line, faults, settings }));
  if (opened.ok) sending.start();
  const copies = createCopyKeeper({ store, report: faults.report });
  const files = createFileReader((file) => fileUrl('binary', file));
  const pdf = new PdfReader(pdfAssetsAt(new URL('/pdfjs', location.href).href));
  const carry = createCarry();
  const finding = createFindMemory();
  const { sendNow, sendAll, askNow, resume: resumeSending } = sending;
  const services: Services = {
    now: nowInstant,
    readFile: files.read,
    pdf,
    catalogue: loadCatalogue(),
    calendar: shippedCalendar(),
    training,
    line,
    settings,
  };
  const desks = new Desks();
  const scanning = new Scanning(client, desks);
  const session: SessionParts = {
    store,
    opened,
    tools: {
      commands: createCommands(),
      carry,
      finding,
      readers,
      desks,
      scanning,
      sendNow,
      sendAll,
      askNow,
      resumeSending,
    },
    onStoreOpen: sending.start,
    onUnlocked: () => {
      copies.start();
      resumeSending();
    },
    forget: () => {
      copies.stop();
      carry.clear();
      finding.clear();
      files.clear();
      pdf.forget();
    },
  };
  return { services, session };
}

interface SendingParts {
  readonly client: CounterClient;
  readonly line: OnlineWatcher;
  readonly faults: FaultSignal;
  readonly settings: SettingsSource;
}

function sendFrom(store: CounterStore, { client, line, faults, settings }: SendingParts): SyncRunner {
  return startSync({
    outbox: store.outbox,
    province: {
      send: client.invoke['province:send'],
      stop: client.invoke['province:stop'],
      pull: () => client.invoke['province:pull'](null),
      onProgress: client.on['province:progress'],
    },
    line,
    rules: { current: () => settings.current().sending, subscribe: settings.subscribe },
    onOutboxChanged: (listener) => store.subscribeOutbox(listener),
    now: nowInstant,
    random: Math.random,
    timers: browserTimers,
    report: faults.report,
  });
}
