import type { Channel, Handlers } from '../../shared/contract/ipc.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { BackupDesk } from './backup-desk.ts';
import { withDiskGuard } from './disk-full.ts';
import type { HandlerParts } from './handlers.ts';
import { RecoveryDesk } from './recovery-desk.ts';
import { RestoreDesk } from './restore-desk.ts';
import { whenUnlocked } from './when-unlocked.ts';

/** Copies and the recovery key, of the counter with a clerk at it. */
export function backupHandlers(
  parts: HandlerParts,
): Pick<Handlers, (`backup:${string}` | `recovery:${string}`) & Channel> {
  const { session } = parts;
  const desk = new BackupDesk(parts);
  const recovery = new RecoveryDesk(parts);
  return {
    'backup:standing': () => whenUnlocked(session, async (counter) => succeed(await desk.standing(counter))),
    'backup:choose-folder': () => whenUnlocked(session, () => withDiskGuard(() => desk.chooseFolder())),
    'backup:make': () => whenUnlocked(session, (counter) => withDiskGuard(() => desk.make(counter))),
    'backup:verify': () => whenUnlocked(session, (counter) => withDiskGuard(() => desk.verify(counter))),
    'backup:drill': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => desk.drill(counter, request))),
    'backup:cancel': async () => {
      desk.cancel();
      return null;
    },
    'recovery:prepare': () => whenUnlocked(session, () => recovery.prepare()),
    'recovery:print': () => whenUnlocked(session, (counter) => recovery.print(counter)),
    'recovery:keep': () => whenUnlocked(session, (counter) => withDiskGuard(() => recovery.keep(counter))),
    'recovery:drop': async () => {
      recovery.drop();
      return null;
    },
  };
}

/** From a copy back to a counter; nobody can be at work yet. */
export function restoreHandlers(parts: HandlerParts): Pick<Handlers, `restore:${string}` & Channel> {
  const desk = new RestoreDesk(parts);
  return {
    'restore:choose': () => desk.choose(),
    'restore:open': (request) => desk.open(request),
    'restore:run': (request) => desk.run(request),
  };
}
