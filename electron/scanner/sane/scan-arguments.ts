import { PAPER_SIZES, type ScanProfile } from '../../../shared/domain/scan-profile.ts';
import { wordForBothSides, wordForMode, wordForSource, type DeviceOptions } from './device-options.ts';

/** What `scanimage` is asked for one run. Only options that the device has are named: it refuses the whole run over one it does not know. */
export function scanArguments(request: {
  readonly profile: ScanProfile;
  readonly options: DeviceOptions;
  readonly pagePattern: string;
  readonly pages: number;
}): readonly string[] {
  const { profile, options } = request;
  const wanted = [
    ['source', wordForSource(options, profile.source)],
    ['adf-mode', profile.source === 'feeder-duplex' ? wordForBothSides(options) : undefined],
    ['mode', wordForMode(options, profile.mode)],
    ['depth', profile.mode === 'line-art' ? undefined : '8'],
    ['resolution', String(profile.dpi)],
    ...paperOptions(profile),
  ] as const;
  return [
    `--device-name=${profile.deviceId}`,
    '--format=pnm',
    ...wanted.flatMap(([name, value]) =>
      value === undefined || !options.has(name) ? [] : [argumentOf(name, value)],
    ),
    `--batch=${request.pagePattern}`,
    `--batch-count=${request.pages}`,
    '--batch-print',
  ];
}

/** The page options of feeders come first: on some devices they limit the area. */
function paperOptions({ paper }: ScanProfile): readonly (readonly [string, string])[] {
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  return [
    ['page-width', String(widthMm)],
    ['page-height', String(heightMm)],
    ['l', '0'],
    ['t', '0'],
    ['x', String(widthMm)],
    ['y', String(heightMm)],
  ];
}

function argumentOf(name: string, value: string): string {
  return name.length === 1 ? `-${name}${value}` : `--${name}=${value}`;
}
