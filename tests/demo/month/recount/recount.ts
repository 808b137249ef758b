import * as count from './counts.ts';
import { casesOf, exclusionOf, isOnline, isProvided, reusedOf, type Case } from './dossiers.ts';
import { midnight, nextDay, on, type Entry, type MonthFiles, type Rules } from './files.ts';
import { median } from './office-hours.ts';

/** One figure as it must stand in `kpi.json`. */
export interface Recounted {
  readonly rate: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly excludedIds: Readonly<Record<string, readonly string[]>>;
  readonly pending: readonly string[];
  readonly value: number | null;
  readonly medians?: { readonly online: number | null; readonly others: number | null };
  readonly colour: string | null;
  readonly noColour: string | null;
}

type Lists = Pick<Recounted, 'numerator' | 'denominator' | 'excludedIds'> & Partial<Recounted>;

/** Counts every figure of the month anew, in the order in which `kpi.json` has them. */
export function recount(files: MonthFiles): readonly Recounted[] {
  const cases = casesOf(files);
  const first = `${files.month}-01`;
  const last = lastDayOf(first);
  const year = windowOf(`${first.slice(0, 4)}-01-01`, last);
  const window = windowOf(first, last);
  const judge = judgeOn(files.rules, last);
  const k6 = count.k6(cases, window);
  const dueless = { 'no-due-time': ids(k6.dueless.filter(({ excluded }) => excluded === undefined)) };
  return [
    judge('K1', k1(files, last)),
    judge('K2', k2(cases, year)),
    { ...judge('K2', k2(cases, window)), colour: null, noColour: 'informative' },
    judge('K3', lists(count.k3(cases, window))),
    judge(
      'K3-online-provided',
      lists(
        count.k3(
          cases.filter((one) => one.provided || one.unknownLevel),
          window,
        ),
      ),
    ),
    judge('K4', lists(count.k4(cases, window))),
    judge('K5', lists(count.k5(cases, window))),
    judge('K6', withMore(lists(k6), dueless)),
    judge('K6a', withMore(lists(count.k6a(cases, window)), dueless), 'count'),
    k6b(judge, cases, files),
    judge('K7', lists(count.k7(cases, window, files.rules))),
    judge('K8', lists(count.k8(cases, window))),
    judge('K9', k9(cases, window)),
    judge('K10', k10(files, window)),
    judge('K11', k11(cases, window), 'count'),
    judge('K12', lists(count.k12(cases, window))),
    judge('K13-received', lists(byPost(cases, window))),
    judge('K13-returned', lists(count.k13Returned(cases, window))),
    judge('K14', k14(files, window), 'count'),
  ];
}

type Judge = (rate: string, lists: Lists, reading?: 'share' | 'count' | 'medians') => Recounted;

function judgeOn(rules: Rules, day: string): Judge {
  return (rate, counted, reading = 'share') => {
    const [n, d] = [counted.numerator.length, counted.denominator.length];
    const share = d === 0 || reading === 'medians' ? null : Math.round((n / d) * 10_000 + 1e-9) / 100;
    return {
      pending: [],
      ...counted,
      rate,
      value: reading === 'count' ? n : share,
      ...verdictOf(rules, { rate, day, n, d }),
    };
  };
}

function verdictOf(
  rules: Rules,
  {
    rate,
    day,
    n,
    d,
  }: { readonly rate: string; readonly day: string; readonly n: number; readonly d: number },
): Pick<Recounted, 'colour' | 'noColour'> {
  const span = on(rules.rates[rate]?.targets ?? [], day);
  if (span === undefined) return { colour: null, noColour: 'not-in-force' };
  const { value } = span;
  if (value === null) return { colour: null, noColour: 'no-target' };
  if (value.kind === 'none-of-it') return { colour: n === 0 ? 'xanh' : 'do', noColour: null };
  if (d === 0) return { colour: null, noColour: 'nothing-happened' };
  return {
    colour: shareColour(rules, day, { n, d, percent: value.percent ?? 0, op: value.op ?? '' }),
    noColour: null,
  };
}

