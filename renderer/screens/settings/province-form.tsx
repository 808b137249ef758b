import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { SuggestedProvince } from '../../../shared/contract/channels/province-channels.ts';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useEnrolment, useStanding } from './use-province.ts';

interface ProvinceFormProps {
  readonly intro?: string;
  readonly onEnrolled: () => void;
  /** Offered only where going on without the province is the next step. */
  readonly onLater?: () => void;
}

/** Address and one-time code: without them there are no numbers to receive under. What the start command suggests is filled in. */
export function ProvinceForm(props: ProvinceFormProps) {
  const t = useT();
  const { standing } = useStanding();
  if (standing === undefined) return <Notice tone="info">{t('app.loading')}</Notice>;
  return <EnrolmentForm {...props} suggested={standing.suggested} />;
}

function EnrolmentForm({
  intro,
  suggested,
  onEnrolled,
  onLater,
}: ProvinceFormProps & { readonly suggested: SuggestedProvince | null }) {
  const t = useT();
  const [address, setAddress] = useState(suggested?.address ?? '');
  const [code, setCode] = useState(suggested?.enrolmentCode ?? '');
  const { state, enrol } = useEnrolment(onEnrolled);
  const working = state.kind === 'working';
  const filled = address.trim() !== '' && code.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (filled && !working) void enrol({ address: address.trim(), enrolmentCode: code.trim() });
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off">
      {intro !== undefined && <p>{intro}</p>}
      <div className="fields" data-advance>
        <TextField
          id="province-address"
          label={t('province.address')}
          placeholder="https://"
          value={address}
          onChange={setAddress}
        />
        <TextField id="province-code" label={t('province.code')} value={code} onChange={setCode} />
      </div>
      {state.kind === 'failed' && <Notice tone="failed">{state.words}</Notice>}
      {working && <Notice tone="info">{t('province.enrolling')}</Notice>}
      <div className="row">
        <Button type="submit" loading={working} disabled={!filled}>
          {t('province.enrol')}
        </Button>
        {onLater !== undefined && (
          <Button variant="default" disabled={working} onClick={onLater}>
            {t('province.later')}
          </Button>
        )}
      </div>
    </form>
  );
}
