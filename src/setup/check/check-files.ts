import type { DroppedFile } from './dropped-file';
import { found, type Finding } from './finding';
import type { Known } from './known';
import { Components, type Component } from './metadata/components';
import { limits } from './limits';
import { readComponent } from './metadata/read-component';
import { unknownReach } from './rules/about-access';
import { findingsIn } from './rules/all-rules';
import { secretsIn } from './secrets';
import { setUpOf } from './set-up';
import { emptyFolders, inWrongFolders } from './sources/folders';
import { sourcesOf, type Source } from './sources/sources-of';
import { trouble, type Trouble } from './trouble';
import { decode } from './xml/decode';

/** How far a check has come, in files. `total` grows while zips are opened. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How a check is driven. `onProgress` is awaited after each file: whoever checks gives way there, or does not. */
export interface Driving {
  readonly onProgress: (progress: Progress) => void | Promise<void>;
  readonly shouldStop: () => boolean;
}

/** Findings, gravest first, and troubles. Whoever stops a check learns nothing: half a project would look wrong. */
export type CheckResult =
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'checked';
      readonly findings: readonly Finding[];
      readonly troubles: readonly Trouble[];
      readonly files: number;
      readonly components: number;
    };

/**
 * Checks what was dropped: zips, folders, loose files, in source or Metadata API form. Never rejects for what is in a file;
 * each thing that cannot be read is a trouble of its own, and everything else is checked.
 */
export async function checkFiles(
  dropped: readonly DroppedFile[],
  known: Known,
  { onProgress, shouldStop }: Driving,
): Promise<CheckResult> {
  const { sources, folders, troubles } = await sourcesOf(dropped);
  const reading = new Reading();
  for (const [index, source] of sources.entries()) {
    if (shouldStop()) return { kind: 'stopped' };
    await reading.take(source);
    await onProgress({ done: index + 1, total: sources.length });
  }
  const paths = sources.map(({ path }) => path);
  const setUp = setUpOf(reading.components, known);
  const findings = [...reading.findings, ...inWrongFolders(reading.all, paths), ...findingsIn(setUp)];
  const isEmpty = reading.components.count === 0 && findings.length === 0;
  const unknown = unknownReach(setUp);
  const told = [...troubles, ...reading.troubles, ...emptyFolders(folders, paths), ...unknown];
  return {
    kind: 'checked',
    findings: gravestFirst(findings),
    troubles: [...told, ...(isEmpty ? [nothingIn(dropped)] : [])],
    files: sources.length,
    components: reading.components.count,
  };
}

function nothingIn(dropped: readonly DroppedFile[]): Trouble {
  return trouble(dropped.length === 0 ? 'nothingDropped' : 'nothingRead', '');
}

/** What one file after another adds up to. */
class Reading {
  readonly components = new Components();
  readonly all: Component[] = [];
  readonly findings: Finding[] = [];
  readonly troubles: Trouble[] = [];
  private bytes = 0;

  async take(source: Source): Promise<void> {
    if (source.worth === 'none' || this.bytes > limits.totalBytes) return;
    const isMetadata = source.worth === 'metadata';
    if (source.size > (isMetadata ? limits.xmlBytes : limits.otherTextBytes)) {
      this.troubles.push(trouble(isMetadata ? 'fileTooLarge' : 'notSearched', source.path));
      return;
    }
    const bytes = await source.read();
    if (!(bytes instanceof Uint8Array)) {
      this.troubles.push(bytes);
      return;
    }
    this.bytes += bytes.length;
    if (this.bytes > limits.totalBytes) this.troubles.push(trouble('totalTooLarge', source.path));
    else this.read(source, bytes);
  }

  private read({ path, worth, isLikely }: Source, bytes: Uint8Array): void {
    if (bytes.length === 0) {
      if (isLikely) this.troubles.push(trouble('emptyFile', path));
      return;
    }
    const decoded = decode(bytes);
    if (decoded.kind !== 'text') {
      const detail = decoded.kind === 'unknownEncoding' ? decoded.encoding : '';
      if (isLikely) this.troubles.push(trouble(decoded.kind, path, detail));
      return;
    }
    const { text, encoding } = decoded;
    this.findings.push(...secretsOf(path, text));
    if (worth !== 'metadata') return;
    const { component, troubles, findings } = readComponent(path, text);
    this.findings.push(...findings);
    this.troubles.push(...troubles);
    if (encoding !== null && (component || troubles.length > 0))
      this.troubles.push(trouble('otherEncoding', path, encoding));
    if (component) this.add(component);
  }

  private add(component: Component): void {
    this.all.push(component);
    const other = this.components.add(component);
    if (other) this.findings.push(found('twoOfOneName', component, { value: other.path }));
  }
}

function secretsOf(path: string, text: string): readonly Finding[] {
  return secretsIn(text).map(({ kind, line }) =>
    found('secretInFile', { path, name: '' }, { value: kind, wanted: String(line) }),
  );
}

const gravity = { error: 0, warning: 1, advice: 2 } as const;

/** Sorted by severity. A secret in an element is left out where its file is told to hold such a one, with its line. */
function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const withLine = new Set(findings.filter(({ wanted }) => wanted !== '').map(secretOf));
  return findings
    .filter(
      (finding) =>
        finding.rule !== 'secretInFile' || finding.wanted !== '' || !withLine.has(secretOf(finding)),
    )
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}

function secretOf({ rule, path, value }: Finding): string {
  return JSON.stringify([rule, path, value]);
}
