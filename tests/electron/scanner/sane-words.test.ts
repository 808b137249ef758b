import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeviceList } from '../../../electron/scanner/sane/device-list.ts';
import {
  abilitiesOf,
  parseDeviceOptions,
  wordForMode,
  wordForSource,
} from '../../../electron/scanner/sane/device-options.ts';
import { scanArguments } from '../../../electron/scanner/sane/scan-arguments.ts';
import { SCAN_MODES, SCAN_PAPERS, SCAN_SOURCES } from '../../../shared/domain/scan-profile.ts';

/** As a sheet-fed device of another maker prints them; written for this test. */
const SHEET_FED = `
All options specific to device \`maker:usb:1\`:
  Scan Mode:
    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color[Fast] [24bit Color[Fast]]
        Selects the scan mode
    --mode Lineart|Gray|Color [Color]
    --resolution 100|150|200|300|400|600dpi [200]
        Sets the resolution of the scanned image.
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
    --page-width 0..221.121mm (in steps of 0.0211639) [215.872]
    --depth 1|8 [inactive]
    -x 0..215.9mm [215.9]
    --brightness[=(auto|yes|no)] [no] [advanced]
`;

const PROFILE = {
  name: '',
  deviceId: 'maker:usb:1',
  source: 'feeder-duplex',
  dpi: 300,
  mode: 'colour',
  paper: 'a4',
} as const;

describe('the options of a device', () => {
  const options = parseDeviceOptions(SHEET_FED);

  test('are read with what they may be set to, those that may not be set left out', () => {
    expect(options.get('resolution')).toBe('100|150|200|300|400|600dpi');
    expect(options.get('brightness')).toBe('auto|yes|no');
    expect(options.has('depth')).toBe(false);
    expect(options.has('x')).toBe(true);
  });

  test('become what a clerk may choose', () => {
    expect(abilitiesOf(options)).toEqual({
      sources: ['feeder', 'feeder-duplex'],
      modes: ['line-art', 'grey', 'colour'],
      resolutions: { kind: 'list', values: [100, 150, 200, 300, 400, 600] },
    });
  });

  test("are asked for in the device's own words", () => {
    expect(wordForSource(options, 'feeder-duplex')).toBe('ADF Duplex');
    expect(wordForMode(options, 'grey')).toBe('Gray');
    expect(scanArguments({ profile: PROFILE, options, pagePattern: '/t/p%d', pages: 7 })).toEqual([
      '--device-name=maker:usb:1',
      '--format=pnm',
      '--source=ADF Duplex',
      '--mode=Color',
      '--resolution=300',
      '--page-width=210',
      '-x210',
      '--batch=/t/p%d',
      '--batch-count=7',
      '--batch-print',
    ]);
  });

  test('of its own for both sides make a feeder take both', () => {
    const twoSided = parseDeviceOptions(
      '    --source Flatbed|Automatic Document Feeder [Flatbed]\n    --adf-mode Simplex|Duplex [Simplex]\n',
    );

    expect(abilitiesOf(twoSided).sources).toEqual(['flatbed', 'feeder', 'feeder-duplex']);
    expect(scanArguments({ profile: PROFILE, options: twoSided, pagePattern: '/t/p%d', pages: 1 })).toContain(
      '--adf-mode=Duplex',
    );
  });

  test('of a device without a choice mean a sheet on the glass', () => {
    expect(abilitiesOf(new Map())).toMatchObject({ sources: ['flatbed'], modes: ['colour'] });
  });

  test('never name an option that the device does not have', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.record({
          source: fc.constantFrom(...SCAN_SOURCES),
          mode: fc.constantFrom(...SCAN_MODES),
          paper: fc.constantFrom(...SCAN_PAPERS),
        }),
        (text, choice) => {
          const noise = parseDeviceOptions(text);
          const args = scanArguments({
            profile: { ...PROFILE, ...choice },
            options: noise,
            pagePattern: 'p%d',
            pages: 1,
          });

          const named = args.slice(2, -3).map((arg) => /^--?([a-z-]+?)(?:=|\d)/.exec(arg)?.[1] ?? arg);
          expect(named.every((name) => noise.has(name))).toBe(true);
        },
      ),
    );
  });
});

describe('the list of devices', () => {
  test('leaves cameras and broken lines out', () => {
    const text = 'v4l:/dev/video0\tNoname\tCamera\nmaker:usb:1\tHãng\tMáy quét 7\nwarning: x\n\n';

    expect(parseDeviceList(text)).toEqual([{ deviceId: 'maker:usb:1', vendor: 'Hãng', model: 'Máy quét 7' }]);
  });

  test('is read from any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDeviceList(text).every(({ deviceId }) => deviceId !== '')).toBe(true);
      }),
    );
  });
});
