import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

import { Icon, type IconName } from '../../../components/icon.tsx';
import { useT } from '../../../i18n/use-t.ts';
import type { PlacedPage } from '../progress.ts';
import { keyOf, type PageCommand } from './page-keys.ts';

interface PageToolsProps {
  readonly total: number;
  readonly current: PlacedPage;
  readonly selectedCount: number;
  /** What is said of the look at this page: seen by whom, or not yet. */
  readonly look: ReactNode;
  readonly undoable: number;
  readonly inserting: boolean;
  readonly wide: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onInserting: (inserting: boolean) => void;
  readonly onCommand: (command: PageCommand) => void;
  readonly moveMenu: ReactNode;
}

/** Everything that can be done with the page on screen, or with those selected. */
export function PageTools(props: PageToolsProps) {
  const t = useT();
  const { current, total, selectedCount, onCommand, onStep } = props;
  return (
    <div className="page-tools">
      <div className="row">
        <Tool
          icon="left"
          name={t('pages.previous')}
          disabled={current.number === 1}
          onClick={() => onStep(-1)}
        />
        <Tool
          icon="right"
          name={t('pages.next')}
          disabled={current.number === total}
          onClick={() => onStep(1)}
        />
        <span className="number page-position" aria-live="polite">
          {t('pages.position', { number: current.number, total })} {props.look}
        </span>
      </div>
      {selectedCount > 0 && (
        <span className="state-mark number">{t('pages.selected', { count: selectedCount })}</span>
      )}
      <div className="row page-buttons" role="toolbar" aria-label={t('pages.tools')}>
        <KeyTool command="turn-left" icon="turn-back" name={t('pages.rotateLeft')} onCommand={onCommand} />
        <KeyTool command="turn-right" icon="turn" name={t('pages.rotate')} onCommand={onCommand} />
        {props.moveMenu}
        <Tool
          icon="insert"
          name={t('pages.insertHere')}
          pressed={props.inserting}
          onClick={() => props.onInserting(!props.inserting)}
        />
        <KeyTool command="set-aside" icon="shelf" name={t('pages.setAside')} onCommand={onCommand} />
        <KeyTool command="remove" icon="bin" name={t('pages.remove')} onCommand={onCommand} />
        <KeyTool
          command="undo"
          icon="undo"
          name={t('pages.undo')}
          disabled={props.undoable === 0}
          onCommand={onCommand}
        />
        <KeyTool
          command="wide"
          icon="wide"
          name={t('pages.wide')}
          pressed={props.wide}
          onCommand={onCommand}
        />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly name: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

function KeyTool({
  command,
  onCommand,
  ...tool
}: ToolProps & { readonly command: PageCommand; readonly onCommand: (command: PageCommand) => void }) {
  return <Tool {...tool} command={command} onClick={() => onCommand(command)} />;
}

function Tool({
  icon,
  name,
  disabled = false,
  pressed,
  command,
  onClick,
}: ToolProps & { readonly command?: PageCommand; readonly onClick: () => void }) {
  const t = useT();
  const key = command === undefined ? undefined : keyOf(command);
  return (
    <ActionIcon
      variant={pressed === true ? 'filled' : 'default'}
      size={28}
      aria-label={name}
      title={key === undefined ? name : t('pages.withKey', { name, key: key.printed })}
      aria-keyshortcuts={key?.aria}
      aria-pressed={pressed}
      // A button that is disabled loses the focus; this one keeps it and does nothing.
      aria-disabled={disabled}
      {...(disabled ? { 'data-disabled': true } : {})}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
}
