import { installFakeBridge } from './fake-bridge.ts';
import { manyDossiers } from './many-dossiers.ts';

/** Put on the window by `openScreens` before this script runs. */
const count: unknown = Reflect.get(window, 'dossiersBefore');

/** Runs before the page's own script, as a preload does. */
installFakeBridge(manyDossiers(typeof count === 'number' ? count : 0));
