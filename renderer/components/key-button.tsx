import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

import { KeyCap } from './key-cap.tsx';

/** The part of a key table line that a button shows. */
export interface Shortcut {
  readonly printed: string;
  readonly aria: string;
}

interface KeyButtonProps extends ButtonProps {
  readonly shortcut: Shortcut;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that does what a key does, with the key printed on it. The key is not part of its accessible name. */
export function KeyButton({ shortcut, children, ...button }: KeyButtonProps) {
  return (
    <Button
      {...button}
      aria-keyshortcuts={shortcut.aria}
      rightSection={<KeyCap printed={shortcut.printed} />}
    >
      {children}
    </Button>
  );
}
