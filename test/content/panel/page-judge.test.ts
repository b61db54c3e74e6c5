// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPageJudge } from '../../../src/content/panel/page-judge.ts';
import type { PageReading } from '../../../src/content/read-page.ts';
import type { PageApp, PanelView } from '../../../src/model/panel.ts';
import type { PageSource, PartialApp } from '../../../src/model/partial-app.ts';
import { finding, URIS, view } from './views.ts';

const pending: { readonly page: PageApp; answer(view: PanelView | Error): void }[] = [];
const ask = vi.fn(
  (_: string, page: PageApp) =>
    new Promise((resolve, reject) => {
      pending.push({ page, answer: (one) => (one instanceof Error ? reject(one) : resolve(one)) });
    }),
);
const judged = vi.fn();
let life: AbortController;
const open = () => openPageJudge(ask as never, life.signal, judged);
const reading = (value: string, source: PageSource = 'page-read', page: PartialApp['page'] = 'app') =>
  ({
    app: {
      page,
      name: 'oidc_client',
      values: [{ path: URIS, value: [value], source, label: 'x' }],
      unread: [],
    },
  }) as unknown as PageReading;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const last = () => pending.at(-1) as (typeof pending)[number];

beforeEach(() => {
  pending.length = 0;
  life = new AbortController();
  vi.clearAllMocks();
});

describe('the question to the worker', () => {
  test('holds what is saved and what is being edited; of the wizard nothing is saved', () => {
    const judge = open();
    judge.judge(reading('a'));
    expect(last().page).toEqual({ saved: reading('a').app });
    judge.judge(reading('b', 'page-edit'));
    expect(last().page).toEqual({ saved: reading('a').app, unsaved: reading('b', 'page-edit').app });
    const wizard = open();
    wizard.judge(reading('c', 'page-read', 'wizard'));
    expect(last().page).toEqual({ unsaved: reading('c', 'page-read', 'wizard').app });
  });

  test('takes a row shown only while editing for saved as it is at first', () => {
    const value = (path: string, text: string, source: PageSource) => ({
      path,
      value: text,
      source,
      label: 'x',
    });
    const edited = (text: string) =>
      ({
        app: {
          ...reading('b', 'page-edit').app,
          values: [value('a.hidden', text, 'page-edit'), ...reading('b', 'page-edit').app.values],
        },
      }) as unknown as PageReading;
    const judge = open();
    judge.judge(reading('a'));
    judge.judge(edited('first'));
    const saved = [value('a.hidden', 'first', 'page-read'), ...reading('a').app.values];
    expect(last().page.saved?.values).toEqual(saved);
    judge.judge(edited('typed'));
    expect(last().page.saved?.values).toEqual(saved);
    judge.judge(reading('a'));
    expect(last().page).toEqual({ saved: reading('a').app });
  });

  test('is asked once about the same page', () => {
    const judge = open();
    judge.judge(reading('a'));
    judge.judge(reading('a'));
    expect(ask).toHaveBeenCalledOnce();
  });

  test('is asked again to wake the worker while a form is being edited, and its answer dropped', async () => {
    const judge = open();
    judge.judge(reading('a'));
    judge.wakeWorker();
    expect(ask).toHaveBeenCalledOnce();
    judge.judge(reading('b', 'page-edit'));
    const asked = last();
    judge.wakeWorker();
    expect(ask).toHaveBeenCalledTimes(3);
    expect(last().page).toEqual(asked.page);
    last().answer(view({ findings: [finding({ ruleId: 'other' })] }));
    await settle();
    expect(judge.verdict()).toBeUndefined();
    asked.answer(new Error('gone'));
    await settle();
    judge.wakeWorker();
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test('is asked again after a failure', async () => {
    const judge = open();
    judge.judge(reading('a'));
    last().answer(new Error('gone'));
    await settle();
    judge.judge(reading('a'));
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe('an answer of the worker', () => {
  test('that comes late for an older page is dropped', async () => {
    const judge = open();
    judge.judge(reading('a'));
    judge.judge(reading('b'));
    const [first, second] = pending;
    second?.answer(view({ unknown: 2 }));
    await settle();
    first?.answer(view({ unknown: 1 }));
    await settle();
    expect(judge.verdict()?.view.unknown).toBe(2);
    expect(judged).toHaveBeenCalledOnce();
  });

  test('is dropped once the page has become another, and after the signal', async () => {
    const judge = open();
    judge.judge(reading('a'));
    judge.forget();
    last().answer(view());
    await settle();
    judge.judge(reading('a'));
    life.abort();
    last().answer(view());
    await settle();
    expect(judge.verdict()).toBeUndefined();
    expect(judged).not.toHaveBeenCalled();
  });

  test('leaves the rules that found something remembered when it is gone', async () => {
    const judge = open();
    judge.judge(reading('a'));
    last().answer(view());
    await settle();
    judge.judge(reading('b'));
    last().answer(view({ findings: [] }));
    await settle();
    expect([...(judge.verdict()?.rules ?? [])]).toEqual([finding().ruleId]);
    expect([...(judge.verdict()?.paths ?? [])]).toEqual([URIS]);
    judge.forget();
    expect(judge.verdict()).toBeUndefined();
  });
});

test('without an answer nothing is said of a changed page', async () => {
  const judge = open();
  judge.judge(reading('a'));
  last().answer(view());
  await settle();
  judge.judge(reading('b', 'page-edit'));
  expect(judge.verdict()?.view).toEqual(view());
  last().answer(new Error('gone'));
  await settle();
  expect(judge.verdict()).toBeUndefined();
});

describe('with two forms', () => {
  const row = (path: string, value: string, source: PageSource) => ({ path, value, source, label: 'x' });
  const page = (...values: readonly ReturnType<typeof row>[]) =>
    ({ app: { ...reading('a').app, values } }) as unknown as PageReading;

  test('what one was saved with is saved, while the other is still being edited', () => {
    const judge = open();
    judge.judge(page(row('a.one', 'old', 'page-read'), row('b.two', 'old', 'page-read')));
    judge.judge(page(row('a.one', 'typed', 'page-edit'), row('b.two', 'typed', 'page-edit')));
    judge.judge(page(row('a.one', 'typed', 'page-read'), row('b.two', 'typed', 'page-edit')));
    expect(last().page.saved?.values).toEqual([
      row('a.one', 'typed', 'page-read'),
      row('b.two', 'old', 'page-read'),
    ]);
  });
});

describe('after a check', () => {
  test('the page at rest says nothing until it changes', async () => {
    const judge = open();
    judge.judge(reading('a'));
    last().answer(view());
    await settle();
    judge.checking()();
    expect(judge.verdict()).toBeUndefined();
    judge.judge(reading('a'));
    judge.refresh();
    expect(ask).toHaveBeenCalledOnce();
    judge.judge(reading('b'));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('what is being edited is judged anew', () => {
    const judge = open();
    judge.judge(reading('b', 'page-edit'));
    judge.checking()();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('a page that was saved while the app was being read is newer, and is judged anew', async () => {
    const judge = open();
    judge.judge(reading('a'));
    const checked = judge.checking();
    judge.judge(reading('b'));
    last().answer(view());
    await settle();
    checked();
    expect(judge.verdict()).toBeDefined();
    expect(last().page).toEqual({ saved: reading('b').app });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test('the page speaks again when what was read is forgotten', async () => {
    const judge = open();
    judge.judge(reading('a'));
    judge.checking()();
    judge.again();
    last().answer(view());
    await settle();
    expect(judge.verdict()?.view).toEqual(view());
  });
});
