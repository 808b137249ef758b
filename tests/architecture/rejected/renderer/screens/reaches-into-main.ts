import { Ledger } from '../../electron/counter/ledger.ts';

export const ledger = new Ledger();
