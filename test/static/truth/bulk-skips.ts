import type { RunChoice } from '../../../src/contract/runs/choice';
import type { SkipReason } from '../../../src/contract/runs/item';
import { aCaseId, aLink, aMirror, aMirroredLink, noOptions, paula, siteSeal } from '../../builders';
import { wholeProject } from '../../run-world';
import type { World } from '../../ports';
import { theirNo, type Answer } from './answering-world';

/** How items come to be skipped in a preview, what is said of them, and what can be done. */
export interface SkipRow {
  readonly skipped: SkipReason;
  readonly arrange?: (world: World) => void;
  readonly choice?: RunChoice;
  readonly read?: Answer;
  readonly says: RegExp;
  readonly next: RegExp;
  /** What the list of items says of one of them. */
  readonly ofItem: RegExp;
}

const holding = (...links: readonly object[]): Answer => ({
  ...{ status: 200, body: JSON.stringify({ success: true, data: links }) },
});
const pair = (issue: number, key = `OPS-${String(issue)}`) => ({
  ...{ issueKey: key, object: 'Case', id: aCaseId(issue) },
});
const list = (...pairs: readonly ReturnType<typeof pair>[]): RunChoice => ({
  ...{ how: 'list', pairs: [...pairs], options: noOptions },
});

export const skips: Readonly<Record<string, SkipRow>> = {
  'an issue has no link': {
    skipped: 'noLink',
    read: holding(),
    says: /1 No link/,
    next: /link/i,
    ofItem: /^No link/,
  },
  'a link is view only': {
    skipped: 'viewOnly',
    read: holding({ son: 'Case', soid: aCaseId(1), viewOnly: true }),
    says: /1 View only/,
    next: /view only/i,
    ofItem: /^View only/,
  },
  'whoever previews may not edit the issue': {
    skipped: 'noPermission',
    arrange: ({ jira }) => void jira.readOnly.set(paula, new Set(['20001'])),
    says: /1 No permission/,
    next: /permission/i,
    ofItem: /^No permission/,
  },
  'an issue of the list was moved to another project': {
    skipped: 'otherProject',
    choice: list(pair(1, 'SUP-9')),
    arrange: ({ jira }) => {
      const moved = jira.all.get('20001');
      if (moved) jira.all.set('20001', { ...moved, key: 'SUP-9', projectId: '999' });
    },
    says: /1 Other project/,
    next: /project/i,
    ofItem: /^Other project/,
  },
  'a pair is in the list twice': {
    skipped: 'duplicate',
    choice: list(pair(1), pair(1)),
    says: /1 Named twice/,
    next: /pushed once/,
    ofItem: /^Named twice/,
  },
  'an issue has not changed since its last push': {
    skipped: 'unchanged',
    choice: { ...wholeProject, onlyChanged: true },
    arrange: ({ mirrors }) => {
      const lastPush = siteSeal.seal('20001', aCaseId(0), {
        at: '2026-10-02T00:00:00.000Z',
        outcome: 'pushed',
      });
      mirrors.set(
        '20001',
        aMirror({ links: [aMirroredLink({ ...aLink().record, id: aCaseId(0), lastPush })] }),
      );
    },
    read: holding({ son: 'Case', soid: aCaseId(0) }),
    says: /1 Unchanged/,
    next: /change/i,
    ofItem: /^Unchanged/,
  },
  'an issue of the list was deleted': {
    skipped: 'gone',
    choice: list(pair(77)),
    says: /1 Gone or hidden/,
    next: /Check the issue keys/,
    ofItem: /^Gone or hidden/,
  },
  'the Connector refuses to list an issue’s links': {
    skipped: 'linksUnknown',
    read: { status: 400, body: theirNo('The issue type is not mapped.') },
    says: /1 Links not known/,
    next: /Each item says what it answered\. Mend what it refused/,
    ofItem: /^Links not known: Refused by the Connector or Salesforce$/,
  },
};
