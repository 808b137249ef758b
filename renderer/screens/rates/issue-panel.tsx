import { Button } from '@mantine/core';
import { useState } from 'react';

import type { IssueFailure, RateBoard } from '../../../shared/contract/channels/rate-channels.ts';
import type { Adjustment, Counted } from '../../../shared/rates/adjustments.ts';
import { rateLabel } from '../../../shared/rates/rate-label.ts';
import { Notice } from '../../components/notice.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { DutyGate } from '../access/duty-gate.tsx';
import { PERIOD_WORDS } from './rate-words.ts';

interface IssuePanelProps {
  readonly board: RateBoard;
  /** Its report was given out; the board is to be read anew. */
  readonly onIssued: () => void;
}

/** Whether the report of a period was given out, what has changed since, and the act of giving it out. */
export function IssuePanel({ board, onIssued }: IssuePanelProps) {
  if (board.issued !== null) return <Issued board={board} issued={board.issued} />;
  if (!board.mayIssue) return null;
  return (
    <DutyGate duty="decide">
      <IssueForm board={board} onIssued={onIssued} />
    </DutyGate>
  );
}

function Issued({ board, issued }: { board: RateBoard; issued: NonNullable<RateBoard['issued']> }) {
  const { t, format } = useSay();
  const { at, byName, adjustments } = issued;
  return (
    <Notice tone="done">
      <div>{t('rates.issued', { moment: format.moment(at), name: byName })}</div>
      {adjustments.length === 0 ? (
        <div className="small">{t('rates.issuedSame')}</div>
      ) : (
        <>
          <div className="small">{t('rates.adjustedTitle')}</div>
          <ul className="small" aria-label={t('rates.adjustedTitle')}>
            {adjustments.map((adjustment) => (
              <AdjustedLine
                key={`${adjustment.rateId} ${adjustment.figureKind}`}
                adjustment={adjustment}
                board={board}
              />
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function AdjustedLine({ adjustment, board }: { adjustment: Adjustment; board: RateBoard }) {
  const { t, format } = useSay();
  const { language } = useLanguage();
  const { rateId, nameVi, nameEn, figureKind, issued, now } = adjustment;
  const name = language === 'vi' ? nameVi : nameEn;
  const counted = ({ numerator, denominator }: Counted) =>
    t('rates.ofAll', { part: format.count(numerator), whole: format.count(denominator) });
  return (
    <li>
      {t('rates.adjusted', {
        rate: rateLabel(rateId),
        name: figureKind === board.period.kind ? name : `${name} (${t(PERIOD_WORDS[figureKind])})`,
        before: counted(issued),
        after: counted(now),
      })}
    </li>
  );
}

type Issuing =
  | { readonly kind: 'idle' | 'asked' | 'working' }
  | { readonly kind: 'failed'; readonly failure: IssueFailure };

/** The button that was pressed is gone; the one in its place has the focus. */
const focusIt = (button: HTMLButtonElement | null): void => button?.focus();

/** Asked twice, because it cannot be undone. */
function IssueForm({ board, onIssued }: IssuePanelProps) {
  const say = useSay();
  const { t } = say;
  const client = useCounterClient();
  const [issuing, setIssuing] = useState<Issuing>({ kind: 'idle' });
  const { kind, from } = board.period;
  const issue = async () => {
    setIssuing({ kind: 'working' });
    const reply = await client.invoke['rates:issue']({ kind, day: from });
    if (!reply.ok) return setIssuing({ kind: 'failed', failure: reply.failure });
    return onIssued();
  };
  if (issuing.kind === 'idle') {
    return (
      <div>
        <Button variant="default" onClick={() => setIssuing({ kind: 'asked' })}>
          {t('rates.issue')}
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="warn">
      <div>{t('rates.issueSays')}</div>
      <div className="row wrap">
        <Button ref={focusIt} loading={issuing.kind === 'working'} onClick={() => void issue()}>
          {t('rates.issueSure')}
        </Button>
        <Button
          variant="default"
          disabled={issuing.kind === 'working'}
          onClick={() => setIssuing({ kind: 'idle' })}
        >
          {t('rates.issueNot')}
        </Button>
      </div>
      {issuing.kind === 'failed' && <Notice tone="failed">{failureWords(issuing.failure, say)}</Notice>}
    </Notice>
  );
}

function failureWords(failure: IssueFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'period-runs':
      return t('rates.issueRuns');
    case 'disk-full':
      return t('rates.issueNoRoom', { free: format.bytes(failure.freeBytes) });
  }
}
