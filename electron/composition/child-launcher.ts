import { app, utilityProcess } from 'electron';
import type { LaunchChild } from '../children/child-client.ts';
import { launchNodeChild } from '../children/launch-node-child.ts';
import { launchUtilityChild } from '../children/launch-utility-child.ts';

/** The packaged program cannot run as plain Node (its fuse is off), so its children are Electron's own. */
export function childLauncher<Request extends object, Answer>(path: string): LaunchChild<Request, Answer> {
  return app.isPackaged ? launchUtilityChild(() => utilityProcess.fork(path)) : launchNodeChild({ path });
}
