import { NativeSelect, useMantineColorScheme } from '@mantine/core';

import { IDLE_LOCK_CHOICES } from '../../../shared/domain/machine-settings.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useMachineSettings } from '../services.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** Language, background and when the screen locks by itself. */
export function ScreenSection() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { screen } = useMachineSettings();
  const { change, trouble } = useSettingsChange();
  return (
    <Panel title={t('settings.screen')}>
      <div className="fields">
        <NativeSelect
          id="language"
          label={t('settings.language')}
          autoComplete="off"
          value={language}
          data={[
            { value: 'vi', label: t('settings.languageVi') },
            { value: 'en', label: t('settings.languageEn') },
          ]}
          onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'vi')}
        />
        <NativeSelect
          id="scheme"
          label={t('settings.scheme')}
          autoComplete="off"
          value={colorScheme}
          data={[
            { value: 'light', label: t('settings.schemeLight') },
            { value: 'dark', label: t('settings.schemeDark') },
            { value: 'auto', label: t('settings.schemeAuto') },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setColorScheme(value === 'dark' || value === 'auto' ? value : 'light');
          }}
        />
        <NativeSelect
          id="idle-lock"
          label={t('settings.idleLock')}
          autoComplete="off"
          value={String(screen.idleLockMinutes)}
          data={IDLE_LOCK_CHOICES.map((count) => ({
            value: String(count),
            label: t('settings.idleMinutes', { count }),
          }))}
          onChange={(event) =>
            void change({ screen: { ...screen, idleLockMinutes: Number(event.currentTarget.value) } })
          }
        />
      </div>
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
    </Panel>
  );
}
