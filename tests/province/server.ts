import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { openEmbeddedDatabase, openServerDatabase, type Database } from './database.ts';
import { addEnrolmentCode } from './enrolments.ts';
import { installFaults, type FindFault } from './faults.ts';
import { openFileStore } from './file-store.ts';
import { openProvinceKeys, rotateSigningKey } from './keys.ts';
import { newId } from './new-id.ts';
import { Problem } from './problem.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Province } from './route-parts.ts';
import { installRoutes } from './routes.ts';
import { openTokens } from './tokens.ts';
import { openUploads } from './uploads.ts';

/** A dossier of hundreds of papers is still well below this. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const TOKEN_LIFETIME_MS = 10 * 60 * 1000;

export interface ProvinceOptions {
  /** Holds `files/`, `uploads/` and, without a database address, `pg/`. Replicas share it. */
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** An open database, which then stays open when the server closes. */
  readonly database?: Database | undefined;
  /** 0 picks a free one. The server listens on loopback only. */
  readonly port?: number | undefined;
  readonly now?: (() => number) | undefined;
  readonly tokenLifetimeMs?: number | undefined;
  readonly registerDelayMs?: number | undefined;
  readonly firstNumber?: number | undefined;
  readonly blockSize?: number | undefined;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  /** A trial control, see `Settling`. */
  readonly doubtsFirst?: boolean | undefined;
  /** For tests in the same process only. */
  readonly findFault?: FindFault | undefined;
}

export interface RunningProvince {
  /** E.g. `http://127.0.0.1:43210`. */
  readonly address: string;
  readonly rootPublicKey: string;
  /** `METHOD /path` of every route, as registered. */
  readonly routes: readonly string[];
  /** A new one-time code for a new counter. */
  newEnrolmentCode(): Promise<string>;
  rotateSigningKey(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one province server; any number may run on one PostgreSQL and one data folder. */
export async function startProvince(options: ProvinceOptions): Promise<RunningProvince> {
  await mkdir(options.dataDirectory, { recursive: true });
  const database = options.database ?? (await openDatabase(options));
  const province = await openProvince(options, database);
  const { server, routes } = buildServer(options, province);
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const listening = server.server.address();
  const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
  const address = `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  return {
    address,
    rootPublicKey: province.keys.rootPublicKey,
    routes,
    async newEnrolmentCode() {
      const code = newId().slice(0, 8).toUpperCase();
      await addEnrolmentCode(database, code);
      return code;
    },
    rotateSigningKey: () => rotateSigningKey(database),
    async close() {
      await server.close();
      if (options.database === undefined) await database.close();
    },
  };
}

function openDatabase({ databaseUrl, dataDirectory }: ProvinceOptions): Promise<Database> {
  return databaseUrl === undefined
    ? openEmbeddedDatabase(join(dataDirectory, 'pg'))
    : openServerDatabase(databaseUrl);
}

async function openProvince(options: ProvinceOptions, database: Database): Promise<Province> {
  const now = options.now ?? Date.now;
  const settling = {
    database,
    now,
    store: openFileStore(join(options.dataDirectory, 'files')),
    doubtsFirst: options.doubtsFirst ?? false,
  };
  return {
    ...settling,
    keys: await openProvinceKeys(database),
    tokens: await openTokens({ database, now, lifetimeMs: options.tokenLifetimeMs ?? TOKEN_LIFETIME_MS }),
    uploads: openUploads(settling, join(options.dataDirectory, 'uploads')),
    registerDelayMs: options.registerDelayMs ?? 0,
    firstNumber: options.firstNumber ?? 5001,
    blockSize: options.blockSize ?? 200,
  };
}

function buildServer(
  options: ProvinceOptions,
  province: Province,
): { readonly server: FastifyInstance; readonly routes: readonly string[] } {
  const { tls } = options;
  const server = fastify({
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    serverFactory: (handler) =>
      tls === undefined ? createHttpServer(handler) : createHttpsServer(tls, handler),
  });
  const routes: string[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push(`${each} ${url}`);
  });
  server.setErrorHandler(async (error, _request, reply) => {
    const { status, body } = problemAnswer(error, province.now());
    return reply.status(status).send(body);
  });
  server.setNotFoundHandler(() => {
    throw new Problem('not-found');
  });
  if (options.findFault !== undefined) installFaults(server, options.findFault);
  installRoutes(server, province);
  return { server, routes };
}
