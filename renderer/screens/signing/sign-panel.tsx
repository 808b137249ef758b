import { Progress } from '@mantine/core';

import type { PinEntry, SigningIdentity } from '../../../shared/contract/channels/signing-channels.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { PinForm } from './pin-form.tsx';
import type { Signing } from './use-signing.ts';

interface SignPanelProps {
  readonly signing: Exclude<Signing, { kind: 'closed' | 'done' | 'failed' }>;
  readonly paperCount: number;
  readonly now: Instant;
  readonly onConfirm: (identity: SigningIdentity, entry: PinEntry) => void;
  readonly onCancel: () => void;
}

/** Who signs, with what, and what the mark will look like; part of the page, so that the papers stay in sight. */
export function SignPanel({ signing, paperCount, now, onConfirm, onCancel }: SignPanelProps) {
  const { t } = useSay();
  if (signing.kind === 'reading-token') return <Notice tone="info">{t('sign.readingToken')}</Notice>;
  const { identity } = signing;
  const { device } = identity;
  return (
    <section className="stack tight" aria-label={t('sign.title')}>
      <IdentityFacts identity={identity} now={now} />
      {signing.kind === 'working' ? (
        <SigningProgress done={signing.done} total={signing.total} />
      ) : (
        <PinForm
          id="sign-pin"
          pinState={device.kind === 'token' ? device.pinState : 'unknown'}
          trouble={signing.words}
          hint={t(device.kind === 'token' ? 'sign.pinHint' : 'sign.pinHintTrial', { count: paperCount })}
          confirmWords={t('sign.confirm')}
          onConfirm={(entry) => onConfirm(identity, entry)}
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
      <div>
        {identity.device.kind === 'token'
          ? t('token.signsWith', { label: identity.device.label })
          : t('token.trialFile')}
        {' · '}
        {t('sign.validity', validity)}
      </div>
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
