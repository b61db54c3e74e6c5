import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { texts } from '../../src/rules/texts.ts';

describe.each(rules.map((rule) => ({ rule, id: rule.id })))('$id', ({ rule, id }) => {
  const meta = texts[id];
  const file = `src/rules/${id}.ts`;

  test('is written to the end', () => {
    expect(meta?.title, `${file}: write the title, an imperative`).toMatch(/^[A-Z].+[^.]$/);
    expect(meta?.group, `${file}: write the group`).toMatch(/^[A-Z]\. \S/);
    expect(meta?.why, `${file}: write why it matters`).toMatch(/^[A-Z].+[.)]$/s);
    expect(meta?.fix.console, `${file}: write the clicks that fix it`).toMatch(/^Admin Console > /);
    expect(meta?.references.length, `${file}: name the standards`).toBeGreaterThan(0);
  });

  test('has one whole sentence per variant', () => {
    expect(Object.keys(meta?.texts ?? {})).toEqual(Object.keys(rule.variants));
    for (const [variant, text] of Object.entries(meta?.texts ?? {})) {
      expect(text, `${file}: write the sentence of ${variant}`).toMatch(/^(?:[A-Z“]|\{value\}).+\.$/s);
      expect(text.replaceAll('{value}', ''), `${file}: only {value} is replaced`).not.toMatch(/[{}]/);
    }
  });

  test('links to its standards over https', () => {
    for (const { url, standard, section, paraphrase } of meta?.references ?? []) {
      expect(url).toMatch(/^https:\/\/[\w.-]+\//);
      expect([standard, section, paraphrase].every(Boolean)).toBe(true);
    }
  });
});
