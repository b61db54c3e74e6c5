import { describe, expect, test } from 'vitest';
import { openTally, type TallyInput } from '../../src/audit/tally.ts';
import type { OidcApp } from '../../src/model/app.ts';
import { defineRule, type Problem, type Rule } from '../../src/model/rule.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { Gap } from '../../src/model/snapshot.ts';
import type { Subject } from '../../src/model/subject.ts';
import { oidcApp } from '../support/build-subjects.ts';
import { ADMIN, NOW, origin } from '../support/toy-rule.ts';

const isApp = (subject: Subject): subject is OidcApp => subject.kind === 'app';
type Level = 'critical' | 'high' | 'medium' | 'low' | 'info';

const COVERAGE = { apps: 0, trustedOrigins: 0, authorizationServers: 0, gaps: [] };

/** Fails an app whose label names the variant. */
const labelled = (changes: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    id: 'by-label',
    severity: 'high',
    confidence: 'high',
    variants: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'info' },
    reads: ['label'],
    appliesTo: isApp,
    *evaluate({ label }): Iterable<Problem<Level>> {
      for (const word of label.split(' '))
        if (['critical', 'high', 'medium', 'low', 'info'].includes(word))
          yield { variant: word as Level, at: 'label', value: word };
    },
  }),
  ...changes,
});

const open = (rules: readonly Rule[], settings: Partial<Settings> = {}, input: Partial<TallyInput> = {}) =>
  openTally({
    rules,
    settings: { ...defaultSettings, ...settings },
    org: { url: 'https://acme.okta.com', id: '00o1' },
    admin: ADMIN,
    nonProduction: false,
    facts: {},
    missing: {},
    now: NOW,
    ...input,
  });

const head = (tally: ReturnType<typeof open>) =>
  tally.head({ takenAt: NOW.toISOString(), complete: true, coverage: COVERAGE });

const scoresOf = (subjects: readonly Subject[], rules: readonly Rule[], settings: Partial<Settings> = {}) => {
  const tally = open(rules, settings);
  for (const subject of subjects) tally.add(subject);
  const { appScores, score } = head(tally);
  return { apps: Object.fromEntries(appScores.map(({ id, ...rest }) => [id, rest])), org: score };
};

const app = (id: string, label: string, changes: object = {}) => oidcApp({ id, label, ...changes });

describe('a list that could not be read', () => {
  const COVERED = { ...COVERAGE, trustedOrigins: 0 };
  const refused = { what: 'trustedOrigins', reason: 'forbidden', detail: '403 E0000006' } as const;
  const rules = [labelled({ id: 'of-apps' }), labelled({ id: 'of-origins', kinds: ['trusted-origin'] })];
  const judgedWith = (gaps: readonly Gap[], trustedOrigins = 0) => {
    const tally = open(rules);
    tally.add(app('0oa1', 'fine'));
    const coverage = { ...COVERED, trustedOrigins, gaps };
    return tally.head({ takenAt: NOW.toISOString(), complete: true, coverage });
  };

  test('its rules are unknown, and lower the coverage', () => {
    const { unknown, score } = judgedWith([refused]);
    expect(unknown).toEqual([{ ruleId: 'of-origins', reason: 'forbidden', count: 0, subjectIds: [] }]);
    expect(score).toMatchObject({ coverage: 50, grade: null });
  });

  test('an empty list was read, and so was one with a broken entry or a gap in one subject', () => {
    expect(judgedWith([]).unknown).toEqual([]);
    expect(judgedWith([]).score.coverage).toBe(100);
    expect(judgedWith([refused], 3).unknown).toEqual([]);
    expect(judgedWith([{ ...refused, subjectId: 'tos1' }]).unknown).toEqual([]);
  });
});

test('rules that are switched off are named', () => {
  const rules = ['b', 'a', 'c'].map((id) => labelled({ id }));
  expect(head(open(rules, { disabledRules: ['c', 'a'] }))).toMatchObject({
    rules: [{ id: 'b' }],
    switchedOff: ['a', 'c'],
  });
  expect(head(open(rules))).not.toHaveProperty('switchedOff');
});

