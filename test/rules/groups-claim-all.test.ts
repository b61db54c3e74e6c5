import type { AttributeStatement } from '../../src/model/app-sign-on.ts';
import type { ServerClaim } from '../../src/model/authorization-server.ts';
import { rule } from '../../src/rules/groups-claim-all.ts';
import {
  authorizationServer,
  bookmarkApp,
  hole,
  oidcApp,
  oinApp,
  oktaApp,
  samlApp,
  swaApp,
  trustedOrigin,
  wsFederationApp,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const claim = (changes: Partial<ServerClaim>): ServerClaim => ({
  name: 'groups',
  status: 'ACTIVE',
  valueType: 'GROUPS',
  group_filter_type: 'REGEX',
  ...changes,
});
const server = (...claims: readonly Partial<ServerClaim>[]) =>
  authorizationServer({ claims: claims.map(claim) });
const says = (value: string) => server({ valueType: 'EXPRESSION', value });

const statement = (filterType?: string, filterValue?: string): AttributeStatement => ({
  type: 'GROUP',
  name: 'groups',
  ...(filterType !== undefined && { filterType }),
  ...(filterValue !== undefined && { filterValue }),
});
const saml = (...attributeStatements: readonly AttributeStatement[]) =>
  samlApp({ signOn: { attributeStatements } });

const filter = (groupFilterType: string, value: string) => ({
  groupsClaim: { name: 'groups', valueType: 'GROUPS', groupFilterType, value },
});
const WHOLE = filter('REGEX', '.*');
const FIRST = 'settings.signOn.attributeStatements[0].filterValue';

testRule(rule, {
  pass: [
    { name: 'no claims', subject: authorizationServer() },
    { name: 'an anchored expression', subject: server({ value: '^crm-(admin|user)$' }) },
    { name: 'every branch is anchored', subject: server({ value: '(?:^crm-|^hr-).+' }) },
    { name: 'a prefix', subject: server({ group_filter_type: 'STARTS_WITH', value: 'crm-' }) },
    { name: 'equal to nothing', subject: server({ group_filter_type: 'EQUALS', value: '' }) },
    { name: 'a claim that is switched off', subject: server({ status: 'INACTIVE', value: '.*' }) },
    { name: 'a claim of Okta’s own', subject: server({ valueType: 'SYSTEM', value: '.*' }) },
    { name: 'an expression about the user', subject: says('user.email') },
    { name: 'a search for something', subject: says('Groups.startsWith("OKTA", "crm-", 100)') },
    { name: 'a filtered list', subject: says("user.getGroups({'group.profile.name': 'crm'})") },
    { name: 'a selection', subject: says("user.getGroups().?[name == 'crm']") },
    { name: 'SAML without groups', subject: saml({ type: 'EXPRESSION', name: 'mail' }) },
    { name: 'SAML with a prefix', subject: saml(statement('STARTS_WITH', 'app-')) },
    {
      name: 'offered by the integration, not set up',
      subject: samlApp({ signOn: { configuredAttributeStatements: [statement()] } }),
    },
    {
      name: 'the pattern of an integration’s template',
      subject: samlApp({ app: { groupFilter: 'aws_(?{{accountid}}\\d+)_(?{{role}}[a-zA-Z0-9+=,.@\\-_]+)' } }),
    },
    { name: 'WS-Federation without a filter', subject: wsFederationApp() },
    { name: 'WS-Federation with an empty one', subject: wsFederationApp({ groupFilter: ' ' }) },
    { name: 'WS-Federation with a prefix', subject: wsFederationApp({ groupFilter: '^crm-.*' }) },
    { name: 'an ID token without groups', subject: oidcApp(), facts: { groupsClaim: { name: 'groups' } } },
    { name: 'no claim', subject: oidcApp(), facts: { groupsClaim: { valueType: 'NONE', value: '.*' } } },
    { name: 'an ID token with a prefix', subject: oidcApp(), facts: filter('CONTAINS', 'crm') },
    { name: 'an app of Okta’s network, asked', subject: oinApp(), facts: filter('EQUALS', 'crm') },
  ],
  fail: [
    {
      name: 'a server',
      subject: server({ value: '.*' }),
      problems: ['as-claim'],
      severity: 'medium',
      at: ['claims[0].value'],
    },
    {
      name: 'the second of three claims',
      subject: server({ value: '^a' }, { group_filter_type: 'CONTAINS', value: '' }, { value: '^b' }),
      problems: ['as-claim'],
      at: ['claims[1].value'],
    },
    {
      name: 'every name starts with nothing',
      subject: server({ group_filter_type: 'STARTS_WITH', value: '' }),
      problems: ['as-claim'],
    },
    { name: 'an empty search', subject: says('Groups.startsWith("OKTA", "", 100)'), problems: ['as-claim'] },
    {
      name: 'an empty search in an allow-list',
      subject: says("getFilteredGroups(Groups.contains(app.name,'',50), 'group.name', 40)"),
      problems: ['as-claim'],
    },
    { name: 'all groups of the user', subject: says('user.getGroups( ).![name]'), problems: ['as-claim'] },
    {
      name: 'SAML',
      subject: saml(statement('REGEX', '.*')),
      problems: ['saml'],
      severity: 'medium',
      at: [FIRST],
    },
    {
      name: 'SAML of an integration',
      subject: samlApp({ signOn: { configuredAttributeStatements: [statement('REGEX', '^.+$')] } }),
      problems: ['saml'],
      at: ['settings.signOn.configuredAttributeStatements[0].filterValue'],
    },
    {
      name: 'a template of SAML',
      subject: samlApp({ app: { groupFilter: '.*' } }),
      problems: ['saml'],
      at: ['settings.app.groupFilter'],
    },
    {
      name: 'SAML that nobody can sign in to',
      subject: { ...saml(statement('REGEX', '.*')), status: 'INACTIVE' },
      problems: ['saml'],
      severity: 'low',
    },
    {
      name: 'WS-Federation',
      subject: wsFederationApp({ groupFilter: '(.*)' }),
      problems: ['wsfed'],
      severity: 'medium',
      at: ['settings.app.groupFilter'],
    },
    {
      name: 'an ID token',
      subject: oidcApp(),
      facts: WHOLE,
      problems: ['oidc-app'],
      severity: 'medium',
      at: ['value'],
    },
    {
      name: 'an expression for the ID token',
      subject: oidcApp(),
      facts: { groupsClaim: { valueType: 'EXPRESSION', value: 'Groups.contains("OKTA","",100)' } },
      problems: ['oidc-app'],
    },
    {
      name: 'an app of Okta’s network',
      subject: oinApp(),
      facts: WHOLE,
      problems: ['oidc-app'],
    },
    {
      name: 'implicit too',
      subject: oidcApp({ client: { grant_types: ['authorization_code', 'implicit'] } }),
      facts: WHOLE,
      problems: ['implicit-overflow', 'oidc-app'],
      at: ['value', 'settings.oauthClient.grant_types[1]'],
    },
    {
      name: 'no code grant',
      subject: oidcApp({ client: { grant_types: ['password'] } }),
      facts: WHOLE,
      problems: ['implicit-overflow', 'oidc-app'],
      at: ['value', 'settings.oauthClient.grant_types'],
    },
    {
      name: 'an open front',
      subject: server({ value: 'admin.*' }),
      problems: ['unbounded-regex'],
      severity: 'info',
      at: ['claims[0].value'],
    },
    { name: 'one branch is open', subject: server({ value: '^crm|admin' }), problems: ['unbounded-regex'] },
    {
      name: 'what cannot be read is not everything',
      subject: server({ value: '(?<!x)crm' }),
      problems: ['unbounded-regex'],
    },
    {
      name: 'inline flags, which JavaScript does not compile',
      subject: saml(statement('REGEX', '(?i).*')),
      problems: ['unbounded-regex'],
      severity: 'info',
    },
    {
      name: 'a possessive sign, which it does not compile either',
      subject: server({ value: '.*+' }),
      problems: ['unbounded-regex'],
    },
    {
      name: 'too long to be read',
      subject: server({ value: `a${'|.*'.repeat(200)}` }),
      problems: ['unbounded-regex'],
    },
    {
      name: 'an open front for SAML',
      subject: saml(statement('REGEX', 'crm')),
      problems: ['unbounded-regex'],
      at: [FIRST],
    },
  ],
  na: [
    { name: 'a server that is switched off', subject: { ...server({ value: '.*' }), status: 'INACTIVE' } },
    { name: 'SWA', subject: swaApp() },
    { name: 'a bookmark', subject: bookmarkApp() },
    { name: 'Okta’s own', subject: oktaApp(), facts: WHOLE },
    { name: 'an origin', subject: trustedOrigin() },
  ],
  unknown: [
    {
      name: 'a statement without a type',
      subject: saml({ name: 'groups', filterType: 'REGEX', filterValue: '.*' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'parts that nobody asked for',
      subject: authorizationServer({ policies: undefined, scopes: undefined, claims: undefined }),
      reason: 'truncated',
    },
    { name: 'an ID token nobody asked about', subject: oidcApp(), reason: 'opt-in-not-given' },
    {
      name: 'an ID token Okta does not show',
      subject: oidcApp(),
      missing: { groupsClaim: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'a filter of another kind',
      subject: oidcApp(),
      facts: filter('ENDS_WITH', 'x'),
      reason: 'unexpected-shape',
    },
    {
      name: 'a claim of another kind',
      subject: oidcApp(),
      facts: { groupsClaim: { valueType: 'ROLES', groupFilterType: 'REGEX', value: '.*' } },
      reason: 'unexpected-shape',
    },
    {
      name: 'a value that nobody knows the kind of',
      subject: oidcApp(),
      facts: { groupsClaim: { value: 'user.getGroups()' } },
      reason: 'unexpected-shape',
    },
    { name: 'a GROUP statement without a filter', subject: saml(statement()), reason: 'unexpected-shape' },
    {
      name: 'statements that are not shown',
      subject: samlApp({ signOn: { attributeStatements: undefined, ssoAcsUrl: undefined } }),
      reason: 'oin-not-exposed',
    },
    {
      name: 'a custom app without statements',
      subject: samlApp({ signOn: { attributeStatements: undefined } }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a statement of an unknown type',
      subject: samlApp({
        signOn: { attributeStatements: [{ name: 'groups' }] },
        holes: [hole('settings.signOn.attributeStatements[0].type')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'claims',
      subject: authorizationServer({ claims: undefined, holes: [{ at: 'claims', reason: 'forbidden' }] }),
      reason: 'forbidden',
    },
    {
      name: 'one claim',
      subject: authorizationServer({
        claims: [{ name: 'groups', status: 'ACTIVE', value: '.*' }],
        holes: [hole('claims[0].valueType')],
      }),
      reason: 'unexpected-shape',
    },
    { name: 'a filter without a value', subject: server({}), reason: 'unexpected-shape' },
    {
      name: 'a server that is ACTIVE, perhaps',
      subject: { ...server({ value: '.*' }), status: 'PAUSED', holes: [hole('status')] },
      reason: 'unexpected-shape',
    },
    {
      name: 'an expression made to take for ever',
      subject: server({ value: `^${'(('.repeat(12)}.{1,9})){1,9}${'.{0,9}){1,9})'.repeat(11)}` }),
      reason: 'unexpected-shape',
    },
  ],
});
