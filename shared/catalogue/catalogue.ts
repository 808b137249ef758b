import data from './catalogue.json' with { type: 'json' };
import { parseCatalogue } from './parse-catalogue.ts';
import type { Catalogue, Procedure } from './procedure.ts';

/** The catalogue this release ships with: 76 commune procedures, sources kept with each. */
export function loadCatalogue(): Catalogue {
  return parseCatalogue(data);
}

export function findProcedure(catalogue: Catalogue, code: string): Procedure | undefined {
  return catalogue.procedures.find((procedure) => procedure.code === code);
}
