import type { Fault } from '../../../province/faults.ts';
import type { Trial } from '../../../province/testing/trial.ts';

/** A server whose next requests can be made to fail, with an enrolled counter. */
export async function startFaultyTrial(trial: Trial, options: { readonly now?: () => number }) {
  const faults: { readonly method: string; readonly path: string; readonly fault: Fault }[] = [];
  const province = await trial.start({
    ...options,
    findFault: ({ method, url }) => {
      const place = faults.findIndex((each) => each.method === method && url.startsWith(each.path));
      return place === -1 ? undefined : faults.splice(place, 1)[0]?.fault;
    },
  });
  const counter = await trial.counter(province);
  const failOnce = (method: string, path: string, fault: Fault) => {
    faults.push({ method, path, fault });
  };
  return { province, counter, failOnce };
}
