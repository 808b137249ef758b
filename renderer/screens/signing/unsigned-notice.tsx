import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import { componentsToSign } from '../../../shared/domain/paper-kinds.ts';
import type { SignLater } from '../../../shared/domain/sign-later.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { SIGN_LATER_WORDS } from '../words/domain-words.ts';
import { SignHere } from './sign-here.tsx';

/** A dossier that was received before it was signed: why, what that holds up, and F8. */
export function UnsignedNotice({ dossier }: { dossier: Dossier }) {
  const say = useSay();
  const signLater = dossier.reception?.signLater;
  const papers = componentsToSign(dossier.draft).filter(
    (paper) => findValidSignature(dossier, paper) === undefined,
  );
  return (
    <>
      <Notice tone="warn">
        <span>{say.t('later.waits')}</span>
        {signLater !== undefined && signLater !== null && <span>{reasonWords(signLater, say)}</span>}
      </Notice>
      <SignHere dossierId={dossier.dossierId} papers={papers} action={say.t('finish.sign')} />
    </>
  );
}

function reasonWords({ reason, note }: SignLater, { t }: Say): string {
  const words = t(SIGN_LATER_WORDS[reason]);
  return note === ''
    ? t('later.because', { reason: words })
    : t('later.becauseNoted', { reason: words, note });
}
