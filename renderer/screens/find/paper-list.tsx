import { Button } from '@mantine/core';

import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import { isHandedIn } from '../../../shared/domain/draft-papers.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { Icon } from '../../components/icon.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { signatureWords } from '../words/kept-words.ts';
import { useVerifying } from './use-verifying.ts';

interface PaperListProps {
  readonly dossier: Dossier;
  readonly onView: (viewed: { readonly file: FileRef; readonly label: string }) => void;
}

/** The papers that were handed in or shown, with who signed them. */
export function PaperList({ dossier, onView }: PaperListProps) {
  const { t } = useSay();
  const { components } = dossier.draft;
  const present = components.filter(isHandedIn);
  const verifying = useVerifying(dossier);
  if (present.length === 0) return <p className="quiet">{t('papers.noPages')}</p>;
  return (
    <>
      <ul className="plain stack tight">
        {present.map((component) => (
          <li key={component.componentId}>
            <PaperLine dossier={dossier} component={component} onView={onView} />
            <Verdict intact={verifying.verdictOn(component)} />
          </li>
        ))}
      </ul>
      {verifying.isOffered && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={verifying.working}
          onClick={() => void verifying.run()}
        >
          {t('verify.run')}
        </Button>
      )}
    </>
  );
}

/** What a fresh look found; nothing before one was asked for. */
function Verdict({ intact }: { intact: boolean | undefined }) {
  const { t } = useSay();
  if (intact === undefined) return null;
  return (
    <p role="status" className={intact ? 'done small row' : 'late small row'}>
      <Icon name={intact ? 'tick' : 'stop'} size={14} />
      {t(intact ? 'verify.intact' : 'verify.broken')}
    </p>
  );
}

function PaperLine({ dossier, component, onView }: PaperListProps & { readonly component: DraftComponent }) {
  const say = useSay();
  const { t } = say;
  const { nameVi, pages, presentOnly } = component;
  const signed = pages.length === 0 ? undefined : findValidSignature(dossier, component);
  return (
    <>
      <div>
        {nameVi}{' '}
        <span className="quiet">
          {presentOnly && t('papers.presentOnly')}
          {!presentOnly &&
            (pages.length === 0 ? t('papers.noPages') : t('papers.pages', { count: pages.length }))}
        </span>
      </div>
      {signed !== undefined && (
        <div className="row wrap">
          <span className="quiet">
            {signatureWords(signed.signature, say)}
            {signed.signature.trial && ` (${t('find.signedTrial')})`}
          </span>
          <Button
            variant="default"
            aria-label={t('find.viewSigned', { name: nameVi })}
            onClick={() => onView({ file: signed.file, label: nameVi })}
          >
            {t('pages.signedView')}
          </Button>
        </div>
      )}
    </>
  );
}
