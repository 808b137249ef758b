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

import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { createCounterClient, getBridge } from '../platform/bridge.ts';
import { fileUrl } from '../platform/bytes-url.ts';
import { ClientProvider } from '../platform/client-context.tsx';
import { nowInstant } from '../platform/clock.ts';
import { fetchCipher } from '../platform/fetch-cipher.ts';
import { watchOnline } from '../platform/online-watcher.ts';
import { browserTimers, whenIdle } from '../platform/timers.ts';
import { pdfAssetsAt, PdfReader } from '../pdf/pdf-reader.ts';
import { ServicesContext, type Services } from '../screens/services.tsx';
import { createStore, DATABASE_NAME } from '../store/counter-store.ts';
import { StoreProvider } from '../store/store-context.tsx';
import { startSync } from '../sync/sync-runner.ts';
import { App } from './app.tsx';
import { createCarry } from './carry.ts';
import { createCommands } from './command-bus.ts';
import { ErrorBoundary, FaultGate } from './error-boundary.tsx';
import { createFaultSignal, watchWindowFaults } from './fault-signal.ts';
import { createFileReader } from './file-reader.ts';
import { languageMemory } from './language-memory.ts';
import { createAppRouter } from './router.tsx';
import { theme } from './theme.ts';

void start(document.getElementById('root'));

/** The composition root of the person side: builds everything, knows everybody, decides nothing. */
async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) throw new TypeError('the page has no root');
  const faults = createFaultSignal();
  watchWindowFaults(window, faults);
  const client = createCounterClient(getBridge(window));
  const line = watchOnline(window, navigator);
  const store = createStore({
    name: DATABASE_NAME,
    engine: { indexedDB, IDBKeyRange },
    journal: { read: client.invoke['journal:read'] },
    fetchCipher,
    whenIdle,
    report: faults.report,
  });
  await store.open();
  client.on['journal:advanced'](() => void store.catchUp());
  const runner = startSync({
    outbox: store.outbox,
    province: {
      send: client.invoke['province:send'],
      pull: () => client.invoke['province:pull'](null),
      onProgress: client.on['province:progress'],
    },
    line,
    onOutboxChanged: (listener) => store.subscribeOutbox(listener),
    now: nowInstant,
    random: Math.random,
    timers: browserTimers,
    report: faults.report,
  });
  const files = createFileReader((file) => fileUrl('binary', file));
  const services: Services = {
    now: nowInstant,
    readFile: files.read,
    pdf: new PdfReader(pdfAssetsAt(new URL('/pdfjs', location.href).href)),
    catalogue: loadCatalogue(),
    calendar: shippedCalendar(),
    line,
  };
  const carry = createCarry();
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider memory={languageMemory(localStorage)}>
        <MantineProvider theme={theme} defaultColorScheme="light">
          <ErrorBoundary>
            <FaultGate faults={faults}>
              <ClientProvider client={client}>
                <StoreProvider store={store}>
                  <ServicesContext value={services}>
                    <App
                      router={createAppRouter()}
                      store={store}
                      commands={createCommands()}
                      carry={carry}
                      sendNow={(itemId) => runner.sendNow(itemId)}
                      resumeSending={() => runner.resume()}
                      forget={() => {
                        carry.clear();
                        files.clear();
                      }}
                    />
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
