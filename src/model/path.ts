/** Whether `inner` is the path `outer` or one below it: `a.b` contains `a.b`, `a.b.c` and `a.b[3]`, but not `a.bc`. */
export const contains = (outer: string, inner: string): boolean =>
  inner.startsWith(outer) &&
  (inner.length === outer.length || inner[outer.length] === '.' || inner[outer.length] === '[');

/** Whether one of two paths contains the other. */
export const overlap = (a: string, b: string): boolean => contains(a, b) || contains(b, a);

/** `a[3].b` as `a.b`. */
export const withoutIndexes = (path: string): string =>
  path.includes('[') ? path.replace(/\[\d+\]/g, '') : path;
