import type {
  Resolutions,
  ScanMode,
  ScannerAbilities,
  ScanSource,
} from '../../../shared/domain/scan-profile.ts';

/** The options a device answers to now, by name without dashes: what each may be set to, as `scanimage -A` prints it. */
export type DeviceOptions = ReadonlyMap<string, string>;

/** `    --mode Lineart|Gray|Color [Gray]`, `    -x 0..215.9mm [215.9]`, `    --depth[=(yes|no)] [no]`. */
const OPTION_LINE =
  /^ {2,8}-{1,2}(?<name>[a-z][a-z0-9-]*)(?:\[=\((?<toggle>[^)]*)\)\]| (?<values>.*?))? \[(?<now>[^[\]]*)\](?: \[[a-z, -]*\])?$/i;
/** Said in place of a value where the option may not be set now. */
const UNAVAILABLE = new Set(['inactive', 'read-only', 'hardware']);

/** Reads the list of `scanimage --all-options`; lines that are no option say what an option means, to a person. */
export function parseDeviceOptions(text: string): DeviceOptions {
  const options = new Map<string, string>();
  for (const line of text.split('\n')) {
    const found = OPTION_LINE.exec(line.trimEnd())?.groups;
    if (found === undefined || UNAVAILABLE.has(found['now'] ?? '')) continue;
    options.set((found['name'] ?? '').toLowerCase(), (found['toggle'] ?? found['values'] ?? '').trim());
  }
  return options;
}

export function abilitiesOf(options: DeviceOptions): ScannerAbilities {
  const sources = choicesOf(options, 'source').flatMap((name) => sourceOf(name, options));
  const modes = choicesOf(options, 'mode').flatMap((name) => modeOf(name));
  return {
    // A device that names no source has one: a sheet is laid on it.
    sources: sources.length === 0 ? ['flatbed'] : [...new Set(sources)],
    modes: modes.length === 0 ? ['colour'] : [...new Set(modes)],
    resolutions: resolutionsOf(options.get('resolution')),
  };
}

/** The device's own word for a source; `undefined` where it has no choice. */
export function wordForSource(options: DeviceOptions, source: ScanSource): string | undefined {
  return choicesOf(options, 'source').find((name) => sourceOf(name, options).includes(source));
}

export function wordForMode(options: DeviceOptions, mode: ScanMode): string | undefined {
  return choicesOf(options, 'mode').find((name) => modeOf(name).includes(mode));
}

/** Whether both sides are asked for by an option of its own, and its word for «both». */
export function wordForBothSides(options: DeviceOptions): string | undefined {
  return choicesOf(options, 'adf-mode').find((name) => /duplex/i.test(name));
}

function choicesOf(options: DeviceOptions, name: string): readonly string[] {
  return (options.get(name) ?? '')
    .split('|')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
}

function sourceOf(name: string, options: DeviceOptions): readonly ScanSource[] {
  if (/duplex/i.test(name)) return ['feeder-duplex'];
  if (/adf|feeder/i.test(name)) {
    return wordForBothSides(options) === undefined ? ['feeder'] : ['feeder', 'feeder-duplex'];
  }
  return /flatbed|platen|normal/i.test(name) ? ['flatbed'] : [];
}

function modeOf(name: string): readonly ScanMode[] {
  if (/colou?r/i.test(name)) return ['colour'];
  if (/gr[ae]y/i.test(name)) return ['grey'];
  return /line|black|binary/i.test(name) ? ['line-art'] : [];
}

/** `75|100|300dpi` or `50..1200dpi (in steps of 1)`; nothing known is one wide range, and the device rounds. */
function resolutionsOf(values = ''): Resolutions {
  const range = /^(?<lowest>[\d.]+)\.\.(?<highest>[\d.]+)dpi/.exec(values)?.groups;
  if (range !== undefined) {
    return { kind: 'range', lowest: Number(range['lowest']), highest: Number(range['highest']) };
  }
  const list = values
    .replace(/dpi.*$/, '')
    .split('|')
    .map(Number)
    .filter((dpi) => dpi > 0);
  return list.length === 0 ? { kind: 'range', lowest: 1, highest: 1200 } : { kind: 'list', values: list };
}
