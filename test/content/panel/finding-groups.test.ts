// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { type FindingGroup, findingGroups } from '../../../src/content/panel/finding-groups.ts';
import type { PanelView } from '../../../src/model/panel.ts';
import { finding, problem, view } from './views.ts';

let root: ShadowRoot;
let list: ReturnType<typeof findingGroups>;
beforeEach(() => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: 'closed' });
  list = findingGroups(root);
  root.append(list.node);
});

const group = (one: PanelView, more: Partial<FindingGroup> = {}): FindingGroup => ({
  view: one,
  unsaved: false,
  wayTo: () => () => undefined,
  ...more,
});
const heads = () => [...root.querySelectorAll('h3')].map(({ textContent }) => textContent);

describe('the head of a group of findings', () => {
  test('names source and time, and how many rules could not judge', () => {
    list.show([group(view({ unknown: 3 })), group(view({ source: 'audit', findings: [] }))]);
    expect(heads()[0]).toBe('From this page alone. 3 rules could not judge it.');
    expect(heads()[1]).toMatch(/^From the last audit\. .*2026, \d\d:\d\d\.$/);
  });

  test.each([
    [40, / 40 % of the rules, by weight, could be judged\.$/],
    [0, / 0 % of the rules, by weight, could be judged\.$/],
    [100, /2026, \d\d:\d\d\.$/],
  ])('an audit that could judge %d %% of an app', (coverage, words) => {
    list.show([group(view({ source: 'audit', findings: [], coverage }))]);
    expect(heads()[0]).toMatch(words);
  });

  test('names the audit that has compared the app with others, for a check', () => {
    list.show([group(view({ source: 'check', carriedFrom: '2026-11-20T05:00:00.000Z' }))]);
    expect(heads()[0]).toMatch(
      /^Read through the API just now\..* Comparisons with other apps come from the audit of .*20.*2026/,
    );
  });

  test('says of a form being edited that it is not saved yet', () => {
    list.show([group(view(), { unsaved: true })]);
    expect(heads()).toEqual(['From this page, not saved yet.']);
  });
});

describe('when something changes', () => {
  test('what stays the same stays as it is', () => {
    list.show([group(view({ findings: [finding({ ruleId: 'a' }), finding({ ruleId: 'b' })] }))]);
    const [first, second] = root.querySelectorAll('li');
    second?.querySelector('button')?.focus();
    list.show([group(view({ findings: [finding({ ruleId: 'new' }), finding({ ruleId: 'b' })] }))]);
    expect(first?.isConnected).toBe(false);
    expect(root.querySelectorAll('li')[1]).toBe(second);
    expect(root.activeElement).toBe(second?.querySelector('button'));
  });

  test('a changed finding keeps its focus and what was unfolded', () => {
    list.show([group(view())]);
    const before = root.querySelector('li') as HTMLElement;
    (before.querySelector('details') as HTMLDetailsElement).open = true;
    before.querySelector('button')?.focus();
    list.show([group(view({ findings: [finding({ problems: [problem({ change: 'still' })] })] }))]);
    const after = root.querySelector('li') as HTMLElement;
    expect(after).not.toBe(before);
    expect(after.querySelector('details')?.open).toBe(true);
    expect(root.activeElement).toBe(after.querySelector('button'));
  });

  test('a rule can stand twice: fixed in one place, still there in another', () => {
    const findings = [
      finding({ problems: [problem({ change: 'still' })] }),
      finding({ problems: [problem({ change: 'fixed' })] }),
    ];
    list.show([group(view({ findings }), { unsaved: true })]);
    expect([...root.querySelectorAll('.change')].map(({ textContent }) => textContent)).toEqual([
      'Still there:',
      'Fixed by Save:',
    ]);
  });

  test('a finding that is gone is taken away', () => {
    list.show([group(view()), group(view({ source: 'audit' }))]);
    list.show([group(view({ findings: [] }))]);
    expect(root.querySelectorAll('li')).toHaveLength(0);
    expect(heads()).toHaveLength(1);
  });

  test('a row that has come into the page can be gone to', () => {
    list.show([group(view(), { wayTo: () => undefined })]);
    expect(root.querySelector('button')).toBeNull();
    list.show([group(view())]);
    expect(root.querySelector('button')).not.toBeNull();
  });
});
