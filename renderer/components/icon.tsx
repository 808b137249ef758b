/** Line drawings on a 16-unit square; always beside words or an accessible name, never alone in meaning. */
const PATHS = {
  disk: 'M3 2h8l3 3v9H2V3zM5 2v4h6V2M5 14V9h6v5',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M8 4.5V8l2.5 2',
  arrive: 'M8 2v7M5 6.5L8 9.5l3-3M2.5 10v3.5h11V10',
  book: 'M8 3.5C6 2 3.5 2.2 2 3v10c1.5-.8 4-1 6 .5c2-1.5 4.500-1.300 6-.5V3c-1.500-.8-4-1-6 .5zM8 3.500v10',
  turn: 'M13 8a5 5 0 1 1-1.700-3.700M13 2v3h-3',
  'turn-back': 'M3 8a5 5 0 1 0 1.700-3.700M3 2v3h3',
  move: 'M5 13V3M2.500 5.500L5 3l2.500 2.500M11 3v10M8.500 10.500L11 13l2.500-2.500',
  insert: 'M3 2.500h10v4H3zM8 9v5M5.500 11.500h5',
  shelf: 'M2 9.500h12V13H2zM5 9.500V3h6v6.500',
  undo: 'M6 3L3 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H6',
  wide: 'M1.500 8h13M4 5L1.500 8L4 11M12 5l2.500 3L12 11',
  bin: 'M3 4.500h10M6 4.500V2.500h4v2M4.500 4.500l.5 9h6l.5-9',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  plus: 'M8 4v8M4 8h8',
  minus: 'M4 8h8',
  tick: 'M3 8.500l3.500 3.500L13 4.500',
  stop: 'M8 4.500V9M8 11.300v.4M8 1.500L15 14H1z',
  pencil: 'M3 13l.7-3L11 2.700l2.300 2.300L6 12.300z',
  lock: 'M4 7.500h8V14H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
