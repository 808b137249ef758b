import type { MachineSettings, SettingsChange } from '../../shared/domain/machine-settings.ts';
import type { MachineSettingsPort } from '../counter/ports.ts';
import type { AtomicFiles } from '../files/atomic-write.ts';
import { readStoredSettings } from '../ipc/machine-settings-schema.ts';

/** One small JSON file beside the journal; a file that cannot be understood never keeps the counter from starting. */
export async function openMachineSettings(files: AtomicFiles, path: string): Promise<MachineSettingsPort> {
  let current = readStoredSettings(parseJson(await files.read(path)));
  let last: Promise<unknown> = Promise.resolve();
  const change = async (sections: SettingsChange): Promise<MachineSettings> => {
    const next: MachineSettings = {
      screen: sections.screen ?? current.screen,
      sending: sections.sending ?? current.sending,
      reserveSlips: sections.reserveSlips ?? current.reserveSlips,
      printing: sections.printing ?? current.printing,
      scanner: sections.scanner ?? current.scanner,
      signing: sections.signing ?? current.signing,
      backup: sections.backup ?? current.backup,
    };
    await files.write(path, Buffer.from(JSON.stringify(next)));
    current = next;
    return next;
  };
  return {
    current: () => current,
    change(sections) {
      const turn = last.then(() => change(sections));
      // The next change waits for this one; whether it succeeded is told to its own caller.
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined; // torn or edited by hand: the defaults hold until the next change
  }
}
