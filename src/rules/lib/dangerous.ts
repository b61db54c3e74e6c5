import type { ParsedUri } from './parse-uri.ts';

/** A scheme that runs script, opens files or other apps, or hands the code to the user. */
export const hasDangerousScheme = ({ form }: ParsedUri): boolean =>
  form === 'script' || form === 'file-like' || form === 'intent' || form === 'oob';

/** A dangerous scheme, or nothing a browser can read. */
export const isDangerous = (uri: ParsedUri): boolean => uri.form === 'unparseable' || hasDangerousScheme(uri);
