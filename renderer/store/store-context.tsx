import { createContext, useContext, type ReactNode } from 'react';
import type { CounterStore } from './counter-store.ts';

const StoreContext = createContext<CounterStore | undefined>(undefined);

/** Gives the screens below it the store; the composition root makes and opens it. */
export function StoreProvider({
  store,
  children,
}: {
  readonly store: CounterStore;
  readonly children: ReactNode;
}): ReactNode {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store of this counter; a screen outside the provider is a bug. */
export function useStore(): CounterStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new TypeError('no StoreProvider above');
  return store;
}
