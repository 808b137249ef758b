import { ActionIcon, Menu } from '@mantine/core';

import type { DraftComponent } from '../../../../shared/domain/draft.ts';
import { Icon } from '../../../components/icon.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { keyOf } from './page-keys.ts';

interface MoveMenuProps {
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly papers: readonly DraftComponent[];
  readonly onShift: (by: -1 | 1) => void;
  readonly onMoveTo: (paper: DraftComponent) => void;
}

/** The menu belongs to the page's content, and to its landmarks. */
const PORTAL = { target: '#content' };

/** Where pages may go: a place up or down, or to the end of another paper. What dragging does, without dragging. */
export function MoveMenu({ opened, onOpen, papers, onShift, onMoveTo }: MoveMenuProps) {
  const t = useT();
  const key = keyOf('move');
  return (
    <Menu
      opened={opened}
      onChange={onOpen}
      position="bottom-end"
      width={300}
      returnFocus
      portalProps={PORTAL}
    >
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={t('pages.move')}
          title={t('pages.withKey', { name: t('pages.move'), key: key.printed })}
          aria-keyshortcuts={key.aria}
        >
          <Icon name="move" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={keyOf('earlier').printed} onClick={() => onShift(-1)}>
          {t('pages.earlier')}
        </Menu.Item>
        <Menu.Item rightSection={keyOf('later').printed} onClick={() => onShift(1)}>
          {t('pages.later')}
        </Menu.Item>
        {papers.map((paper) => (
          <Menu.Item key={paper.componentId} onClick={() => onMoveTo(paper)}>
            {t('pages.moveTo', { paper: paper.nameVi })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