describe('facts that come late', () => {
  const seen: unknown[] = [];
  const late = labelled({
    id: 'late',
    reads: ['settings.oauthClient.redirect_uris', 'credentials.oauthClient.pkce_required'],
    needs: ['peers'],
    evaluate: (subject) => {
      seen.push(subject);
      return [{ variant: 'low', at: 'label' }];
    },
  });
  const using = labelled({ id: 'using', uses: ['weakPolicyIds'] });
  const input = { late: ['peers', 'weakPolicyIds'] } as const;
  const PEERS = { domains: new Map() } as never;
  const one = app('0oa1', 'high', {
    logos: ['https://logo.example.com'],
    notes: {
      admin: { empty: false, secretPatterns: ['x'], httpLink: true },
      enduser: { empty: true, secretPatterns: [], httpLink: false },
    },
    client: {
      redirect_uris: ['https://a.example.com'],
      client_uri: 'https://b.example.com',
      application_type: 'web',
    },
    credentials: { pkce_required: true, token_endpoint_auth_method: 'none' },
  });

  test('rules that need or use them wait; the others are asked at once', () => {
    seen.length = 0;
    const tally = open([labelled({ id: 'early' }), late, using], {}, input);
    tally.add(one);
    expect([...tally.findings()].map(({ ruleId }) => ruleId)).toEqual(['early']);
    tally.settle({ peers: PEERS, weakPolicyIds: [] }, {});
    expect([...tally.findings()].map(({ ruleId }) => ruleId)).toEqual(['early', 'using', 'late']);
  });

  test('what waits keeps what its rules read, and who it is', () => {
    seen.length = 0;
    const tally = open([late], {}, input);
    tally.add(one);
    tally.settle({ peers: PEERS }, {});
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ kind: 'app', id: '0oa1', name: one.name, label: 'high', logos: [] });
    expect((seen[0] as OidcApp).settings.oauthClient).toEqual({ redirect_uris: ['https://a.example.com'] });
    expect((seen[0] as OidcApp).credentials.oauthClient).toEqual({ pkce_required: true });
    expect((seen[0] as OidcApp).notes.admin).toEqual({ empty: true, secretPatterns: [], httpLink: false });
  });

  test('a rule that reads a whole group gets all of it', () => {
    seen.length = 0;
    const tally = open([{ ...late, reads: ['settings.oauthClient', 'credentials'] }], {}, input);
    tally.add(one);
    tally.settle({ peers: PEERS }, {});
    expect((seen[0] as OidcApp).settings.oauthClient).toEqual(one.settings.oauthClient);
    expect((seen[0] as OidcApp).credentials.oauthClient).toEqual({});
  });

  test('a fact that never came is unknown for the reason given', () => {
    const tally = open([{ ...late, evaluate: () => [] }], {}, input);
    tally.add(one);
    tally.settle({}, { peers: 'truncated' });
    expect(head(tally).unknown).toEqual([{ ruleId: 'late', reason: 'truncated', count: 1 }]);
  });

  test('a condition that throws is an error of its rule, and the audit goes on', () => {
    const appliesTo = ((): boolean => {
      throw new Error('broken');
    }) as never;
    const tally = open([{ ...late, appliesTo }, labelled()], {}, input);
    tally.add(app('0oa1', 'high'));
    tally.settle({ peers: PEERS }, {});
    expect(head(tally).rules.map(({ counts }) => counts)).toMatchObject([{ fail: 1 }, { error: 1, na: 0 }]);
  });

  test('what was read of one app alone comes along', () => {
    const wanting = { ...late, needs: ['peers', 'grants'], evaluate: () => [] } as const;
    const known = open([wanting], {}, input);
    known.add(one, { facts: { grants: [] }, missing: {} });
    known.settle({ peers: PEERS }, {});
    expect(head(known).rules[0]?.counts).toMatchObject({ pass: 1 });
    const refused = open([wanting], {}, input);
    refused.add(one, { facts: {}, missing: { grants: 'forbidden' } });
    refused.settle({ peers: PEERS }, {});
    expect(head(refused).unknown).toEqual([{ ruleId: 'late', reason: 'forbidden', count: 1 }]);
  });

  test('subjects that none of the waiting rules applies to do not wait', () => {
    seen.length = 0;
    const tally = open(
      [{ ...late, appliesTo: ((subject: Subject) => subject.id === '0oa1') as never }],
      {},
      input,
    );
    tally.add(one);
    tally.add(app('0oa2', 'high'));
    tally.add(origin('o1'));
    tally.settle({ peers: PEERS }, {});
    expect(seen).toHaveLength(1);
    expect(head(tally).rules[0]?.counts).toMatchObject({ info: 0, fail: 1, na: 1 });
  });

  test('other kinds of subjects wait whole', () => {
    const whole: Subject[] = [];
    const tally = open(
      [
        {
          ...late,
          kinds: ['trusted-origin'],
          appliesTo: (() => true) as never,
          evaluate(subject) {
            whole.push(subject);
            return [];
          },
        },
      ],
      {},
      input,
    );
    const subject = origin('o1');
    tally.add(subject);
    expect(whole).toEqual([]);
    tally.settle({ peers: PEERS }, {});
    expect(whole).toEqual([subject]);
  });
});

