import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import {
  COMPLAINT_SUBJECTS,
  type Complaint,
  type ComplaintSubject,
} from '../../../shared/domain/complaint.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import type { MessageKey } from '../../i18n/vi.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useMay } from '../access/use-may.ts';
import { useNow } from '../use-now.ts';
import { useComplaints } from './use-complaints.ts';
import { WordsForm } from './words-form.tsx';

const SUBJECT_WORDS = {
  attitude: 'complaints.attitude',
  delay: 'complaints.delay',
  'repeated-supplement': 'complaints.repeatedSupplement',
  other: 'complaints.other',
} as const satisfies Record<ComplaintSubject, MessageKey>;

/** Phản ánh, kiến nghị (Ctrl+2): written down in the person's words, answered by its day. */
export function ComplaintsScreen() {
  const say = useSay();
  const { t, format } = say;
  const now = useNow();
  const { list, trouble, take, answer } = useComplaints();
  const [subject, setSubject] = useState<ComplaintSubject>('attitude');
  const mayServe = useMay('serve');
  const [taken, setTaken] = useState(false);
  const [answering, setAnswering] = useState<Complaint | undefined>(undefined);
  return (
    <div className="screen">
      <h1 className="screen-title">{t('complaints.title')}</h1>
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {answering === undefined ? (
        mayServe && (
          <Panel title={t('complaints.new')}>
            <WordsForm
              id="complaint-content"
              label={t('complaints.content')}
              hint={t('complaints.contentHint')}
              action={t('complaints.take')}
              takesFocus={false}
              before={
                <NativeSelect
                  id="complaint-subject"
                  label={t('complaints.subject')}
                  value={subject}
                  data={COMPLAINT_SUBJECTS.map((value) => ({ value, label: t(SUBJECT_WORDS[value]) }))}
                  onChange={({ currentTarget: { value } }) =>
                    setSubject(COMPLAINT_SUBJECTS.find((one) => one === value) ?? subject)
                  }
                />
              }
              onSend={async (words) => {
                const done = await take(subject, words);
                setTaken(done);
                return done;
              }}
            />
            {taken && <Notice tone="done">{t('complaints.taken')}</Notice>}
          </Panel>
        )
      ) : (
        <Panel title={t('complaints.answerTo', { at: format.moment(answering.receivedAt) })}>
          <p>{answering.contentVi}</p>
          <WordsForm
            key={answering.complaintId}
            id="complaint-answer"
            label={t('complaints.answerText')}
            action={t('complaints.answerDo')}
            takesFocus
            onSend={async (words) => {
              const done = await answer(answering, words);
              if (done) setAnswering(undefined);
              return done;
            }}
            onCancel={() => setAnswering(undefined)}
          />
        </Panel>
      )}
      <Panel title={t('complaints.list')}>
        {list === undefined || list.length === 0 ? (
          <p className="quiet">{t(list === undefined ? 'app.loading' : 'complaints.none')}</p>
        ) : (
          <ListTable
            label={t('complaints.list')}
            columns={columnsOf(say, now, setAnswering)}
            rows={list}
            keyOf={({ complaintId }) => complaintId}
          />
        )}
      </Panel>
    </div>
  );
}

function columnsOf(
  { t, format }: Say,
  now: Instant,
  onAnswer: (complaint: Complaint) => void,
): readonly ListColumn<Complaint>[] {
  return [
    {
      key: 'at',
      heading: t('complaints.receivedAt'),
      number: true,
      cell: ({ receivedAt }) => format.moment(receivedAt),
    },
    { key: 'subject', heading: t('complaints.subject'), cell: ({ subject }) => t(SUBJECT_WORDS[subject]) },
    { key: 'content', heading: t('complaints.content'), width: '40%', cell: ({ contentVi }) => contentVi },
    {
      key: 'by',
      heading: t('complaints.answerBy'),
      number: true,
      cell: ({ answerBy, answeredAt }) => {
        if (answeredAt !== undefined) return t('complaints.answeredAt', { at: format.moment(answeredAt) });
        return answerBy < now ? (
          <span className="late">{t('complaints.late', { at: format.moment(answerBy) })}</span>
        ) : (
          format.moment(answerBy)
        );
      },
    },
    {
      key: 'answer',
      heading: t('complaints.answer'),
      quiet: true,
      cell: (complaint) =>
        complaint.answeredAt === undefined ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('complaints.answerTo', { at: format.moment(complaint.receivedAt) })}
            onClick={() => onAnswer(complaint)}
          >
            {t('complaints.answer')}
          </Button>
        ) : null,
    },
  ];
}
