import { expect, test } from 'vitest';
import en from '../../src/i18n/locales/en.json';
import type { Protocol } from '../../src/model/app.ts';
import type { ApplicationType } from '../../src/model/oauth-client.ts';
import type { SubjectKind } from '../../src/model/subject.ts';

const PROTOCOLS: Readonly<Record<Protocol, true>> = {
  oidc: true,
  saml: true,
  'ws-fed': true,
  swa: true,
  bookmark: true,
  other: true,
};
const APPLICATION_TYPES: Readonly<Record<ApplicationType, true>> = {
  web: true,
  native: true,
  browser: true,
  service: true,
};
const KINDS: Readonly<Record<SubjectKind, true>> = {
  app: true,
  'trusted-origin': true,
  'authorization-server': true,
  policy: true,
  org: true,
};

test('every type a subject can have has its words', () => {
  const types = [
    ...Object.keys(PROTOCOLS),
    ...Object.keys(APPLICATION_TYPES).map((type) => `oidc-${type}`),
    ...Object.keys(KINDS),
  ];
  for (const type of types) expect(Object.keys(en)).toContain(`type.${type}`);
});
