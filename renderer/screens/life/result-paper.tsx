import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import { mayIntend } from '../../../shared/domain/allowed-intents.ts';
import { isFullySigned, stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { mayCommand } from '../../../shared/domain/life/commands-by-stage.ts';
import { placeOf } from '../../../shared/domain/life/decide-life.ts';
import type { ResultPaper as HeldPaper } from '../../../shared/domain/life/result-paper.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { useDigitising, type Digitising } from './use-digitising.ts';

interface ResultPaperProps {
  readonly dossier: Dossier;
  readonly onView: (viewed: { readonly file: FileRef; readonly label: string }) => void;
}

/** The result as a signed file (Số hóa kết quả): what is held, and taking it in. Nothing where there can be none yet. */
export function ResultPaper({ dossier, onView }: ResultPaperProps) {
  const t = useT();
  const { catalogue, now } = useServices();
  const procedure = findProcedure(catalogue, dossier.draft.procedureCode ?? '');
  const digitising = useDigitising(dossier, procedure?.result.code ?? '');
  const { result } = dossier.life;
  const mayTake = isTakeable(dossier, now());
  if (result === undefined && !mayTake) return null;
  return (
    <Panel title={t('result.title')}>
      {result !== undefined && <HeldResult result={result} onView={onView} />}
      {mayTake && <TakeResult digitising={digitising} isHeld={result !== undefined} />}
      {digitising.trouble !== undefined && <Notice tone="failed">{digitising.trouble}</Notice>}
    </Panel>
  );
}

function TakeResult({ digitising, isHeld }: { digitising: Digitising; isHeld: boolean }) {
  const t = useT();
  const { picked, working, pick } = digitising;
  if (picked !== undefined) return <PickedForm digitising={digitising} signerName={picked.signerName} />;
  return (
    <Button
      id="result-pick"
      variant="default"
      style={{ alignSelf: 'flex-start' }}
      loading={working}
      onClick={() => void pick()}
    >
      {t(isHeld ? 'result.pickAnew' : 'result.pick')}
    </Button>
  );
}

function HeldResult({ result, onView }: Pick<ResultPaperProps, 'onView'> & { readonly result: HeldPaper }) {
  const t = useT();
  const { resultCode: code, signerName: signer, competent, file } = result;
  return (
    <div className="row wrap">
      <span className="grow">{t(competent ? 'result.held' : 'result.heldUncounted', { code, signer })}</span>
      <Button size="compact-sm" variant="default" onClick={() => onView({ file, label: t('result.title') })}>
        {t('result.view')}
      </Button>
    </div>
  );
}

function PickedForm({ digitising, signerName }: { digitising: Digitising; signerName: string }) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className="stack"
      aria-label={t('result.pick')}
      data-advance
      onSubmit={(event) => {
        event.preventDefault();
        void digitising.record();
      }}
    >
      <p>{t('result.signedBy', { signer: signerName })}</p>
      <TextField
        id="result-code"
        label={t('result.code')}
        value={digitising.code}
        error={digitising.codeIsMissing ? t('act.needed') : undefined}
        onChange={digitising.setCode}
      />
      <Tick
        label={t('result.competent')}
        name={t('result.competent')}
        hint={t('result.competentHint')}
        checked={digitising.competent}
        onChange={digitising.setCompetent}
      />
      <p className="small quiet">{t('result.competentHint')}</p>
      <div className="row wrap">
        <Button type="submit" loading={digitising.working}>
          {t('act.do')}
        </Button>
        <Button variant="default" onClick={digitising.drop}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}

function isTakeable(dossier: Dossier, now: Parameters<typeof placeOf>[0]['now']): boolean {
  const { life, reception } = dossier;
  if (reception === undefined || !mayIntend(stateOf(dossier), 'live')) return false;
  const received = { dueAt: reception.dueAt, isSigned: isFullySigned(dossier) };
  return mayCommand(placeOf({ life, received, now }), 'digitise-result');
}
