import { tmpdir } from 'node:os';
import type { LaunchChild } from '../children/child-client.ts';
import type { ChildAnswer, ChildRequest } from '../documents/import/child-protocol.ts';
import { createSaneDriver } from '../scanner/sane/sane-driver.ts';
import { Scanner } from '../scanner/scanner.ts';
import { openScanEncoder } from './scan-encoder.ts';

/** A lamp that warms up takes half of it; a sheet at 600 dpi sends something all the time. */
const IDLE_LIMIT_MS = 60_000;
/** Every driver of the machine is asked, over USB and the network. */
const LIST_LIMIT_MS = 30_000;
/** For the sheet under way to be let go. */
const STOP_GRACE_MS = 5_000;

/** The scanner of this machine: SANE's, found by its own configuration. Windows drivers are not built yet. */
export function openScanner(launch: LaunchChild<ChildRequest, ChildAnswer>): Scanner {
  return new Scanner(
    createSaneDriver({
      command: 'scanimage',
      env: process.env,
      temporaryDirectory: tmpdir(),
      openEncoder: () => openScanEncoder({ launch, idleLimitMs: IDLE_LIMIT_MS }),
      listLimitMs: LIST_LIMIT_MS,
      stopGraceMs: STOP_GRACE_MS,
    }),
  );
}
