import type {
  App,
  BookmarkApp,
  OidcApp,
  OtherApp,
  Protocol,
  SamlApp,
  SwaApp,
  WsFederationApp,
} from '../../model/app.ts';
import { isRecord } from '../../model/checks.ts';
import { readAppBase } from './app-base.ts';
import { complete, type Parts, withCommon } from './app-parts.ts';
import { readSamlSignOn, readSwaSignOn } from './app-sign-on.ts';
import { readReplySettings, readTemplateSettings } from './app-template.ts';
import { addHole, type Holes, type Raw, readId, readObject } from './fields.ts';
import { readOauthClient } from './oauth-client.ts';
import { readOauthCredentials } from './oauth-credentials.ts';
import { flag, needed, object, shape, text, word } from './shape.ts';

const PROTOCOLS: ReadonlyMap<string, Protocol> = new Map([
  ['OPENID_CONNECT', 'oidc'],
  ['SAML_2_0', 'saml'],
  ['SAML_1_1', 'saml'],
  ['WS_FEDERATION', 'ws-fed'],
  ['BROWSER_PLUGIN', 'swa'],
  ['AUTO_LOGIN', 'swa'],
  ['BASIC_AUTH', 'swa'],
  ['SECURE_PASSWORD_STORE', 'swa'],
  ['BOOKMARK', 'bookmark'],
]);
/** `name` of every OIDC app an administrator made; the others are templates of the Okta Integration Network. */
const CUSTOM_OIDC = 'oidc_client';

/** One app of `/api/v1/apps`. Undefined when it has no id. */
export function readApp(raw: unknown): App | undefined {
  if (!isRecord(raw)) return undefined;
  const id = readId(raw.id);
  if (id === undefined) return undefined;
  const holes: Holes = [];
  const settings = readObject(raw.settings, 'settings', holes);
  const base = readAppBase(raw, id, settings, holes);
  const protocol = PROTOCOLS.get(base.signOnMode ?? '');
  const parts: Parts = {
    base,
    settings,
    credentials: readObject(raw.credentials, 'credentials', holes),
    holes,
  };
  // Where the mode cannot be read, an OAuth client is judged by what it may do. Null and new words are modes: those apps are passed over.
  const isUnread = typeof raw.signOnMode !== 'string' && raw.signOnMode !== null;
  if (protocol === 'oidc' || (isUnread && isRecord(settings.oauthClient))) return readOidc(parts);
  return readOther(protocol, parts);
}

function readOther(protocol: Protocol | undefined, parts: Parts): App {
  const { base } = parts;
  switch (protocol) {
    case 'saml':
      return readSaml(parts);
    case 'swa':
      return readSwa(parts);
    case 'ws-fed':
      return complete<WsFederationApp>(base, {
        protocol,
        settings: withCommon(base, { app: replySettingsOf(parts) }),
      });
    case 'bookmark':
      return readBookmark(parts);
    default:
      return complete<OtherApp>(base, { protocol: 'other', settings: base.settings });
  }
}

function readOidc({ base, settings, credentials, holes }: Parts): OidcApp {
  const exposed = settings.oauthClient !== undefined && settings.oauthClient !== null;
  const oin = !exposed && base.name !== CUSTOM_OIDC && base.name !== '';
  const client = clientIn(settings, 'settings.oauthClient', oin, holes);
  const secrets = clientIn(credentials, 'credentials.oauthClient', oin, holes);
  const oauthClient = client ? readOauthClient(client, holes) : {};
  return complete<OidcApp>(base, {
    protocol: 'oidc',
    credentials: { oauthClient: secrets ? readOauthCredentials(secrets, base.id, holes) : {} },
    settings: withCommon(base, { oauthClient }),
  });
}

function clientIn(parent: Raw, at: string, oin: boolean, holes: Holes): Raw | undefined {
  const value = parent.oauthClient;
  if (isRecord(value)) return value;
  const absent = value === undefined || value === null;
  return addHole(holes, at, absent && oin ? 'oin-not-exposed' : 'unexpected-shape');
}

const signing = object(shape<{ readonly kid?: string }>({ kid: text }));

function readSaml({ base, settings, credentials, holes }: Parts): SamlApp {
  const kid = signing(credentials.signing, 'credentials.signing', holes);
  return complete<SamlApp>(base, {
    protocol: 'saml',
    credentials: kid ? { signing: kid } : {},
    settings: withCommon(base, {
      signOn: readSamlSignOn(readObject(settings.signOn, 'settings.signOn', holes), holes),
      app: templateOf({ settings, holes }),
    }),
  });
}

/** User names and passwords of the vault stay where they are. */
const vault = shape<SwaApp['credentials']>({
  scheme: needed(
    word(
      'EDIT_USERNAME_AND_PASSWORD',
      'ADMIN_SETS_CREDENTIALS',
      'EDIT_PASSWORD_ONLY',
      'EXTERNAL_PASSWORD_SYNC',
      'SHARED_USERNAME_AND_PASSWORD',
    ),
  ),
  revealPassword: flag,
});

const readSwa = ({ base, settings, credentials, holes }: Parts): SwaApp =>
  complete<SwaApp>(base, {
    protocol: 'swa',
    credentials: vault(credentials, 'credentials', holes),
    settings: withCommon(base, {
      signOn: readSwaSignOn(readObject(settings.signOn, 'settings.signOn', holes), holes),
      app: templateOf({ settings, holes }),
    }),
  });

function readBookmark({ base, settings, holes }: Parts): BookmarkApp {
  const app = templateOf({ settings, holes });
  if (app.url === undefined) addHole(holes, 'settings.app.url');
  return complete<BookmarkApp>(base, { protocol: 'bookmark', settings: withCommon(base, { app }) });
}

const templateOf = ({ settings, holes }: Pick<Parts, 'settings' | 'holes'>) =>
  readTemplateSettings(readObject(settings.app, 'settings.app', holes), holes);

const replySettingsOf = ({ base, settings, holes }: Parts) =>
  readReplySettings(readObject(settings.app, 'settings.app', holes), base.name, holes);