function shareColour(
  rules: Rules,
  day: string,
  {
    n,
    d,
    percent,
    op,
  }: { readonly n: number; readonly d: number; readonly percent: number; readonly op: string },
): string {
  if (isMet(op, 100 * n - percent * d)) return 'xanh';
  const bands = on(rules.colours, day)?.value;
  const reached = (band: number) => 10_000 * n >= band * percent * d;
  if (reached(bands?.yellowFromPercent ?? 100)) return 'vang';
  return reached(bands?.orangeFromPercent ?? 100) ? 'cam' : 'do';
}

function isMet(op: string, difference: number): boolean {
  if (op === '=') return difference === 0;
  return op === '>' ? difference > 0 : difference >= 0;
}

function lists({ about, counts, pending = [] }: count.Counted): Lists {
  const kept = about.filter(({ excluded }) => excluded === undefined);
  return {
    numerator: ids(kept.filter(counts)),
    denominator: ids(kept),
    excludedIds: excludedIn(about),
    pending: ids(pending.filter(({ excluded }) => excluded === undefined)),
  };
}

function excludedIn(about: readonly Case[]): Readonly<Record<string, readonly string[]>> {
  const reasons = [...new Set(about.flatMap(({ excluded }) => excluded ?? []))];
  return Object.fromEntries(
    reasons.map((reason) => [reason, ids(about.filter(({ excluded }) => excluded === reason))]),
  );
}

function withMore(counted: Lists, more: Readonly<Record<string, readonly string[]>>): Lists {
  return { ...counted, excludedIds: { ...counted.excludedIds, ...more } };
}

function k1({ catalogue }: MonthFiles, day: string): Lists {
  const listed = catalogue.procedures.filter(({ valid }) => on([valid], day) !== undefined);
  const because = (reason: string | undefined) =>
    listed.filter((procedure) => exclusionOf(procedure, day) === reason);
  const codes = (some: typeof listed) => sorted(some.map(({ code }) => code));
  return {
    numerator: codes(because(undefined).filter((procedure) => isProvided(procedure, day))),
    denominator: codes(because(undefined)),
    excludedIds: {
      'handled-by-police': codes(because('handled-by-police')),
      'level-unknown': codes(because('level-unknown')),
    },
  };
}

function k2(cases: readonly Case[], window: count.Window): Lists {
  const received = count.received(cases, window);
  const used = received.filter(({ excluded, provided }) => excluded === undefined && provided);
  const codes = (some: readonly Case[]) => sorted(some.flatMap(({ procedure }) => procedure?.code ?? []));
  return {
    numerator: codes(used.filter(isOnline)),
    denominator: codes(used),
    excludedIds: excludedIn(received),
  };
}

function k6b(judge: Judge, cases: readonly Case[], files: MonthFiles): Recounted {
  const first = `${files.month}-01`;
  const finished = count.finished(cases, windowOf(first, lastDayOf(first)));
  const kept = finished.filter(({ excluded }) => excluded === undefined);
  const share = (one: Case) => count.hoursShare(one, files.calendar);
  const known = kept.filter((one) => share(one) !== undefined);
  const shares = (some: readonly Case[]) => some.flatMap((one) => share(one) ?? []);
  const online = known.filter(isOnline);
  return {
    ...judge(
      'K6b',
      {
        numerator: ids(online),
        denominator: ids(known),
        excludedIds: {
          ...excludedIn(finished),
          'no-due-time': ids(kept.filter((one) => share(one) === undefined)),
        },
      },
      'medians',
    ),
    medians: {
      online: median(shares(online)),
      others: median(shares(known.filter((one) => !isOnline(one)))),
    },
  };
}

