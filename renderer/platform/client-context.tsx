import { createContext, useContext, type ReactNode } from 'react';
import type { CounterClient } from './bridge.ts';

const ClientContext = createContext<CounterClient | undefined>(undefined);

/** Gives the screens below it the machine side; the composition root makes it. */
export function ClientProvider({
  client,
  children,
}: {
  readonly client: CounterClient;
  readonly children: ReactNode;
}): ReactNode {
  return <ClientContext value={client}>{children}</ClientContext>;
}

/** The machine side; a screen outside the provider is a bug. */
export function useCounterClient(): CounterClient {
  const client = useContext(ClientContext);
  if (client === undefined) throw new TypeError('no ClientProvider above');
  return client;
}
