import { MOST_SETS } from '../../../shared/domain/draft-papers.ts';
import { CountStepper } from '../../components/count-stepper.tsx';
import { useT } from '../../i18n/use-t.ts';

interface SetCountProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How many sets of the dossier are handed in: one, unless the clerk says more. */
export function SetCount({ value, onChange }: SetCountProps) {
  const t = useT();
  return (
    <CountStepper
      label={t('papers.sets')}
      lessLabel={t('papers.setsLess')}
      moreLabel={t('papers.setsMore')}
      least={1}
      most={MOST_SETS}
      value={value}
      disabled={false}
      onChange={onChange}
    />
  );
}
