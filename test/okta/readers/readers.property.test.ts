import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointOf, type List, readBody } from '../../../src/okta/readers/endpoints.ts';
import { appWith, soundApp } from './sound-app.ts';

const PATHS = [
  '/.well-known/okta-organization',
  '/api/v1/users/me',
  '/api/v1/org',
  '/api/v1/domains',
  '/api/v1/authorizationServers',
  '/api/v1/trustedOrigins',
  '/api/v1/apps',
];
const read = (path: string, json: unknown): unknown =>
  readBody(endpointOf(path) as NonNullable<ReturnType<typeof endpointOf>>, json);

/** Every path of an object, objects and leaves alike. */
const pathsOf = (value: unknown, at: string[] = []): string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? [at.join('.')]
    : [
        ...(at.length ? [at.join('.')] : []),
        ...Object.entries(value).flatMap(([key, sub]) => pathsOf(sub, [...at, key])),
      ];
const APP_PATHS = pathsOf(soundApp()).filter((path) => path !== 'id');

describe.each(PATHS)('%s', (path) => {
  test('reads whatever JSON there is without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        read(path, json);
        read(path, [json]);
        read(path, [{ id: 'x', ...(typeof json === 'object' ? json : { label: json }) }]);
      }),
    );
  });
});

test('an app with any one field replaced by anything still reads, under its own id', () => {
  fc.assert(
    fc.property(fc.constantFrom(...APP_PATHS), fc.jsonValue(), (path, value) => {
      const { items, malformed } = read('/api/v1/apps', [appWith(path, value)]) as List<{ id: string }>;
      expect(malformed).toBe(0);
      expect(items[0]?.id).toBe('0oa1');
    }),
    { numRuns: 1000 },
  );
});

describe('secrets', () => {
  const PLANTED = 'planted-canary-7f3a';
  const SECRET_FIELDS = [
    'client_secret',
    'credentials.oauthClient.client_secret',
    'credentials.oauthClient.secret_hash',
    'credentials.userName',
    'credentials.password',
    'credentials.signing',
    'credentials.userNameTemplate',
    'settings.notes.admin',
    'settings.notes.enduser',
    'settings.app',
    'settings.signOn',
    'settings.oauthClient.client_secret',
    'settings.oauthClient.network',
    'settings.oauthClient.registration_access_token',
    'profile',
    'features',
    '_embedded',
    '_links.clientCredentials',
  ];
  const shapes = [
    PLANTED,
    { value: PLANTED },
    [PLANTED],
    [{ client_secret: PLANTED }],
    { [PLANTED]: PLANTED },
  ];

  test.each(SECRET_FIELDS)('%s is never copied, whatever its shape', (path) => {
    for (const shape of shapes)
      for (const signOnMode of ['OPENID_CONNECT', 'BROWSER_PLUGIN', 'SECURE_PASSWORD_STORE', null])
        expect(JSON.stringify(read('/api/v1/apps', [{ ...appWith(path, shape), signOnMode }]))).not.toContain(
          PLANTED,
        );
  });

  test('an unknown field is never copied, wherever it stands', () => {
    const objects = APP_PATHS.filter((path) => !path.includes('logo'));
    fc.assert(
      fc.property(
        fc.constantFrom(...objects),
        fc.constantFrom('x', 'secret', 'd', '__proto__', 'constructor'),
        (path, key) => {
          const value = JSON.parse(`{"${key}":"${PLANTED}"}`);
          expect(JSON.stringify(read('/api/v1/apps', [appWith(path, value)]))).not.toContain(PLANTED);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])(
    'private key member %s is named, not copied',
    (member) => {
      const app = appWith('settings.oauthClient.jwks', { keys: [{ kty: 'RSA', [member]: PLANTED }] });
      const text = JSON.stringify(read('/api/v1/apps', [app]));
      expect(text).not.toContain(PLANTED);
      expect(text).toContain(`"privateMembers":["${member}"]`);
    },
  );

  test('a credential in any text of an app is masked', () => {
    const jwt = `eyJhbGciOiJub25lIn0.${PLANTED}abcdef.x`;
    for (const path of APP_PATHS.filter((one) => !/uris$|types$|scope$|logo$/.test(one)))
      expect(JSON.stringify(read('/api/v1/apps', [appWith(path, jwt)])), path).not.toContain(PLANTED);
    for (const path of ['redirect_uris', 'grant_types', 'response_types', 'post_logout_redirect_uris'])
      expect(
        JSON.stringify(read('/api/v1/apps', [appWith(`settings.oauthClient.${path}`, [jwt])])),
      ).not.toContain(PLANTED);
  });

  test('of the user nothing but the id, of the org nothing but id and website', () => {
    expect(
      read('/api/v1/users/me', { id: '00u1', profile: { login: PLANTED }, credentials: {} }),
    ).toStrictEqual({
      id: '00u1',
    });
    expect(
      read('/api/v1/org', { id: '00o1', website: 'www.example.com/x', phoneNumber: PLANTED }),
    ).toStrictEqual({
      id: '00o1',
      website: 'www.example.com',
    });
  });
});

test('no key of an answer reaches a prototype', () => {
  const hostile = `{"id":"0oa1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
    "settings":{"__proto__":{"polluted":1},"oauthClient":{"__proto__":{"polluted":1},"email__proto__verify_uri":"x",
    "jwks":{"keys":[{"__proto__":{"polluted":1}}]}}},"credentials":{"__proto__":{"oauthClient":{}}},"signOnMode":"__proto__"}`;
  const { items } = read('/api/v1/apps', [JSON.parse(hostile)]) as List<object>;
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).not.toContain('polluted');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(items[0])).toBe(Object.prototype);
});

test.each(['\ud800', 'a\u0000b', '\u202egnp.exe', '<img src=x onerror=alert(1)>', '=cmd()', '\r\nx: y'])(
  'hostile label %j is kept as it is: those who show it must cope',
  (label) => {
    const { items } = read('/api/v1/apps', [appWith('label', label)]) as List<{ label: string }>;
    expect(items[0]?.label).toBe(label);
  },
);
