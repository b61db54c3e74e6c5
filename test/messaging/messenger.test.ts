import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import fake, { ORIGIN, resetBrowser, WORKER_SENDER } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { answerPages, answerTab, ask, askFromConsole, askTab } = await import(
  '../../src/messaging/messenger.ts'
);
const { pageChecks } = await import('../../src/messaging/page-checks.ts');

type Answers = Parameters<typeof answerPages>[0];
const NAMES = Object.keys(pageChecks) as (keyof Answers)[];
const idle = { org: 'acme.okta.com', phase: 'idle', resumable: false } as const;

/** Answers every request and writes down which were let through. */
const recorder = (answers: Partial<Answers> = {}) => {
  const calls: string[] = [];
  const all = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async (...args: never[]) => {
        calls.push(name);
        return (answers[name] as ((...all: never[]) => unknown) | undefined)?.(...args) ?? null;
      },
    ]),
  );
  answerPages(all as unknown as Answers);
  return calls;
};
const deliver = (message: unknown, sender: unknown = fake.state.sender) =>
  Promise.all(fake.runtime.onMessage.fire(message, sender)).then(
    ([reply]) => reply as Record<string, unknown>,
  );
const REFUSED = { failure: { code: 'bad-request', detail: '' } };

beforeEach(() => {
  resetBrowser();
});

describe('a page asks the worker', () => {
  test('and gets the answer', async () => {
    recorder({ 'read-state': async () => idle });
    expect(await ask('read-state', 'acme.okta.com')).toEqual(idle);
  });

  test('an answer of nothing is null', async () => {
    recorder();
    expect(await ask('read-finding', 'acme.okta.com', 'x')).toBeNull();
  });

  test('an expected failure arrives as the same AuditError', async () => {
    recorder({
      'start-audit': async () => {
        throw new AuditError('forbidden', '403 E0000006');
      },
    });
    const error = await ask('start-audit', 'acme.okta.com').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AuditError);
    expect(error).toMatchObject({ code: 'forbidden', message: '403 E0000006' });
  });

  test('of any other error only its name arrives, since its text may hold org data', async () => {
    recorder({
      'start-audit': async () => {
        throw new TypeError('secret text');
      },
    });
    await expect(ask('start-audit', 'acme.okta.com')).rejects.toMatchObject({
      code: 'unexpected',
      message: 'TypeError',
    });
  });

  test('it asks again, once, when the worker died over the question', async () => {
    const calls = recorder({ 'read-state': async () => idle });
    const send = fake.runtime.sendMessage;
    let deaths = 1;
    fake.runtime.sendMessage = async (message) => {
      if (deaths-- > 0) throw new Error('the message channel closed before a response was received');
      return send(message);
    };
    expect(await ask('read-state', 'acme.okta.com')).toEqual(idle);
    expect(calls).toEqual(['read-state']);
    deaths = 2;
    await expect(ask('read-state', 'acme.okta.com')).rejects.toThrow('message channel closed');
  });

  test('so does a page of the Admin Console', async () => {
    let deaths = 1;
    fake.runtime.sendMessage = async () => {
      if (deaths-- > 0) throw new Error('the message channel closed before a response was received');
      return { ok: null };
    };
    expect(await askFromConsole('app-findings', '0oa1')).toBeNull();
    deaths = 2;
    await expect(askFromConsole('app-findings', '0oa1')).rejects.toThrow('message channel closed');
  });

  test('other errors are not retried', async () => {
    let sent = 0;
    fake.runtime.sendMessage = async () => {
      sent += 1;
      throw new Error('no');
    };
    await expect(ask('look-around')).rejects.toThrow('no');
    expect(sent).toBe(1);
  });

  test('no answer at all is a failure', async () => {
    fake.runtime.sendMessage = async () => undefined;
    await expect(ask('look-around')).rejects.toMatchObject({ code: 'unexpected' });
  });
});

describe('who is answered', () => {
  const message = { ask: 'look-around', args: [] };

  test.each([
    ['the popup', { id: fake.runtime.id, url: `${ORIGIN}popup/index.html` }, true],
    ['our page in a tab', { id: fake.runtime.id, url: `${ORIGIN}popup/index.html`, tab: { id: 1 } }, true],
    [
      'our content script',
      { id: fake.runtime.id, url: 'https://acme-admin.okta.com/', tab: { id: 1 } },
      false,
    ],
    ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }, false],
    ['one that names our page', { id: 'other', url: `${ORIGIN}popup/index.html` }, false],
    [
      'a host that begins like ours',
      { id: fake.runtime.id, url: 'chrome-extension://abcdefghijklmnopq/x' },
      false,
    ],
    ['nobody', {}, false],
  ])('%s', async (_name, sender, allowed) => {
    const calls = recorder();
    const reply = await deliver(message, sender);
    expect(calls).toEqual(allowed ? ['look-around'] : []);
    expect(reply).toEqual(allowed ? { ok: null } : REFUSED);
  });
});

