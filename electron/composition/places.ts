import { join } from 'node:path';

/** Where this machine keeps everything, one folder per owner (DESIGN 15). */
export interface Places {
  readonly vault: string;
  readonly journal: string;
  readonly files: string;
  /** Chromium's own profile. */
  readonly browser: string;
  readonly log: string;
  readonly settings: string;
  /** Says whether the real counter or the training counter is opened. */
  readonly mode: string;
  readonly pinCount: string;
  /** A copy on its way back, beside the folders that it will replace. */
  readonly restoring: string;
  /** A drill's own; gone when it ends. */
  readonly drill: string;
}

/** `root` is told by the one who starts the app, or is the machine's shared data folder on Windows, or the user's own. */
export function placesIn(root: string): Places {
  return {
    vault: join(root, 'vault'),
    journal: join(root, 'journal'),
    files: join(root, 'files'),
    browser: join(root, 'profile'),
    log: join(root, 'events.log'),
    settings: join(root, 'settings.json'),
    mode: join(root, 'mode'),
    pinCount: join(root, 'pin-count.json'),
    restoring: join(root, 'restoring'),
    drill: join(root, 'drill'),
  };
}

/** The training counter keeps what it makes in a folder beside the real one's; the machine is the same. */
export function trainingPlacesIn(root: string): Places {
  const { browser, log, settings, mode } = placesIn(root);
  return { ...placesIn(join(root, 'training')), browser, log, settings, mode };
}

export function findDataRoot(facts: {
  readonly told: string | undefined;
  readonly platform: NodeJS.Platform;
  readonly programData: string | undefined;
  readonly userData: string;
}): string {
  if (facts.told !== undefined && facts.told !== '') return facts.told;
  if (facts.platform === 'win32' && facts.programData !== undefined) {
    return join(facts.programData, 'QuayMotCua');
  }
  return facts.userData;
}
