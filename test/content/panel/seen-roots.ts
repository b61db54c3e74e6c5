import { vi } from 'vitest';

const attach = Element.prototype.attachShadow;

/** The closed roots opened from now on, which only a test may look into; the newest last. */
export function seenRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  });
  return roots;
}
