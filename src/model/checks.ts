/** Tells whether a value that came from outside has the type its name promises. Never throws. */
export type Check = (value: unknown) => boolean;

export const textUpTo =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;

export const matching =
  (pattern: RegExp, max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max && pattern.test(value);

export const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);

export const flag: Check = oneOf(true, false);

export const wholeNumber =
  (min: number, max: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;

export const finiteNumber: Check = (value) => Number.isFinite(value);

export const listOf =
  (item: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(item);

export const recordOf =
  (key: Check, item: Check, max: number): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).length <= max &&
    Object.entries(value).every(([name, held]) => key(name) && item(held));

/** Every field of the shape and no other. */
export const exactly =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries(required).every(([name, check]) => Object.hasOwn(value, name) && check(value[name])) &&
    Object.entries(value).every(([name, held]) => {
      if (Object.hasOwn(required, name)) return true;
      return Object.hasOwn(optional, name) && (optional[name] as Check)(held);
    });

/** An object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
