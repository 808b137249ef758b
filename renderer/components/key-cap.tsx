/** A key as it is printed on buttons and in the guide. Screen readers get it from `aria-keyshortcuts` instead. */
export function KeyCap({ printed }: { printed: string }) {
  return (
    <span className="key" aria-hidden="true">
      {printed}
    </span>
  );
}
