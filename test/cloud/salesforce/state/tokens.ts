import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../../database';
import type { App } from './app';
import { openKept } from './kept';
import type { Org } from './org';
import {
  approvalShape,
  refreshTokenShape,
  sessionShape,
  type Approval,
  type RefreshToken,
  type Session,
} from './session';
import type { User } from './user';

const minute = 60_000;
const day = 24 * 60 * minute;
/** The sixth approval of a user and app ends the first. */
const mostApprovals = 5;

/** Access tokens, refresh tokens and the approvals behind them. */
export interface Tokens {
  /** An access token for a user. For client credentials, without an approval. */
  openSession(org: Org, app: App, user: User, approval: Approval | null): Session;
  /** The latest session that client credentials opened for this app and user and that is still good. */
  sharedSession(app: App, user: User): Session | undefined;
  findSession(token: string): Session | undefined;
  approve(app: App, user: User, scopes: readonly string[]): Approval;
  approvalsOf(app: App, user: User): Approval[];
  approvals(): Approval[];
  findApproval(id: string): Approval | undefined;
  issueRefreshToken(approval: Approval): RefreshToken;
  findRefreshToken(token: string): RefreshToken | undefined;
  /** Notes that a refresh token was used, and whether another one takes its place. */
  useRefreshToken(found: RefreshToken, rotatedOut: boolean): void;
  /** Whether a refresh token has been idle for longer than the app's policy lets it. */
  isIdle(found: RefreshToken, app: App): boolean;
  endSession(token: string): void;
  /** The texts of all access and refresh tokens that are kept. */
  list(): string[];
  /** Ends an approval with all its tokens. */
  endApproval(id: string): void;
  /** Ends all that was issued to an app, or in an org. */
  endThose(what: { readonly clientId?: string; readonly org?: string; readonly userId?: string }): void;
}

/** Opens the tokens of this database. */
export function createTokens(db: Db, now: () => number): Tokens {
  const sessions = openKept(db, 'session', sessionShape);
  const approvals = openKept(db, 'approval', approvalShape);
  const refreshTokens = openKept(db, 'refresh-token', refreshTokenShape);
  const endSession: Tokens['endSession'] = (token) => void sessions.remove(token);
  const endApproval: Tokens['endApproval'] = (id) => {
    approvals.remove(id);
    for (const { token, approval } of sessions.list()) if (approval === id) endSession(token);
    for (const { token, approval } of refreshTokens.list()) if (approval === id) refreshTokens.remove(token);
  };
  const approvalsOf: Tokens['approvalsOf'] = ({ clientId }, { org, id }) =>
    approvals.list().filter((each) => each.clientId === clientId && each.org === org && each.userId === id);

  return {
    openSession(org, app, user, approval) {
      for (const { token, expiresAt } of sessions.list()) if (expiresAt <= now()) endSession(token);
      const scopes = approval?.scopes ?? app.scopes.filter((scope) => scope !== 'refresh_token');
      const token = `${org.orgId.slice(0, 15)}!AQEAQ${letters(90)}`;
      return sessions.put(token, {
        ...{ token, org: org.key, userId: user.id, clientId: app.clientId, scopes: [...scopes] },
        approval: approval?.id ?? null,
        issuedAt: now(),
        expiresAt: now() + app.sessionMinutes * minute,
      });
    },
    sharedSession: (app, user) =>
      sessions
        .list()
        .findLast(
          (each) =>
            each.approval === null &&
            each.clientId === app.clientId &&
            each.org === app.org &&
            each.userId === user.id &&
            each.expiresAt > now(),
        ),
    findSession: (token) => {
      const found = sessions.get(token);
      return found && found.expiresAt > now() ? found : undefined;
    },
    approve(app, user, scopes) {
      const held = approvalsOf(app, user);
      for (const { id } of held.slice(0, Math.max(0, held.length - mostApprovals + 1))) endApproval(id);
      const id = randomUUID();
      const whose = { org: user.org, userId: user.id, clientId: app.clientId };
      return approvals.put(id, { id, ...whose, scopes: [...scopes], approvedAt: now() });
    },
    approvalsOf,
    approvals: approvals.list,
    findApproval: (id) => approvals.get(id),
    issueRefreshToken(approval) {
      const token = `5Aep861${letters(80)}`;
      return refreshTokens.put(token, { token, approval: approval.id, usedAt: now(), rotatedOut: false });
    },
    findRefreshToken: (token) => refreshTokens.get(token),
    useRefreshToken: (found, rotatedOut) =>
      void refreshTokens.put(found.token, { ...found, usedAt: now(), rotatedOut }),
    isIdle: ({ usedAt }, { refreshPolicy, refreshDays }) =>
      refreshPolicy === 'Zero' ||
      (refreshPolicy === 'SpecificInactivity' && now() - usedAt > refreshDays * day),
    endSession,
    list: () => [...sessions.list(), ...refreshTokens.list()].map(({ token }) => token),
    endApproval,
    endThose({ clientId, org, userId }) {
      const isMeant = (each: Session | Approval) =>
        (clientId === undefined || each.clientId === clientId) &&
        (org === undefined || each.org === org) &&
        (userId === undefined || each.userId === userId);
      for (const each of approvals.list()) if (isMeant(each)) endApproval(each.id);
      for (const each of sessions.list()) if (isMeant(each)) endSession(each.token);
    },
  };
}

/** Letters as Salesforce's tokens have them. */
function letters(count: number): string {
  return randomBytes(count).toString('base64').replace(/\+/g, '.').replace(/\//g, '_').slice(0, count);
}
