import { findElectron } from './find-browser.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';
import type { LaunchRequest, LaunchedApp } from './launched-app.ts';

/** Starts the built app in real Electron when its binary is here, else on Chromium through the stand-in. */
export async function launchApp(request: LaunchRequest): Promise<LaunchedApp> {
  const electron = findElectron();
  return electron === undefined ? launchStandIn(request) : launchElectron(request, electron);
}
