export const SCAN_SOURCES = ['feeder', 'feeder-duplex', 'flatbed'] as const;
/** Where the sheet lies: `feeder-duplex` takes both sides in one go. */
export type ScanSource = (typeof SCAN_SOURCES)[number];

export const SCAN_MODES = ['colour', 'grey', 'line-art'] as const;
export type ScanMode = (typeof SCAN_MODES)[number];

export const SCAN_PAPERS = ['a4', 'a5', 'a3'] as const;
export type ScanPaper = (typeof SCAN_PAPERS)[number];

/** 200 is the least that digitised papers must have; 300 is archive grade (DOMAIN 4.3). */
export const SCAN_RESOLUTIONS = [200, 300, 400, 600] as const;

/** Upright sheets, in millimetres. */
export const PAPER_SIZES = {
  a3: { widthMm: 297, heightMm: 420 },
  a4: { widthMm: 210, heightMm: 297 },
  a5: { widthMm: 148, heightMm: 210 },
} as const satisfies Record<ScanPaper, { readonly widthMm: number; readonly heightMm: number }>;

/** How this counter scans: one device and what is asked of it. */
export interface ScanProfile {
  /** The clerk's own word for it. */
  readonly name: string;
  /** The driver's name of the device. */
  readonly deviceId: string;
  readonly source: ScanSource;
  readonly dpi: number;
  readonly mode: ScanMode;
  readonly paper: ScanPaper;
}

export interface ScannerDevice {
  readonly deviceId: string;
  readonly vendor: string;
  readonly model: string;
}

/** What one device offers. */
export interface ScannerAbilities {
  readonly sources: readonly ScanSource[];
  readonly modes: readonly ScanMode[];
  readonly resolutions: Resolutions;
}

export type Resolutions =
  | { readonly kind: 'list'; readonly values: readonly number[] }
  | { readonly kind: 'range'; readonly lowest: number; readonly highest: number };

/** What is asked of a device that nobody has set up: A4 in colour, a stack where the device takes one. */
export function defaultScanProfile(device: ScannerDevice, abilities: ScannerAbilities): ScanProfile {
  return fitScanProfile(
    {
      name: `${device.vendor} ${device.model}`.trim(),
      deviceId: device.deviceId,
      source: 'feeder',
      dpi: SCAN_RESOLUTIONS[0],
      mode: 'colour',
      paper: 'a4',
    },
    abilities,
  );
}

/** The nearest that the device offers: never fewer dots than asked where it has them, and never less colour. */
export function fitScanProfile(profile: ScanProfile, abilities: ScannerAbilities): ScanProfile {
  return {
    ...profile,
    source: nearestSource(profile.source, abilities.sources),
    mode: nearestMode(profile.mode, abilities.modes),
    dpi: nearestDpi(profile.dpi, abilities.resolutions),
  };
}

const NEXT_BEST_SOURCES = {
  feeder: ['feeder', 'feeder-duplex', 'flatbed'],
  'feeder-duplex': ['feeder-duplex', 'feeder', 'flatbed'],
  flatbed: ['flatbed', 'feeder', 'feeder-duplex'],
} as const satisfies Record<ScanSource, readonly ScanSource[]>;

function nearestSource(wanted: ScanSource, offered: readonly ScanSource[]): ScanSource {
  return NEXT_BEST_SOURCES[wanted].find((source) => offered.includes(source)) ?? wanted;
}

const NEXT_BEST_MODES = {
  colour: ['colour', 'grey', 'line-art'],
  grey: ['grey', 'colour', 'line-art'],
  'line-art': ['line-art', 'grey', 'colour'],
} as const satisfies Record<ScanMode, readonly ScanMode[]>;

function nearestMode(wanted: ScanMode, offered: readonly ScanMode[]): ScanMode {
  return NEXT_BEST_MODES[wanted].find((mode) => offered.includes(mode)) ?? wanted;
}

function nearestDpi(wanted: number, offered: Resolutions): number {
  if (offered.kind === 'range') return Math.min(offered.highest, Math.max(offered.lowest, wanted));
  const ascending = offered.values.toSorted((one, other) => one - other);
  return ascending.find((dpi) => dpi >= wanted) ?? ascending.at(-1) ?? wanted;
}
