import { h } from './h.js';

let last = 10;
/** A number no other control of this page has had; each rendering takes new ones. */
export const fresh = (kind = 'input') => {
  last += 1;
  return `${kind}${last}`;
};

/** The span around every control. */
export const frame = ({ name }, classes, ...children) =>
  h('span', { 'data-se': `o-form-input-${name}`, class: classes }, ...children);

/** The class that names a control. */
export const words = ({ name }, extra = '') => `${extra}o-form-input-name-${name}`;
