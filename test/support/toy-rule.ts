import type { Rule } from '../../src/model/rule.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { Subject, TrustedOrigin } from '../../src/model/subject.ts';

export const NOW = new Date('2026-01-01T00:00:00Z');
export const ADMIN = 'https://acme-admin.okta.com';

/** A rule over trusted origins, small enough to see through: it reports every origin that is not https. */
export const toyRule = (changes: Partial<Rule> = {}): Rule =>
  ({
    id: 'toy-insecure',
    severity: 'high',
    confidence: 'high',
    kinds: ['trusted-origin'],
    variants: { plain: 'high', note: 'info' },
    reads: ['origin'],
    needs: [],
    uses: [],
    modifiers: [],
    options: {},
    yieldsTo: [],
    appliesTo: (subject: Subject): subject is TrustedOrigin => subject.label !== 'not mine',
    *evaluate({ origin }: TrustedOrigin) {
      if (origin?.startsWith('http:')) yield { variant: 'plain', at: 'origin', value: origin };
      if (origin?.startsWith('ionic:')) yield { variant: 'note', at: 'origin', value: origin };
    },
    ...changes,
  }) as unknown as Rule;

export const origin = (id: string, changes: Partial<TrustedOrigin> = {}): TrustedOrigin => ({
  kind: 'trusted-origin',
  id,
  label: id,
  status: 'ACTIVE',
  holes: [],
  origin: 'https://app.example.com',
  scopes: [{ type: 'CORS', allowedOktaApps: [] }],
  ...changes,
});

export const snapshotOf = (subjects: readonly Subject[], changes: Partial<Snapshot> = {}): Snapshot => ({
  schema: 1,
  org: { url: 'https://acme.okta.com', id: '00o1' },
  takenAt: NOW.toISOString(),
  complete: true,
  subjects,
  facts: {},
  missing: {},
  subjectFacts: {},
  gaps: [],
  ...changes,
});
