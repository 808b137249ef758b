/** More than these scroll: the keyboard must then reach them. */
const LINES_IN_SIGHT = 3;

/** Several sentences in one notice; a long list scrolls in its place, so that the work beside it stays in sight. */
export function NoticeLines({ lines, label }: { readonly lines: readonly string[]; readonly label: string }) {
  const scrolls = lines.length > LINES_IN_SIGHT;
  return (
    <ul
      className="plain notice-lines"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={scrolls ? 0 : undefined}
    >
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
