/** A drawing that is read out by its name; one without a name only repeats what the words beside it say. */
export function pictureNamed(label: string) {
  return label === '' ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
}
