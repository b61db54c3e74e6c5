import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE } from './stage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

const start = (...options: string[]): Outcome => startWith({}, ...options);

function startWith(env: Readonly<Record<string, string>>, ...options: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync('node', ['src/tools/start.mjs', '--headless', ...options], {
    encoding: 'utf8',
    timeout: 110_000,
    env: { ...process.env, ...env },
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('npm start', () => {
  test('audits the sample org, says so in at most ten lines, and saves what it was asked to', () => {
    const stats = join(folder, 'not/yet/stats.json');
    const { status, lines, stderr } = start('--out', folder, '--stats', stats, '--copies', '5');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(10);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    const apps: readonly unknown[] = JSON.parse(readFileSync(`${SAMPLE}/api/v1/apps.json`, 'utf8'));
    expect(report.coverage.apps).toBe(apps.length * 5);
    expect(report.schema).toBe(1);
    expect(readFileSync(join(folder, 'report.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(100);
    const text = lines.join('\n');
    expect(text).toContain('https://acme.okta.com');
    expect(text).toContain(`Apps: ${apps.length * 5}`);
    expect(text).toMatch(/seconds: [\d.]+/);
    expect(text).toMatch(/critical \d+, high \d+, medium \d+, low \d+, info \d+/);
    const { requests, max_in_flight: most } = JSON.parse(readFileSync(stats, 'utf8'));
    expect(most).toBeGreaterThanOrEqual(1);
    expect(most).toBeLessThanOrEqual(5);
    const isApi = ({ path }: { path: string }) => /^\/(api|integrations|\.well-known)\//.test(path);
    expect(text).toContain(`Requests: ${requests.filter(isApi).length},`);
    for (const request of requests) {
      expect(Object.keys(request)).toEqual(
        expect.arrayContaining(['method', 'path', 'query', 'status', 'cookies', 'authorization', 'at']),
      );
    }
  });

  test('an org whose apps may not be listed is an audit that could not be completed, and why', () => {
    const org = join(folder, 'org');
    cpSync(SAMPLE, org, { recursive: true });
    const body = { errorCode: 'E0000006', errorSummary: 'You do not have permission' };
    writeFileSync(join(org, 'api/v1/apps.error.json'), JSON.stringify({ status: 403, body }));
    const out = join(folder, 'out');
    const { status, lines, stderr } = start('--org', org, '--out', out);
    expect(status).toBe(1);
    expect([...lines, stderr].join('\n')).toMatch(/forbidden/);
    expect([...lines, ...stderr.split('\n')].filter(Boolean).length).toBeLessThanOrEqual(10);
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name), 'utf8').split('\n')[0]).toContain('INCOMPLETE');
  });

  test('what else cannot be read of an org is a gap, and said in one line', () => {
    const org = join(folder, 'org');
    cpSync(SAMPLE, org, { recursive: true });
    const [bare, broken] = ['apps', 'domains'].map((name) => join(org, `api/v1/${name}.json`)) as [
      string,
      string,
    ];
    writeFileSync(bare, `\uFEFF${readFileSync(bare, 'utf8')}`);
    writeFileSync(broken, '{');
    const { status, lines, stderr } = start('--org', org);
    expect(stderr).toBe(`${broken} cannot be served: it is not JSON.\n`);
    expect(status).toBe(0);
    expect(lines.join('\n')).toMatch(/not read: .*domains/);
  });

  test.runIf(existsSync('/dev/full'))('it ends even where the disk is full by then', () => {
    const { status, stderr } = start('--stats', '/dev/full');
    expect(stderr).toMatch(/^\/dev\/full cannot be written: .+\n$/);
    expect(status).toBe(1);
  });

  test('it ends where there is no browser', () => {
    const { status, stderr } = startWith({ CHROME_PATH: '/nowhere/chrome' });
    expect(stderr).toBe('CHROME_PATH is /nowhere/chrome, which cannot be run.\n');
    expect(status).toBe(1);
  });

  test('a rate limit makes it slower, not incomplete', () => {
    const stats = join(folder, 'stats.json');
    const { status } = start('--rate', '4/3', '--copies', '20', '--stats', stats);
    expect(status).toBe(0);
    const { requests } = JSON.parse(readFileSync(stats, 'utf8'));
    expect(requests.filter((request: { status: number }) => request.status === 429)).toEqual([]);
  });
});
