import { ActionIcon } from '@mantine/core';

import { Icon } from './icon.tsx';

interface CountStepperProps {
  readonly label: string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A small whole number with two buttons; the labels name what is counted, for people who do not see the row. */
export function CountStepper(props: CountStepperProps) {
  const { label, lessLabel, moreLabel, value, disabled, onChange, least = 0, most = 99 } = props;
  return (
    <span className="stepper">
      <span className="quiet">{label}</span>
      <ActionIcon
        variant="transparent"
        size={24}
        aria-label={lessLabel}
        disabled={disabled || value <= least}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" size={12} />
      </ActionIcon>
      <output>{value}</output>
      <ActionIcon
        variant="transparent"
        size={24}
        aria-label={moreLabel}
        disabled={disabled || value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" size={12} />
      </ActionIcon>
    </span>
  );
}
