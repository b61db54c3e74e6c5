import { describe, expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { compose, sampleReport } from './sample-report.ts';

const write = (...args: Parameters<typeof compose>): string => [...json.render(compose(...args))].join('');

describe('json', () => {
  test('has the shape of the contract, keys in their order', () => {
    const [finding, waived, broken] = JSON.parse(write()).findings;
    expect(Object.keys(JSON.parse(write()))).toEqual([
      'schema',
      'tool',
      'org',
      'takenAt',
      'complete',
      'coverage',
      'score',
      'appScores',
      'rules',
      'findings',
      'unknown',
    ]);
    expect(finding).toEqual({
      id: 'oidc-implicit-grant/app/0oa00000000000000001',
      ruleId: 'oidc-implicit-grant',
      subject: {
        kind: 'app',
        id: '0oa00000000000000001',
        label: 'App 1',
        url: 'https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa00000000000000001/',
      },
      outcome: 'fail',
      severity: 'high',
      confidence: 'high',
      problems: [
        {
          variant: 'token-and-code',
          severity: 'high',
          text: 'The value implicit shows token-and-code.',
          at: 'settings.oauthClient.grant_types[1]',
          value: 'implicit',
        },
      ],
    });
    expect(waived.waiver).toEqual({ reason: 'Kiosk only', by: 'Security team', until: '2027-01-01' });
    expect(broken).toMatchObject({ outcome: 'error', problems: [] });
  });

  test('says how deep the audit looked', () => {
    const closerLook = { apps: 12, log: false };
    expect(JSON.parse(write({ ...sampleReport, closerLook })).closerLook).toEqual(closerLook);
    expect(JSON.parse(write())).not.toHaveProperty('closerLook');
  });

  test('names the rules that are switched off', () => {
    const switchedOff = ['oidc-implicit-grant'];
    expect(JSON.parse(write({ ...sampleReport, switchedOff })).switchedOff).toEqual(switchedOff);
    expect(JSON.parse(write())).not.toHaveProperty('switchedOff');
  });

  test('keeps head, rules and what is unknown', () => {
    expect(JSON.parse(write())).toMatchObject({
      schema: 1,
      tool: { name: 'okta-app-auditor', version: '1.2.3' },
      org: { url: 'https://acme.okta.com', id: '00o1' },
      takenAt: '2026-11-21T05:00:00.000Z',
      complete: true,
      coverage: sampleReport.coverage,
      rules: [
        {
          id: 'oidc-implicit-grant',
          title: 'Title of oidc-implicit-grant',
          group: 'A. Group',
          severity: 'high',
          counts: { fail: 1, info: 0, pass: 2, na: 3, unknown: 0, error: 0 },
        },
      ],
      unknown: sampleReport.unknown,
    });
  });

  test('says on its first line that it is incomplete', () => {
    const written = write({ ...sampleReport, complete: false }, 'INCOMPLETE: the rest is missing.');
    expect(written.split('\n')[0]).toBe('{"notice":"INCOMPLETE: the rest is missing.",');
    expect(JSON.parse(written).complete).toBe(false);
  });

  test('is the same for the same report, ends with a newline, and empty lists stay lists', () => {
    expect(write()).toBe(write());
    expect(write().endsWith('}\n')).toBe(true);
    const empty = JSON.parse(write({ ...sampleReport, rules: [], findings: [], unknown: [] }));
    expect(empty).toMatchObject({ rules: [], findings: [], unknown: [] });
  });
});
