import type { ScannerDevice } from '../../../shared/domain/scan-profile.ts';

/** Asks `scanimage` for one line a device; a tab is in no device's name. */
export const DEVICE_LIST_ARGUMENT = '--formatted-device-list=%d\t%v\t%m%n';

/** What lies under cameras' names is no scanner, whatever SANE calls it. */
const CAMERA_PREFIX = 'v4l:';

export function parseDeviceList(text: string): readonly ScannerDevice[] {
  return text.split('\n').flatMap((line) => {
    const [deviceId = '', vendor = '', model = ''] = line.split('\t').map((part) => part.trim());
    if (deviceId === '' || !line.includes('\t') || deviceId.startsWith(CAMERA_PREFIX)) return [];
    return [{ deviceId, vendor, model }];
  });
}
