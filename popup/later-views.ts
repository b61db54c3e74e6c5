// What is not needed for the first paint, in one bundle of its own.
export { CheckPane } from './check-pane.tsx';
export { Findings } from './findings.tsx';
export { ShownPane } from './shown-pane.tsx';
export { Unjudged } from './unjudged.tsx';
