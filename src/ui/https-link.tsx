import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

/** A link that opens in a new tab; plain text where the address is not https. */
export const HttpsLink = ({ url, children }: { url: string; children: ComponentChildren }) =>
  isHttps(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
      <Icon name="out" />
    </a>
  ) : (
    <span>{children}</span>
  );
