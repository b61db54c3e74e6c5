import { readFile } from 'node:fs/promises';
import { validateHeaderName, validateHeaderValue } from 'node:http';

/** What a file of an org directory holds. Throws with one line that names the file. */
export async function readJson(file) {
  const text = await readFile(file, 'utf8').catch((error) => fail(file, error.message));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail(file, text.trim() === '' ? 'it is empty' : 'it is not JSON');
  }
}

/** An error as a file describes it: `{status, headers?, body}`. */
export async function readErrorFile(file) {
  const error = await readJson(file);
  if (!Number.isInteger(error?.status) || error.status < 200 || error.status > 599)
    fail(file, 'its status is no number from 200 to 599');
  for (const [name, value] of Object.entries(error.headers ?? {})) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch ({ message }) {
      fail(file, message);
    }
  }
  return error;
}

const fail = (file, why) => {
  throw new Error(`${file} cannot be served: ${why}.`);
};
