import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../src/okta/readers/answer.ts';
import { endpointOf } from '../src/okta/readers/endpoints.ts';
import { canariesIn } from './support/canaries.ts';

const DEMO = 'src/demo';
const documents = readdirSync(DEMO, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ path: `/${name.replace(/\.json$/, '')}`, text: readFileSync(join(DEMO, name), 'utf8') }));

/** What a reader makes of a body is all that crosses a message, enters the store, is shown or exported. */
test.each(documents)('what is read from $path holds no planted secret', async ({ path, text }) => {
  expect(endpointOf(path), 'the sample org holds what an audit reads, and no more').toBeDefined();
  const response = new Response(text, { headers: { 'content-type': 'application/json' } });
  const projected = JSON.stringify(await project(path, response));
  expect(projected.length).toBeGreaterThan(2);
  expect(canariesIn(projected)).toEqual([]);
});

test('secrets are planted wherever secrets can stand', () => {
  const apps = documents.find(({ path }) => path === '/api/v1/apps')?.text ?? '';
  const places = [
    /"client_secret": "CANARY-/,
    /"d": "CANARY-/,
    /"k": "CANARY-/,
    /"userName": "CANARY-/,
    /"value": "CANARY-/,
    /client_secret: CANARY-/,
    /password: CANARY-/,
    /:CANARY-\w+@/,
    /\?client_secret=CANARY-/,
    /"privateKey": "CANARY-/,
    /"clientSecret": "CANARY-/,
  ];
  for (const place of places) expect(apps).toMatch(place);
});

test.each([
  [/\/groups$/, ['costCenter', 'description']],
  [/\/users$/, ['userName', 'value', 'email', 'phone']],
  [/\/grants$/, ['name']],
  [/\/apps\/\w+\/credentials\/secrets$/, ['client_secret']],
  [/\/api-services\/\w+\/credentials\/secrets$/, ['client_secret']],
  [/\/connections\/default$/, ['token', 'password']],
  [/\/tokens$/, ['token']],
  [/^\/api\/v1\/logs$/, ['alternateId', 'displayName', 'ipAddress', 'city', 'ip', 'externalSessionId']],
  [/^\/api\/v1\/email-domains$/, ['userName']],
  [/^\/api\/v1\/principal-rate-limits$/, ['createdBy']],
  [/^\/integrations\/api\/v1\/api-services$/, ['createdBy']],
])('what %s answers holds planted secrets', (pattern, keys) => {
  const texts = documents.filter(({ path }) => pattern.test(path)).map(({ text }) => text);
  for (const key of keys) expect(texts.join('\n')).toMatch(new RegExp(`"${key}": "CANARY-`));
});
