// Rules against JSON.parse of the same bytes: the one figure that says whether judging can ever be what takes the time.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTypeScript } from '../import-typescript.mjs';

const ENTRY = `
export { rules } from './src/rules/index.ts';
export { openTally } from './src/audit/tally.ts';
export { readApp } from './src/okta/readers/app.ts';
export { defaultSettings } from './src/model/settings.ts';
`;

/**
 * Medians of `rounds` runs over every app of an org directory: parse, read, judge, in ms; and what each rule takes on
 * its own as a share of what all take together, by the best of three times as many.
 */
export async function measureRules({ dir, rounds = 9, copies = 6 }) {
  const { rules, openTally, readApp, defaultSettings } = await importTypeScript(ENTRY, { minify: true });
  const apps = JSON.parse(await readFile(join(dir, 'api/v1/apps.json'), 'utf8'));
  const page = JSON.stringify(Array.from({ length: copies }, () => apps).flat());
  const input = {
    settings: defaultSettings,
    org: { url: 'https://acme.okta.com', id: '00o' },
    admin: 'https://acme-admin.okta.com',
    nonProduction: false,
    facts: { customDomains: [], ownedDomains: ['example.com'] },
    missing: {},
    now: new Date('2026-01-01T00:00:00Z'),
  };
  const judgeAll = (chosen, subjects) => {
    const tally = openTally({ ...input, rules: chosen });
    for (const subject of subjects) tally.add(subject);
    return tally.size();
  };
  const raw = JSON.parse(page);
  const subjects = raw.map(readApp).filter(Boolean);
  const times = { parse: [], read: [], judge: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.parse.push(clock(() => JSON.parse(page)));
    times.read.push(clock(() => raw.map(readApp)));
    times.judge.push(clock(() => judgeAll(rules, subjects)));
  }
  // An app costs something before any rule has said a word; else every rule would be charged with it.
  const idle = {
    ...rules.find(({ kinds }) => kinds.includes('app')),
    appliesTo: () => false,
    protocols: undefined,
  };
  const aloneMs = (rule) =>
    least(Array.from({ length: 3 * rounds }, () => clock(() => judgeAll([rule], subjects))));
  const base = aloneMs(idle);
  const all = least(times.judge);
  const shares = rules.map((rule) => ({ id: rule.id, share: (aloneMs(rule) - base) / all }));
  return {
    apps: raw.length,
    bytes: page.length,
    parse: median(times.parse),
    read: median(times.read),
    judge: median(times.judge),
    shares: shares.sort((a, b) => b.share - a.share),
  };
}

const clock = (work) => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const least = (values) => Math.min(...values);

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
