const NON_PRODUCTION =
  /(?:^|[-.])(?:dev|test|tst|qa|uat|sit|stage|staging|stg|sandbox|sbx|demo|preview|nonprod|int)\d*(?:$|[-.])/i;

/** Whether a host name or a label says that it is not for production. A hint, never a reason to judge more mildly. */
export const looksNonProduction = (text: string): boolean =>
  NON_PRODUCTION.test(text.slice(0, 512).trim().replace(/\s+/g, '-'));
