import { describe, expect, test } from 'vitest';
import { errorCodeOf, project, readErrorFile, refusalOf } from '../../../src/okta/readers/answer.ts';
import { endpointOf } from '../../../src/okta/readers/endpoints.ts';

const JSON_TYPE = 'application/json';
const answer = (body: string, type = JSON_TYPE, init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': type }, ...init });
const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    ({ code, message }: { code: string; message: string }) => [code, message],
  );

describe('what cannot be read', () => {
  test.each([
    ['text/html; charset=utf-8', ['signed-out', 'sign-in page']],
    ['application/xhtml+xml', ['signed-out', 'sign-in page']],
    ['x-text/html', ['not-json', 'content type']],
    ['', ['not-json', 'content type']],
    ['x-application/json', ['not-json', 'content type']],
    ['application/jsonx', ['not-json', 'content type']],
    ['application/json;charset = latin1', ['not-json', 'content type']],
    ['application/json; charset="utf-8"', undefined],
    ['application/json; charset = UTF8', undefined],
    ['application/json ; a=b', undefined],
    ['application/hal.v1+json', undefined],
  ])('content type %j', (type, refusal) => {
    const found = refusalOf(answer('[]', type));
    expect(found && [found.code, found.message]).toStrictEqual(refusal);
  });

  test.each([300, 302, 399])('a redirect: %d', (status) => {
    const { code, message } = refusalOf(answer('', JSON_TYPE, { status })) ?? {};
    expect([code, message]).toStrictEqual(['signed-out', 'redirect']);
  });

  test('an error status is no refusal: its code tells more', () => {
    expect(refusalOf(answer('', 'text/html', { status: 403 }))).toBeUndefined();
  });

  test.each([
    ['/api/v1/unheard', '[]', ['unexpected', 'path']],
    ['/api/v1/apps', '{}', ['not-a-list', 'shape']],
    ['/api/v1/org', '[]', ['unexpected', 'shape']],
    ['/api/v1/org', '{"id"', ['cut-off', 'body']],
    ['/api/v1/org', '', ['cut-off', 'body']],
  ])('%s answering %s', async (path, body, error) => {
    expect(await thrown(project(path, answer(body)))).toStrictEqual(error);
  });

  test('a page of HTML is refused with its reason', async () => {
    const page = answer('<html>', 'text/html');
    expect(await thrown(project('/api/v1/org', page))).toStrictEqual(['signed-out', 'sign-in page']);
  });

  test('an answer without a body is cut off', async () => {
    const empty = new Response(null, { headers: { 'content-type': JSON_TYPE } });
    expect(await thrown(project('/api/v1/org', empty))).toStrictEqual(['cut-off', 'body']);
  });
});

describe('Okta’s error codes', () => {
  test.each([
    ['{"errorCode":"E0000006"}', 'E0000006'],
    ['{"errorCode":"xE0000006"}', undefined],
    ['{"errorCode":"E00000067"}', undefined],
    ['{"errorCode":7}', undefined],
    ['{"errorCode":["E0000006"]}', undefined],
    ['null', undefined],
    ['<html>', undefined],
  ])('%s', async (body, code) => expect(await errorCodeOf(answer(body))).toBe(code));

  test.each([
    ['{"status":401,"body":{"errorCode":"E0000015"}}', { status: 401, errorCode: 'E0000015' }],
    ['{"status":"401"}', { status: 404 }],
    ['[]', { status: 404 }],
    ['{"status":403,"body":7}', { status: 403 }],
  ])('a bundled file %s', async (body, file) => {
    expect(await readErrorFile(answer(body))).toStrictEqual(file);
  });
});

describe('paths that may be asked for', () => {
  test.each([
    'api/v1/org',
    'x/api/v1/org',
    '//api/v1/org',
    '/\\api/v1/org',
    '/api/v1/org\n',
    '/api/v1/org ',
    '/api/v1/apps?limit=200?limit=1',
    '/api/v1/apps?limit=200#x',
    '/api/v1/apps?limit=200&limit=1',
    '/api/v1/apps?unheard=1',
    '/api/v1/apps?toString=1',
    '/api/v1/apps?limit=many',
    '/api/v1/org?limit=1',
    `/api/v1/apps?after=${'x'.repeat(2001)}`,
  ])('not %j', (path) => expect(endpointOf(path)).toBeUndefined());

  test.each(['/api/v1/org', '/api/v1/apps?limit=200&after=x', '/api/v1/apps/0oa1/groups?expand=group'])(
    '%s',
    (path) => expect(endpointOf(path)).toBeDefined(),
  );
});

describe('lists in their wrapping', () => {
  const KEY = { kty: 'RSA', kid: 'k1', n: 'AQAB', e: 'AQAB' };
  test.each([
    ['as a list', [KEY]],
    ['as a key set', { keys: [KEY] }],
    ['as a key set in a field', { jwks: { keys: [KEY] } }],
  ])('client keys %s', async (_name, body) => {
    const read = await project('/api/v1/apps/0oa1/credentials/jwks', answer(JSON.stringify(body)));
    expect(read).toMatchObject({ items: [{ kid: 'k1' }], malformed: 0 });
  });

  test('entries that are no objects are counted', async () => {
    const read = await project('/api/v1/trustedOrigins', answer('[null, 7, "x", []]'));
    expect(read).toStrictEqual({ items: [], malformed: 4 });
  });
});
