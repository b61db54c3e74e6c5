import { describe, expect, test } from 'vitest';
import { consoleSteps } from '../../popup/console-steps.ts';
import { rules } from '../../src/rules/index.ts';
import { texts } from '../../src/rules/texts.ts';

/** Words of the catalogue that are meant for whoever writes the rules. */
const FOR_DEVELOPERS = /\b[A-Z]+_(?:SHARED|SAAS|APPS|PATTERN)\b|re-verify|report unknown|“no rule”/;

/** Steps that stand for the app whose finding is shown. */
const AN_APP = /^\[(?:(?:the|this|your) )?(?:\w+ )?(?:app|application|bookmark|client|integration)\]$/;

/** Everything people read about a rule. */
const wordsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(wordsOf);

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

  test('is written for people', () => {
    for (const words of wordsOf(meta)) {
      expect(words, `${file}: leave out a field that says nothing`).not.toMatch(/^[\s–—-]*$/);
      expect(words, `${file}: these are a developer’s words`).not.toMatch(FOR_DEVELOPERS);
    }
  });

  test('has steps in which the page can name the app', () => {
    const steps = consoleSteps(meta?.fix.console ?? '');
    // The page puts the name of the subject there, whatever that is.
    if (!rule.kinds.includes('app')) expect(steps, `${file}: its subject is no app`).not.toContain('[app]');
    if (rule.kinds.some((kind) => kind !== 'app')) return;
    const others = steps.filter((step) => step !== '[app]' && AN_APP.test(step));
    expect(others, `${file}: only [app] is replaced by the app’s name`).toEqual([]);
  });
});
