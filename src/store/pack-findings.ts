import type { Finding } from '../model/report.ts';
import { type Confidence, rank } from '../model/severity.ts';
import type { SubjectRef } from '../model/subject.ts';
import {
  type Columns,
  FINDING_OUTCOMES,
  type PackedFinding,
  type PackedSubject,
  PER_BLOCK,
} from './columns.ts';
import { openWordList } from './word-list.ts';

export interface Block {
  readonly kind: 'findings' | 'subjects';
  readonly n: number;
  /** Array of PackedFinding or PackedSubject. */
  readonly json: string;
}

const packer = () => ({
  rules: openWordList(),
  variants: openWordList(),
  paths: openWordList(),
  kinds: openWordList<SubjectRef['kind']>(),
  types: openWordList(),
  statuses: openWordList(),
  confidences: [] as Confidence[],
  rule: [] as number[],
  subject: [] as number[],
  severity: [] as number[],
  type: [] as number[],
  status: [] as number[],
  /** JSON, each. */
  findings: [] as string[],
  subjects: [] as string[],
  /** JSON of what was found with nobody accepting it: most apps of an org have the same few things wrong. */
  known: new Map<Finding['problems'], string>(),
  byRef: new Map<SubjectRef, number>(),
  byName: openWordList(),
});
type Packer = ReturnType<typeof packer>;

/** Packs a report's findings into blocks, in order, and answers with the columns over all of them. */
export function* packFindings(findings: Iterable<Finding>): Generator<Block, Columns> {
  const pack = packer();
  for (const finding of findings) {
    pack.subject.push(subjectIndex(pack, finding.subject));
    const rule = pack.rules.indexOf(finding.ruleId);
    pack.rule.push(rule);
    pack.confidences[rule] = finding.confidence;
    pack.severity.push(rank(finding.severity));
    pack.findings.push(findingJson(pack, finding));
    if (pack.findings.length === PER_BLOCK) yield* flush(pack, 'findings', pack.rule.length);
    if (pack.subjects.length === PER_BLOCK) yield* flush(pack, 'subjects', pack.type.length);
  }
  yield* flush(pack, 'findings', pack.rule.length);
  yield* flush(pack, 'subjects', pack.type.length);
  return columnsOf(pack);
}

function* flush(pack: Packer, kind: Block['kind'], total: number): Generator<Block, void> {
  const packed = pack[kind];
  if (packed.length === 0) return;
  yield { kind, n: Math.ceil(total / PER_BLOCK) - 1, json: `[${packed.join(',')}]` };
  packed.length = 0;
}

function subjectIndex(pack: Packer, subject: SubjectRef): number {
  const known = pack.byRef.get(subject);
  if (known !== undefined) return known;
  const { kind, id, label, url, type, status } = subject;
  const index = pack.byName.indexOf(`${kind}/${id}`);
  pack.byRef.set(subject, index);
  if (index < pack.type.length) return index;
  pack.type.push(pack.types.indexOf(type));
  pack.status.push(pack.statuses.indexOf(status));
  const packed: PackedSubject = [pack.kinds.indexOf(kind), id, label, url];
  pack.subjects.push(JSON.stringify(packed));
  return index;
}

function findingJson(pack: Packer, finding: Finding): string {
  const { problems, waiver } = finding;
  const known = waiver ? undefined : pack.known.get(problems);
  if (known !== undefined) return known;
  const json = JSON.stringify(packFinding(pack, finding));
  // An empty list stands for an error in any rule and is no list of its own.
  if (!waiver && problems.length > 0) pack.known.set(problems, json);
  return json;
}

function packFinding(pack: Packer, { outcome, problems, waiver }: Finding): PackedFinding {
  const packed: (string | number | boolean | null)[] = [];
  for (const { variant, severity, at, value } of problems) {
    packed.push(pack.variants.indexOf(variant), rank(severity), pack.paths.indexOf(at), value ?? null);
  }
  const accepted = waiver ? ([waiver.reason, waiver.by, waiver.until] as const) : 0;
  return [FINDING_OUTCOMES.indexOf(outcome), packed, accepted];
}

const columnsOf = (pack: Packer): Columns => ({
  rules: pack.rules.words,
  confidences: pack.confidences,
  variants: pack.variants.words,
  paths: pack.paths.words,
  kinds: pack.kinds.words,
  types: pack.types.words,
  statuses: pack.statuses.words,
  rule: Uint16Array.from(pack.rule),
  subject: Uint32Array.from(pack.subject),
  severity: Uint8Array.from(pack.severity),
  type: Uint16Array.from(pack.type),
  status: Uint16Array.from(pack.status),
});
