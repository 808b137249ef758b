import { basename } from 'node:path';
import type { RuleBoard, RulePreview, RulesFailure } from '../../shared/contract/channels/rules-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import {
  claimOfProvince,
  parseSealedRules,
  sealedRulesText,
  type SealedRules,
} from '../../shared/contract/sealed-rules.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { amendRules } from '../../shared/rules/directive/amend-rules.ts';
import { compareRuleFiles } from '../../shared/rules/directive/compare-rule-files.ts';
import type { Counter } from './counter.ts';
import type { ExportPort, FileDialogPort } from './ports.ts';

/** The rules that the office works by: read, compared with a file, adopted, amended, saved. A picked file is held until then. */
export class RulesDesk {
  #picked: SealedRules | undefined;

  read(counter: Counter): Reply<'rules:read'> {
    return succeed(boardOf(counter));
  }

  async pick(counter: Counter, dialog: FileDialogPort): Promise<Reply<'rules:pick'>> {
    const text = await dialog.readRules();
    if (text === undefined) return succeed(null);
    const judged = judge(counter, text);
    if (!judged.ok) return judged;
    this.#picked = judged.value;
    return succeed(previewOf(counter, judged.value));
  }

  adopt(counter: Counter, { version }: Request<'rules:adopt'>): Promise<Reply<'rules:adopt'>> {
    const picked = this.#picked;
    return counter.exclusively(async (): Promise<Reply<'rules:adopt'>> => {
      if (picked === undefined || picked.rules.version !== version) return fail({ kind: 'not-picked' });
      await write(counter, picked);
      this.#picked = undefined;
      return succeed(boardOf(counter));
    });
  }

  amend(counter: Counter, { amendment, ...terms }: Request<'rules:amend'>): Promise<Reply<'rules:amend'>> {
    return counter.exclusively(async (): Promise<Reply<'rules:amend'>> => {
      const today = toLocalTime(counter.parts.now()).day;
      const amended = amendRules(counter.ledger.rules, amendment, { ...terms, today });
      if (!amended.ok) return amended;
      // The province sealed other rules than these.
      await write(counter, { rules: amended.value, seal: null });
      return succeed(boardOf(counter));
    });
  }

  async save(
    { ledger }: Counter,
    { dialog, exports }: { readonly dialog: FileDialogPort; readonly exports: ExportPort },
  ): Promise<Reply<'rules:save'>> {
    const place = await dialog.pickPlace(`bo-quy-tac-${ledger.rules.version}.json`);
    if (place === undefined) return succeed(null);
    const text = sealedRulesText({ rules: ledger.rules, seal: ledger.adoption?.seal ?? null });
    const saved = await exports.save(place, Buffer.from(text));
    return saved.ok ? succeed({ name: basename(place) }) : saved;
  }
}

async function write(counter: Counter, { rules, seal }: SealedRules): Promise<void> {
  const { clerk } = counter;
  if (clerk === undefined) throw new TypeError('rules are adopted by a clerk at the counter');
  const at = counter.parts.now();
  await counter.append([{ kind: 'rules-adopted', rules, seal, by: clerk.clerkId, at }]);
}

function boardOf({ ledger, parts }: Counter): RuleBoard {
  const { adoption, rules } = ledger;
  const today = toLocalTime(parts.now()).day;
  if (adoption === undefined) return { rules, today, adopted: null, sealed: false };
  const byName = ledger.findClerk(adoption.by)?.name ?? '';
  return { rules, today, adopted: { at: adoption.at, byName }, sealed: adoption.seal !== null };
}

function previewOf({ ledger }: Counter, { rules, seal }: SealedRules): RulePreview {
  return { rules, sealed: seal !== null, differences: compareRuleFiles(ledger.rules, rules) };
}

/**
 * What a picked file is worth: its shape, its seal, and whose word it claims to be.
 *
 * @rule RULES-02
 */
function judge({ ledger, parts }: Counter, text: string): Result<SealedRules, RulesFailure> {
  const json = jsonOf(text);
  if (json === undefined) return fail({ kind: 'rules-unreadable' });
  const parsed = parseSealedRules(json);
  if (!parsed.ok) return parsed;
  const { rules, seal } = parsed.value;
  if (seal === null) {
    const place = claimOfProvince(rules, ledger.rules);
    return place === undefined ? parsed : fail({ kind: 'claims-province', place });
  }
  switch (parts.province.judgeSeal(rules, seal)) {
    case 'good':
      return parsed;
    case 'broken':
      return fail({ kind: 'seal-broken' });
    case 'unknown':
      return fail({ kind: 'seal-unknown' });
  }
}

function jsonOf(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined; // not JSON: said in the words of the screen
  }
}
