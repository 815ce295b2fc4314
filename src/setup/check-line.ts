/** The rights in Jira that the Connector's calls need. */
export const jiraRights = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'ADD_COMMENTS', 'CREATE_ATTACHMENTS'] as const;
type JiraRight = (typeof jiraRights)[number];

/** What begins the line that `check-jira.apex` prints. */
export const checkMark = 'jira-check:';

/**
 * What `check-jira.apex` found. `well`: the token is good and nothing is missing. `missing`: the account lacks rights.
 * `unauthorized` (401): wrong e-mail address, wrong token, one that has ended, or one of the other kind. `forbidden` (403):
 * Jira knows the account and lets it not in, or an administrator blocks it. `notFound` (404): another site, or an address
 * with a path. `noCall`: Salesforce did not call at all, in its own `words`. `otherStatus`: neither. `unknown`: no such line.
 * `project` is the key that was asked about; null for "in any project".
 */
export type CheckLine =
  | { readonly kind: 'well'; readonly project: string | null }
  | { readonly kind: 'missing'; readonly rights: readonly JiraRight[]; readonly project: string | null }
  | { readonly kind: 'unauthorized' | 'forbidden' | 'notFound' }
  | { readonly kind: 'noCall'; readonly words: string }
  | { readonly kind: 'otherStatus'; readonly status: number }
  | { readonly kind: 'unknown' };

/** The most that is read of what somebody pasted, in characters: a debug log has a few thousand lines. */
const longestPaste = 2_000_000;

const longestWords = 300;

const statusKinds: Readonly<Record<number, 'unauthorized' | 'forbidden' | 'notFound'>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
};

/** Reads the line back from whatever was pasted: the line alone, the script's output, or a whole debug log. The last one counts. */
export function readCheckLine(pasted: string): CheckLine {
  const text = pasted.slice(-longestPaste);
  const lines = text.split(/[\r\n]+/).flatMap((line) => /jira-check: ?(.*)$/.exec(line)?.[1] ?? []);
  return lines.map(readOne).findLast((line) => line.kind !== 'unknown') ?? { kind: 'unknown' };
}

function readOne(line: string): CheckLine {
  const words = /^trouble=(.+)$/.exec(line)?.[1];
  if (words !== undefined) return { kind: 'noCall', words: words.trim().slice(0, longestWords) };
  const match =
    /^myself=(\d{3}) permissions=(\d{3}|-) missing=([A-Z_,]*|-) project=([A-Z][A-Z0-9_]*|-)\s*$/.exec(line);
  if (!match) return { kind: 'unknown' };
  const [, myself, permissions, missing = '', key = '-'] = match;
  const project = key === '-' ? null : key;
  const status = Number(myself) === 200 ? Number(permissions) : Number(myself);
  if (status !== 200) return ofStatus(status, Number(myself) === 200 ? project : null);
  const rights = jiraRights.filter((right) => missing.split(',').includes(right));
  return rights.length > 0 ? { kind: 'missing', rights, project } : { kind: 'well', project };
}

/** For a project it cannot see Jira says 404 to an account that is itself in order. */
function ofStatus(status: number, project: string | null): CheckLine {
  if (Number.isNaN(status)) return { kind: 'unknown' };
  const kind = statusKinds[status];
  if (kind === 'notFound' && project !== null)
    return { kind: 'missing', rights: ['BROWSE_PROJECTS'], project };
  return kind === undefined ? { kind: 'otherStatus', status } : { kind };
}