describe('what is answered', () => {
  const query = {
    groupBy: 'rule',
    severities: ['high'],
    types: [],
    statuses: [],
    ruleIds: [],
    search: '',
    open: [],
  };

  test.each<[string, unknown[]]>([
    ['read-state', ['acme.okta.com']],
    ['start-audit', ['sample']],
    ['list-rows', ['acme.okta.com', query, 0, 100]],
    ['read-report', ['acme.okta.com', null]],
    ['read-report', ['acme.okta.com', { report: 'run-1.0', offset: 1_000 }]],
    ['list-rows', ['acme.okta.com', { ...query, first: '0oa1' }, 0, 100]],
    ['write-settings', [defaultSettings]],
    [
      'write-settings',
      [{ ...defaultSettings, waivers: { a: { reason: 'r', by: 'b', until: '2027-01-01' } } }],
    ],
    ['open-console', ['acme.okta.com', '/admin/apps/active']],
  ])('%s %j', async (name, args) => {
    const calls = recorder();
    expect(await deliver({ ask: name, args })).toEqual({ ok: null });
    expect(calls).toEqual([name]);
  });

  test.each<[string, unknown]>([
    ['an unknown name', { ask: 'fetch', args: ['https://example.com'] }],
    ['a name every object has', { ask: 'constructor', args: [] }],
    ['the prototype', { ask: '__proto__', args: [] }],
    ['too few arguments', { ask: 'read-state', args: [] }],
    ['too many arguments', { ask: 'read-state', args: ['acme.okta.com', 1] }],
    ['an org that is no host', { ask: 'read-state', args: ['https://acme.okta.com/'] }],
    ['an org with a port', { ask: 'read-state', args: ['acme.okta.com:1'] }],
    ['a place in no report', { ask: 'read-report', args: ['acme.okta.com', { offset: 1_000 }] }],
    [
      'a place before its report',
      { ask: 'read-report', args: ['acme.okta.com', { report: 'run-1.0', offset: -1 }] },
    ],
    ['an offset of any report', { ask: 'read-report', args: ['acme.okta.com', 0] }],
    ['a negative offset', { ask: 'list-rows', args: ['acme.okta.com', query, -1, 1] }],
    ['a query with one more field', { ask: 'list-rows', args: ['acme.okta.com', { ...query, x: 1 }, 0, 1] }],
    [
      'a query with one less',
      { ask: 'list-rows', args: ['acme.okta.com', { ...query, open: undefined }, 0, 1] },
    ],
    [
      'an unknown severity',
      { ask: 'list-rows', args: ['acme.okta.com', { ...query, severities: ['x'] }, 0, 1] },
    ],
    [
      'settings with a function’s name',
      { ask: 'write-settings', args: [{ ...defaultSettings, toString: 1 }] },
    ],
    ['settings that lack one', { ask: 'write-settings', args: [{ disabledRules: [] }] }],
    ['arguments that are no list', { ask: 'look-around', args: {} }],
    ['null', null],
    ['a text', 'look-around'],
  ])('never %s', async (_name, message) => {
    const calls = recorder();
    expect(await deliver(message)).toEqual(REFUSED);
    expect(calls).toEqual([]);
  });

  test('whatever comes: no handler runs unless every argument fits, and nothing throws', async () => {
    const calls = recorder();
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({ ask: fc.oneof(fc.constantFrom(...NAMES), fc.string()), args: fc.array(fc.anything()) }),
    );
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        calls.length = 0;
        const reply = await deliver(message);
        const { ask: name, args } = (message ?? {}) as { ask: keyof Answers; args: unknown[] };
        const checks = Object.hasOwn(pageChecks, String(name)) ? pageChecks[name] : undefined;
        const fits =
          Array.isArray(args) && checks?.length === args.length && checks.every((check, i) => check(args[i]));
        expect(calls).toEqual(fits ? [name] : []);
        expect(reply).toEqual(fits ? { ok: null } : REFUSED);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the worker asks a tab', () => {
  const answer = { status: 200, headers: {}, value: [] };
  const listen = () => {
    const paths: string[] = [];
    answerTab({
      'relay-get': async (org, path) => {
        paths.push(`${org} ${path}`);
        return answer;
      },
    });
    return paths;
  };

  test('and gets the answer', async () => {
    const paths = listen();
    fake.state.deliverToTab = (message) => deliver(message, WORKER_SENDER);
    expect(await askTab(7, 'relay-get', 'acme.okta.com', '/api/v1/apps')).toEqual(answer);
    expect(paths).toEqual(['acme.okta.com /api/v1/apps']);
  });

  test.each([[['/api/v1/apps']], [['https://acme.okta.com', '/api/v1/apps']], [['acme.okta.com', 7]]])(
    'and is refused with %j',
    async (args) => {
      const paths = listen();
      const reply = await deliver({ ask: 'relay-get', args }, WORKER_SENDER);
      expect(reply).toMatchObject({ failure: { code: 'bad-request' } });
      expect(paths).toEqual([]);
    },
  );

  test.each([
    ['another extension', { id: 'other' }],
    ['a content script', { id: fake.runtime.id, tab: { id: 1 }, url: 'https://acme-admin.okta.com/' }],
  ])('a tab does not answer %s', async (_name, sender) => {
    const paths = listen();
    expect(await deliver({ ask: 'relay-get', args: ['acme.okta.com', '/api/v1/apps'] }, sender)).toEqual(
      REFUSED,
    );
    expect(paths).toEqual([]);
  });
});