describe('who is asked', () => {
  test('no rule is asked about an app of a protocol it does not name', () => {
    const tally = open([labelled({ protocols: ['saml'] })]);
    tally.add(app('0oa1', 'high'));
    expect(head(tally).rules[0]?.counts).toMatchObject({ fail: 0, na: 1 });
  });

  test('rules with the same condition are asked together, and a condition that throws is an error of each', () => {
    let asked = 0;
    const appliesTo = ((subject: Subject) => {
      asked += 1;
      if (subject.id === 'bad') throw new Error('broken');
      return true;
    }) as never;
    const tally = open([labelled({ id: 'a', appliesTo }), labelled({ id: 'b', appliesTo })]);
    tally.add(app('0oa1', 'high'));
    expect(asked).toBe(1);
    tally.add(app('bad', 'high'));
    expect(head(tally).rules.map(({ counts }) => [counts.fail, counts.error])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(tally.size()).toBe(4);
  });

  test('the administrator’s lists decide what is privileged and what is no production', () => {
    const rule = labelled({ modifiers: ['nonprod-minus-1', 'privileged-plus-1'] });
    const severities = (settings: Partial<Settings>, input: Partial<TallyInput> = {}) => {
      const tally = open([rule], settings, input);
      tally.add(app('0oa1', 'high'));
      return [...tally.findings()].map(({ severity }) => severity);
    };
    expect(severities({})).toEqual(['high']);
    expect(severities({ nonProductionApps: ['0oa1'] })).toEqual(['medium']);
    expect(severities({ nonProductionApps: ['0oa2'] })).toEqual(['high']);
    expect(severities({ privilegedApps: ['0oa1'] })).toEqual(['critical']);
    expect(severities({}, { nonProduction: true })).toEqual(['medium']);
  });

  test('options and the state of the org reach the rule', () => {
    const contexts: unknown[] = [];
    const rule = labelled({
      options: { days: { label: 'Days', default: 30, min: 1, max: 90 } },
      evaluate(_subject, context) {
        contexts.push([context.options, context.nonProduction, context.now]);
        return [];
      },
    });
    const ask = (days: number, nonProductionApps: readonly string[] = []) => {
      const tally = open([rule], { options: { 'by-label': { days } }, nonProductionApps });
      tally.add(app('0oa1', ''));
    };
    ask(7);
    ask(0);
    ask(91);
    ask(1, ['0oa1']);
    ask(90);
    expect(contexts).toEqual([
      [{ days: 7 }, false, NOW],
      [{ days: 30 }, false, NOW],
      [{ days: 30 }, false, NOW],
      [{ days: 1 }, true, NOW],
      [{ days: 90 }, false, NOW],
    ]);
  });
});

describe('findings', () => {
  const waiver = { reason: 'known', by: 'somebody', until: '2026-06-01T00:00:00Z' };
  const id = 'by-label/app/0oa1';

  test('hold what names their subject, with its link', () => {
    const tally = open([labelled()]);
    tally.add(app('0oa1', 'low high', { client: { application_type: 'native' } }));
    expect([...tally.findings()]).toEqual([
      {
        id,
        ruleId: 'by-label',
        subject: {
          kind: 'app',
          id: '0oa1',
          label: 'low high',
          url: `${ADMIN}/admin/app/oidc_client/instance/0oa1/#tab-general`,
          status: 'ACTIVE',
          type: 'oidc-native',
        },
        outcome: 'fail',
        severity: 'high',
        confidence: 'high',
        problems: [
          { variant: 'high', severity: 'high', at: 'label', value: 'high' },
          { variant: 'low', severity: 'low', at: 'label', value: 'low' },
        ],
      },
    ]);
  });

  test('a waiver that holds stands in the finding, and takes it out of the counts', () => {
    const tally = open([labelled()], { waivers: { [id]: waiver } });
    tally.add(app('0oa1', 'high'));
    tally.add(app('0oa2', 'high'));
    expect([...tally.findings()].map((finding) => finding.waiver)).toEqual([waiver, undefined]);
    expect(tally.counts()).toEqual({ critical: 0, high: 1, medium: 0, low: 0, info: 0 });
  });

  test('one that has run out changes nothing', () => {
    const tally = open([labelled()], { waivers: { [id]: { ...waiver, until: '2025-12-31T00:00:00Z' } } });
    tally.add(app('0oa1', 'high'));
    expect([...tally.findings()][0]).not.toHaveProperty('waiver');
    expect(tally.counts().high).toBe(1);
  });

  test('a rule that throws is found, and not counted among the risks', () => {
    const broken = labelled({
      evaluate: () => {
        throw new Error('broken');
      },
    });
    for (const waivers of [{}, { 'other/app/x': waiver }]) {
      const tally = open([broken], { waivers });
      tally.add(app('0oa1', 'high'));
      expect([...tally.findings()]).toMatchObject([{ outcome: 'error', severity: 'high', problems: [] }]);
      expect(tally.counts().high).toBe(0);
      expect(tally.size()).toBe(1);
    }
  });

  test('those of one severity come by rule, then by subject', () => {
    const tally = open([labelled({ id: 'b' }), labelled({ id: 'a' })]);
    for (const name of ['0oa3', '0oa1', '0oa2']) tally.add(app(name, name === '0oa2' ? 'critical' : 'info'));
    expect([...tally.findings()].map(({ id: one, outcome }) => `${one} ${outcome}`)).toEqual([
      'a/app/0oa2 fail',
      'b/app/0oa2 fail',
      'a/app/0oa1 info',
      'a/app/0oa3 info',
      'b/app/0oa1 info',
      'b/app/0oa3 info',
    ]);
  });
});

describe('scores', () => {
  test('an app loses by its worst variant and how sure the rule is', () => {
    const { apps } = scoresOf(
      [app('ok', ''), app('high', 'high low'), app('medium', 'medium'), app('info', 'info')],
      [labelled(), labelled({ id: 'guess', confidence: 'low' })],
    );
    expect(apps).toEqual({
      ok: { score: 100, coverage: 100, grade: 'A+' },
      high: { score: 68, coverage: 100, grade: 'C' },
      medium: { score: 84, coverage: 100, grade: 'B' },
      info: { score: 100, coverage: 100, grade: 'A+' },
    });
  });

  test('an app that no rule is for has no grade, and the org is not worse for it', () => {
    const { apps, org } = scoresOf(
      [app('0oa1', ''), app('none', '')],
      [labelled({ appliesTo: ((subject: Subject) => subject.id !== 'none') as never })],
    );
    expect(apps.none).toEqual({ score: 100, coverage: 100, grade: null });
    expect(org).toMatchObject({ score: 100, grade: 'A+', grades: { 'A+': 1 }, ungraded: 1 });
  });

  test('an org whose apps were not read to the end has no grade', () => {
    const tally = open([labelled()]);
    tally.add(app('0oa1', ''));
    const { score } = tally.head({ takenAt: NOW.toISOString(), complete: false, coverage: COVERAGE });
    expect(score).toMatchObject({ score: 100, grade: null, grades: { 'A+': 1 } });
  });

  test('hardening that is left keeps an app from A+', () => {
    expect(scoresOf([app('0oa1', 'info')], [labelled({ hardening: true })]).apps['0oa1']?.grade).toBe('A');
    expect(scoresOf([app('0oa1', '')], [labelled({ hardening: true })]).apps['0oa1']?.grade).toBe('A+');
  });

  test('what could not be judged lowers the coverage by the weight of its rule, and below 70 % there is no grade', () => {
    const unsure = labelled({
      id: 'unsure',
      severity: 'critical',
      whyUnknown: () => 'not-found',
      evaluate: () => [],
    });
    const broken = labelled({
      id: 'broken',
      severity: 'low',
      evaluate: () => {
        throw new Error('broken');
      },
    });
    expect(scoresOf([app('0oa1', '')], [labelled(), unsure]).apps['0oa1']).toEqual({
      score: 100,
      coverage: 29,
      grade: null,
    });
    expect(scoresOf([app('0oa1', '')], [labelled(), broken]).apps['0oa1']).toEqual({
      score: 100,
      coverage: 86,
      grade: 'A',
    });
  });

  test('the org counts active apps of its own only', () => {
    const bad = [
      app('inactive', 'critical', { status: 'INACTIVE' }),
      app('okta', 'critical', { name: 'saasure' }),
    ];
    expect(scoresOf([app('0oa1', '')], [labelled()]).org).toMatchObject({ score: 100, grades: { 'A+': 1 } });
    expect(scoresOf([app('0oa1', ''), ...bad], [labelled()]).org).toMatchObject({
      score: 100,
      grades: { 'A+': 1, F: 0 },
    });
    expect(scoresOf([app('0oa1', ''), app('0oa2', 'critical')], [labelled()]).org).toMatchObject({
      score: 54,
      grade: 'D',
    });
  });

  test('a privileged app with a critical finding weighs most', () => {
    const subjects = [...Array(20).keys()].map((n) => app(`0oa${n}`, n === 0 ? 'critical' : ''));
    expect(scoresOf(subjects, [labelled()]).org.score).toBe(59);
    expect(scoresOf(subjects, [labelled()], { privilegedApps: ['0oa0'] }).org.score).toBe(39);
  });

  test('what is no app costs the org once for each rule, by its worst', () => {
    const onOrigins = labelled({ kinds: ['trusted-origin'], appliesTo: (() => true) as never });
    const cost = (...labels: readonly string[]) =>
      scoresOf(
        [app('0oa1', ''), ...labels.map((label, n) => origin(`o${n}`, { label }))],
        [labelled({ id: 'apps' }), onOrigins],
      ).org.score;
    expect(cost('')).toBe(100);
    expect(cost('low')).toBe(98);
    expect(cost('high')).toBe(88);
    expect(cost('low', 'high', 'high', 'medium')).toBe(88);
    expect(cost('critical')).toBe(59);
  });

  test('accepted risks stand beside the score, not in it', () => {
    const waiver = { reason: 'known', by: 'somebody', until: '2026-06-01T00:00:00Z' };
    const subjects = [app('0oa1', 'high'), origin('o1', { label: 'high' })];
    const rules = [
      labelled(),
      labelled({ id: 'origins', kinds: ['trusted-origin'], appliesTo: (() => true) as never }),
    ];
    const plain = scoresOf(subjects, rules).org;
    expect(plain).not.toHaveProperty('withoutAccepted');
    expect(plain.score).toBe(62);
    const waived = scoresOf(subjects, rules, { waivers: { 'by-label/app/0oa1': waiver } }).org;
    expect(waived).toMatchObject({ score: 62, withoutAccepted: 88 });
    const both = scoresOf(subjects, rules, {
      waivers: { 'by-label/app/0oa1': waiver, 'origins/trusted-origin/o1': waiver },
    }).org;
    expect(both).toMatchObject({ score: 62, withoutAccepted: 100 });
  });
});

describe('subjects side by side', () => {
  const everything = labelled({
    id: 'everything',
    kinds: ['app', 'trusted-origin'],
    appliesTo: (() => true) as never,
  });

  test('apps, by their protocol, and origins each have rules of their own', () => {
    const tally = open([
      labelled({ id: 'oidc', protocols: ['oidc'] }),
      labelled({ id: 'swa', protocols: ['swa'] }),
      everything,
    ]);
    tally.add(app('0oa1', 'high'));
    tally.add(origin('o1', { label: 'high' }));
    tally.add({ ...app('0oa2', 'high'), protocol: 'swa' } as never);
    expect([...tally.findings()].map(({ id }) => id)).toEqual([
      'everything/app/0oa1',
      'everything/app/0oa2',
      'everything/trusted-origin/o1',
      'oidc/app/0oa1',
      'swa/app/0oa2',
    ]);
  });

  test('what could not be judged is listed by reason, with the subjects where there were others', () => {
    const reasons = ['truncated', 'forbidden', 'truncated', 'not-found'] as const;
    const tally = open([labelled({ whyUnknown: ({ id }) => reasons[Number(id)] })]);
    for (const id of ['2', '1', '0', '3', '4']) tally.add(app(id, ''));
    expect(head(tally).unknown).toEqual([
      { ruleId: 'by-label', reason: 'forbidden', count: 1, subjectIds: ['1'] },
      { ruleId: 'by-label', reason: 'not-found', count: 1, subjectIds: ['3'] },
      { ruleId: 'by-label', reason: 'truncated', count: 2, subjectIds: ['0', '2'] },
    ]);
  });

  test('origins that could not be judged lower the coverage of the org', () => {
    const onOrigins = (changes: Partial<Rule>) =>
      labelled({ kinds: ['trusted-origin'], appliesTo: (() => true) as never, ...changes });
    const coverage = (...rules: readonly Rule[]) =>
      scoresOf([origin('o1', { label: '' })], rules).org.coverage;
    const unclear = onOrigins({ id: 'unclear', whyUnknown: () => 'not-found' });
    const broken = onOrigins({
      id: 'broken',
      evaluate: () => {
        throw new Error('broken');
      },
    });
    expect(coverage(onOrigins({}))).toBe(100);
    expect(coverage(onOrigins({}), unclear)).toBe(50);
    expect(coverage(onOrigins({}), broken)).toBe(50);
    expect(coverage(unclear, broken)).toBe(0);
  });

  test('an app asked about twice is one app', () => {
    const late = labelled({ id: 'late', needs: ['peers'] });
    const tally = open([labelled(), late], {}, { late: ['peers'] });
    tally.add(app('0oa1', 'high'));
    tally.settle({ peers: {} as never }, {});
    expect(head(tally).appScores).toEqual([{ id: '0oa1', score: 50, coverage: 100, grade: 'D' }]);
  });

  test('bookmarks have a score and do not count for the org', () => {
    const bookmark = { ...app('0oa2', 'critical'), protocol: 'bookmark' } as never;
    const { apps, org } = scoresOf([app('0oa1', ''), bookmark], [labelled()]);
    expect(apps['0oa2']?.score).toBe(39);
    expect(org.score).toBe(100);
  });

  test('the worst accepted finding of a rule hides no other one', () => {
    const rule = labelled({ kinds: ['trusted-origin'], appliesTo: (() => true) as never });
    const waivers = {
      'by-label/trusted-origin/o0': { reason: 'known', by: 'somebody', until: '2026-06-01T00:00:00Z' },
    };
    const subjects = ['high', 'low'].map((label, n) => origin(`o${n}`, { label }));
    expect(scoresOf(subjects, [rule], { waivers }).org).toMatchObject({ score: 88, withoutAccepted: 98 });
  });
});
