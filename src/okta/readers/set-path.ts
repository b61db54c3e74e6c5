import { isRecord } from '../../model/checks.ts';
import type { Raw } from './fields.ts';

/** A copy with one value set; undefined takes it away. The objects on the way are copied, the rest is shared. */
export function withPath(object: Raw, [key, ...rest]: readonly string[], value: unknown): Raw {
  if (key === undefined || key === '__proto__') return object;
  if (rest.length > 0) {
    const inner = object[key];
    return { ...object, [key]: withPath(isRecord(inner) ? inner : {}, rest, value) };
  }
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _, ...left } = object;
  return left;
}

/** What stands at a path. */
export const pathIn = (object: unknown, keys: readonly string[]): unknown =>
  keys.reduce(
    (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    object,
  );
