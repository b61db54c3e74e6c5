import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../options/settings-file.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

const RULE = 'origin-duplicate-or-stale';
const waiver = { reason: 'Kiosk \u202e', by: 'Security team', until: '2027-01-01' };
const full: Required<Settings> = {
  disabledRules: ['oidc-issuer-mode'],
  options: { [RULE]: { inactiveDays: 30 } },
  waivers: { 'a/app/b': waiver },
  ownedDomains: ['example.com'],
  privilegedApps: ['0oa1a2b3c4d5e6f7g8h9'],
  nonProductionApps: ['0oa1a2b3c4d5e6f7g8h0'],
  nonProductionOrgs: ['https://acme-test.okta.com'],
  allowedHosts: ['acme.github.io'],
  optIns: false,
  workingHours: { fromUtc: 7, toUtc: 19, days: [1, 2] },
};
const file = (settings: unknown, schema: unknown = 1) => JSON.stringify({ schema, settings });

describe('what is written is read', () => {
  test.each([
    ['every setting', full],
    ['the defaults', defaultSettings],
  ])('%s', (_name, settings) => {
    const content = writeSettingsFile(settings);
    expect(content).not.toContain('\u202e');
    expect(readSettingsFile(content)).toEqual({ settings });
  });

  test('thresholds no rule has, or would use, are not written', () => {
    const options = { [RULE]: { inactiveDays: 30, gone: 1, reviewDays: 99_999 }, 'no-rule': { x: 1 } };
    expect(readSettingsFile(writeSettingsFile({ ...full, options }))).toEqual({ settings: full });
  });

  test('rules that are gone, and accepted findings that no page could have made, are not written', () => {
    const waivers = { ...full.waivers, 'c/app/d': { reason: '', by: 'Me', until: '2027-01-01' } };
    const settings = { ...full, disabledRules: ['gone', ...full.disabledRules], waivers };
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings: full });
  });

  test.each(['2027-02-28', '2028-02-29', '2027-01-01T08:00Z', '2027-01-01T08:00:00.000+02:00'])(
    'accepted until %s',
    (until) => {
      const settings = { ...full, waivers: { 'a/policy/b': { ...waiver, until } } };
      expect(readSettingsFile(file(settings))).toEqual({ settings });
    },
  );

  test('entries are read as the page reads them', () => {
    const settings = { ...full, ownedDomains: ['https://Example.com/', 'example.com'] };
    expect(readSettingsFile(file(settings)).settings?.ownedDomains).toEqual(['example.com']);
  });
});

