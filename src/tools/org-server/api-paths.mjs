/** Paths of Okta's APIs; whatever else the server is asked for belongs to its pages. */
export const isApiPath = (path) => /^\/(api|oauth2|integrations|\.well-known)\//.test(path);
