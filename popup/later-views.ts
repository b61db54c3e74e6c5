// What is not needed for the first paint, in one bundle of its own.
export { FindingDetail } from './finding-detail.tsx';
export { Findings } from './findings.tsx';
