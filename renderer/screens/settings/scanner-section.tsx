import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { ScannerDevice, ScanProfile } from '../../../shared/domain/scan-profile.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useMachineSettings } from '../services.tsx';
import { ScannerProfile } from './scanner-profile.tsx';
import { useScanners } from './use-scanners.ts';

/** Which scanner F6 works with, and how. */
export function ScannerSection() {
  const t = useT();
  const { scanners, lookAgain } = useScanners();
  return (
    <Panel title={t('scanner.title')}>
      {scanners.kind === 'looking' && <Notice tone="info">{t('scanner.looking')}</Notice>}
      {scanners.kind === 'none' && <Notice tone="warn">{scanners.words}</Notice>}
      {scanners.kind === 'found' && <FoundDevices devices={scanners.devices} />}
      <div className="row">
        <Button variant="default" loading={scanners.kind === 'looking'} onClick={lookAgain}>
          {t('scanner.lookAgain')}
        </Button>
      </div>
    </Panel>
  );
}

function FoundDevices({ devices }: { devices: readonly ScannerDevice[] }) {
  const t = useT();
  const { profile: saved } = useMachineSettings().scanner;
  const [chosen, choose] = useState<string | undefined>(saved?.deviceId);
  const device = devices.find(({ deviceId }) => deviceId === chosen) ?? devices[0];
  if (device === undefined) return null;
  return (
    <>
      {saved === null && <Notice tone="info">{t('scanner.notChosen')}</Notice>}
      {missing(saved, devices) && (
        <Notice tone="warn">{t('scanner.deviceNotFound', { name: saved?.name ?? '' })}</Notice>
      )}
      <NativeSelect
        id="scanner-device"
        label={t('scanner.device')}
        autoComplete="off"
        value={device.deviceId}
        data={devices.map(({ deviceId, vendor, model }) => ({
          value: deviceId,
          label: `${vendor} ${model} (${deviceId})`,
        }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <ScannerProfile key={device.deviceId} device={device} saved={saved} />
    </>
  );
}

function missing(saved: ScanProfile | null, devices: readonly ScannerDevice[]): boolean {
  return saved !== null && !devices.some(({ deviceId }) => deviceId === saved.deviceId);
}
