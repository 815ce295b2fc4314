import type { Mirror } from '../contract/links/mirror';

/** Whose rights a question to Jira uses: the calling person's or the app's own. Each verb names them. */
export type Identity = 'user' | 'app';

/** What a person may do in a project, according to Jira just now. */
export interface ProjectRights {
  readonly mayBrowse: boolean;
  readonly mayAdministerProject: boolean;
  readonly mayAdminister: boolean;
}

/** What a person may do on an issue (and on the site), according to Jira just now. */
export interface IssueRights {
  readonly mayBrowse: boolean;
  readonly mayEdit: boolean;
  readonly mayAdminister: boolean;
}

/** Jira's permissions, always asked as the calling user. Throws AppError PLATFORM_DOWN or RATE_LIMITED. */
export interface Permissions {
  onIssue(issueId: string): Promise<IssueRights>;
  onProject(projectId: string): Promise<ProjectRights>;
  maySiteAdminister(): Promise<boolean>;
  /** Whether they may see any project of this site. */
  mayUseSite(): Promise<boolean>;
}

/** An issue. The mirror is null when absent or unreadable. */
export interface Issue {
  readonly id: string;
  readonly projectId: string;
  readonly mirror: Mirror | null;
}

/** Issues. `get` throws AppError NOT_FOUND for issues that are gone, or hidden from the asker. */
export interface Issues {
  get(as: Identity, issueId: string): Promise<Issue>;
  /** The id of any visible issue; null when there is none. */
  findAny(as: Identity): Promise<string | null>;
  /**
   * A page of at most 100 visible issues whose mirror has links, the ones changed last first. `next` leads to the following
   * page and is null on the last one.
   */
  findLinked(
    as: Identity,
    cursor: string | null,
  ): Promise<{ readonly issues: readonly Issue[]; readonly next: string | null }>;
  /** At most 100 visible issues whose mirror names one of these records, the ones changed last first. */
  findLinkedTo(as: Identity, recordIds: readonly string[]): Promise<readonly LinkedIssue[]>;
}

/** An issue and the ids of all records that its mirror names, which anybody who may edit it may have written. */
interface LinkedIssue {
  readonly id: string;
  readonly key: string;
  readonly recordIds: ReadonlySet<string>;
}

/** The mirror on the issue. */
export interface Mirrors {
  write(as: Identity, issueId: string, mirror: Mirror): Promise<void>;
  /** Writes the mirrors of at most 100 issues, by issue id. Jira does it a little later. */
  writeMany(as: Identity, mirrors: ReadonlyMap<string, Mirror>): Promise<WrittenLater>;
  /** The issues a Jira task could not write to; null while it is not over, or where it does not say. */
  unwritten(as: Identity, task: string): Promise<readonly string[] | null>;
}

/** What Jira does later: its tasks, and the issues whose mirror it refused at once. */
export interface WrittenLater {
  readonly tasks: readonly string[];
  readonly refused: readonly string[];
}

/** People, by the names Jira shows to the calling person. */
export interface People {
  /**
   * Names by account id. Closed, deactivated and unknown accounts are missing, and so is everybody while Jira cannot be
   * asked. Never throws.
   */
  namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A project's key and name as they are now. */
export interface NamedProject {
  readonly key: string;
  readonly name: string;
}

/** Projects by id. */
export interface Projects {
  /**
   * Key and name of each of these projects that the asker can browse; the others are missing. Throws AppError
   * PLATFORM_DOWN, RATE_LIMITED or QUOTA_USED_UP.
   */
  named(as: Identity, projectIds: readonly string[]): Promise<ReadonlyMap<string, NamedProject>>;
}
