import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleOrg } from '../../src/tools/demo/sample-org.mjs';
import { CANARY } from '../support/canaries.ts';

const SAMPLE = 'src/demo';
const files = readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

interface SampleApp {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly signOnMode: string | null;
}
const apps: readonly SampleApp[] = JSON.parse(readFileSync(`${SAMPLE}/api/v1/apps.json`, 'utf8'));
const texts = files.map((path) => readFileSync(path, 'utf8')).join('\n');

describe('the sample org', () => {
  test('is what its script makes', () => {
    const made = sampleOrg();
    expect(files.map((path) => path.slice(SAMPLE.length + 1)).sort()).toEqual(Object.keys(made).sort());
    for (const [path, text] of Object.entries(made)) {
      expect(readFileSync(join(SAMPLE, path), 'utf8'), path).toBe(text);
    }
  });

  test('has ids like Okta’s, each once', () => {
    const ids = apps.map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^0oa[0-9A-Za-z]{17}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is a list that one can still read through', () => {
    expect(apps.length).toBeLessThanOrEqual(100);
  });

  test('has every kind of app, inactive ones and hostile labels', () => {
    const modes = new Set(apps.map(({ signOnMode }) => signOnMode));
    for (const mode of [
      'OPENID_CONNECT',
      'SAML_2_0',
      'SAML_1_1',
      'WS_FEDERATION',
      'BROWSER_PLUGIN',
      'AUTO_LOGIN',
      'BASIC_AUTH',
      'SECURE_PASSWORD_STORE',
      'BOOKMARK',
      null,
    ])
      expect(modes).toContain(mode);
    expect(apps.some(({ status }) => status === 'INACTIVE')).toBe(true);
    for (const hostile of [/<img/, /^=/, /\u202e/, /^.{400,}$/])
      expect(apps.some(({ label }) => hostile.test(label))).toBe(true);
  });

  test.each([
    'client_secret',
    'password',
    'value',
    'd',
    'p',
    'q',
    'k',
    'userName',
    'answer',
    'clientSecret',
    'privateKey',
    'bindPassword',
    'admin',
    'enduser',
    'apiKey',
    'secretKey',
    'scimToken',
    'url',
    'requestUri',
  ])('has a secret planted in %s', (key) => {
    expect(texts).toMatch(new RegExp(`"${key}": "[^"]*CANARY-`));
  });

  test('plants each secret once, in URIs too', () => {
    const planted = texts.match(CANARY) ?? [];
    expect(planted.length).toBeGreaterThanOrEqual(100);
    expect(new Set(planted).size).toBe(planted.length);
    expect(texts).toMatch(/https:\/\/\w+:CANARY-/);
    expect(texts).toMatch(/\?client_secret=CANARY-/);
  });
});
