import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/use-t.ts';
import { BridgeError } from '../platform/bridge-error.ts';
import type { FaultSignal } from './fault-signal.ts';

interface ErrorBoundaryProps {
  readonly faults: FaultSignal;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly id: string | undefined;
}

/** The last word on a bug: what was typed is in the journal, so the way forward is to open again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { id: undefined };
  #unsubscribe: () => void = () => undefined;

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { id: faultId(error) };
  }

  override componentDidMount(): void {
    this.#unsubscribe = this.props.faults.subscribe((error) => this.setState({ id: faultId(error) }));
  }

  override componentWillUnmount(): void {
    this.#unsubscribe();
  }

  override render(): ReactNode {
    const { id } = this.state;
    return id === undefined ? this.props.children : <BrokenScreen id={id} />;
  }
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

/** Main's id where main failed (its log knows it); otherwise one of our own, never text of the error. */
function faultId(error: unknown): string {
  return error instanceof BridgeError ? error.id : `R-${crypto.randomUUID().slice(0, 8)}`;
}
