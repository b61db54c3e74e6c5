import { isRecord } from '../../model/checks.ts';
import { AuditError } from '../../model/failure.ts';
import { type Endpoint, endpointOf, readBody } from './endpoints.ts';

/** Bytes of one answer; a page of 200 apps has about half a megabyte. */
const LARGEST = 32 * 1024 * 1024;

/** What paging and pacing need to know of an answer. */
const HEADERS = [
  'link',
  'date',
  'x-rate-limit-limit',
  'x-rate-limit-remaining',
  'x-rate-limit-reset',
] as const;

export function headersOf(response: Response): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

/** A redirect or a page of HTML where JSON belongs is the way to the sign-in page. Undefined when the answer can be read. */
export function refusalOf(response: Response): AuditError | undefined {
  const { type, redirected, status } = response;
  if (type === 'opaqueredirect' || redirected || (status >= 300 && status < 400))
    return new AuditError('signed-out', 'redirect');
  if (!response.ok) return undefined;
  const contentType = response.headers.get('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml)/i.test(contentType))
    return new AuditError('signed-out', 'sign-in page');
  return isJson(contentType) ? undefined : new AuditError('not-json', 'content type');
}

/** Ends an answer whose body nobody will read. */
export const discard = (response: Response): void => {
  void response.body?.cancel().catch(() => undefined);
};

const isJson = (contentType: string): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType) &&
  !/charset\s*=\s*(?!\s|"?utf-?8\b)/i.test(contentType);

/** Reads the body of an answer to `path`. Only the fields the readers name leave this function. */
export async function project(path: string, response: Response): Promise<unknown> {
  const endpoint = endpointOf(path);
  if (!endpoint) throw new AuditError('unexpected', 'path');
  const refusal = refusalOf(response);
  if (refusal) throw refusal;
  const json = parse(await readText(response));
  const value = readBody(endpoint, json);
  if (value === undefined) throw wrongShape(endpoint);
  return value;
}

const wrongShape = ({ list }: Endpoint): AuditError =>
  list ? new AuditError('not-a-list', 'shape') : new AuditError('unexpected', 'shape');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AuditError('cut-off', 'body');
  }
}

/** Errors: `too-large`, `cut-off` (connection lost, broken UTF-8). */
async function readText(response: Response): Promise<string> {
  if (Number(response.headers.get('content-length')) > LARGEST) throw new AuditError('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (const reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > LARGEST) {
        void reader.cancel().catch(() => undefined);
        throw new AuditError('too-large');
      }
      chunks.push(value);
    }
    return decode(chunks);
  } catch (error) {
    throw error instanceof AuditError ? error : new AuditError('cut-off', 'body');
  }
}

function decode(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Okta's `E0000005`, of an answer with an error status. Nothing else of its body is kept: it can hold what users typed. */
export async function errorCodeOf(response: Response): Promise<string | undefined> {
  try {
    return codeIn(JSON.parse(await readText(response)));
  } catch {
    return undefined;
  }
}

/** A bundled file `{status, body}` that stands for an error of the org. */
export async function readErrorFile(response: Response): Promise<{ status: number; errorCode?: string }> {
  const file = parse(await readText(response));
  const status = isRecord(file) && typeof file.status === 'number' ? file.status : 404;
  const code = isRecord(file) ? codeIn(file.body) : undefined;
  return code ? { status, errorCode: code } : { status };
}

const codeIn = (body: unknown): string | undefined =>
  isRecord(body) && typeof body.errorCode === 'string' && /^E\d{7}$/.test(body.errorCode)
    ? body.errorCode
    : undefined;
