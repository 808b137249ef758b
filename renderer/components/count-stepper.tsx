import { ActionIcon } from '@mantine/core';

import { Icon } from './icon.tsx';

interface CountStepperProps {
  readonly label: string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

const MOST = 99;

/** A small whole number with two buttons; the labels name what is counted, for people who do not see the row. */
export function CountStepper({ label, lessLabel, moreLabel, value, disabled, onChange }: CountStepperProps) {
  return (
    <span className="stepper">
      <span className="quiet">{label}</span>
      <ActionIcon
        variant="transparent"
        size={24}
        aria-label={lessLabel}
        disabled={disabled || value === 0}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" size={12} />
      </ActionIcon>
      <output>{value}</output>
      <ActionIcon
        variant="transparent"
        size={24}
        aria-label={moreLabel}
        disabled={disabled || value >= MOST}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" size={12} />
      </ActionIcon>
    </span>
  );
}
