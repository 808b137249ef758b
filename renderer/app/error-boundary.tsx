import { Button } from '@mantine/core';
import { Component, useEffect, useState, type ReactNode } from 'react';

import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/use-t.ts';
import { faultId } from '../platform/fault-id.ts';
import type { FaultSignal } from './fault-signal.ts';

interface ErrorBoundaryState {
  readonly id: string | undefined;
}

/** The last word on a bug: what was shown as saved is in the journal, so the way forward is to open again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { id: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { id: faultId(error) };
  }

  override render(): ReactNode {
    const { id } = this.state;
    return id === undefined ? this.props.children : <BrokenScreen id={id} />;
  }
}

/** Brings bugs that happened outside React (promises, background work) to the boundary above it. */
export function FaultGate({ faults, children }: { faults: FaultSignal; children: ReactNode }) {
  const [fault, setFault] = useState<{ readonly error: unknown } | undefined>(undefined);
  useEffect(() => faults.subscribe((error) => setFault({ error })), [faults]);
  if (fault !== undefined) throw fault.error;
  return children;
}

function BrokenScreen({ id }: { id: string }) {
  const t = useT();
  return (
    <main className="cover" aria-labelledby="broken-title">
      <div className="panel cover-card stack" role="alert">
        <h1 id="broken-title" className="screen-title row">
          <Icon name="stop" size={20} />
          {t('broken.title')}
        </h1>
        <p>{t('broken.body')}</p>
        <p className="number">{t('broken.id', { id })}</p>
        <Button onClick={() => location.reload()} style={{ alignSelf: 'flex-start' }}>
          {t('broken.restart')}
        </Button>
      </div>
    </main>
  );
}
