import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import {
  areSettings,
  repairSettings,
  settingChecks,
  settingsFault,
} from '../../src/model/settings-checks.ts';

const waiver = { reason: 'Kiosk', by: 'Security team', until: '2027-01-01' };
const full: Required<Settings> = {
  disabledRules: ['oidc-issuer-mode'],
  options: { 'origin-duplicate-or-stale': { inactiveDays: 30 } },
  waivers: { 'oidc-issuer-mode/app/0oa1': waiver },
  ownedDomains: ['example.com'],
  privilegedApps: ['0oa1a2b3c4d5e6f7g8h9'],
  nonProductionApps: ['0oa1a2b3c4d5e6f7g8h0'],
  nonProductionOrgs: ['https://acme-test.okta.com'],
  allowedHosts: ['acme.github.io'],
  optIns: false,
  workingHours: { fromUtc: 7, toUtc: 19, days: [1, 2, 3, 4, 5] },
};
const many = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

describe('what settings look like', () => {
  test('the defaults and every setting there is', () => {
    expect(areSettings(defaultSettings)).toBe(true);
    expect(areSettings(full)).toBe(true);
    expect(Object.keys(settingChecks).sort()).toEqual(Object.keys(full).sort());
  });

  test.each([null, undefined, 'x', 7, [], [defaultSettings], {}])('%j is none', (value) =>
    expect(areSettings(value)).toBe(false),
  );

  test.each([
    ['a name that is no setting', { ...full, extra: 1 }, 'extra', 'unknown'],
    ['a name every object has', { ...full, constructor: 1 }, 'constructor', 'unknown'],
    ['the name of the prototype', JSON.parse('{"__proto__": {}}'), '__proto__', 'unknown'],
    ['a type', { ...full, optIns: 'yes' }, 'optIns', 'wrong'],
    ['an entry of a list', { ...full, ownedDomains: ['a.com', 1] }, 'ownedDomains', 'wrong'],
    ['a list that is too long', { ...full, allowedHosts: many(1_001) }, 'allowedHosts', 'wrong'],
    ['a text that is too long', { ...full, disabledRules: ['x'.repeat(501)] }, 'disabledRules', 'wrong'],
    ['a threshold', { ...full, options: { a: { b: '3' } } }, 'options', 'wrong'],
    [
      'a threshold without end',
      { ...full, options: { a: { b: Number.POSITIVE_INFINITY } } },
      'options',
      'wrong',
    ],
    ['a rule name without end', { ...full, options: { ['x'.repeat(501)]: {} } }, 'options', 'wrong'],
    ['a waiver', { ...full, waivers: { a: { ...waiver, extra: 1 } } }, 'waivers', 'wrong'],
    ['an hour', { ...full, workingHours: { ...full.workingHours, toUtc: 25 } }, 'workingHours', 'wrong'],
    ['a day', { ...full, workingHours: { ...full.workingHours, days: [7] } }, 'workingHours', 'wrong'],
    ['working hours of nothing', { ...full, workingHours: null }, 'workingHours', 'wrong'],
  ])('%s is told', (_name, value, field, kind) => {
    expect(settingsFault(value)).toEqual({ field, kind });
    expect(areSettings(value)).toBe(false);
  });

  test.each(Object.keys(defaultSettings))('%s may not be absent', (field) => {
    const { [field as keyof Settings]: _, ...rest } = full;
    expect(settingsFault(rest)).toEqual({ field, kind: 'missing' });
  });
});

describe('repaired', () => {
  test('what is sound stays as it is', () => expect(repairSettings(full)).toEqual(full));

  test.each(Object.keys(full) as (keyof Settings)[])('only %s goes back to its default', (field) => {
    const { [field]: _, ...rest } = full;
    expect(repairSettings({ ...full, [field]: 'damaged' })).toEqual(repairSettings(rest));
    expect(repairSettings({ ...full, [field]: 'damaged' })).toMatchObject(rest);
    expect(repairSettings({ ...full, [field]: null })[field]).toEqual(defaultSettings[field]);
  });

  test('whatever was stored, settings come out', () => {
    const field = fc.constantFrom(...Object.keys(full), 'extra', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(field, fc.jsonValue()), (stored) => areSettings(repairSettings(stored))),
    );
    fc.assert(fc.property(fc.jsonValue(), (stored) => areSettings(repairSettings(stored))));
  });
});
