import type { SettingsFailure } from '../failures.ts';
import type { MachineSettings, SettingsChange } from '../../domain/machine-settings.ts';
import type { Result } from '../../kernel/result.ts';

/** What this machine is set to. */
export interface SettingsChannels {
  /** Also while locked: the lock screen has a language and a size too. */
  'settings:read': { readonly request: null; readonly reply: MachineSettings };
  /** Replaces whole sections; answers what holds from now on, on disk. */
  'settings:change': {
    readonly request: { readonly sections: SettingsChange };
    readonly reply: Result<MachineSettings, SettingsFailure>;
  };
}
