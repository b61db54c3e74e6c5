import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge } from '../../src/audit/judge.ts';
import { sha256 } from '../../src/background/sha-256.ts';
import type { App } from '../../src/model/app.ts';
import type { AuthorizationServer } from '../../src/model/authorization-server.ts';
import { OUTCOMES } from '../../src/model/report.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { Subject, TrustedOrigin } from '../../src/model/subject.ts';
import { endpointOf, type List, readBody } from '../../src/okta/readers/endpoints.ts';
import { rules } from '../../src/rules/index.ts';
import { collectPeers } from '../../src/rules/lib/collect-peers.ts';
import { audienceServers, originTwins } from '../../src/rules/lib/org-listings.ts';

const RECORDED = '../shared/orgs/recorded/api/v1';
const NOW = new Date('2026-11-21T00:00:00Z');

function listOf<T extends Subject>(name: string): readonly T[] {
  const endpoint = endpointOf(`/api/v1/${name}`);
  const raw: unknown = JSON.parse(readFileSync(`${RECORDED}/${name}.json`, 'utf8'));
  return (readBody(endpoint as NonNullable<typeof endpoint>, raw) as List<T>).items;
}

/** The recorded org with what its lists alone tell. */
async function recorded() {
  const apps = listOf<App>('apps');
  const origins = listOf<TrustedOrigin>('trustedOrigins');
  const servers = listOf<AuthorizationServer>('authorizationServers');
  const peers = collectPeers(NOW, sha256);
  for (const app of apps) peers.add(app);
  return {
    schema: 1 as const,
    org: { url: 'https://acme.okta.com', id: '00o1' },
    takenAt: NOW.toISOString(),
    complete: true,
    subjects: [...apps, ...origins, ...servers],
    facts: {
      orgHost: 'acme.okta.com',
      customDomains: [],
      ownedDomains: ['example.com'],
      peers: await peers.settle(),
      originTwins: originTwins(origins),
      audienceServers: audienceServers(servers),
    },
    missing: {},
    subjectFacts: {},
    gaps: [],
  };
}

const place = { admin: 'https://acme-admin.okta.com', nonProduction: false };

test.runIf(existsSync(RECORDED))(
  'the recorded org: no rule throws, everything adds up, and the counts are known',
  async () => {
    const snapshot = await recorded();
    const report = judge(snapshot, rules, defaultSettings, NOW, place);
    for (const { id, counts } of report.rules) {
      const kinds = rules.find((rule) => rule.id === id)?.kinds ?? [];
      const subjects = snapshot.subjects.filter(({ kind }) => kinds.includes(kind)).length;
      expect(counts.error, `${id} throws`).toBe(0);
      expect(
        OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0),
        id,
      ).toBe(subjects);
    }
    const lines = report.rules.map(
      ({ id, counts }) =>
        `${id.padEnd(42)} ${OUTCOMES.map((outcome) => `${outcome} ${counts[outcome]}`).join(', ')}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./golden/recorded-org.txt');
  },
);

test.runIf(existsSync(RECORDED))('a rule is not asked about protocols it never applies to', async () => {
  for (const subject of (await recorded()).subjects) {
    if (subject.kind !== 'app') continue;
    for (const rule of rules)
      if (rule.protocols && rule.appliesTo(subject))
        expect(rule.protocols, `${rule.id} applies to ${subject.id}`).toContain(subject.protocol);
  }
});
