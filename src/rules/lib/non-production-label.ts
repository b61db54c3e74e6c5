const NON_PRODUCTION =
  /(?:^|[-.])(?:dev|test|tst|qa|uat|sit|stage|staging|stg|sandbox|sbx|demo|preview|nonprod|int)\d*(?:$|[-.])/i;
/** Top-level domains that look like an environment, but are for everybody. */
const TOP_LEVEL = /\.(?:dev|int|qa)$/;

/** Whether a label says that it is not for production. A hint, never a reason to judge more mildly. */
export const looksNonProduction = (text: string): boolean =>
  NON_PRODUCTION.test(text.slice(0, 512).replace(/[^\p{L}\p{N}.]+/gu, '-'));

/** Whether a label of a host name says so; hosts are as in ParsedUri. */
export const isNonProductionHost = (host: string): boolean => looksNonProduction(host.replace(TOP_LEVEL, ''));
