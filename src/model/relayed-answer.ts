/** What the content script of an Admin Console tab answers to a GET that it made for the worker. */
export interface RelayedAnswer {
  readonly status: number;
  /** Only the headers that paging and pacing need, lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the endpoint's reader made of the body; absent when the status is an error. */
  readonly value?: unknown;
  readonly errorCode?: string;
}
