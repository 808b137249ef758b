import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeShell } from './shell/find-browser.ts';
import { launchApp } from './shell/launch-app.ts';
import { startProvince } from './start-province.ts';

/** The second half of `npm start`: a trial province and the counter in a window, until the window closes. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const data = process.env['COUNTER_DATA_DIRECTORY'] ?? join(root, '.cache/trial/counter');

console.log(await describeShell());
// The counter remembers the address it enrolled at, so the province comes back at the same port.
const portFile = join(root, '.cache/trial/province-port');
const knownPort = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
const province = await startProvince(join(root, '.cache/trial/province'), { port: knownPort });
writeFileSync(portFile, new URL(province.address).port);
console.log(`trial province: ${province.address}   enrolment code: ${province.enrolmentCode}`);
console.log(`this counter keeps its data in ${data}`);
try {
  const app = await launchApp({
    mainPath: join(root, 'dist/electron/main.cjs'),
    dataDirectory: data,
    headless: false,
    env: {
      COUNTER_SUGGESTED_PROVINCE: JSON.stringify({
        address: province.address,
        enrolmentCode: province.enrolmentCode,
      }),
    },
  });
  // The window closes, or the person ends the command in the terminal: either way everything goes.
  await Promise.race([app.page.waitForEvent('close', { timeout: 0 }), interrupted()]);
  await app.close();
} finally {
  await province.stop();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
