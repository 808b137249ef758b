import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

interface OpenLinkProps {
  readonly onOpen: () => void;
  /** The list has the keys: Tab goes past its rows, and a press is the row's. */
  readonly inGrid?: boolean;
  readonly children: ReactNode;
}

/** The part of a row that opens it: looks like a link, and is a button because no address is followed. */
export function OpenLink({ onOpen, inGrid = false, children }: OpenLinkProps) {
  return (
    <Anchor
      component="button"
      type="button"
      ta="left"
      tabIndex={inGrid ? -1 : 0}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {children}
    </Anchor>
  );
}
