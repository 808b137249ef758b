const FIELDS =
  'input:not([type=hidden]):not(:disabled), select:not(:disabled), button[data-advance-end]:not(:disabled)';

/** Goes to the next field inside the nearest `[data-advance]`, as Enter does on a paper form. Stays at the last one. */
export function advanceFocus(from: HTMLElement): void {
  const group = from.closest('[data-advance]');
  if (group === null) return;
  const fields = [...group.querySelectorAll<HTMLElement>(FIELDS)];
  fields[fields.indexOf(from) + 1]?.focus();
}
