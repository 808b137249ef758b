import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import {
  SCAN_PAPERS,
  SCAN_RESOLUTIONS,
  type Resolutions,
  type ScannerAbilities,
  type ScannerDevice,
  type ScanProfile,
} from '../../../shared/domain/scan-profile.ts';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { pageImageUrl } from '../../platform/bytes-url.ts';
import { MODE_WORDS, PAPER_WORDS, SOURCE_WORDS } from '../words/scan-words.ts';
import { useProfileFor } from './use-scanners.ts';
import { useSettingsChange } from './use-settings-change.ts';
import { useTestScan, type TestScan } from './use-test-scan.ts';

interface ScannerProfileProps {
  readonly device: ScannerDevice;
  readonly saved: ScanProfile | null;
}

/** How one device is to scan, tried on one page before it is saved. */
export function ScannerProfile({ device, saved }: ScannerProfileProps) {
  const t = useT();
  const { state, change } = useProfileFor(device, saved);
  switch (state.kind) {
    case 'asking':
      return <Notice tone="info">{t('scan.connecting')}</Notice>;
    case 'failed':
      return <Notice tone="failed">{state.words}</Notice>;
    case 'ready':
      return (
        <>
          <ProfileFields profile={state.profile} abilities={state.abilities} onChange={change} />
          <p className="quiet">{t('scanner.rule')}</p>
          <ProfileActions profile={state.profile} />
        </>
      );
  }
}

interface ProfileFieldsProps {
  readonly profile: ScanProfile;
  readonly abilities: ScannerAbilities;
  readonly onChange: (profile: ScanProfile) => void;
}

function ProfileFields({ profile, abilities, onChange }: ProfileFieldsProps) {
  const t = useT();
  return (
    <div className="fields">
      <TextField
        id="scanner-name"
        label={t('scanner.name')}
        value={profile.name}
        onChange={(name) => onChange({ ...profile, name })}
      />
      <Choice
        id="scanner-source"
        label={t('scanner.source')}
        value={profile.source}
        choices={abilities.sources.map((value) => ({ value, label: t(SOURCE_WORDS[value]) }))}
        onChange={(source) => onChange({ ...profile, source })}
      />
      <Choice
        id="scanner-dpi"
        label={t('scanner.dpi')}
        value={profile.dpi}
        choices={resolutionsOf(abilities.resolutions, profile.dpi).map((dpi) => ({
          value: dpi,
          label: t('scanner.dpiValue', { dpi }),
        }))}
        onChange={(dpi) => onChange({ ...profile, dpi })}
      />
      <Choice
        id="scanner-mode"
        label={t('scanner.mode')}
        value={profile.mode}
        choices={abilities.modes.map((value) => ({ value, label: t(MODE_WORDS[value]) }))}
        onChange={(mode) => onChange({ ...profile, mode })}
      />
      <Choice
        id="scanner-paper"
        label={t('scanner.paper')}
        value={profile.paper}
        choices={SCAN_PAPERS.map((value) => ({ value, label: t(PAPER_WORDS[value]) }))}
        onChange={(paper) => onChange({ ...profile, paper })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({ id, label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      id={id}
      label={label}
      autoComplete="off"
      value={String(value)}
      data={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => String(choice.value) === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}

function ProfileActions({ profile }: { profile: ScanProfile }) {
  const t = useT();
  const { change, trouble } = useSettingsChange();
  const { test, run } = useTestScan();
  const [kept, setKept] = useState<ScanProfile | undefined>(undefined);
  const save = async () => {
    if (await change({ scanner: { profile } })) setKept(profile);
  };
  return (
    <>
      <div className="row">
        <Button onClick={() => void save()}>{t('scanner.save')}</Button>
        <Button variant="default" loading={test.kind === 'working'} onClick={() => void run(profile)}>
          {t('scanner.test')}
        </Button>
      </div>
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {kept === profile && <Notice tone="done">{t('scanner.saved')}</Notice>}
      <TestOutcome test={test} />
    </>
  );
}

function TestOutcome({ test }: { test: TestScan }) {
  const { t, format } = useSay();
  switch (test.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Notice tone="info">{t('scanner.testing')}</Notice>;
    case 'failed':
      return <Notice tone="failed">{test.words}</Notice>;
    case 'done': {
      const { widthPx, heightPx, dpi, file } = test.page;
      const words = t('scanner.tested', {
        width: format.count(widthPx),
        height: format.count(heightPx),
        dpi,
        size: format.bytes(file.sizeBytes),
        seconds: format.count(Math.ceil(test.tookMs / 1000)),
      });
      return (
        <>
          <Notice tone="done">{words}</Notice>
          <img
            className="test-page"
            crossOrigin="anonymous"
            src={pageImageUrl(file)}
            alt={t('scanner.testPage')}
          />
        </>
      );
    }
  }
}

/** The office's resolutions that the device has, and whatever it is set to. */
function resolutionsOf(offered: Resolutions, current: number): readonly number[] {
  const usual =
    offered.kind === 'list'
      ? offered.values.filter((dpi) => dpi >= SCAN_RESOLUTIONS[0])
      : SCAN_RESOLUTIONS.filter((dpi) => dpi >= offered.lowest && dpi <= offered.highest);
  return [...new Set([...usual, current])].toSorted((one, other) => one - other);
}
