// Bodies as Okta sends them; the texts are those of recorded answers.
const ERRORS = {
  E0000005: [403, 'Invalid session'],
  E0000006: [403, 'You do not have permission to perform the requested action'],
  E0000007: [404, 'Not found: Resource not found'],
  E0000009: [500, 'Internal Server Error'],
  E0000011: [401, 'Invalid token provided'],
  E0000015: [401, 'You do not have permission to access the feature you are requesting'],
  E0000022: [405, 'The endpoint does not support the provided HTTP method'],
  E0000029: [400, 'Invalid paging request.'],
  E0000047: [429, 'API call exceeded rate limit due to too many requests.'],
};

/** `{status, body}` of an Okta error. */
export function oktaError(code, status = ERRORS[code][0]) {
  const [, summary] = ERRORS[code];
  return {
    status,
    body: {
      errorCode: code,
      errorSummary: summary,
      errorLink: code,
      errorId: 'oae0000000000000000',
      errorCauses: [],
    },
  };
}
