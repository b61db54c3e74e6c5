import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ORG_DOMAINS } from '../src/model/org-url.ts';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const readme = readFileSync('README.md', 'utf8');

/** Rows of the README's table of permissions: the permission and the reason. */
const explained = [...readme.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)]
  .map(([, permission = '', reason = '']) => ({ permission, reason }))
  .filter(({ permission }) => !permission.startsWith('npm '));

describe('manifest.json', () => {
  test('asks for the permissions the README explains, one sentence each, and for no other', () => {
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect(explained.map(({ permission }) => permission)).toEqual(asked);
    for (const { permission, reason } of explained) expect(reason, permission).toMatch(/^[A-Z].{15,}\.$/);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('names the hosts of orgs for reading, for the relay and for connections', () => {
    const hosts: readonly string[] = manifest.host_permissions;
    expect(hosts).toEqual(ORG_DOMAINS.map((domain) => `https://*.${domain}/*`));
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0].matches).toEqual(hosts);
    expect(policy['connect-src']).toEqual(["'self'", ...hosts.map((host) => host.slice(0, -2))]);
  });

  test('lets pages of the extension load nothing from elsewhere and inject nothing', () => {
    const { 'connect-src': _, ...rest } = policy;
    expect(rest).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'font-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ["'none'"],
    });
  });

  test('opens nothing to web pages', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts[0].all_frames ?? false).toBe(false);
    expect(manifest.content_scripts[0].world).toBeUndefined();
  });

  test('has the version of package.json and of the changelog’s newest entry', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest.version).toBe(version);
    expect(/^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(version);
  });

  test.each(Object.entries<string>(manifest.icons))('has a PNG of %s pixels', (size, path) => {
    const png = readFileSync(`src/${path}`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  });
});

/** The policy's sources, by directive. */
const policy: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  manifest.content_security_policy.extension_pages.split('; ').map((directive: string) => {
    const [name, ...sources] = directive.split(' ');
    return [name, sources];
  }),
);
