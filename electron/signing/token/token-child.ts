import { serveChild } from '../../children/serve-child.ts';
import { createTokenAnswerer } from './answer-token.ts';
import { loadCryptoki } from './load-cryptoki.ts';

/**
 * Entry of the process that loads a vendor's driver: when that crashes or hangs, only this process dies.
 * It lives for one list or one unlock and takes what is left of the PIN with it.
 */

serveChild(createTokenAnswerer(loadCryptoki));
