import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { askServer } from '../ask-server.ts';

interface Dated {
  readonly published: string;
}

let server: Awaited<ReturnType<typeof startOrgServer>>;
beforeAll(async () => {
  server = await startOrgServer({ orgs: { acme: 'src/demo' }, invented: true });
});
afterAll(() => server.close());

const days = async (query: string) =>
  (await askServer(server.port, `/api/v1/logs${query}`)).json<Dated[]>().map(({ published }) => published);

describe('an invented org', () => {
  test('has a System Log that ends in the week before it is asked', async () => {
    const as = await days('?limit=200');
    const late = await days('?limit=200&until=2027-06-01T00:00:00.000Z');
    expect(late).toHaveLength(as.length);
    const [newest] = late.toSorted().toReversed();
    expect(newest && newest > '2027-05-25' && newest < '2027-06-01').toBe(true);
    for (const [index, published] of late.entries())
      expect(new Date(published).getUTCDay()).toBe(new Date(as[index] ?? '').getUTCDay());
  });

  test('answers the secrets of its API service integrations, which the product has to drop', async () => {
    const services = (await askServer(server.port, '/integrations/api/v1/api-services')).json<
      { id: string }[]
    >();
    expect(services.length).toBeGreaterThan(0);
    for (const { id } of services) {
      const path = `/integrations/api/v1/api-services/${id}/credentials/secrets`;
      const [secret] = (await askServer(server.port, path)).json<{ client_secret: string }[]>();
      expect(secret?.client_secret).toMatch(/^CANARY-/);
    }
  });
});
