// Says why a value may not cross between page and main, or `undefined` when it may. One text for both sides: the
// host requires it, the page's script carries it. Through a binding an ArrayBuffer would silently become `{}`.
function wireProblem(value) {
  if (['undefined', 'boolean', 'number', 'string'].includes(typeof value)) return undefined;
  if (typeof value !== 'object') return problemOf(typeof value);
  if (value === null) return undefined;
  if (Object.prototype.toString.call(value) === '[object Uint8Array]') return undefined;
  if (Array.isArray(value)) return firstProblem(value);
  return isPlain(value) ? firstProblem(Object.values(value)) : problemOf(value.constructor?.name ?? 'class');
}

function problemOf(name) {
  return `a ${name} is not JSON and not a Uint8Array`;
}

function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  // Another realm's `Object.prototype` is not ours, but its own prototype is null all the same.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function firstProblem(values) {
  for (const value of values) {
    const problem = wireProblem(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

module.exports = { wireProblem };
