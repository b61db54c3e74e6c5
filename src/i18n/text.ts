import en from './locales/en.json';

/** Keys of the words; a key names its placeholders, as in `done.apps {count}`. */
export type TextKey = keyof typeof en;
type Placeholders<K extends string> = K extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Params<K extends string> = [Placeholders<K>] extends [never]
  ? []
  : [params: Readonly<Record<Placeholders<K>, string | number>>];
type Plural = { readonly one: string; readonly other: string };

/** Made when first needed: making one takes longer than all else a page of the console does on its start. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const numbers = once(() => new Intl.NumberFormat('en'));
const plurals = once(() => new Intl.PluralRules('en'));

/** The words of the interface. Numbers are formatted; `count` chooses between singular and plural. */
export function text<K extends TextKey>(key: K, ...[params]: Params<K>): string {
  const values: Readonly<Record<string, string | number>> = params ?? {};
  return formOf(en[key], values).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numbers().format(value) : (value ?? whole);
  });
}

function formOf(words: string | Plural, values: Readonly<Record<string, string | number>>): string {
  if (typeof words === 'string') return words;
  return plurals().select(Number(values.count)) === 'one' ? words.one : words.other;
}

/** Words for a name that comes from an org and may be one we have none for: then the name itself. */
export function textOr(key: string, name: string): string {
  const words = Object.hasOwn(en, key) ? en[key as TextKey] : name;
  return typeof words === 'string' ? words : words.other;
}
