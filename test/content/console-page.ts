import { readFileSync } from 'node:fs';
import { elementAt, type PageReading, readPage } from '../../src/content/read-page.ts';
import type { PageContent, PartialApp } from '../../src/model/partial-app.ts';

const HOST = 'https://acme-admin.okta.com';
export const WEB = `${HOST}/admin/app/oidc_client/instance/0oaFIXTUREwebapp001/`;
export const SPA = `${HOST}/admin/app/oidc_client/instance/0oaFIXTUREspa00001/`;
export const WIZARD = `${HOST}/admin/apps/oauth2-wizard/create?applicationType=WEB`;
export const C = 'settings.oauthClient';
export const K = 'credentials.oauthClient';

/** One of the reconstructed pages, as the browser would hold it: what is checked is a property only. */
export function consolePage(name: string, change: (html: string) => string = (html) => html): Document {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.innerHTML = change(readFileSync(`test/content/pages/${name}.html`, 'utf8'));
  for (const input of page.querySelectorAll<HTMLInputElement>('input[checked]')) {
    input.removeAttribute('checked');
    input.checked = true;
  }
  return page;
}

export function readingOf(page: Document, url: string): PageReading {
  const reading = readPage(page, url);
  if (!reading) throw new Error('the page was not read');
  return reading;
}

/** Path → value. */
export const valuesOf = ({ values }: PartialApp): Record<string, PageContent> =>
  Object.fromEntries(values.map(({ path, value }) => [path, value]));

/** Path → label. */
export const labelsOf = ({ values }: PartialApp): Record<string, string> =>
  Object.fromEntries(values.map(({ path, label }) => [path, label]));

export const sourcesOf = ({ values }: PartialApp): Record<string, string> =>
  Object.fromEntries(values.map(({ path, source }) => [path, source]));

export const shownAt = (reading: PageReading, at: string): string | undefined =>
  elementAt(reading, at)?.textContent?.replace(/\s+/g, ' ').trim();
