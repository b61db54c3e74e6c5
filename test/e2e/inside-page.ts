import type { CDPSession, Page } from 'playwright-core';

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** A closed shadow root of ours, entered by the debugger: the page itself has no way in. */
export interface Inside {
  /** Calls a function with the root in a world that the page's scripts do not share. It is sent as text. */
  ask<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>;
}

const WORLD = 'debugger of the tests';

/** The closed shadow roots of a page whose host is a `tag`, in page order. */
export async function closedRoots(page: Page, tag: 'DIV' | 'SPAN'): Promise<readonly Inside[]> {
  const devtools = await devtoolsOf(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  });
  return rootsIn(root, tag).map(({ backendNodeId }) => ({
    async ask(fn, ...args) {
      const { object } = await devtools.send('DOM.resolveNode', { backendNodeId, executionContextId });
      const { result, exceptionDetails } = await devtools.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: `function (...args) { return (${fn})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  }));
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();
function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

function rootsIn(node: DomNode, tag: string): readonly DomNode[] {
  const own =
    node.nodeName === tag ? (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed') : [];
  return [
    ...own,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((one) => rootsIn(one, tag)),
  ];
}

/** The panel, as soon as there is one. */
export async function panelOf(page: Page, timeout = 15_000): Promise<Inside> {
  const end = Date.now() + timeout;
  for (;;) {
    const [panel] = await closedRoots(page, 'DIV').catch(() => []);
    if (panel) return panel;
    if (Date.now() > end) throw new Error(`There is no panel on ${page.url()}.`);
    await page.waitForTimeout(50);
  }
}

/** What the panel says; empty where there is none. */
export async function panelWords(page: Page): Promise<string> {
  const [panel] = await closedRoots(page, 'DIV').catch(() => []);
  return (await panel?.ask((root) => root.textContent ?? '').catch(() => '')) ?? '';
}

/** What each badge says to assistive technology, by the text of the row it stands in. */
export async function badgeWords(page: Page): Promise<ReadonlyMap<string, string>> {
  const badges = await closedRoots(page, 'SPAN').catch(() => []);
  const said = await Promise.all(
    badges.map((badge) =>
      badge.ask((root): [string, string] => [
        (root.host.closest('td')?.querySelector('a') ?? root.host.closest('tr')?.querySelector('td'))
          ?.textContent ?? '',
        root.querySelector('.unseen')?.textContent ?? '',
      ]),
    ),
  );
  return new Map(said);
}

/** Presses a control of the panel as a person does, with the mouse where it stands. */
export async function press(page: Page, selector: string, words = ''): Promise<void> {
  const panel = await panelOf(page);
  const at = await panel.ask(
    (root, wanted, text) => {
      const found = [...root.querySelectorAll<HTMLElement>(wanted)].find(
        (one) => one.checkVisibility() && (one.textContent ?? '').includes(text),
      );
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + Math.min(12, box.width / 2), y: box.y + box.height / 2 };
    },
    selector,
    words,
  );
  if (!at) throw new Error(`The panel shows no ${selector} with “${words}”.`);
  await page.mouse.click(at.x, at.y);
}

/** Waits until the panel says `words`, or no longer does. */
export async function untilPanelSays(
  page: Page,
  words: string,
  says = true,
  timeout = 15_000,
): Promise<void> {
  const end = Date.now() + timeout;
  let last = '';
  while (Date.now() < end) {
    last = await panelWords(page);
    if (last.includes(words) === says) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`The panel ${says ? 'does not say' : 'still says'} “${words}”. It says: ${last}`);
}
