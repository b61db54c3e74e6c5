// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAppList, readOriginList } from '../../src/content/list-rows.ts';
import { consolePage } from './console-page.ts';

const LIST = 'https://acme-admin.okta.com/admin/apps/active';

test('apps are listed by where their links lead', () => {
  const rows = readAppList(consolePage('01-apps-list'), LIST);
  expect(rows.map(({ id, name, link }) => [id, name, link.textContent])).toEqual([
    ['0oaFIXTUREadmin001', 'saasure', 'Okta Admin Console'],
    ['0oaFIXTUREwebapp001', 'oidc_client', 'My Web App 1'],
    ['0oaFIXTUREspa00001', 'oidc_client', 'My SPA'],
    ['0oaFIXTUREnative01', 'oidc_client', 'My Native App'],
    ['0oaFIXTUREsaml0001', 'ORG_samlapp_1', 'Some SAML app'],
  ]);
});

test('links elsewhere, pictures and second links to the same app are no rows', () => {
  const page = consolePage('01-apps-list', (html) =>
    html
      .replace('href="/admin/app/saasure/', 'href="https://evil.example/admin/app/saasure/')
      .replace(
        '<a class="app-instance-name" title="My SPA"',
        '<a href="/admin/app/oidc_client/instance/0oaFIXTUREspa00001/"><img alt=""></a><a title="My SPA"',
      )
      .replace(
        'Client ID: 0oaFIXTUREspa00001',
        '<a href="/admin/app/oidc_client/instance/0oaFIXTUREspa00001/">again</a>',
      ),
  );
  const rows = readAppList(page, LIST);
  expect(rows.map(({ link }) => link.textContent)).toEqual([
    'My Web App 1',
    'My SPA',
    'My Native App',
    'Some SAML app',
  ]);
});

test('origins are listed by name', () => {
  const rows = readOriginList(consolePage('08-trusted-origins'));
  expect(rows.map(({ origin, name, cell }) => [origin, name, cell.tagName])).toEqual([
    ['http://localhost:8080', 'Local dev', 'TD'],
    ['https://*.example.com', 'Wild iframe', 'TD'],
  ]);
});

test('an origin without a name goes by itself', () => {
  const page = consolePage('08-trusted-origins', (html) =>
    html.replace(
      /<tr class="data-list-item"><td>Local dev<.*?<.tr>/,
      '<tr><td></td><td>https://one.example</td></tr>',
    ),
  );
  expect(readOriginList(page)[0]).toMatchObject({
    origin: 'https://one.example',
    name: 'https://one.example',
  });
});

describe('a name that looks like an origin', () => {
  const named = (html: string) => html.replace('<td>Local dev</td>', '<td>https://*.github.io</td>');
  const rowsOf = (change: (html: string) => string) =>
    readOriginList(consolePage('08-trusted-origins', (html) => change(named(html)))).map(
      ({ origin, name, cell }) => [origin, name, (cell as HTMLTableCellElement).cellIndex],
    );
  const first = ['http://localhost:8080', 'https://*.github.io', 1];

  test('is told from the origin by the head of its column', () => {
    expect(rowsOf((html) => html)[0]).toEqual(first);
    const turned = rowsOf((html) =>
      html
        .replace('<th>Name</th><th>Origin URL</th>', '<th>Origin URL</th><th>Name</th>')
        .replace(/<td>([^<]*)<.td><td>([^<]*)<.td>(?=<td>CORS)/, '<td>$2</td><td>$1</td>'),
    );
    expect(turned[0]).toEqual(['http://localhost:8080', 'https://*.github.io', 0]);
  });

  test('without heads the last one is the origin', () => {
    expect(rowsOf((html) => html.replace(/<thead>.*<.thead>/, ''))[0]).toEqual(first);
    expect(rowsOf((html) => html.replace('Origin URL', 'Ursprung'))[0]).toEqual(first);
  });

  test('a column of origins that holds something else has none', () => {
    expect(rowsOf((html) => html.replace('<td>http://localhost:8080</td>', '<td>3 hosts</td>'))).toHaveLength(
      1,
    );
  });
});
