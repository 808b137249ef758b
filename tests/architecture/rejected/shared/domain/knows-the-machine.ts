import { Counter } from '../../electron/counter/counter.ts';

export const counter = Counter;
