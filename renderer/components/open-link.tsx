import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

/** The part of a row that opens it: looks like a link, and is a button because no address is followed. */
export function OpenLink({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <Anchor component="button" type="button" ta="left" onClick={onOpen}>
      {children}
    </Anchor>
  );
}
