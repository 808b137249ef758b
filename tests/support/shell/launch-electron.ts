import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { DATA_DIRECTORY_VARIABLE } from './launched-app.ts';
import type { LaunchRequest, LaunchedApp } from './launched-app.ts';
import { killTree, peakMemoryOf, peakPageMemoryOf } from './process-tree.ts';

/** Starts the built app in real Electron. */
export async function launchElectron(request: LaunchRequest, executablePath: string): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath,
    args: [request.mainPath, `--user-data-dir=${join(request.dataDirectory, 'profile')}`],
    env: { ...definedEnvironment(), ...request.env, [DATA_DIRECTORY_VARIABLE]: request.dataDirectory },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const child = app.process();
  const mainPid = child.pid ?? 0;
  request.onSpawned?.(mainPid);
  return {
    page,
    shell: 'electron',
    mainPid,
    async answerNextFileDialog(paths) {
      await app.evaluate(({ dialog }, chosen) => {
        const original = dialog.showOpenDialog.bind(dialog);
        dialog.showOpenDialog = () => {
          dialog.showOpenDialog = original;
          return Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
        };
      }, paths);
    },
    async kill() {
      const isGone = new Promise((resolve) => child.once('exit', resolve));
      killTree(mainPid);
      await isGone;
    },
    close: () => app.close(),
    peakMemory: () => ({ mainBytes: peakMemoryOf(mainPid), pageBytes: peakPageMemoryOf(mainPid) }),
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
