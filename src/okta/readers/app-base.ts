import type { AppBase, CommonSettings } from '../../model/app.ts';
import { isRecord } from '../../model/checks.ts';
import {
  addHole,
  type Holes,
  type Raw,
  readDate,
  readFlag,
  readName,
  readObject,
  readStatus,
  readText,
  readTexts,
  type Writable,
  wordsOf,
} from './fields.ts';
import { maskUri } from './mask.ts';
import { readNote } from './note.ts';
import { uri } from './shape.ts';

const STATUSES = wordsOf('ACTIVE', 'INACTIVE', 'DELETED');

/** What every app has, whatever its protocol. */
export function readAppBase(raw: Raw, id: string, settings: Raw, holes: Holes): Writable<AppBase> {
  const name = readText(raw.name, 'name', holes) ?? '';
  if (name === '') addHole(holes, 'name');
  // Null is a mode of real apps; no mode at all is not.
  if (raw.signOnMode === undefined) addHole(holes, 'signOnMode');
  const notes = readObject(settings.notes, 'settings.notes', holes);
  const links = readObject(raw._links, '_links', holes);
  const base: Writable<AppBase> = {
    kind: 'app',
    id,
    label: readName(raw.label, 'label', holes, name, id),
    status: readStatus(raw.status, STATUSES, holes),
    holes,
    name,
    signOnMode: readText(raw.signOnMode, 'signOnMode', holes) ?? null,
    accessibility: readAccessibility(raw, holes),
    notes: {
      admin: readNote(notes.admin, 'settings.notes.admin', holes),
      enduser: readNote(notes.enduser, 'settings.notes.enduser', holes),
    },
    logos: readLogos(links.logo, holes),
    settings: readCommonSettings(settings, holes),
  };
  addIfKnown(base, 'created', readDate(raw.created, 'created', holes));
  addIfKnown(base, 'lastUpdated', readDate(raw.lastUpdated, 'lastUpdated', holes));
  addIfKnown(base, 'features', readFeatures(raw.features, holes));
  addIfKnown(base, 'accessPolicyId', readPolicyId(links.accessPolicy, holes));
  addIfKnown(base, 'credentialKinds', readKinds(links.clientCredentials));
  return base;
}

function addIfKnown<K extends keyof AppBase>(
  base: Writable<AppBase>,
  name: K,
  value: AppBase[K] | undefined,
): void {
  if (value !== undefined) base[name] = value;
}

/** Most apps share these, and one object for all of them is a megabyte less in a large org. */
const NO_SETTINGS: CommonSettings = {};
const IMPLICIT: CommonSettings = { implicitAssignment: true };
const EXPLICIT: CommonSettings = { implicitAssignment: false };
const NO_FEATURES: readonly string[] = [];

function readCommonSettings(settings: Raw, holes: Holes): CommonSettings {
  const implicit = readFlag(settings.implicitAssignment, 'settings.implicitAssignment', holes);
  if (implicit === undefined) return NO_SETTINGS;
  return implicit ? IMPLICIT : EXPLICIT;
}

function readFeatures(value: unknown, holes: Holes): readonly string[] | undefined {
  if (Array.isArray(value) && value.length === 0) return NO_FEATURES;
  const features = readTexts(value, 'features', holes, (feature) => (FEATURE.test(feature) ? feature : ''));
  return features?.filter((feature, index) => feature !== '' || addHole(holes, `features[${index}]`));
}
const FEATURE = /^[A-Z][A-Z0-9_]{2,63}$/;

/** The last part of the policy's address; our own requests are made of nothing else of it. */
function readPolicyId(link: unknown, holes: Holes): string | undefined {
  if (link === undefined || link === null) return undefined;
  const href = isRecord(link) ? link.href : undefined;
  const id = typeof href === 'string' ? /\/policies\/([A-Za-z0-9]{1,64})\/?$/.exec(href)?.[1] : undefined;
  return id ?? addHole(holes, '_links.accessPolicy.href');
}

const SECRETS: readonly string[] = ['secrets'];
const JWKS: readonly string[] = ['jwks'];

function readKinds(value: unknown): readonly string[] | undefined {
  const links: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = links.map((link) => (isRecord(link) ? link.name : undefined));
  const hasSecrets = names.includes('secrets');
  const hasJwks = names.includes('jwks');
  if (hasSecrets && hasJwks) return ['secrets', 'jwks'];
  if (hasSecrets) return SECRETS;
  return hasJwks ? JWKS : undefined;
}

const NO_PAGES: AppBase['accessibility'] = {};

function readAccessibility(app: Raw, holes: Holes): AppBase['accessibility'] {
  const raw = readObject(app.accessibility, 'accessibility', holes);
  const error = uri(raw.errorRedirectUrl, 'accessibility.errorRedirectUrl', holes);
  const login = uri(raw.loginRedirectUrl, 'accessibility.loginRedirectUrl', holes);
  const self = readFlag(raw.selfService, 'accessibility.selfService', holes);
  if (error === undefined && login === undefined && self !== true) return NO_PAGES;
  return {
    ...(error === undefined ? {} : { errorRedirectUrl: error }),
    ...(login === undefined ? {} : { loginRedirectUrl: login }),
    ...(self === true && { selfService: true }),
  };
}

function readLogos(value: unknown, holes: Holes): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    addHole(holes, '_links.logo');
    return [];
  }
  const logos: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const link: unknown = value[index];
    const href = isRecord(link) ? link.href : link;
    if (typeof href === 'string') logos.push(maskUri(href));
    else addHole(holes, `_links.logo[${index}].href`);
  }
  return logos;
}
