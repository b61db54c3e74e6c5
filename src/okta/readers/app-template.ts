import type { TemplateSettings } from '../../model/app-sign-on.ts';
import { addHole, type Holes, type Raw } from './fields.ts';
import { type FieldReader, flag, shape, text, uri } from './shape.ts';

/** Templates also write their flags as text. */
const looseFlag: FieldReader<boolean> = (value, at, holes) =>
  value === 'true' || value === 'false' ? value === 'true' : flag(value, at, holes);

const template = shape<TemplateSettings>({
  acsUrl: uri,
  postBackURL: uri,
  baseUrl: uri,
  siteURL: uri,
  wReplyURL: uri,
  wReplyOverride: looseFlag,
  realm: uri,
  groupFilter: text,
  url: uri,
  targetURL: uri,
  authURL: uri,
  loginUrlRegex: text,
  redirectUrl: uri,
});

/** `settings.app`, down to the fields the rules know; each template may hold anything, secrets too. */
export const readTemplateSettings = (raw: Raw, holes: Holes): TemplateSettings =>
  template(raw, 'settings.app', holes);

/** `name` of every WS-Federation app an administrator made; other templates decide unseen where the replies go. */
const CUSTOM_WS_FEDERATION = 'template_wsfed';

/** `settings.app` of a WS-Federation app. */
export function readReplySettings(raw: Raw, name: string, holes: Holes): TemplateSettings {
  const app = readTemplateSettings(raw, holes);
  const reason = name === CUSTOM_WS_FEDERATION ? 'unexpected-shape' : 'oin-not-exposed';
  if (!app.wReplyURL?.trim()) addHole(holes, 'settings.app.wReplyURL', reason);
  if (app.wReplyOverride === undefined) addHole(holes, 'settings.app.wReplyOverride', reason);
  return app;
}
