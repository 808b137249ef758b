import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { useT } from '../../i18n/use-t.ts';
import { DutyGate } from '../access/duty-gate.tsx';
import { dutyOfSection, parseSectionId, SECTIONS } from './sections.ts';

/** Cài đặt: a list of sections at the side, the chosen one beside it. */
export function SettingsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { section } = useSearch({ strict: false });
  const choose = (id: string | null) => {
    const chosen = parseSectionId(id);
    if (chosen !== undefined) void navigate({ to: '/settings', search: { section: chosen }, replace: true });
  };
  return (
    <div className="screen">
      <h1 className="screen-title">{t('settings.title')}</h1>
      <Tabs
        className="settings"
        orientation="vertical"
        variant="pills"
        keepMounted={false}
        value={parseSectionId(section) ?? SECTIONS[0].id}
        onChange={choose}
      >
        <Tabs.List className="settings-list" aria-label={t('settings.sections')}>
          {SECTIONS.map(({ id, words }) => (
            <Tabs.Tab key={id} value={id}>
              {t(words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SECTIONS.map((section) => (
          <Tabs.Panel key={section.id} value={section.id}>
            <div className="stack">
              <SectionBody section={section} />
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

function SectionBody({ section }: { section: (typeof SECTIONS)[number] }) {
  const { Section } = section;
  const duty = dutyOfSection(section);
  if (duty === undefined) return <Section />;
  return (
    <DutyGate duty={duty}>
      <Section />
    </DutyGate>
  );
}
