import { describe, expect, test } from 'vitest';
import { gapsOf, PLACES, placeOf, SUBJECT_PLACES, waysToAsk } from '../../popup/places.ts';
import { remedyFor, remedyForGaps } from '../../popup/remedy.ts';
import en from '../../src/i18n/locales/en.json';
import type { FactName } from '../../src/model/facts.ts';
import type { UnknownReason } from '../../src/model/reason.ts';
import type { RuleTraits } from '../../src/model/rule.ts';
import { traits } from '../../src/rules/traits.ts';

type Needs = Pick<RuleTraits, 'kinds' | 'needs' | 'uses'>;
const rule = (needs: readonly FactName[], kind: Needs['kinds'][number] = 'app'): Record<string, Needs> => ({
  r: { kinds: [kind], needs, uses: [] },
});
const gap = (what: string, reason: UnknownReason = 'forbidden') => ({ what, reason, detail: '403' });
const remedy = (reason: UnknownReason, of: Record<string, Needs>, gaps = [gap('apps', 'truncated')]) =>
  remedyFor({ ruleId: 'r', reason }, gaps, 'org', of);

describe('for what was forbidden, the remedy', () => {
  test('names what the role has to be able to read', () => {
    expect(remedy('forbidden', rule(['provisioning', 'connection']))).toBe(
      'Sign in with a role that can read: Provisioning features of apps, Provisioning connections of apps. Then audit again.',
    );
  });

  test('names, of several places, the ones that were refused', () => {
    const gaps = [gap('emailDomains'), gap('org', 'truncated')];
    const words = remedy('forbidden', rule(['ownedDomains']), gaps);
    expect(words).toContain('can read: E-mail domains.');
    expect(words).toContain('Enter your domains');
  });

  test('names, without facts, where the subject itself is read', () => {
    expect(remedy('forbidden', rule([], 'org'), [gap('perClientRateLimit')])).toContain(
      'can read: Per-client rate limits.',
    );
    expect(
      remedy('forbidden', rule([], 'authorization-server'), [gap('authorizationServers.policies[2].rules')]),
    ).toContain('can read: Access policy rules of an authorization server.');
  });

  test('names a fact of one app that a rule uses', () => {
    const words = remedyFor(
      { ruleId: 'app-no-assignments', reason: 'forbidden' },
      gapsOf({ groups: 'forbidden' }),
      'app',
    );
    expect(words).toBe(`Sign in with a role that can read: ${en['source.groups']}. Then audit again.`);
  });

  test('names no place for a rule this version does not know', () => {
    expect(remedyFor({ ruleId: 'constructor', reason: 'forbidden' }, [])).toContain(
      'a role that can read it',
    );
  });

  test('names the places of failed reads, each once', () => {
    const gaps = [gap('domains'), gap('log changes'), gap('log credentials'), gap('org', 'not-found')];
    expect(remedyForGaps('forbidden', gaps)).toContain('can read: Custom domains, System Log.');
    expect(remedyForGaps('not-licensed', gaps)).toContain('API Access Management');
  });
});

describe('for what was not asked for, the remedy', () => {
  test.each<[FactName, RegExp]>([
    [
      'secrets',
      /^Check the app in depth and allow its client secret metadata to be read\. A deep audit never/,
    ],
    ['groupsClaim', /^Check the app in depth and allow the undocumented call\. A deep audit never/],
    ['grants', /^Check the app in depth, or start a deep audit\.$/],
    ['tokenGrants', /^Include the System Log when you check the app in depth, or in a deep audit\.$/],
    ['changeEvents', /^Start a deep audit that includes the System Log\.$/],
    ['workingHours', /working hours in the settings/],
    ['peers', /^Check the app in depth, or start a deep audit\.$/],
  ])('%s', (fact, words) => expect(remedy('opt-in-not-given', rule([fact]))).toMatch(words));

  test.each([
    ['app-unused', 'Include the System Log when you check the app in depth, or in a deep audit.'],
    ['svc-grants-idle', 'Include the System Log when you check the app in depth, or in a deep audit.'],
    ['app-no-assignments', 'Check the app in depth, or start a deep audit.'],
  ])('%s, by what it uses', (ruleId, words) =>
    expect(remedyFor({ ruleId, reason: 'opt-in-not-given' }, [])).toBe(words),
  );

  test('asks for the claim where a rule only uses it', () =>
    expect(remedyFor({ ruleId: 'groups-claim-all', reason: 'opt-in-not-given' }, [])).toMatch(
      /^Check the app in depth and allow the undocumented call\./,
    ));

  test('names several ways, each once', () => {
    expect(waysToAsk(['groups', 'grants', 'secrets', 'peers'])).toEqual(['app', 'secrets']);
  });
});

test('where Okta knows no domain, the settings can say it', () => {
  expect(remedy('not-found', rule(['ownedDomains']))).toMatch(/in the settings/);
  expect(remedy('not-found', rule(['secrets']))).toMatch(/^Audit again/);
});

test('a check of one app does not compare it with the others', () => {
  const one = { ruleId: 'r', reason: 'truncated' } as const;
  expect(remedyFor(one, [], 'app', rule(['peers']))).toMatch(/audit the org/);
  expect(remedyFor(one, [], 'org', rule(['peers']))).toMatch(/^Resume/);
});

test.each<UnknownReason>(['not-licensed', 'classic-engine', 'oin-not-exposed', 'unexpected-shape'])(
  '%s has words',
  (reason) => expect(remedy(reason, rule([]))).toMatch(/^[A-Z].{15,}\.$/),
);

test('every place has words', () => {
  const places = [...Object.values(PLACES), ...Object.values(SUBJECT_PLACES)].flat();
  for (const place of places) expect(Object.keys(en)).toContain(`source.${place}`);
});

test('every rule of the catalogue has a remedy for whatever it lacks', () => {
  for (const ruleId of Object.keys(traits))
    for (const reason of ['forbidden', 'opt-in-not-given', 'truncated', 'not-found'] as const)
      expect(remedyFor({ ruleId, reason }, []), ruleId).toMatch(/^[A-Z].*\.$/);
});

test('paths of reads are told by the names of their places', () => {
  expect(placeOf('authorizationServers.policies[31].rules')).toBe('authorizationServers.policies.rules');
  expect(placeOf('log changes')).toBe('logs');
  expect(placeOf('login')).toBe('login');
});
