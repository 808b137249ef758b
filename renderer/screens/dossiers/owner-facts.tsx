import type { Dossier } from '../../../shared/domain/dossier.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { RETURN_WORDS } from '../words/domain-words.ts';
import { DueMark } from './due-mark.tsx';
import { dueDaysAt, dueStanding } from './due-standing.ts';
import { procedureNames } from './procedure-name.ts';

/** Whose dossier it is, for what, since when and until when. */
export function OwnerFacts({ dossier }: { dossier: Dossier }) {
  const { t, format } = useSay();
  const { catalogue, calendar } = useServices();
  const days = dueDaysAt(useNow(), calendar);
  const { draft, reception } = dossier;
  const { applicant } = draft;
  const blank = t('common.notGiven');
  return (
    <dl className="facts">
      <dt>{t('applicant.fullName')}</dt>
      <dd>{applicant.fullName || blank}</dd>
      <dt>{t('applicant.identityNumber')}</dt>
      <dd className="number">{applicant.identityNumber || blank}</dd>
      <dt>{t('applicant.birthDay')}</dt>
      <dd className="number">{applicant.birthDay === '' ? blank : format.isoDay(applicant.birthDay)}</dd>
      <dt>{t('applicant.phone')}</dt>
      <dd className="number">{applicant.phone || blank}</dd>
      <dt>{t('applicant.address')}</dt>
      <dd>{applicant.address || blank}</dd>
      <dt>{t('column.procedure')}</dt>
      <dd>{procedureNames(catalogue)(draft.procedureCode) ?? t('today.noProcedure')}</dd>
      <dt>{t('find.returnBy')}</dt>
      <dd>{t(RETURN_WORDS[draft.returnBy])}</dd>
      {reception !== undefined && (
        <>
          {reception.reserveNumber !== null && (
            <>
              <dt>{t('reserve.aliasLabel')}</dt>
              <dd className="number">{reception.reserveNumber}</dd>
            </>
          )}
          <dt>{t('column.receivedAt')}</dt>
          <dd className="number">{format.moment(reception.receivedAt)}</dd>
          <dt>{t('column.due')}</dt>
          <dd>
            {reception.dueAt === null ? (
              t('receipt.dueUnknown')
            ) : (
              <DueMark dueAt={reception.dueAt} standing={dueStanding(reception.dueAt, days)} />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
