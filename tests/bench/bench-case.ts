import type { Workshop } from './workshop.ts';

/** What one run of a tool gave, by the name of the measure with its unit: `seconds`, `p99Ms`. */
export type Measures = Readonly<Record<string, number>>;

export interface Tool {
  readonly name: string;
  /** Does the whole job once. What may be prepared beforehand was prepared by the case. */
  run(): Promise<Measures>;
}

/** A figure we set ourselves (`PERFORMANCE.md`, goals), as a ratio or as an absolute value of our tool. */
export type Goal =
  | { readonly kind: 'ratio'; readonly id: string; readonly tool: string; readonly peer: string }
  | { readonly kind: 'absolute'; readonly id: string; readonly tool: string };

export type GoalWithLimit = Goal & { readonly measure: string; readonly atMost: number };

export interface PreparedCase {
  readonly tools: readonly Tool[];
  /** Names of the tools that the others are divided by. */
  readonly peers: readonly string[];
  readonly goals: readonly GoalWithLimit[];
  /** One line for each peer that is not on this machine. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

export interface BenchCase {
  readonly id: string;
  readonly title: string;
  prepare(workshop: Workshop): Promise<PreparedCase>;
}
