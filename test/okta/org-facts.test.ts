import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import { toFacts } from '../../src/okta/org-facts.ts';

const registrable = (host: string): string | undefined =>
  host.includes('.') ? host.split('.').slice(-2).join('.') : undefined;
const failure = (code: FailureCode, detail = '') => ({ code, detail });

describe('facts', () => {
  test('owned domains come from custom domains, the website and the administrator', () => {
    const { facts, missing, gaps } = toFacts(
      {
        org: { id: '00o1', website: 'www.example.org' },
        domains: [
          { host: 'login.example.com', verified: true },
          { host: 'id.unproven.example', verified: false },
        ],
        emailDomains: [
          { host: 'mail.example.edu', verified: true },
          { host: 'mail.unproven.example', verified: false },
        ],
        adminConsole: { sessionIdleTimeoutMinutes: 15 },
        clientPrivileges: false,
        failures: {},
      },
      { ownedDomains: [' Example.NET ', 'intranet'] },
      registrable,
    );
    expect(facts).toEqual({
      ownedDomains: ['example.com', 'example.edu', 'example.net', 'example.org'],
      customDomains: ['login.example.com'],
      adminConsole: { sessionIdleTimeoutMinutes: 15 },
      clientPrivileges: false,
    });
    expect(missing).toEqual({});
    expect(gaps).toEqual([]);
  });

  test('an org without any is not known to own nothing', () => {
    const { facts, missing } = toFacts(
      { org: { id: '00o1', website: 'acme.okta.com' }, domains: [], failures: {} },
      { ownedDomains: [] },
      registrable,
    );
    expect(facts).toEqual({ customDomains: [] });
    expect(missing).toMatchObject({ ownedDomains: 'not-found' });
  });

  test('one custom domain that is not understood leaves open which there are, but not what the others prove', () => {
    const domains = [
      { host: 'login.example.com', verified: true },
      { host: '', verified: undefined },
    ];
    const { facts, missing } = toFacts({ domains, failures: {} }, { ownedDomains: [] }, registrable);
    expect(facts).toEqual({ ownedDomains: ['example.com'] });
    expect(missing).toMatchObject({ customDomains: 'unexpected-shape' });
  });

  test('a failed read is a gap and a reason, never an empty list', () => {
    const { facts, missing, gaps } = toFacts(
      { failures: { domains: failure('forbidden', '403 E0000006'), org: failure('timeout') } },
      { ownedDomains: [] },
      registrable,
    );
    expect(facts).toEqual({});
    expect(missing).toMatchObject({ ownedDomains: 'forbidden', customDomains: 'forbidden' });
    expect(gaps).toEqual([
      { what: 'domains', reason: 'forbidden', detail: '403 E0000006' },
      { what: 'org', reason: 'truncated', detail: 'timeout' },
    ]);
  });
});
