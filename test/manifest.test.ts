import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const readme = readFileSync('README.md', 'utf8');
const HOSTS = ['okta.com', 'oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta.mil'].map(
  (host) => `https://*.${host}`,
);

describe('permissions', () => {
  const asked: readonly string[] = [...manifest.permissions, ...manifest.host_permissions];

  test('are the fewest: storage, alarms, and the Okta hosts', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'unlimitedStorage']);
    expect(manifest.host_permissions).toEqual(HOSTS.map((host) => `${host}/*`));
    expect(manifest).not.toHaveProperty('optional_host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('are explained one by one in the README, each in a sentence', () => {
    const table = readme.slice(readme.indexOf('## Permissions'), readme.indexOf('## What is never read'));
    const explained = [...table.matchAll(/^\| `([^`]+)` \| (.+?) \|$/gm)].map(([, name, why]) => ({
      name,
      why,
    }));
    expect(explained.map(({ name }) => name)).toEqual(asked);
    for (const { why } of explained) expect(why).toMatch(/^[A-Z].{15,}\.$/);
  });

  test('the content script runs on the same hosts, in the top frame', () => {
    const [script] = manifest.content_scripts;
    expect(manifest.content_scripts).toHaveLength(1);
    expect(script.matches).toEqual(manifest.host_permissions);
    expect(script.all_frames ?? false).toBe(false);
  });
});

describe('content security policy', () => {
  const policy = new Map<string, string[]>(
    manifest.content_security_policy.extension_pages.split('; ').map((part: string) => {
      const [name, ...values] = part.split(' ');
      return [name, values];
    }),
  );

  test('allows connections to the Okta hosts and to nothing else', () => {
    expect(policy.get('connect-src')).toEqual(["'self'", ...HOSTS]);
  });

  test('allows nothing inline, nothing evaluated and nothing remote', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'img-src'])
      expect(policy.get(name), name).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(name), name).toEqual(["'none'"]);
  });

  test('makes HTML injection an error', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(["'none'"]);
  });
});
