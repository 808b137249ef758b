import { Button, PasswordInput, Progress } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import type { SigningIdentity } from '../../../shared/contract/ipc.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { Signing } from './use-signing.ts';

interface SignPanelProps {
  readonly signing: Exclude<Signing, { kind: 'closed' | 'done' | 'failed' }>;
  readonly paperCount: number;
  readonly now: Instant;
  readonly onConfirm: (identity: SigningIdentity, pin: string) => void;
  readonly onCancel: () => void;
}

/** Who signs, with what, and what the mark will look like; part of the page, so that the papers stay in sight. */
export function SignPanel({ signing, paperCount, now, onConfirm, onCancel }: SignPanelProps) {
  const { t } = useSay();
  if (signing.kind === 'reading-token') return <Notice tone="info">{t('sign.readingToken')}</Notice>;
  const { identity } = signing;
  return (
    <section className="stack tight" aria-label={t('sign.title')}>
      <IdentityFacts identity={identity} now={now} />
      {signing.kind === 'working' ? (
        <SigningProgress done={signing.done} total={signing.total} />
      ) : (
        <PinForm
          paperCount={paperCount}
          trial={identity.trial}
          words={signing.words}
          onConfirm={(pin) => onConfirm(identity, pin)}
          onCancel={onCancel}
        />
      )}
    </section>
  );
}

function IdentityFacts({ identity, now }: { readonly identity: SigningIdentity; readonly now: Instant }) {
  const { t, format } = useSay();
  const validity = { from: format.day(identity.notBefore), to: format.day(identity.notAfter) };
  return (
    <div className="small stack tight">
      {identity.trial && <Notice tone="warn">{t('sign.trial')}</Notice>}
      <div>
        {t('sign.signer', { name: identity.signerName })} · {t('sign.issuer', { name: identity.issuerName })}
      </div>
      <div>{t('sign.validity', validity)}</div>
      <figure className="stack tight">
        <figcaption className="quiet">{t('sign.markCaption')}</figcaption>
        <div className="sign-mark">
          <div>{t('sign.markDigitised', { signer: identity.signerName })}</div>
          <div>{t('sign.markTime', { time: format.stamp(now) })}</div>
          {identity.trial && <div>{t('sign.markTrial')}</div>}
        </div>
      </figure>
    </div>
  );
}

interface PinFormProps {
  readonly paperCount: number;
  readonly trial: boolean;
  readonly words: string | undefined;
  readonly onConfirm: (pin: string) => void;
  readonly onCancel: () => void;
}

function PinForm({ paperCount, trial, words, onConfirm, onCancel }: PinFormProps) {
  const { t } = useSay();
  const [pin, setPin] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // The clerk pressed F8 for this: the PIN is the next thing typed.
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin !== '') onConfirm(pin);
  };
  return (
    <form className="stack tight" onSubmit={submit} autoComplete="off">
      {words !== undefined && <Notice tone="failed">{words}</Notice>}
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <PasswordInput
          id="sign-pin"
          className="grow"
          label={t('sign.pin')}
          autoComplete="off"
          ref={input}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button type="submit" disabled={pin === ''}>
          {t('sign.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('sign.cancel')}
        </Button>
      </div>
      <span className="quiet small">
        {t(trial ? 'sign.pinHintTrial' : 'sign.pinHint', { count: paperCount })}
      </span>
    </form>
  );
}

function SigningProgress({ done, total }: { done: number; total: number }) {
  const { t } = useSay();
  const words = total === 0 ? t('sign.workingUnknown') : t('sign.working', { done, total });
  return (
    <div className="stack tight" role="status">
      <span>{words}</span>
      <Progress aria-label={words} value={total === 0 ? 100 : (100 * done) / total} animated={total === 0} />
    </div>
  );
}
