/** What the office lets go over its line, and when; kept on the machine, so that a restart remembers it. */
export interface SendingRules {
  /** A clerk has paused sending. */
  readonly paused: boolean;
  readonly line: LineRule;
}

export type LineRule =
  | { readonly kind: 'free' }
  /** Data always goes at once; files that are larger wait for the window, if there is one, or for a person. */
  | {
      readonly kind: 'metered';
      readonly filesUpToBytes: number;
      readonly window: LineWindow | null;
    };

/** Minutes since local midnight; `from` after `to` runs past midnight, equal ones mean the whole day. */
export interface LineWindow {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Before anybody chose. */
export const UNHINDERED: SendingRules = { paused: false, line: { kind: 'free' } };

export const MINUTES_PER_DAY = 24 * 60;
