import { describe, expect, test } from 'vitest';
import { compared, described } from '../../src/background/describe-findings.ts';
import type { PanelTexts } from '../../src/background/packaged-texts.ts';
import type { PanelFinding } from '../../src/model/panel.ts';
import type { Finding, JudgedProblem } from '../../src/model/report.ts';

const problem = (more: Partial<JudgedProblem> = {}): JudgedProblem => ({
  variant: 'one',
  at: 'label',
  severity: 'high',
  ...more,
});
const finding = (ruleId: string, more: Partial<Finding> = {}): Finding => ({
  id: `${ruleId}/app/0oa1`,
  ruleId,
  subject: { kind: 'app', id: '0oa1', label: 'App', url: '' } as unknown as Finding['subject'],
  outcome: 'fail',
  severity: 'high',
  confidence: 'high',
  problems: [problem()],
  ...more,
});
const withValues = (ruleId: string, ...values: readonly string[]): Finding =>
  finding(ruleId, { problems: values.map((value) => problem({ value })) });

const accepted = finding('accepted', { waiver: { reason: 'known', by: 'Ada', until: '2099-01-01' } });
const open = finding('open');
const texts: PanelTexts = {
  open: {
    title: 'Close it',
    texts: { one: '{value} is open, and {value} stays open.' },
    why: 'Anyone can enter.',
    fix: 'Door > Close',
  },
};

const idsOf = (list: readonly { readonly ruleId: string }[]) => list.map(({ ruleId }) => ruleId);
const changesOf = (list: readonly PanelFinding[]) =>
  list.flatMap(({ ruleId, problems }) => problems.map(({ value, change }) => [ruleId, value, change]));

describe('a described finding', () => {
  test('that somebody accepted is left out', () => {
    expect(idsOf(described([accepted, open], {}))).toEqual(['open']);
  });

  test('of information only is left out, and so is a problem of that level', () => {
    const info = finding('info', { outcome: 'info', severity: 'info' });
    const mixed = finding('open', {
      problems: [problem(), problem({ variant: 'two', severity: 'info' })],
    });
    const list = described([info, mixed], texts);
    expect(idsOf(list)).toEqual(['open']);
    expect(list[0]?.problems.map(({ severity }) => severity)).toEqual(['high']);
  });

  test('bears the words of its rule, with the value in the sentence and beside it', () => {
    expect(described([withValues('open', '$& door')], texts)).toEqual([
      {
        ruleId: 'open',
        title: 'Close it',
        severity: 'high',
        confidence: 'high',
        why: 'Anyone can enter.',
        fix: 'Door > Close',
        problems: [
          {
            text: '$& door is open, and $& door stays open.',
            severity: 'high',
            at: 'label',
            value: '$& door',
          },
        ],
      },
    ]);
  });

  test('without a value has none in its sentence or beside it', () => {
    const [only] = described([open], texts)[0]?.problems ?? [];
    expect(only).toEqual({ text: ' is open, and  stays open.', severity: 'high', at: 'label' });
  });

  test('of an unknown rule is named by the ids of rule and variant', () => {
    const [unknown] = described([finding('newer')], texts);
    expect(unknown).toMatchObject({ title: 'newer', why: '', fix: '' });
    expect(unknown?.problems[0]?.text).toBe('one');
  });
});

describe('what Save changes', () => {
  test('leaves out what somebody accepted, before Save and after it', () => {
    expect(idsOf(compared([accepted], [accepted, open], {}))).toEqual(['open']);
    expect(idsOf(compared([accepted, open], [], {}))).toEqual(['open']);
  });

  test('is told for each problem: new, still there or fixed', () => {
    const before = [withValues('open', 'stays', 'goes')];
    const after = [withValues('open', 'stays', 'comes')];
    expect(changesOf(compared(before, after, texts))).toEqual([
      ['open', 'stays', 'still'],
      ['open', 'comes', 'new'],
      ['open', 'goes', 'fixed'],
    ]);
  });

  test('is told by the value, wherever in the list it stands', () => {
    const at = (place: string) => finding('open', { problems: [problem({ value: 'a', at: place })] });
    expect(changesOf(compared([at('uris[0]')], [at('uris[1]')], texts))).toEqual([['open', 'a', 'still']]);
  });

  test('is told for each setting, also where two hold the same value', () => {
    const at = (...places: readonly string[]) =>
      finding('open', { problems: places.map((place) => problem({ value: 'API token', at: place })) });
    const [admin, enduser] = ['settings.notes.admin', 'settings.notes.enduser'];
    expect(changesOf(compared([at(admin)], [at(admin, enduser)], texts))).toEqual([
      ['open', 'API token', 'still'],
      ['open', 'API token', 'new'],
    ]);
    expect(changesOf(compared([at(admin, enduser)], [at(admin)], texts))).toEqual([
      ['open', 'API token', 'still'],
      ['open', 'API token', 'fixed'],
    ]);
  });

  test('is not the same for two rules with the same problem', () => {
    expect(changesOf(compared([withValues('old', 'a')], [withValues('open', 'a')], texts))).toEqual([
      ['open', 'a', 'new'],
      ['old', 'a', 'fixed'],
    ]);
  });

  test('begins with the findings that have something new, and ends with what is fixed', () => {
    const before = [withValues('first', 'a'), withValues('second', 'a'), withValues('gone', 'a')];
    const after = [
      withValues('first', 'a'),
      withValues('second', 'a', 'b'),
      withValues('third', 'a'),
      withValues('fourth', 'a'),
    ];
    const same = withValues('fourth', 'a');
    expect(idsOf(compared([...before, same], after, texts))).toEqual([
      'second',
      'third',
      'first',
      'fourth',
      'gone',
    ]);
  });
});
