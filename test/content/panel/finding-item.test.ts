// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { findingItem } from '../../../src/content/panel/finding-item.ts';
import { press } from './trusted.ts';
import { finding, problem } from './views.ts';

const nowhere = () => undefined;

describe('a finding', () => {
  test('shows its severity, title, exact value, why it matters and the clicks', () => {
    const item = findingItem(finding(), false, nowhere);
    expect(item.querySelector('h4')?.textContent).toBe('High Redirect URI without TLS');
    expect(item.querySelector('code')?.textContent).toBe('http://app.example.com/cb');
    expect(item.querySelector('.problem')?.textContent).toBe(
      'The address http://app.example.com/cb is clear-text http.',
    );
    expect(item.querySelector('details')?.textContent).toContain('Codes travel in clear text.');
    expect(item.querySelector('details')?.textContent).toContain('General > Edit');
    expect(item.querySelector('button')).toBeNull();
  });

  test('shows a value that the sentence leaves out beside it', () => {
    const bare = problem({ text: 'The wildcard is on.', value: 'SUBDOMAIN' });
    const item = findingItem(finding({ problems: [bare] }), false, nowhere);
    expect(item.querySelector('.problem')?.textContent).toBe('The wildcard is on. SUBDOMAIN');
  });

  test('says how sure it is where it is not certain', () => {
    expect(findingItem(finding(), false, nowhere).textContent).not.toContain('Certain');
    expect(findingItem(finding({ confidence: 'medium' }), false, nowhere).textContent).toContain('Likely');
  });

  test('says what Save does to each problem', () => {
    const words = (more: object, unsaved = true) =>
      findingItem(finding({ problems: [problem(more)] }), unsaved, nowhere).querySelector('.change')
        ?.textContent;
    expect(words({ change: 'new' })).toBe('Unsaved, new:');
    expect(words({ change: 'fixed' })).toBe('Fixed by Save:');
    expect(words({ change: 'still' })).toBe('Still there:');
    expect(words({})).toBe('Unsaved:');
    expect(words({}, false)).toBeUndefined();
  });

  test('leads from each sentence to its row', () => {
    const go = vi.fn();
    const problems = [problem(), problem({ at: 'nowhere' })];
    const item = findingItem(finding({ problems }), false, (at) =>
      at === 'nowhere' ? undefined : () => go(at),
    );
    const buttons = item.querySelectorAll('button');
    expect(buttons).toHaveLength(1);
    press(buttons[0] as Element);
    expect(go).toHaveBeenCalledExactlyOnceWith(problem().at);
  });

  test('of 500 problems does not fill the panel until they are asked for', () => {
    const problems = Array.from({ length: 500 }, (_, n) => problem({ value: `http://${n}.example/` }));
    const item = findingItem(finding({ problems }), false, nowhere);
    expect(item.querySelectorAll('.problem')).toHaveLength(8);
    const more = item.querySelector('button') as HTMLButtonElement;
    expect(more.textContent).toBe('492 more');
    press(more);
    expect(item.querySelectorAll('.problem')).toHaveLength(500);
    expect(more.isConnected).toBe(false);
  });
});

describe('hostile text', () => {
  const EVIL = '<img src=x onerror=alert(1)>\u202eevil';
  const item = findingItem(
    finding({ title: EVIL, problems: [problem({ text: `It is ${EVIL}.`, value: EVIL, at: EVIL })] }),
    false,
    () => () => undefined,
  );

  test('stays text, and what would hide in it is spelled out', () => {
    expect(item.querySelector('img')).toBeNull();
    expect(item.querySelector('code')?.textContent).toBe('<img src=x onerror=alert(1)>‹U+202E›evil');
  });

  test('stands in no attribute', () => {
    for (const element of item.querySelectorAll('*'))
      for (const { value } of element.attributes) expect(value).not.toContain('alert');
  });
});
