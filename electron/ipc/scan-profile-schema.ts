import { z } from 'zod';
import { SCAN_MODES, SCAN_PAPERS, SCAN_SOURCES, type ScanProfile } from '../../shared/domain/scan-profile.ts';

/** Names of network devices carry a whole address. */
export const DEVICE_ID_LENGTH = 500;
const NAME_LENGTH = 200;
const HIGHEST_DPI = 1_200;

/** How a counter scans, as the page asks for it and as the disk keeps it. */
export const scanProfileSchema: z.ZodType<ScanProfile> = z.strictObject({
  name: z.string().max(NAME_LENGTH),
  deviceId: z.string().min(1).max(DEVICE_ID_LENGTH),
  source: z.enum(SCAN_SOURCES),
  dpi: z.int().positive().max(HIGHEST_DPI),
  mode: z.enum(SCAN_MODES),
  paper: z.enum(SCAN_PAPERS),
});
