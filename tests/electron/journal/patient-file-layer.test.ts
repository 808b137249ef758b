import { describe, expect, test } from 'vitest';
import { patientFileLayer } from '../../../electron/journal/patient-file-layer.ts';
import { FaultDisk } from '../../support/fault-file-layer.ts';
import type { FaultCode } from '../../support/fault-file-layer.ts';
import { FOLDER } from './core-kit.ts';

const OLD = `${FOLDER}/old`;
const NEW = `${FOLDER}/new`;

describe('a file that another program holds', () => {
  test.each<FaultCode>(['EPERM', 'EBUSY', 'EACCES'])('is tried again after %s until it is let go', (code) => {
    const disk = new FaultDisk();
    disk.overwrite(OLD, new Uint8Array([1]));
    disk.plan({ code, operation: 'rename', atCall: 1, times: 5 });
    const waits: number[] = [];

    patientFileLayer(disk.layer(), { sleep: (ms) => void waits.push(ms) }).rename(OLD, NEW);

    expect(disk.names()).toEqual([NEW]);
    expect(waits).toEqual([10, 20, 40, 80, 160]);
  });

  test.each(['rename', 'remove', 'open'] as const)('is given up by %s after ten seconds', (operation) => {
    const disk = new FaultDisk();
    disk.overwrite(OLD, new Uint8Array([1]));
    disk.plan({ code: 'EBUSY', operation, atCall: 1, times: Infinity });
    let waitedMs = 0;
    const files = patientFileLayer(disk.layer(), { sleep: (ms) => void (waitedMs += ms) });
    const calls = {
      rename: () => files.rename(OLD, NEW),
      remove: () => files.remove(OLD),
      open: () => files.open(OLD, 'read'),
    };

    expect(() => calls[operation]()).toThrow('EBUSY');

    expect(waitedMs).toBeGreaterThanOrEqual(10_000);
    expect(waitedMs).toBeLessThan(11_000);
  });

  test('is not waited for when the refusal will not pass', () => {
    const disk = new FaultDisk();
    disk.plan({ code: 'ENOSPC', operation: 'open', atCall: 1, times: 1 });
    let slept = false;
    const files = patientFileLayer(disk.layer(), { sleep: () => void (slept = true) });

    expect(() => files.open(OLD, 'create')).toThrow('ENOSPC');

    expect(slept).toBe(false);
  });
});
