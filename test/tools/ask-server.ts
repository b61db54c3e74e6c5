import { request } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Names and values in the order they came, repeated ones apart. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** The body as it came, compressed or not. */
  readonly bytes: Buffer;
  /** The body parsed; the caller knows its shape. */
  readonly json: <T = Document>() => T;
}

/** What the tests read of documents and errors. */
interface Document {
  readonly id?: string;
  readonly errorCode?: string;
}

interface Question {
  readonly host?: string;
  readonly cookie?: string | undefined;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const SESSION = 'sid=simulated-session';

/** Asks the simulated org on a loopback port, under one of its host names. Rejects where the connection breaks. */
export const askServer = (
  port: number,
  path: string,
  { host = 'acme-admin.okta.com', cookie = SESSION, method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const all = { host, ...(cookie && { cookie }), ...headers };
    const asked = request(
      { port, path, method, headers: all, host: '127.0.0.1', servername: host, rejectUnauthorized: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString();
          const { statusCode = 0, headers: got, rawHeaders } = response;
          resolve({
            status: statusCode,
            headers: got,
            rawHeaders,
            body: text,
            bytes,
            json: () => JSON.parse(text),
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

/** The values of a header that may come several times. */
export const valuesOf = ({ rawHeaders }: Answer, name: string): readonly string[] =>
  rawHeaders.flatMap((header, index) =>
    index % 2 === 0 && header.toLowerCase() === name ? [rawHeaders[index + 1] ?? ''] : [],
  );
