const MOST = 4096;

/** Remembers the results of a pure function of a string; forgets them all when there are too many. */
export function remembered<T>(compute: (key: string) => T, most = MOST): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}

/** Remembers the results of a pure function of an object, each for as long as its object lives. */
export function rememberedOf<O extends object, T>(compute: (of: O) => T): (of: O) => T {
  const results = new WeakMap<O, T>();
  return (of) => {
    const known = results.get(of);
    if (known !== undefined) return known;
    const result = compute(of);
    results.set(of, result);
    return result;
  };
}
