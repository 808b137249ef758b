interface TickProps {
  readonly label: string;
  /** What is ticked, for people who do not see the row; contains the label's words. */
  readonly name: string;
  readonly hint?: string | undefined;
  readonly className?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A small box with words, dense enough for a row. Never ticked by itself. */
export function Tick({ label, name, hint, className = '', checked, onChange }: TickProps) {
  return (
    <label className={`tick ${className}`.trim()} title={hint}>
      <input
        type="checkbox"
        autoComplete="off"
        aria-label={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
