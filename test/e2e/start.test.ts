import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE } from './stage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...options: string[]): { status: number | null; lines: readonly string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/tools/start.mjs', '--headless', ...options], {
    encoding: 'utf8',
    timeout: 110_000,
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('npm start', () => {
  test('audits the sample org, says so in at most ten lines, and saves what it was asked to', () => {
    const stats = join(folder, 'stats.json');
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
    expect(text).toMatch(/Requests: \d+, seconds: [\d.]+/);
    expect(text).toMatch(/critical \d+, high \d+, medium \d+, low \d+, info \d+/);
    const { requests, max_in_flight: most } = JSON.parse(readFileSync(stats, 'utf8'));
    expect(most).toBeGreaterThanOrEqual(1);
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

  test('a rate limit makes it slower, not incomplete', () => {
    const stats = join(folder, 'stats.json');
    const { status } = start('--rate', '4/3', '--copies', '20', '--stats', stats);
    expect(status).toBe(0);
    const { requests } = JSON.parse(readFileSync(stats, 'utf8'));
    expect(requests.filter((request: { status: number }) => request.status === 429)).toEqual([]);
  });
});
