import { describe, expect, test } from 'vitest';
import type { PageValue, PartialApp } from '../../../src/model/partial-app.ts';
import { modelPath, untold } from '../../../src/okta/readers/page-fields.ts';

const C = 'settings.oauthClient';
const GRANTS = `${C}.grant_types`;
const ROTATION = `${C}.refresh_token.rotation_type`;
const LEEWAY = `${C}.refresh_token.leeway`;
const MODE = `${C}.idp_initiated_login.mode`;
const SCOPE = `${C}.idp_initiated_login.default_scope`;

type Told = Readonly<Record<string, PageValue['value']>>;
const page = (told: Told, more: Partial<PartialApp> = {}, folded: readonly string[] = []): PartialApp => ({
  page: 'app',
  id: '0oa1',
  name: 'oidc_client',
  unread: [],
  values: Object.entries(told).map(([path, value]) => ({
    path,
    value,
    source: 'page-edit',
    label: path,
    ...(folded.includes(path) && { shown: ['implicit'] }),
  })),
  ...more,
});
const left = (partial: PartialApp, ...paths: string[]) => {
  const missing = untold(partial);
  return paths.filter((path) => missing.includes(path));
};

describe('what a page left untold', () => {
  test('is everything, where it told nothing', () => {
    const paths = ['status', GRANTS, ROTATION, LEEWAY, MODE, SCOPE];
    expect(left(page({}), ...paths)).toStrictEqual(paths);
  });

  test('is not what it told, also under another name', () => {
    const told = { status: 'ACTIVE', [`${C}.email_magic_link_redirect_uri`]: 'https://a.example/' };
    expect(left(page(told), 'status', `${C}.emailVerificationUris`)).toStrictEqual([]);
    expect(modelPath(GRANTS)).toBe(GRANTS);
  });

  test('a wizard’s app has no status yet', () => {
    expect(left(page({}, { page: 'wizard' }), 'status', ROTATION)).toStrictEqual([ROTATION]);
  });

  test.each([
    ['without refresh tokens', page({ [GRANTS]: ['authorization_code'] }), []],
    ['with refresh tokens', page({ [GRANTS]: ['refresh_token'] }), [ROTATION, LEEWAY]],
    ['with grants folded away', page({ [GRANTS]: ['implicit'] }, {}, [GRANTS]), [ROTATION, LEEWAY]],
    ['with grants emptied', page({ [GRANTS]: null }), [ROTATION, LEEWAY]],
    ['with persistent tokens', page({ [GRANTS]: ['refresh_token'], [ROTATION]: 'STATIC' }), []],
    ['with rotated tokens', page({ [GRANTS]: ['refresh_token'], [ROTATION]: 'ROTATE' }), [LEEWAY]],
  ])('%s', (_name, partial, missing) => {
    expect(left(partial, ROTATION, LEEWAY)).toStrictEqual(missing);
  });

  test('a login that is switched off has no scopes to miss', () => {
    expect(left(page({ [MODE]: 'DISABLED' }), SCOPE)).toStrictEqual([]);
    expect(left(page({ [MODE]: 'SPEC' }), SCOPE)).toStrictEqual([SCOPE]);
  });
});
