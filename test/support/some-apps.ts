import type { App } from '../../src/model/app.ts';
import { defineRule, type Rule } from '../../src/model/rule.ts';
import type { Subject } from '../../src/model/subject.ts';

const NO_NOTE = { empty: true, secretPatterns: [], httpLink: false };

/** An app that the toy rule below finds fault with where its label says so. */
export const bookmark = (id: string, changes: Partial<App> = {}): App =>
  ({
    kind: 'app',
    protocol: 'bookmark',
    id,
    name: 'bookmark',
    label: `App ${id}`,
    status: 'ACTIVE',
    signOnMode: 'BOOKMARK',
    lastUpdated: '2026-01-01T00:00:00.000Z',
    accessibility: {},
    notes: { admin: NO_NOTE, enduser: NO_NOTE },
    logos: [],
    settings: { app: {} },
    holes: [],
    ...changes,
  }) as App;

/** Fails apps whose label holds `bad`, and remarks on every app. */
export const labelRule: Rule = defineRule({
  id: 'toy-label',
  severity: 'high',
  confidence: 'high',
  kinds: ['app'],
  variants: { bad: 'high', seen: 'info' },
  reads: ['label'],
  appliesTo: (subject: Subject): subject is App => subject.kind === 'app',
  *evaluate({ label }) {
    if (label.includes('bad')) yield { variant: 'bad', at: 'label', value: label };
    yield { variant: 'seen', at: 'label' };
  },
});
