import type { Page } from 'playwright-core';

/** A place that a person or a script can aim at. */
export interface Aim {
  readonly x: number;
  readonly y: number;
}

/** A way for scripts of the page to get at the panel. */
export interface Way {
  readonly name: string;
  /** What the way gets, as text; the needle itself where it is about doing and not about reading. */
  readonly steal: (page: Page, given: { readonly needle: string; readonly aim: Aim }) => Promise<string>;
}

type Trapped = Window & { loot: Record<string, string[]>; rootsMade: ShadowRoot[] };

const trapped = (name: string, trap: string): Way => ({
  name,
  steal: (page) => page.evaluate((key) => ((window as never as Trapped).loot[key] ?? []).join('\n'), trap),
});

const reading = (name: string, read: () => string | Promise<string>): Way => ({
  name,
  steal: (page) => page.evaluate(read),
});

export const WAYS: readonly Way[] = [
  reading('the shadowRoot property of every element', () => {
    const within = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot }) => (shadowRoot ? `${shadowRoot.textContent} ${within(shadowRoot)}` : ''))
        .join(' ');
    return within(document);
  }),
  reading('attachShadow patched before the extension runs', () =>
    (window as never as Trapped).rootsMade.map(({ textContent }) => textContent).join('\n'),
  ),
  trapped('a MutationObserver over the whole document', 'mutations'),
  trapped('listeners on the window that read composedPath()', 'events'),
  trapped('listeners for messages and custom events', 'messages'),
  trapped('patched prototypes: appendChild, append, push, JSON.stringify, animate …', 'prototypes'),
  reading('messages to the extension through window.chrome', async () => {
    const { chrome } = window as never as {
      chrome?: { runtime?: { sendMessage?: (...args: unknown[]) => Promise<unknown> } };
    };
    const id = location.pathname.split('/').find((part) => part.startsWith('0oa'));
    const replies = await Promise.all(
      [['EXTENSION', { ask: 'app-findings', args: [id] }], [{ ask: 'app-findings', args: [id] }]].map(
        (args) => chrome?.runtime?.sendMessage?.(...args).catch(String),
      ),
    );
    return JSON.stringify(replies);
  }),
  reading('innerText, textContent and the selection of everything', () => {
    const { body, documentElement } = document;
    getSelection()?.selectAllChildren(documentElement);
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    return [body.innerText, body.textContent, documentElement.outerHTML, selected].join('\n');
  }),
  {
    name: 'window.find, which answers yes or no',
    steal: (page, { needle }) =>
      page.evaluate((words) => {
        const find = (window as never as { find(...args: unknown[]): boolean }).find.bind(window);
        getSelection()?.removeAllRanges();
        const found = find(words, false, false, true) || find(words, false, true, true);
        const said = found ? `${words} ${getSelection()}` : '';
        getSelection()?.removeAllRanges();
        return said;
      }, needle),
  },
  reading('attributes, names and computed styles of every node that is not the page’s own', () =>
    [...document.querySelectorAll('*')]
      .filter(({ tagName }) => tagName.includes('-') || /^(DIV|SPAN)$/.test(tagName))
      .flatMap((one) => [
        ...[...one.attributes].map(({ name, value }) => `${name}=${value}`),
        getComputedStyle(one, '::before').content,
        getComputedStyle(one, '::after').content,
        one.getAttribute('aria-label'),
      ])
      .join('\n'),
  ),
  reading('style sheets of the document, adopted ones too', () =>
    [...document.styleSheets, ...document.adoptedStyleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n'),
  ),
  reading('animations, and what the browser timed', () =>
    [
      ...document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target?.textContent),
      ...performance.getEntries().map(({ name }) => name),
    ].join('\n'),
  ),
  {
    name: 'what lies at a point: elementsFromPoint and the caret there',
    steal: (page, { aim }) =>
      page.evaluate(({ x, y }) => {
        const at = document.elementsFromPoint(x, y);
        const caret = document.caretRangeFromPoint(x, y)?.startContainer;
        const other = (
          document as { caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node } | null }
        ).caretPositionFromPoint?.(x, y)?.offsetNode;
        return [...at.map((one) => one.outerHTML), caret?.textContent, other?.textContent].join('\n');
      }, aim),
  },
  {
    name: 'focus: document.activeElement while a person uses the panel',
    steal: async (page, { aim }) => {
      await page.mouse.click(aim.x, aim.y);
      return page.evaluate(() => {
        const { activeElement } = document;
        const inner = activeElement?.shadowRoot?.activeElement;
        return `${activeElement?.tagName === 'BODY' ? '' : activeElement?.outerHTML} ${inner?.outerHTML}`;
      });
    },
  },
  {
    name: 'the selection a person makes in the panel',
    steal: async (page, { aim }) => {
      await page.mouse.click(aim.x, aim.y, { clickCount: 3 });
      return page.evaluate(() => {
        const selection = getSelection();
        const nodes = [selection?.anchorNode, selection?.focusNode].map((node) => node?.textContent);
        const owner = selection?.anchorNode?.getRootNode();
        return [String(selection), ...(owner instanceof ShadowRoot ? nodes : [])].join('\n');
      });
    },
  },
  {
    name: 'printing: what the page can read in beforeprint',
    steal: async (page) => {
      await page.pdf();
      return page.evaluate(() => ((window as never as Trapped).loot.print ?? []).join('\n'));
    },
  },
];
