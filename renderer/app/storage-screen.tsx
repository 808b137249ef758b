import { Button } from '@mantine/core';
import { useState } from 'react';

import { Icon } from '../components/icon.tsx';
import type { MessageKey } from '../i18n/vi.ts';
import { useT } from '../i18n/use-t.ts';
import type { StorageFailure } from '../store/storage-failure.ts';

const WORDS = {
  'needs-update': 'storage.needsUpdate',
  'storage-full': 'storage.full',
  'storage-broken': 'storage.broken',
} as const satisfies Record<StorageFailure['kind'], MessageKey>;

interface StorageScreenProps {
  readonly failure: StorageFailure;
  readonly onRetry: () => Promise<void>;
}

/** The working store cannot be used. Nothing is lost by it, but no list and no dossier can be shown. */
export function StorageScreen({ failure, onRetry }: StorageScreenProps) {
  const t = useT();
  const [trying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await onRetry();
    setTrying(false);
  };
  return (
    <main className="cover" aria-labelledby="storage-title">
      <div className="panel cover-card stack" role="alert">
        <h1 id="storage-title" className="screen-title row">
          <Icon name="disk" size={20} />
          {t('storage.title')}
        </h1>
        <p>{t(WORDS[failure.kind])}</p>
        <Button loading={trying} onClick={() => void retry()} style={{ alignSelf: 'flex-start' }}>
          {t('storage.retry')}
        </Button>
      </div>
    </main>
  );
}
