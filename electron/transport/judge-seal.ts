import type { EnrolmentFacts } from '../../shared/journal/journal-body.ts';
import type { RuleFile } from '../../shared/rules/directive/rule-file.ts';
import type { RuleSeal } from '../../shared/rules/directive/rule-seal.ts';
import { isJsonSignedBy } from './signed-json.ts';
import { isKeyListGenuine } from './signing-keys.ts';

/** Root → key list → rules, all of it in the file itself: a stick brings it to a counter without a line. */
export function judgeSeal(
  enrolment: EnrolmentFacts | undefined,
  rules: RuleFile,
  { keys, keyId, signature }: RuleSeal,
): 'good' | 'broken' | 'unknown' {
  if (enrolment === undefined) return 'unknown';
  const key = keys.body.keys.find((candidate) => candidate.keyId === keyId);
  const isGood =
    key !== undefined &&
    isKeyListGenuine(keys, enrolment.rootPublicKey) &&
    isJsonSignedBy(key.publicKey, rules, signature);
  return isGood ? 'good' : 'broken';
}
