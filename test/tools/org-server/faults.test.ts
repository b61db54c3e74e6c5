import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FAULTS } from '../../../src/tools/org-server/faults.mjs';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { type Answer, askServer, valuesOf } from '../ask-server.ts';

const PAGE = '/api/v1/apps?limit=20';
let server: Awaited<ReturnType<typeof startOrgServer>>;
let sound: Answer;

beforeAll(async () => {
  server = await startOrgServer({ orgs: { acme: 'src/demo' } });
  sound = await askServer(server.port, PAGE);
});
afterAll(() => server.close());
beforeEach(() => server.faults.clear());

/** The same request, spoiled. A connection that breaks, or says nothing for 300 ms, is told by a word. */
async function spoiled(kind: string, path = PAGE): Promise<Answer | 'broken' | 'silent'> {
  server.faults.add({ path: path.split('?')[0] ?? '', kind });
  const silence = new Promise<'silent'>((resolve) => setTimeout(() => resolve('silent'), 300));
  return Promise.race([askServer(server.port, path).catch(() => 'broken' as const), silence]);
}

const nextOf = (answer: Answer): string | undefined =>
  valuesOf(answer, 'link')
    .find((link) => link.includes('rel="next"'))
    ?.match(/<(.+)>/)?.[1];

describe('each fault', () => {
  const CASES: Readonly<Record<string, (answer: Answer | string) => boolean | undefined>> = {
    '429': (answer) => isError(answer, 429, 'E0000047') && Number(answer.headers['x-rate-limit-reset']) > 0,
    '429-bare': (answer) => isBare(answer, 429),
    '429-past': (answer) =>
      isError(answer, 429, 'E0000047') && Number(answer.headers['x-rate-limit-reset']) < Date.now() / 1000,
    '500': (answer) => isError(answer, 500, 'E0000009'),
    '503': (answer) => isHtml(answer, 503),
    hang: (answer) => answer === 'silent',
    drip: (answer) => answer === 'silent',
    reset: (answer) => answer === 'broken',
    truncate: (answer) => answer === 'broken',
    'truncate-clean': (answer) => isWhole(answer) && answer.body === sound.body.slice(0, answer.body.length),
    'gzip-cut': (answer) => isWhole(answer) && answer.body === sound.body.slice(0, answer.body.length),
    'empty-200': (answer) => isWhole(answer) && answer.body === '',
    object: (answer) => isWhole(answer) && !Array.isArray(answer.json()),
    garbage: (answer) => isWhole(answer) && answer.body.includes('\uFFFD'),
    'login-html': (answer) => isHtml(answer, 200),
    'login-redirect': (answer) => isWhole(answer) && answer.status === 302,
    'signed-out': (answer) => isError(answer, 403, 'E0000005'),
    '401': (answer) => isError(answer, 401, 'E0000011'),
    '403': (answer) => isError(answer, 403, 'E0000006'),
    '403-empty': (answer) => isBare(answer, 403),
    '401-feature': (answer) => isError(answer, 401, 'E0000015'),
    '404': (answer) => isError(answer, 404, 'E0000007'),
    'next-self': (answer) => isWhole(answer) && nextOf(answer) === `https://acme.okta.com${PAGE}`,
    'next-first': (answer) =>
      isWhole(answer) && nextOf(answer) === 'https://acme.okta.com/api/v1/apps?limit=200',
    'next-foreign': (answer) => isWhole(answer) && !nextOf(answer)?.includes('okta.com'),
    'next-http': (answer) => isWhole(answer) && nextOf(answer)?.startsWith('http://acme.okta.com/'),
    'next-other-path': (answer) => isWhole(answer) && nextOf(answer)?.includes('/api/v1/users?'),
    'next-missing': (answer) => isWhole(answer) && nextOf(answer) === undefined,
    'empty-next': (answer) => isWhole(answer) && answer.body === '[]' && nextOf(answer) === nextOf(sound),
    dup: (answer) => isWhole(answer) && idsOf(answer).length === 21 && idsOf(answer)[20] === idsOf(answer)[0],
    'other-org': (answer) => isWhole(answer),
    'other-user': (answer) => isWhole(answer),
    'clock-skew': (answer) => isWhole(answer) && Date.parse(`${answer.headers.date}`) > Date.now() + 3e6,
  };

  test('is tried here', () => expect(Object.keys(CASES).sort()).toEqual([...FAULTS].sort()));

  test.each(Object.entries(CASES))('%s', async (kind, holds) => {
    expect(holds(await spoiled(kind))).toBe(true);
    const after = await askServer(server.port, PAGE);
    expect([after.status, after.body]).toEqual([200, sound.body]);
  });

  test('another org and another user answer in their documents', async () => {
    const org = await spoiled('other-org', '/.well-known/okta-organization');
    const user = await spoiled('other-user', '/api/v1/users/me');
    if (typeof org === 'string' || typeof user === 'string') throw new Error('no answer');
    expect([org.json().id, user.json().id]).toEqual(['00oAnotherOrg0000000', '00uAnotherUser000000']);
  });
});

test('a compressed answer can be cut where its length says it is whole', async () => {
  server.faults.add({ path: '/api/v1/apps', kind: 'gzip-cut' });
  const { headers, bytes } = await askServer(server.port, PAGE, { headers: { 'accept-encoding': 'gzip' } });
  expect([headers['content-encoding'], Number(headers['content-length'])]).toEqual(['gzip', bytes.length]);
  expect(() => gunzipSync(bytes)).toThrow('unexpected end of file');
});

test('skip and times say which answers are spoiled', async () => {
  server.faults.add({ path: '/api/v1/apps', kind: '500', skip: 1, times: 2 });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await askServer(server.port, PAGE)).status);
  expect(statuses).toEqual([200, 500, 500, 200]);
});

test('a fault that does not exist is a mistake of the test', () => {
  expect(() => server.faults.add({ path: '/api/v1/apps', kind: 'toString' })).toThrow('toString');
});

const idsOf = (answer: Answer) => answer.json<{ id: string }[]>().map(({ id }) => id);
const isWhole = (answer: Answer | string): answer is Answer => typeof answer !== 'string';
const isError = (answer: Answer | string, status: number, code: string): answer is Answer =>
  isWhole(answer) && answer.status === status && answer.json().errorCode === code;
const isBare = (answer: Answer | string, status: number): boolean =>
  isWhole(answer) && answer.status === status && answer.body === '';
const isHtml = (answer: Answer | string, status: number): boolean =>
  isWhole(answer) && answer.status === status && `${answer.headers['content-type']}`.startsWith('text/html');
