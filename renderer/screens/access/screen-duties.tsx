import type { FunctionComponent } from 'react';

import type { Duty } from '../../../shared/domain/roles.ts';
import { DutyGate } from './duty-gate.tsx';

/** Screens that are one kind of work, or show people to whoever works on their dossiers. The others are open to all. */
const SCREEN_DUTIES = {
  '/intake': 'serve',
  '/certification': 'serve',
  '/give-back': 'serve',
  '/hand-over': 'process',
  '/find': 'process',
  '/online': 'process',
  '/complaints': 'process',
} as const satisfies Readonly<Record<string, Duty>>;

export type GatedPath = keyof typeof SCREEN_DUTIES;

/** `undefined`: a screen for everybody. */
export function dutyOfScreen(path: string): Duty | undefined {
  const duties: Readonly<Record<string, Duty>> = SCREEN_DUTIES;
  return duties[path];
}

export function gated(path: GatedPath, Screen: FunctionComponent): FunctionComponent {
  const duty = SCREEN_DUTIES[path];
  return function GatedScreen() {
    return (
      <DutyGate duty={duty}>
        <Screen />
      </DutyGate>
    );
  };
}
