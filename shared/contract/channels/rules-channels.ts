import type { LockedFailure, SaveFailure } from '../failures.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { Result } from '../../kernel/result.ts';
import type { AmendFailure, Amendment } from '../../rules/directive/amend-rules.ts';
import type { RuleDifference } from '../../rules/directive/compare-rule-files.ts';
import type { RuleFileFailure } from '../../rules/directive/parse-rule-file.ts';
import type { RuleFile } from '../../rules/directive/rule-file.ts';

/** The rules that this office works by. */
export interface RuleBoard {
  readonly rules: RuleFile;
  readonly today: PlainDay;
  /** `null`: those that came with the program. */
  readonly adopted: { readonly at: Instant; readonly byName: string } | null;
  /** Sealed by the province that this counter is enrolled at. */
  readonly sealed: boolean;
}

/** What would change by adopting a file that was picked. */
export interface RulePreview {
  readonly rules: RuleFile;
  readonly sealed: boolean;
  readonly differences: readonly RuleDifference[];
}

export type RulesFailure =
  | LockedFailure
  | RuleFileFailure
  | AmendFailure
  | SaveFailure
  /** No text of JSON, or none that can be read. */
  | { readonly kind: 'rules-unreadable' }
  /** Something in it was changed after it was sealed. */
  | { readonly kind: 'seal-broken' }
  /** The counter is not enrolled, so it cannot tell whose seal it is. */
  | { readonly kind: 'seal-unknown' }
  /** It names the province and is not sealed by it. */
  | { readonly kind: 'claims-province'; readonly place: string }
  /** What was picked is not the file that is to be adopted. */
  | { readonly kind: 'not-picked' };

/** Bộ quy tắc: the directive as data, read, compared, adopted, amended and saved. */
export interface RulesChannels {
  'rules:read': { readonly request: null; readonly reply: Result<RuleBoard, LockedFailure> };
  /** The clerk picks a file, and nothing changes yet; `null`: the dialog was closed. */
  'rules:pick': { readonly request: null; readonly reply: Result<RulePreview | null, RulesFailure> };
  /** Adopts the file that was picked last; its version is named so that nobody adopts another. */
  'rules:adopt': {
    readonly request: { readonly version: string };
    readonly reply: Result<RuleBoard, RulesFailure>;
  };
  'rules:amend': {
    readonly request: {
      readonly amendment: Amendment;
      readonly from: PlainDay;
      readonly clause: string;
      readonly groundVi: string;
    };
    readonly reply: Result<RuleBoard, RulesFailure>;
  };
  /** Saves what is worked by where the clerk chooses; `null`: the dialog was closed. */
  'rules:save': {
    readonly request: null;
    readonly reply: Result<{ readonly name: string } | null, RulesFailure>;
  };
}
