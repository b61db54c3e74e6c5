import { withChanges } from './app-model.mjs';

/** What the console's own pages have saved: in memory, over the org directory, and seen by these pages alone. */
export function openConsoleState() {
  const apps = new Map();
  const rates = new Map();
  const created = [];
  let origins;
  let last = 0;
  const newId = (prefix) => {
    last += 1;
    return `${prefix}simulated${String(last).padStart(8, '0')}`;
  };
  return {
    created,
    /** The app as last saved on these pages, if it was. */
    saved: (id) => apps.get(id),
    rate: (id) => rates.get(id) ?? 50,
    origins: (all) => origins ?? all,
    saveApp(app, { rate_limit: rate, ...changes }) {
      if (Number.isFinite(rate)) rates.set(app.id, rate);
      const next = withChanges(app, changes);
      apps.set(app.id, next);
      return next;
    },
    create(app) {
      const id = newId('0oa');
      const auth = { ...app.credentials.oauthClient, client_id: id };
      const made = { id, ...app, credentials: { oauthClient: auth } };
      created.push(made);
      return made;
    },
    saveOrigins(all) {
      origins = all.map((origin) => ({ ...origin, id: origin.id ?? newId('tos') }));
      return origins;
    },
  };
}
