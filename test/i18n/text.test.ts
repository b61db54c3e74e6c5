import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../src/i18n/locales/en.json';
import { text, textOr } from '../../src/i18n/text.ts';

const placeholders = (words: string): readonly string[] =>
  [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
const formsOf = (words: string | object): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words);

describe('text', () => {
  test('fills in and formats', () => {
    expect(text('done.apps {count}', { count: 1 })).toBe('1 app visible to you');
    expect(text('done.apps {count}', { count: 20_000 })).toBe('20,000 apps visible to you');
    expect(text('done.apps {count}', { count: 0 })).toBe('0 apps visible to you');
  });

  test('what is filled in is never read as words again', () => {
    expect(text('export.saved {file}', { file: '$& {file} $1' })).toBe('Saved $& {file} $1');
  });

  test('keys and placeholders are checked by the compiler', () => {
    // @ts-expect-error no such key
    expect(() => text('no.such.key')).toThrow();
    // @ts-expect-error a placeholder is missing
    expect(text('export.saved {file}')).toContain('{file}');
  });

  test('an open name keeps its own spelling where there are no words', () => {
    expect(textOr('status.ACTIVE', 'ACTIVE')).toBe('Active');
    expect(textOr('status.NEW_ONE', 'NEW_ONE')).toBe('NEW_ONE');
    expect(textOr('constructor', 'constructor')).toBe('constructor');
  });
});

test('words have the placeholders their key names', () => {
  for (const [key, words] of Object.entries(en)) {
    for (const form of formsOf(words)) expect(form.trim(), key).not.toBe('');
    const used = new Set(formsOf(words).flatMap(placeholders));
    expect([...used].sort(), key).toEqual([...new Set(placeholders(key))].sort());
  }
});

test('every word is used somewhere', () => {
  const sources = ['src', 'popup', 'options'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const all = sources.join('\n');
  const patterns = [...all.matchAll(/`([a-z-]*\.?\$\{[^`\n]*)`/g)].map(
    ([, template]) =>
      new RegExp(
        `^${(template as string)
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('[\\w.-]+')}$`,
      ),
  );
  const openNames = /^(type|status|source)\./;
  const unused = Object.keys(en).filter(
    (key) =>
      !openNames.test(key) && !all.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