function k9(cases: readonly Case[], window: count.Window): Lists {
  const about = count.received(cases, window).filter((one) => count.heldPapers(one).length > 0);
  const papers = (wants: (one: Case, paper: string) => boolean) =>
    sorted(
      about
        .filter(({ excluded }) => excluded === undefined)
        .flatMap((one) =>
          count
            .heldPapers(one)
            .filter((paper) => wants(one, paper))
            .map((paper) => `${one.id}/${paper}`),
        ),
    );
  return {
    numerator: papers((one, paper) => reusedOf(one).has(paper)),
    denominator: papers(() => true),
    excludedIds: excludedIn(about),
  };
}

function k10({ register }: MonthFiles, window: count.Window): Lists {
  const visits = register.visits
    .map(({ visitId, history }) => ({ visitId, ...visitOf(history) }))
    .filter(({ opened, voided }) => !voided && window.from <= opened && opened < window.to);
  const names = (some: typeof visits) => sorted(some.map(({ visitId }) => visitId));
  const because = (reason: string | undefined) => visits.filter(({ left }) => left === reason);
  return {
    numerator: names(because(undefined).filter(({ guided }) => guided)),
    denominator: names(because(undefined)),
    excludedIds: {
      'pick-up-only': names(because('pick-up-only')),
      'postal-staff': names(because('postal-staff')),
    },
  };
}

function visitOf(history: readonly Entry[]) {
  const kinds = history.map(({ action }) => action.kind);
  const purpose = history.findLast(({ action }) => action.kind === 'purpose-recorded')?.action['purpose'];
  const isPickUp = purpose === 'pick-up' && !kinds.includes('dossier-joined');
  return {
    opened: history[0]?.at ?? 0,
    voided: kinds.includes('visit-voided'),
    guided: isGuided(history),
    left: isPickUp ? 'pick-up-only' : purpose === 'postal-staff' ? 'postal-staff' : undefined,
  };
}

/** By the newest word before the visit was over. */
function isGuided(history: readonly Entry[]): boolean {
  const closed = history.findIndex(({ action }) => action.kind === 'visit-closed');
  const before = closed === -1 ? history : history.slice(0, closed);
  const guidance = before.findLast(({ action }) => action.kind === 'guidance-recorded')?.action[
    'guidance'
  ] as { readonly online: boolean; readonly post: boolean } | undefined;
  return guidance?.online === true && guidance.post;
}

function k11(cases: readonly Case[], window: count.Window): Lists {
  const again = count.k11(cases, window);
  return {
    numerator: ids(again.filter(({ excluded }) => excluded === undefined)),
    denominator: ids(count.received(cases, window).filter(({ excluded }) => excluded === undefined)),
    excludedIds: excludedIn(again),
  };
}

function byPost(cases: readonly Case[], window: count.Window): count.Counted {
  return { about: count.received(cases, window), counts: ({ draft }) => draft.arrival.kind === 'post' };
}

function k14({ register }: MonthFiles, window: count.Window): Lists {
  const received = register.complaints
    .map(({ complaintId, history: [first] }) => ({ complaintId, first }))
    .filter(({ first }) => first !== undefined && window.from <= first.at && first.at < window.to);
  const names = (some: typeof received) => sorted(some.map(({ complaintId }) => complaintId));
  return {
    numerator: names(received.filter(({ first }) => first?.action['subject'] !== 'other')),
    denominator: names(received),
    excludedIds: {},
  };
}

/** The month is over at its moment of knowledge: that is where it is judged. */
function windowOf(from: string, last: string): count.Window {
  const to = midnight(nextDay(last));
  return { from: midnight(from), to, judged: to };
}

function lastDayOf(first: string): string {
  let day = first;
  while (nextDay(day).slice(0, 7) === first.slice(0, 7)) day = nextDay(day);
  return day;
}

function ids(cases: readonly Case[]): readonly string[] {
  return sorted(cases.map(({ id }) => id));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