describe('nothing is taken of a file that', () => {
  const { optIns: _, ...incomplete } = full;
  const many = Array.from({ length: 1_001 }, (_one, index) => `d${index}.com`);

  test.each([
    ['is no JSON', '{', 'It holds no settings of this extension.'],
    ['is empty', '', 'It holds no settings of this extension.'],
    ['is a list', '[]', 'It holds no settings of this extension.'],
    ['is a report', '{"schema":1,"tool":{},"findings":[]}', 'It holds no settings of this extension.'],
    ['holds bare settings', JSON.stringify(full), 'It holds no settings of this extension.'],
    ['holds no object', file([full]), 'It holds no settings of this extension.'],
    ['says no schema', file(full, '1'), 'It holds no settings of this extension.'],
    ['says schema 0', file(full, 0), 'It holds no settings of this extension.'],
    ['says a schema below 0', file(full, -3), 'It holds no settings of this extension.'],
    ['is newer', file({ more: 1 }, 2), 'It comes from a newer version of this extension.'],
    [
      'holds more beside them',
      JSON.stringify({ schema: 1, settings: full, more: 1 }),
      'It names a setting that does not exist: more.',
    ],
    ['names another setting', file({ ...full, more: 1 }), 'It names a setting that does not exist: more.'],
    [
      'names the prototype',
      '{"schema":1,"settings":{"__proto__":{}}}',
      'It names a setting that does not exist: __proto__.',
    ],
    [
      'hides what it names',
      file({ ...full, '\u202emore': 1 }),
      'It names a setting that does not exist: ‹U+202E›more.',
    ],
    ['lacks a setting', file(incomplete), 'It lacks the setting optIns.'],
    [
      'has a wrong type',
      file({ ...full, optIns: 1 }),
      'The setting optIns has an invalid value or too many entries.',
    ],
    [
      'has too long a list',
      file({ ...full, allowedHosts: many }),
      'The setting allowedHosts has an invalid value or too many entries.',
    ],
    ['names no domain', file({ ...full, ownedDomains: ['a.com', 'x y'] }), 'Not a domain: x y'],
    ['names many hosts', file({ ...full, allowedHosts: ['*.a.com'] }), 'Not a single host: *.a.com'],
    ['names no app', file({ ...full, privilegedApps: ['0oa1'] }), 'Not an app id: 0oa1'],
    [
      'has no hours',
      file({ ...full, workingHours: { fromUtc: 7, toUtc: 7, days: [1] } }),
      'Working hours: Choose different hours; a whole day is 0 to 24.',
    ],
    [
      'has a threshold out of bounds',
      file({ ...full, options: { [RULE]: { inactiveDays: 0 } } }),
      'Days after which a deactivated origin is stale must be a whole number from 1 to 3,650.',
    ],
    [
      'has a threshold that is not whole',
      file({ ...full, options: { [RULE]: { inactiveDays: 1.5 } } }),
      'Days after which a deactivated origin is stale must be a whole number from 1 to 3,650.',
    ],
    [
      'has thresholds that contradict each other',
      file({ ...full, options: { 'saml-cert-expiry': { urgentDays: 91 } } }),
      'Days before the end worth a warning must be at least 91, the value of “Days before the end that are urgent”.',
    ],
    [
      'misspells a threshold',
      file({ ...full, options: { [RULE]: { inactivedays: 30 } } }),
      `No rule has the threshold ${RULE}.inactivedays.`,
    ],
    [
      'misspells a rule',
      file({ ...full, options: { constructor: { name: 30 } } }),
      'No rule has the threshold constructor.name.',
    ],
    [
      'switches off a rule that does not exist',
      file({ ...full, disabledRules: ['oidc-issuer-mode', 'oidc-isuer-mode'] }),
      'No rule has the id oidc-isuer-mode.',
    ],
    [
      'switches off what every object has',
      file({ ...full, disabledRules: ['toString'] }),
      'No rule has the id toString.',
    ],
    [
      'accepts what is no finding',
      file({ ...full, waivers: { 'a/user/b': waiver } }),
      'Not the id of a finding: a/user/b.',
    ],
    ...['', 'soon', '2027', '01.02.2027', '2027-13-01', '2027-02-30', '2027-01-01T25:00Z'].map((until) => [
      `accepts until “${until}”`,
      file({ ...full, waivers: { 'a/app/b': { ...waiver, until } } }),
      'The accepted finding a/app/b has no valid end date.',
    ]),
    [
      'accepts by nobody',
      file({ ...full, waivers: { 'a/app/b': { ...waiver, by: ' ' } } }),
      'The accepted finding a/app/b does not say by whom.',
    ],
    [
      'accepts without a reason',
      file({ ...full, waivers: { 'a/app/b': { ...waiver, reason: '\n' } } }),
      'The accepted finding a/app/b lacks a reason.',
    ],
  ])('%s', (_name, content, problem) => expect(readSettingsFile(content)).toEqual({ problem }));

  test('names something endless', () => {
    const { problem } = readSettingsFile(file({ ...full, ['x'.repeat(10_000)]: 1 }));
    expect(problem?.length).toBeLessThan(300);
  });

  test('was made up by a machine', () => {
    const part = fc.constantFrom(...Object.keys(full));
    fc.assert(
      fc.property(part, fc.jsonValue(), (name, value) => {
        const { settings, problem } = readSettingsFile(file({ ...full, [name]: value }));
        return settings
          ? readSettingsFile(writeSettingsFile(settings)).problem === undefined
          : problem !== '';
      }),
    );
  });
});
