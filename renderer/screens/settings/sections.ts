import type { ComponentType } from 'react';

import type { Duty } from '../../../shared/domain/roles.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { BackupSection } from '../backup/backup-section.tsx';
import { RulesSection } from '../rules/rules-section.tsx';
import { ClerksSection } from './clerks-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { ProvinceSection } from './province-section.tsx';
import { PrintingSection } from './printing-section.tsx';
import { ReserveSlipsSection } from './reserve-slips-section.tsx';
import { ScannerSection } from './scanner-section.tsx';
import { ScreenSection } from './screen-section.tsx';
import { SigningSection } from './signing-section.tsx';
import { MachineSection } from './machine-section.tsx';
import { TrainingSection } from './training-section.tsx';

interface SettingsSection {
  /** In the address. */
  readonly id: string;
  readonly words: MessageKey;
  /** Drawn only while it is open, so that no device is asked for nothing. */
  readonly Section: ComponentType;
  /** Where the whole section is somebody's work. */
  readonly duty?: Duty;
}

/** Cài đặt, section by section; one more is a file and a line here. */
export const SECTIONS = [
  { id: 'office', words: 'settings.office', Section: OfficeSection },
  { id: 'province', words: 'settings.province', Section: ProvinceSection, duty: 'administer' },
  { id: 'rules', words: 'settings.rules', Section: RulesSection },
  { id: 'reserve-slips', words: 'reserve.settings', Section: ReserveSlipsSection, duty: 'administer' },
  { id: 'printing', words: 'printing.settings', Section: PrintingSection, duty: 'administer' },
  { id: 'signing', words: 'settings.signing', Section: SigningSection, duty: 'administer' },
  { id: 'scanner', words: 'scanner.title', Section: ScannerSection, duty: 'administer' },
  { id: 'screen', words: 'settings.screen', Section: ScreenSection },
  { id: 'clerks', words: 'settings.clerks', Section: ClerksSection },
  { id: 'backup', words: 'backup.settings', Section: BackupSection, duty: 'administer' },
  { id: 'training', words: 'settings.trainingMode', Section: TrainingSection },
  { id: 'machine', words: 'settings.machine', Section: MachineSection },
] as const satisfies readonly SettingsSection[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The section as it is drawn: to those whose work it is. */
export function dutyOfSection(section: SettingsSection): Duty | undefined {
  return section.duty;
}

export function parseSectionId(value: unknown): SectionId | undefined {
  return SECTIONS.find(({ id }) => id === value)?.id;
}
