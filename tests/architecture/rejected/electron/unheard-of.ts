import { ok } from './also-unheard-of.ts';

export const fine = ok;
