/** What modules ask of any object while they load it, without meaning to use it. */
const ASKED_BY_LOADERS: readonly string[] = ['__esModule', 'default', 'then', 'toJSON'];

/** An object whose missing members are named errors, so that main cannot lean on what the stand-in lacks. */
export function refuseOthers<Parts extends object>(name: string, parts: Parts): Parts {
  return new Proxy(parts, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || ASKED_BY_LOADERS.includes(key)) {
        const value: unknown = Reflect.get(target, key, target);
        // Bound, because private fields do not pass through a proxy.
        return typeof value === 'function' && !isClass(value) ? value.bind(target) : value;
      }
      throw new Error(`the stand-in for Electron has no ${name}.${key}`);
    },
  });
}

function isClass(value: object): boolean {
  return Function.prototype.toString.call(value).startsWith('class');
}
