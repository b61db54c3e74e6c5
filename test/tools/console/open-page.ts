import { createRequire } from 'node:module';
import { vi } from 'vitest';
import { type Answer, askServer } from '../ask-server.ts';

/** What the pages asked of the server, beside their scripts. */
export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
}

export interface OpenPage {
  readonly answer: Answer;
  readonly asked: readonly Asked[];
  /** What the page's scripts threw. */
  readonly errors: readonly string[];
}

interface Jsdom {
  readonly JSDOM: new (html: string, options: object) => { readonly window: Window & typeof globalThis };
  readonly VirtualConsole: new () => {
    on(event: 'jsdomError', listener: (error: Error) => void): void;
  };
}
const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as Jsdom;

/** Opens a page of the simulated console as this test's document, with the scripts it names and no others, and waits for what they draw. */
export async function openPage(port: number, address: string, drawn: string): Promise<OpenPage> {
  const url = new URL(address, 'https://acme-admin.okta.com');
  const answer = await askServer(port, url.pathname + url.search);
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  // That a page leaves for another one is more than jsdom can do; the tests look at where it would have gone.
  virtualConsole.on('jsdomError', ({ message }) => /navigation/.test(message) || errors.push(message));
  const { window } = new JSDOM(answer.body, { url: url.href, runScripts: 'outside-only', virtualConsole });
  const asked: Asked[] = [];
  window.fetch = fetchFrom(port, asked);
  for (const name of ['document', 'location', 'Event'] as const) vi.stubGlobal(name, window[name]);
  for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[src]')) {
    const script = await askServer(port, new URL(src).pathname);
    (window as unknown as { eval(code: string): void }).eval(script.body);
  }
  await vi.waitUntil(() => document.querySelector(drawn), { timeout: 2000 });
  return { answer, asked, errors };
}

const fetchFrom =
  (port: number, asked: Asked[]): typeof fetch =>
  async (target, { method = 'GET', headers, body } = {}) => {
    const path = String(target);
    asked.push({ path, method, body: body === undefined ? undefined : JSON.parse(String(body)) });
    const told = { method, headers: { ...(headers as Record<string, string>) } };
    const answer = await askServer(port, path, body === undefined ? told : { ...told, body: String(body) });
    return new Response(answer.body, { status: answer.status });
  };

/** What a page says in a row: ticked boxes and chosen options by their words, texts as they stand. */
export type Told = readonly string[];

const visible = (element: Element): boolean =>
  !element.closest<HTMLElement>('[style*="display: none"]:not(select)');

/** The rows a reader would find, by panel and label: it knows labels, `for`, and what is shown; no names of Okta's. */
export function rowsOf(root: ParentNode = document): ReadonlyMap<string, Told> {
  const rows = new Map<string, Told>();
  for (const form of root.querySelectorAll('form.o-form')) {
    const title = form.querySelector('.o-form-title-bar')?.firstChild?.textContent ?? '';
    for (const row of form.querySelectorAll('.o-form-fieldset')) {
      if (!visible(row)) continue;
      const words = row.querySelector('.o-form-label')?.firstChild?.textContent ?? '';
      rows.set(`${title} > ${words.replaceAll('\u00a0', ' ').trim()}`, valuesIn(row));
    }
  }
  return rows;
}

function valuesIn(row: Element): Told {
  const shown = <T extends Element>(selector: string) =>
    [...row.querySelectorAll<T>(selector)].filter(visible);
  const ticked = shown<HTMLInputElement>('input[type=checkbox], input[type=radio]')
    .filter(({ checked }) => checked)
    .map(({ id }) => row.querySelector(`label[for="${id}"]`)?.textContent ?? '');
  const typed = shown<HTMLInputElement>('input[type=text]').map(({ value }) => value);
  const chosen = shown<HTMLSelectElement>('select').map(
    ({ selectedOptions }) => selectedOptions[0]?.text ?? '',
  );
  const plain = shown<HTMLElement>('.o-form-input-group').flatMap(({ children, textContent }) =>
    children.length === 0 ? [textContent ?? ''] : [],
  );
  const rest = shown<HTMLElement>('.o-form-input > span').flatMap(({ children, textContent }) =>
    children.length === 0 ? [textContent ?? ''] : [],
  );
  return [...ticked, ...typed, ...chosen, ...plain, ...rest];
}

/** The form with this title. */
export function formTitled(title: string): HTMLFormElement {
  const found = [...document.querySelectorAll<HTMLFormElement>('form')].find((form) =>
    form.querySelector('h2')?.firstChild?.textContent?.startsWith(title),
  );
  if (!found) throw new Error(`No form ${title}`);
  return found;
}

/** The control in a form whose label starts with these words, or a link or button that says them. */
export function control<T extends HTMLElement = HTMLInputElement>(form: ParentNode, words: string): T {
  const label = [...form.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(words));
  const found = label
    ? form.querySelector<T>(`[id="${label.htmlFor}"]`)
    : [...form.querySelectorAll<T>('a, input, button')].find(
        (element) =>
          element.textContent === words || (element as HTMLElement as HTMLInputElement).value === words,
      );
  if (!found) throw new Error(`No control ${words}`);
  return found;
}

/** Types a text, as a person would. */
export function type(input: HTMLInputElement | undefined, value: string): void {
  if (!input) throw new Error('No input');
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
