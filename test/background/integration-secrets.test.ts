import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Audits } from '../../src/background/audits.ts';
import {
  isAgreedSecrets,
  readServiceSecrets,
  serviceSecretsSource,
} from '../../src/background/integration-secrets.ts';
import { orgSubject } from '../../src/background/org-subject.ts';
import { AuditError } from '../../src/model/failure.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { ReadList } from '../../src/okta/list-reader.ts';
import { project } from '../../src/okta/readers/answer.ts';
import type { ReadResult } from '../../src/store/run.ts';
import { resetBrowser } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { startDeepAudit } = await import('../../src/background/deep-audits.ts');
const { writeSettings } = await import('../../src/store/settings-store.ts');

const PATH = '/integrations/api/v1/api-services/0oa1/credentials/secrets';
const service = (id: string) => ({ value: { id, name: id, grantedScopes: ['okta.logs.read'] }, holes: [] });
const reads: Readonly<Record<string, ReadResult>> = {
  apiServices: { value: { items: [service('0oa1'), service('0oa2')], malformed: 0 } },
};
const secret = { id: 'ocs1', status: 'ACTIVE', created: '2026-01-01T00:00:00.000Z' };

beforeEach(resetBrowser);

/** What is known when all is read, and what was asked and kept on the way. */
async function readAll(answer: (path: string) => unknown, known = reads, allowed = () => true) {
  const asked: string[] = [];
  const kept: Readonly<Record<string, ReadResult>>[] = [];
  const list: ReadList = async (path) => {
    asked.push(path);
    const found = answer(path);
    if (found instanceof Error) throw found;
    return found as never;
  };
  const keep = async (all: (typeof kept)[number]): Promise<void> => void kept.push(all);
  const done = readServiceSecrets(list, known, keep, async () => allowed());
  return { done, asked, kept };
}
const subjectOf = (all: Readonly<Record<string, ReadResult>>) => orgSubject('acme.okta.com', '00o1', all);

describe('secrets of API service integrations', () => {
  test('are read one integration after the other, and kept after each', async () => {
    const { done, asked, kept } = await readAll(() => ({ items: [secret], malformed: 0 }));
    await done;
    expect(asked).toEqual([PATH, PATH.replace('0oa1', '0oa2')]);
    expect(kept).toHaveLength(2);
    expect(kept[1]?.apiServices).toBe(reads.apiServices);
    expect(subjectOf(kept[1] ?? {}).apiServices?.map(({ secrets }) => secrets)).toEqual([[secret], [secret]]);
  });

  test('are not asked for twice when the worker goes on', async () => {
    const known = { ...reads, [serviceSecretsSource('0oa1')]: { value: { items: [], malformed: 0 } } };
    const { done, asked } = await readAll(() => ({ items: [secret], malformed: 0 }), known);
    await done;
    expect(asked).toEqual([PATH.replace('0oa1', '0oa2')]);
  });

  test('are asked for no more once that is allowed no longer', async () => {
    const answers = [true, false];
    const { done, asked, kept } = await readAll(
      () => ({ items: [secret], malformed: 0 }),
      reads,
      () => answers.shift() === true,
    );
    await done;
    expect(asked).toEqual([PATH]);
    expect(subjectOf(kept[0] ?? {}).apiServices?.map(({ secrets }) => secrets)).toEqual([
      [secret],
      undefined,
    ]);
  });

  test('that could not be read are a hole with its reason, and the other integrations go on', async () => {
    const { done, kept } = await readAll((path) =>
      path === PATH ? new AuditError('forbidden', '403 E0000006') : { items: [secret], malformed: 1 },
    );
    await done;
    const { apiServices, holes } = subjectOf(kept[1] ?? {});
    expect(holes.filter(({ at }) => at.startsWith('apiServices'))).toEqual([
      { at: 'apiServices[0].secrets', reason: 'forbidden' },
      { at: 'apiServices[1].secrets', reason: 'unexpected-shape' },
    ]);
    expect(apiServices?.map(({ secrets }) => secrets)).toEqual([undefined, [secret]]);
  });

  test('end the audit where any reading would', async () => {
    const { done, kept } = await readAll(() => new AuditError('signed-out'));
    await expect(done).rejects.toThrow(AuditError);
    expect(kept).toEqual([]);
  });

  test('leave the reader without the secret and its hash', async () => {
    const body = [{ ...secret, client_secret: 'CANARY-1', secret_hash: 'h1', _links: { self: 'CANARY-2' } }];
    const response = new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    expect(await project(PATH, response)).toEqual({ items: [secret], malformed: 0 });
  });

  test('that nobody asked for are no hole', () => {
    expect(subjectOf(reads).holes.filter(({ at }) => at.startsWith('apiServices'))).toEqual([]);
  });
});

describe('consent', () => {
  const agreed = { log: false, serviceSecrets: true };

  test('is for these paths of a deep audit that was asked for it', () => {
    expect(isAgreedSecrets(PATH, agreed)).toBe(true);
    expect(isAgreedSecrets(PATH, { log: true })).toBe(false);
    expect(isAgreedSecrets(PATH, undefined)).toBe(false);
  });

  test('is not for secrets of apps, nor for anything undocumented', () => {
    for (const path of [
      '/api/v1/apps/0oa1/credentials/secrets',
      '/api/v1/internal/apps/0oa1/settings/oauth/idToken',
      `${PATH}/ocs1`,
      `/api/v1/apps${PATH}`,
    ])
      expect(isAgreedSecrets(path, agreed)).toBe(false);
  });

  test.each([
    [true, { log: true, serviceSecrets: true }],
    [false, { log: true }],
  ])('counts only while such calls are offered: %s', async (optIns, depth) => {
    await writeSettings({ ...defaultSettings, optIns });
    const started: unknown[] = [];
    const audits = { startDeeper: async (...args: unknown[]) => void started.push(args) };
    await startDeepAudit(audits as unknown as Audits, 'acme.okta.com', 'all', {
      log: true,
      serviceSecrets: true,
    });
    expect(started).toEqual([['acme.okta.com', depth]]);
  });
});
