import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { askServer } from '../ask-server.ts';

type Json = Readonly<Record<string, unknown>>;

/** What may stand where something else belongs. */
const ODD: readonly unknown[] = [null, 5, true, 'text', [], [null], {}, { id: null }];

/** A sound object with each of its fields, at any depth, replaced by each odd value in turn. */
function* spoiled(sound: Json): Iterable<Json> {
  for (const [name, value] of Object.entries(sound)) {
    if (name !== 'id') for (const odd of ODD) yield { ...sound, [name]: odd };
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const inner of spoiled(value as Json)) yield { ...sound, [name]: inner };
  }
}

const demo = (name: string): Json[] => JSON.parse(readFileSync(`src/demo/api/v1/${name}.json`, 'utf8'));
const numbered = (all: readonly Json[], prefix: string): Json[] =>
  all.map((one, n) => ({ ...one, id: `${prefix}Odd${String(n).padStart(14, '0')}` }));

const ODD_APPS = [
  ...ODD,
  ...numbered([...spoiled(demo('apps').find(({ name }) => name === 'oidc_client') as Json)], '0oa'),
];
const ODD_FILES: Readonly<Record<string, unknown>> = {
  apps: ODD_APPS,
  trustedOrigins: [...ODD, ...numbered([...spoiled(demo('trustedOrigins')[0] as Json)], 'tos')],
  domains: { domains: [null, 5, { domain: 7, validationStatus: 'VERIFIED' }] },
};

let close: (() => unknown) | undefined;
let served = '';
afterEach(async () => {
  await close?.();
  vi.restoreAllMocks();
});

async function serve(files: Readonly<Record<string, unknown>>): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'odd-org-'));
  served = dir;
  mkdirSync(join(dir, 'api/v1'), { recursive: true });
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(dir, `api/v1/${name}.json`), JSON.stringify(value));
  const server = await startOrgServer({ orgs: { acme: dir } });
  close = async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  };
  return server.port;
}

test('the console shows an org whatever it holds', async () => {
  const port = await serve(ODD_FILES);
  const ids = ODD_APPS.flatMap((app) => {
    const { id } = (app ?? {}) as Json;
    return typeof id === 'string' ? [id] : [];
  });
  expect(ids.length).toBeGreaterThan(300);
  const pages = [
    '/admin/apps/active',
    '/admin/apps/active/list?status=INACTIVE',
    '/admin/access/api/trusted_origins',
    '/admin/apps/oauth2-wizard/create?applicationType=WEB',
    ...ids.map((id) => `/admin/app/oidc_client/instance/${id}/`),
  ];
  for (const page of pages) expect((await askServer(port, page)).status, page).toBe(200);
}, 30_000);

test('and so it does where files are of another kind', async () => {
  const port = await serve({ apps: { not: 'a list' }, trustedOrigins: 'text', domains: [5] });
  for (const page of ['/admin/apps/active', '/admin/access/api/trusted_origins'])
    expect((await askServer(port, page)).status, page).toBe(200);
});

describe('a file that cannot be served', () => {
  test.each([
    ['org.json', '{', 'it is not JSON.'],
    ['org.json', '[1, planted]', 'it is not JSON.'],
    ['org.json', ' \n', 'it is empty.'],
    ['org.error.json', '5', 'its status is no number from 200 to 599.'],
    ['org.error.json', '{"status": 100}', 'its status is no number from 200 to 599.'],
    ['org.error.json', '{"status": 403, "headers": {"a b": "c"}}', expect.stringContaining('"a b"')],
  ])('%s with %j', async (name, content, why) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const port = await serve({ domains: {} });
    const file = join(served, 'api/v1', name);
    writeFileSync(file, content);
    for (let times = 0; times < 2; times += 1) {
      const answer = await askServer(port, '/api/v1/org');
      expect([answer.status, answer.json().errorCode]).toEqual([500, 'E0000009']);
    }
    expect(told.mock.calls).toEqual([[expect.stringMatching(/^.+ cannot be served: .+\.$/)]]);
    const [line = ''] = (told.mock.calls[0] ?? []) as string[];
    expect(line.startsWith(`${file} cannot be served: `)).toBe(true);
    expect(line.slice(`${file} cannot be served: `.length)).toEqual(why);
    expect((await askServer(port, '/api/v1/domains')).status).toBe(200);
  });

  test('leaves the console what the others hold', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const port = await serve({ apps: demo('apps') });
    mkdirSync(join(served, 'api/v1/domains.json'));
    writeFileSync(join(served, 'api/v1/trustedOrigins.json'), '');
    const list = await askServer(port, '/admin/apps/active');
    expect([list.status, list.body.includes('instance/')]).toEqual([200, true]);
  });
});

test('a byte order mark is no part of a file', async () => {
  const port = await serve({});
  writeFileSync(join(served, 'api/v1/org.json'), '\uFEFF{"id": "00o1"}');
  const answer = await askServer(port, '/api/v1/org');
  expect([answer.status, answer.body]).toEqual([200, '{"id":"00o1"}']);
});
