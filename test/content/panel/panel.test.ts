// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPanel, type PanelActions } from '../../../src/content/panel/panel.ts';
import type { PanelView } from '../../../src/model/panel.ts';

/** The closed root, which only the test may look into. */
let root: ShadowRoot;
const attach = Element.prototype.attachShadow;
vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
  root = attach.call(this, init);
  return root;
});
afterEach(() => document.body.replaceChildren());

const VIEW: PanelView = {
  source: 'page',
  takenAt: '2026-11-21T00:00:00.000Z',
  unknown: 3,
  findings: [
    {
      ruleId: 'oidc-redirect-uri-http',
      title: 'Use https for redirect URIs',
      severity: 'high',
      confidence: 'high',
      why: 'Codes travel in clear text.',
      fix: 'Admin Console > Applications',
      problems: [
        {
          text: 'The address <img src=x onerror=alert(1)> is clear-text http.',
          severity: 'high',
          at: 'settings.oauthClient.redirect_uris[0]',
          change: 'new',
        },
      ],
    },
  ],
};

function opened(actions: Partial<PanelActions> = {}, open = true) {
  const panel = openPanel(document, open);
  const all: PanelActions = { show: vi.fn(), check: vi.fn(), toggled: vi.fn(), ...actions };
  panel.show(VIEW, all);
  return { panel, actions: all };
}
const buttons = () => [...root.querySelectorAll('button')];

describe('what it shows', () => {
  test('how many, how bad, what Save would bring, where it comes from, what nobody knows', () => {
    opened();
    const text = root.textContent ?? '';
    for (const part of [
      '1 finding, High',
      'Unsaved, new:',
      'From this page alone.',
      '3 rules could not judge it.',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Admin Console > Applications');
  });

  test('text of the page stays text', () => {
    opened();
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  test('a page that cannot be read gets one quiet sentence', () => {
    const panel = openPanel(document, true);
    panel.say('This page could not be read.');
    expect(root.textContent).toContain('This page could not be read.');
    expect(root.querySelectorAll('li')).toHaveLength(0);
  });

  test('it goes without a trace', () => {
    const { panel } = opened();
    panel.remove();
    expect(document.body.childElementCount).toBe(0);
  });
});

describe('what a script of the page can do with it', () => {
  test('it cannot look into it, and finds nothing on it', () => {
    const { panel } = opened();
    expect(panel.host.shadowRoot).toBeNull();
    expect(panel.host.attributes).toHaveLength(0);
    expect(panel.host.textContent).toBe('');
  });

  test('it cannot press anything, even if it got hold of a button', () => {
    const { actions } = opened();
    for (const button of buttons()) button.click();
    for (const button of buttons()) button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    root
      .querySelector('section')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(actions.show).not.toHaveBeenCalled();
    expect(actions.check).not.toHaveBeenCalled();
    expect(actions.toggled).not.toHaveBeenCalled();
  });
});

test('it opens closed where the user closed it', () => {
  opened({}, false);
  expect(root.querySelector('section')?.hasAttribute('data-closed')).toBe(true);
  expect(buttons()[0]?.textContent).toBe('Open');
});
