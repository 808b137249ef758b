import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/use-t.ts';

interface PanesProps {
  readonly person: ReactNode;
  readonly papers: ReactNode;
  readonly pages: ReactNode;
  readonly finish: ReactNode;
  readonly tab: IntakeTab;
  readonly onTab: (tab: IntakeTab) => void;
}

export type IntakeTab = 'person' | 'papers' | 'pages';

/** Three panes side by side; tabs where they would be too narrow to read. The two big keys stay in sight in both. */
export function IntakePanes({ person, papers, pages, finish, tab, onTab }: PanesProps) {
  const t = useT();
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
  if (wide) {
    return (
      <div className="intake-panes">
        <div className="intake-column person">{person}</div>
        <div className="intake-column">
          {papers}
          {finish}
        </div>
        <div className="intake-column">{pages}</div>
      </div>
    );
  }
  return (
    <>
      <Tabs
        className="intake-tabs"
        value={tab}
        keepMounted={false}
        onChange={(next) => onTab(next === 'papers' || next === 'pages' ? next : 'person')}
      >
        <Tabs.List>
          <Tabs.Tab value="person">{t('intake.tabPerson')}</Tabs.Tab>
          <Tabs.Tab value="papers">{t('intake.tabPapers')}</Tabs.Tab>
          <Tabs.Tab value="pages">{t('intake.tabPages')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="person">
          <div className="intake-column two-up">{person}</div>
        </Tabs.Panel>
        <Tabs.Panel value="papers">
          <div className="intake-column">{papers}</div>
        </Tabs.Panel>
        <Tabs.Panel value="pages">
          <div className="intake-column">{pages}</div>
        </Tabs.Panel>
      </Tabs>
      {finish}
    </>
  );
}
