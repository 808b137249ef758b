import { installFakeBridge } from './fake-bridge.ts';

/** Runs before the page's own script, as a preload does. */
installFakeBridge();
