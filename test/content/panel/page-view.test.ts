import { expect, test } from 'vitest';
import { groupsOf, type Verdict } from '../../../src/content/panel/page-view.ts';
import type { PanelFinding } from '../../../src/model/panel.ts';
import { finding, problem, URIS, view } from './views.ts';

const LOGOUT = 'settings.oauthClient.frontchannel_logout_uri';
const RULE = finding().ruleId;

const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  view: view({ findings: [] }),
  unsaved: false,
  paths: new Set([URIS]),
  rules: new Set(),
  ...more,
});
/** What is shown of the audit beside a verdict: title, severity and paths. */
const beside = (page: Verdict | undefined, findings: readonly PanelFinding[]) =>
  groupsOf({ verdict: page, base: view({ source: 'audit', findings }) }, () => undefined)
    .filter(({ view: { source } }) => source === 'audit')
    .flatMap((group) => group.view.findings)
    .map(({ severity, problems }) => [severity, problems.map(({ at }) => at)]);

const both = finding({
  severity: 'high',
  problems: [problem({ severity: 'high' }), problem({ at: LOGOUT, severity: 'medium', text: 'Elsewhere.' })],
});

test('before the page is judged the audit says all it knows', () => {
  expect(beside(undefined, [both])).toEqual([['high', [`${URIS}[0]`, LOGOUT]]]);
});

test('a rule that found something on the page overtakes the audit where the page shows the setting, and nowhere else', () => {
  expect(beside(verdict({ rules: new Set([RULE]) }), [both])).toEqual([['medium', [LOGOUT]]]);
  expect(beside(verdict({ rules: new Set([RULE]), paths: new Set() }), [both])).toEqual([
    ['high', [`${URIS}[0]`, LOGOUT]],
  ]);
});

test('a rule that found nothing here may lack what it needs: the audit still counts', () => {
  expect(beside(verdict(), [both])).toEqual([['high', [`${URIS}[0]`, LOGOUT]]]);
});

test('what both say of a setting that the page does not show stands once', () => {
  const same = verdict({ view: view({ findings: [both] }), paths: new Set(), rules: new Set([RULE]) });
  expect(beside(same, [both])).toEqual([]);
});

test('a setting whose name begins like one that is shown is another', () => {
  const other = finding({ problems: [problem({ at: `${URIS}_more` })] });
  expect(beside(verdict({ rules: new Set([RULE]) }), [other])).toHaveLength(1);
});
