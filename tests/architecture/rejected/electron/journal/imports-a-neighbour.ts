import { atomicWrite } from '../files/atomic-write.ts';

export const write = atomicWrite;
