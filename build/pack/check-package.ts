import { builtinModules } from 'node:module';
import type { FuseName, Fuses } from './fuse-wire.ts';

export interface PackedFile {
  readonly path: string;
  readonly unpacked: boolean;
  /** `undefined` for what is no text. */
  readonly text: string | undefined;
}

export interface PackedApp {
  /** The archive's files. */
  readonly files: readonly PackedFile[];
  /** What lies beside the archive in `resources/`. */
  readonly resources: readonly string[];
  readonly locales: readonly string[];
  readonly fuses: Fuses;
}

/** What the check must know of the machine that packed. */
export interface PackFacts {
  /** Names of the bundles of the machine side. */
  readonly entries: readonly string[];
  /** Paths that tell of the machine: the checkout, the home folder. */
  readonly privatePaths: readonly string[];
}

/** Every package of node_modules that may ship, with why it cannot be inside a bundle: all belong to native code. */
const SHIPPED_PACKAGES = ['sharp', '@img', 'detect-libc', 'semver', 'pkcs11js'];
/** Opened by the system and therefore beside the archive, whole: they find one another by relative path. */
const UNPACKED = /^node_modules\/(sharp|@img|pkcs11js)\//;
const NATIVE = /\.(node|dll|dylib|so)(\.[\d.]+)?$/;
const ALLOWED = new RegExp(
  `^(package\\.json|dist/(electron|renderer)/.+|node_modules/(${SHIPPED_PACKAGES.join('|')})/.+)$`,
);
const PRIVATE_NAMES = [
  { pattern: /\.(ts|tsx|mts|cts)$/, what: 'a source file' },
  { pattern: /\.map$/, what: 'a source map' },
  { pattern: /\.(pem|p12|pfx|key|der|env|log)$/, what: 'a key, an environment or a log' },
  { pattern: /(^|\/)(tests?|__tests__|\.git)\/|\.test\./, what: 'a test or a repository' },
];
/** With a body: node-forge's code names the header. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/;
const DEVELOPMENT_JSX = /jsxDEV\)?\(|react-jsx-dev-runtime/;
const OPTIONAL_PACKAGES = ['pkcs11js'];
const BUILT_IN = new Set(['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
const LANGUAGES = new Set(['vi.pak', 'en-US.pak']);

/** The safest state of each fuse that the app can live with; written down a second time so that a loosened setting is seen. */
const WANTED_FUSES: Readonly<Record<Exclude<FuseName, 'enableCookieEncryption'>, boolean>> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** Why a package must not be handed out; empty when it may. */
export function findPackageFaults(app: PackedApp, facts: PackFacts): readonly string[] {
  return [
    ...missing(app.files, facts),
    ...app.files.flatMap((file) => faultsOfFile(file, facts)),
    ...app.files.flatMap((file) => unresolved(file, app.files)),
    ...faultsAround(app),
    ...faultsOfFuses(app),
  ];
}

function missing(files: readonly PackedFile[], { entries }: PackFacts): readonly string[] {
  const needed = [
    /^package\.json$/,
    /^dist\/renderer\/index\.html$/,
    /^dist\/electron\/assets\/fonts\/.+\.ttf$/,
    /^dist\/electron\/assets\/samples\/.+\.jpg$/,
    /^node_modules\/sharp\/package\.json$/,
    /^node_modules\/@img\/sharp-.+\.node$/,
    /^node_modules\/@img\/sharp-libvips-.+\.(so|dll|dylib)/,
    ...entries.map((name) => new RegExp(`^dist/electron/${name}\\.cjs$`)),
  ];
  return needed
    .filter((pattern) => !files.some(({ path }) => pattern.test(path)))
    .map((pattern) => `missing: nothing matches ${pattern.source}`);
}

function faultsOfFile({ path, unpacked, text }: PackedFile, { privatePaths }: PackFacts): readonly string[] {
  const faults: string[] = [];
  if (!ALLOWED.test(path)) faults.push('is not on the list of what ships');
  for (const { pattern, what } of PRIVATE_NAMES) if (pattern.test(path)) faults.push(`is ${what}`);
  if (!unpacked && (UNPACKED.test(path) || NATIVE.test(path))) faults.push('must lie outside the archive');
  if (text !== undefined) faults.push(...faultsOfText(text, privatePaths));
  return faults.map((fault) => `${path}: ${fault}`);
}

function faultsOfText(text: string, privatePaths: readonly string[]): readonly string[] {
  const faults = privatePaths
    .filter((path) => text.includes(path))
    .map((path) => `tells of this machine (${path})`);
  if (PRIVATE_KEY.test(text)) faults.push('holds a private key');
  if (DEVELOPMENT_JSX.test(text))
    faults.push('is a development build (NODE_ENV was set while it was built: `npm run build -- --force`)');
  return faults;
}

/** A bundle asks for a package that is not there: it would die at start, or worse, at the first scan. */
function unresolved({ path, text }: PackedFile, files: readonly PackedFile[]): readonly string[] {
  if (text === undefined || !/^dist\/electron\/.+\.cjs$/.test(path)) return [];
  const asked = [...text.matchAll(/\brequire\(["']([^"'.][^"']*)["']\)/g)].map(([, name = '']) => name);
  return [...new Set(asked)]
    .filter((name) => !BUILT_IN.has(name) && !OPTIONAL_PACKAGES.includes(name))
    .filter((name) => !files.some((file) => file.path === `node_modules/${name}/package.json`))
    .map((name) => `${path}: requires ${name}, which is not in the package`);
}

/** CVE-2025-55305: what lies beside the archive is not covered by its integrity. */
function faultsAround({ resources, locales }: PackedApp): readonly string[] {
  const strangers = resources.filter((name) => name !== 'app.asar' && name !== 'app.asar.unpacked');
  return [
    ...strangers.map((name) => `resources/${name}: only the archive and its unpacked part belong there`),
    ...locales.filter((name) => !LANGUAGES.has(name)).map((name) => `locales/${name}: no such language here`),
  ];
}

function faultsOfFuses({ fuses, files }: PackedApp): readonly string[] {
  const wrong = Object.entries(WANTED_FUSES)
    .filter(([name, wanted]) => Object.entries(fuses).find(([fuse]) => fuse === name)?.[1] !== wanted)
    .map(([name, wanted]) => `fuse ${name} must be ${wanted ? 'on' : 'off'}`);
  const main = files.find(({ path }) => path === 'dist/electron/main.cjs')?.text ?? '';
  // With this fuse off, `child_process.fork` starts a second counter instead of the image child.
  if (fuses.runAsNode === false && /\.fork\)?\(/.test(main) && !/\butilityProcess\b/.test(main))
    wrong.push('fuse runAsNode is off, but main starts its image child as plain Node: use a utility process');
  return wrong;
}
