// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closedHost, isOurs } from '../../../src/content/panel/closed-host.ts';
import { onTrusted, pressable } from '../../../src/content/panel/elements.ts';
import { press, type } from './trusted.ts';

beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.unstubAllGlobals());

describe('a script of the page', () => {
  test('sees an empty node without attributes and without a root', () => {
    const { host, root } = closedHost('div', '');
    root.append('secret');
    document.body.append(host);
    expect(host.shadowRoot).toBeNull();
    expect(host.attributes).toHaveLength(0);
    expect(host.textContent).toBe('');
    expect(host.childNodes).toHaveLength(0);
    expect(document.body.outerHTML).not.toContain('secret');
    expect(() => host.attachShadow({ mode: 'open' })).toThrow();
  });

  test('does not find the content with the page’s own search', () => {
    const { root, place } = closedHost('div', '');
    expect(place.tagName).toBe('OBJECT');
    expect(place.parentNode).toBe(root);
    expect(place.attributes).toHaveLength(0);
  });

  test('hears of nothing that a person does in it', () => {
    const { host, root } = closedHost('div', '');
    const button = pressable('', () => undefined, 'press');
    root.append(button);
    document.body.append(host);
    const heard = vi.fn();
    for (const name of ['click', 'keydown']) {
      document.addEventListener(name, heard);
      host.addEventListener(name, heard);
    }
    press(button);
    type(button, 'Escape');
    expect(heard).not.toHaveBeenCalled();
  });

  test('gets nodes that we can tell from its own', () => {
    const { host } = closedHost('span', '');
    expect(isOurs(host)).toBe(true);
    expect(isOurs(document.body)).toBe(false);
  });
});

describe('the style sheet', () => {
  test('is one for all hosts that look alike', () => {
    const [one, other] = [closedHost('span', '.a {}'), closedHost('span', '.a {}')];
    expect(one.root.adoptedStyleSheets).toHaveLength(1);
    expect(one.root.adoptedStyleSheets[0]).toBe(other.root.adoptedStyleSheets[0]);
  });

  test('is an element where sheets cannot be made', () => {
    vi.stubGlobal('CSSStyleSheet', undefined);
    const { root } = closedHost('div', '.b { color: red }');
    expect(root.querySelector('style')?.textContent).toBe('.b { color: red }');
  });
});

describe('a button', () => {
  test('can be pressed by a person only', () => {
    const act = vi.fn();
    const button = pressable('', act, 'press');
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(act).not.toHaveBeenCalled();
    press(button);
    expect(act).toHaveBeenCalledOnce();
  });

  test('ignores keys that a script sends', () => {
    const act = vi.fn();
    const place = document.createElement('div');
    onTrusted(place, 'keydown', act);
    place.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(act).not.toHaveBeenCalled();
    type(place, 'Escape');
    expect(act).toHaveBeenCalledOnce();
  });
});
