import { Button } from '@mantine/core';

import type { TokenCertificate, TokenFacts } from '../../../shared/contract/channels/signing-channels.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { KeyFacts } from '../signing/key-facts.tsx';
import { messageForSigning } from '../words/failure-words.ts';
import { PIN_STATE_WORDS } from '../words/token-words.ts';

interface TokenCardProps {
  readonly token: TokenFacts;
  readonly chosen: Sha256 | undefined;
  readonly onChoose: (certificateDigest: Sha256) => void;
}

/** One token that is plugged in: how its PIN stands, and each certificate with why it may not sign. */
export function TokenCard({ token, chosen, onChoose }: TokenCardProps) {
  const t = useT();
  return (
    <section className="stack tight" aria-label={t('token.label', { label: token.label })}>
      <strong>{t('token.label', { label: token.label })}</strong>
      {token.pinState !== 'unknown' && <Notice tone="warn">{t(PIN_STATE_WORDS[token.pinState])}</Notice>}
      {token.certificates.length === 0 && <Notice tone="warn">{t('token.noCertificate')}</Notice>}
      {token.certificates.map((certificate) => (
        <CertificateRow
          key={certificate.certificateDigest}
          certificate={certificate}
          inUse={certificate.certificateDigest === chosen}
          onChoose={() => onChoose(certificate.certificateDigest)}
        />
      ))}
    </section>
  );
}

interface CertificateRowProps {
  readonly certificate: TokenCertificate;
  readonly inUse: boolean;
  readonly onChoose: () => void;
}

function CertificateRow({ certificate, inUse, onChoose }: CertificateRowProps) {
  const say = useSay();
  const { t } = say;
  return (
    <div className="row top">
      <div className="grow">
        <KeyFacts identity={certificate} />
        {certificate.refusal !== undefined && (
          <Notice tone="warn">{messageForSigning(certificate.refusal, say)}</Notice>
        )}
      </div>
      {inUse ? (
        <strong>{t('token.inUse')}</strong>
      ) : (
        <Button
          variant="default"
          aria-label={t('token.chooseNamed', { name: certificate.signerName })}
          disabled={certificate.refusal !== undefined}
          onClick={onChoose}
        >
          {t('token.choose')}
        </Button>
      )}
    </div>
  );
}
