import type { App } from '../model/app.ts';
import type { Rule } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';

const NO_NOTE = { empty: true, secretPatterns: [], httpLink: false };
const NO_NOTES: App['notes'] = { admin: NO_NOTE, enduser: NO_NOTE };
const NOTHING: readonly string[] = [];

type Fields = Readonly<Record<string, unknown>>;

/** Where in an app the paths lead that some rules read: `settings.oauthClient` → the names below it. */
interface Plan {
  readonly settings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly credentials: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Makes copies of subjects that hold what these rules read of them and no more, to be judged when the rest is known. */
export function slimmer(rules: readonly Rule[]): (subject: Subject) => Subject {
  const paths = rules.flatMap(({ reads }) => reads);
  const plan = { settings: below('settings', paths), credentials: below('credentials', paths) };
  return (subject) => (subject.kind === 'app' ? slimApp(subject, plan) : subject);
}

function below(root: string, paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const [top, group, name] = path.split('.');
    if (top !== root || !group) continue;
    const known = names.get(group) ?? new Set<string>();
    names.set(group, name ? known.add(name) : known.add('*'));
  }
  return names;
}

function slimApp(app: App, plan: Plan): App {
  const { credentials } = app as { credentials?: Fields };
  return {
    ...app,
    notes: NO_NOTES,
    logos: NOTHING,
    settings: pick(app.settings as Fields, plan.settings),
    ...(credentials && { credentials: pick(credentials, plan.credentials) }),
  } as App;
}

function pick(fields: Fields, wanted: ReadonlyMap<string, ReadonlySet<string>>): Fields {
  const picked: Record<string, unknown> = {};
  for (const [group, value] of Object.entries(fields)) {
    const names = wanted.get(group);
    if (typeof value !== 'object' || value === null || names?.has('*')) picked[group] = value;
    else picked[group] = names ? chosen(value as Fields, names) : {};
  }
  return picked;
}

function chosen(fields: Fields, names: ReadonlySet<string>): Fields {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (fields[name] !== undefined) picked[name] = fields[name];
  return picked;
}
