import { SalesforceError } from '../../src/records/model/salesforce-error';
import type {
  KeptShape,
  ObjectShape,
  OrgObject,
  RecordValues,
  Salesforce,
  SalesforceAs,
  SalesforceCalls,
  SalesforceFor,
  SalesforceSessions,
  Session,
  Shapes,
  Usage,
  Wanted,
} from '../../src/ports/salesforce';
import type { SearchCount, SearchCounts } from '../../src/ports/searches';
import type { AppError } from '../../src/shared/app-error';
import { Secret } from '../../src/shared/secret';
import { noon } from '../builders';
import { InMemorySetUpReads } from './salesforce-set-up';

type Method = keyof Salesforce;

/** An org in memory. Any method can be made to fail; `asked` tells what was asked of it, in order. */
export class InMemorySalesforce {
  /** The org's host, and the secret it takes; null takes any. */
  host = 'acme.my.salesforce.com';
  secret: string | null = null;
  readonly asked: Method[] = [];
  readonly fails = new Map<Method, SalesforceError>();
  orgObjects: OrgObject[] = [anObject('Case', '500'), anObject('Account', '001')];
  shapes: Record<string, ObjectShape> = {
    Case: {
      label: 'Case',
      nameField: 'CaseNumber',
      isNumbered: true,
      fields: [
        { path: 'CaseNumber', label: 'Case Number', type: 'string' },
        { path: 'Subject', label: 'Subject', type: 'string' },
        { path: 'Status', label: 'Status', type: 'picklist' },
      ],
    },
  };
  records: RecordValues[] = [];
  /** Records of which Salesforce tells nothing now. */
  readonly unreadable = new Set<string>();
  /** The ids of what the session's user viewed last. */
  viewed: string[] = [];
  /** Whether a search or query that wants these fields is refused. */
  refuses: (wanted: readonly Wanted[]) => boolean = () => false;
  /** Runs before an answer. */
  hears: () => void = () => undefined;
  usage: Usage | null = { used: 100, most: 15_000, at: new Date(noon) };
  readonly kept = new Map<string, KeptShape>();
  readonly sessions = new Map<string, Session>();

  readonly open: SalesforceFor = ({ host, consumerSecret }, kept): Salesforce => {
    const ask = async <T>(method: Method, answer: () => T): Promise<T> => {
      this.asked.push(method);
      this.hears();
      const error = this.fails.get(method);
      if (error) throw error;
      if (host !== this.host) throw new SalesforceError('DOWN');
      return Promise.resolve(answer());
    };
    const asking = (wanted: readonly Wanted[], answer: () => RecordValues[]) => () => {
      if (this.refuses(wanted)) throw new SalesforceError('FIELD_HIDDEN', { status: 400 });
      return answer();
    };
    const logIn = async (): Promise<Session> => {
      const session = await ask('logIn', () => {
        if (this.secret !== null && consumerSecret.reveal() !== this.secret)
          throw new SalesforceError('SECRET_WRONG', { status: 401 });
        return { token: new Secret('session'), orgId: '00D000000000001AAA', userId: '005000000000001AAA' };
      });
      await kept.save(session);
      return session;
    };
    const among = (ids: readonly string[]) => this.records.filter(({ id }) => ids.includes(id));
    const has = (record: RecordValues, text: string): boolean =>
      Object.values(record.values).some(({ raw }) => String(raw).toLowerCase().includes(text.toLowerCase()));
    const isOf = (record: RecordValues, wanted: readonly Wanted[]): boolean =>
      wanted.some(({ object }) => object === record.object);
    return {
      proveAddress: () => ask('proveAddress', () => undefined),
      logIn,
      user: () => ask('user', () => ({ name: 'Integration User', username: 'jira@acme.test' })),
      objects: () => ask('objects', () => this.orgObjects),
      shape: (object) =>
        ask('shape', () => {
          const shape = this.shapes[object];
          if (!shape) throw new SalesforceError('HIDDEN_OR_GONE', { status: 404 });
          return shape;
        }),
      records: (ids) =>
        ask('records', () => {
          const notRead = ids.filter((id) => this.unreadable.has(id));
          const trouble = notRead.length > 0 ? new SalesforceError('DOWN', { status: 503 }) : null;
          if (trouble && notRead.length === ids.length) throw trouble;
          return { records: among(ids.filter((id) => !this.unreadable.has(id))), notRead, trouble };
        }),
      search: (text, wanted, most) =>
        ask(
          'search',
          asking(wanted, () =>
            this.records
              .filter((record) => isOf(record, wanted) && has(record, text))
              .filter(
                ({ object }, at, all) =>
                  all.slice(0, at).filter((before) => before.object === object).length < most,
              ),
          ),
        ),
      exactly: (wanted, field, values) =>
        ask('exactly', () =>
          this.records.filter(
            (record) => isOf(record, [wanted]) && values.includes(String(record.values[field]?.raw)),
          ),
        ),
      recent: (objects, most) =>
        ask('recent', () =>
          this.viewed
            .flatMap((id) => among([id]))
            .filter(({ object }) => objects.includes(object))
            .slice(0, most),
        ),
      usage: () => this.usage,
      ...this.setUp.reads(ask),
    };
  };

  /** What a set-up made in the org. */
  readonly setUp = new InMemorySetUpReads();

  /** Access tokens that have ended; whoever reads with one renews it, once. */
  readonly ended = new Set<string>();
  person = { name: 'Evan Editor', username: 'evan@acme.test' };

  readonly as: SalesforceAs = ({ host }, sessions): Salesforce => {
    const way = { host, consumerKey: '', consumerSecret: new Secret('unused') };
    const org = this.open(way, { read: () => Promise.resolve(null), save: () => Promise.resolve() });
    const hasEnded = ({ token }: Session): boolean => this.ended.has(token.reveal());
    const within = async <T>(work: () => Promise<T>): Promise<T> => {
      const session = (await sessions.read()) ?? (await sessions.renew(null));
      if (hasEnded(session) && hasEnded(await sessions.renew(session)))
        throw new SalesforceError('LOG_IN_ENDED', { status: 401 });
      return work();
    };
    return {
      ...org,
      logIn: () => sessions.renew(null),
      user: () => within(async () => ({ ...(await org.user()), ...this.person })),
      objects: () => within(() => org.objects()),
      shape: (object) => within(() => org.shape(object)),
      records: (ids, wanted) => within(() => org.records(ids, wanted)),
      search: (text, wanted, most) => within(() => org.search(text, wanted, most)),
      exactly: (wanted, field, values, most) => within(() => org.exactly(wanted, field, values, most)),
      recent: (objects, most) => within(() => org.recent(objects, most)),
      org: () => within(() => org.org()),
      namedCredentials: (names) => within(() => org.namedCredentials(names)),
      principals: (name) => within(() => org.principals(name)),
      assignments: (...asked) => within(() => org.assignments(...asked)),
      filledIn: (ids, most) => within(() => org.filledIn(ids, most)),
      approvals: (label, most) => within(() => org.approvals(label, most)),
      usersByEmail: (emails, most) => within(() => org.usersByEmail(emails, most)),
    };
  };

  readonly shapeStore: Shapes = {
    read: ({ tokenId }, object) => Promise.resolve(this.kept.get(`${tokenId} ${object}`) ?? null),
    save: ({ tokenId }, object, kept) => Promise.resolve(void this.kept.set(`${tokenId} ${object}`, kept)),
  };

  /** Calls that were counted, by host. */
  readonly counted = new Map<string, number>();

  readonly calls: SalesforceCalls = {
    add: (host, calls) => Promise.resolve(void this.counted.set(host, (this.counted.get(host) ?? 0) + calls)),
    lately: (host) => Promise.resolve(this.counted.get(host) ?? 0),
  };

  /** How often people searched, by account. */
  readonly searches = new Map<string, SearchCount>();
  countsFail: AppError | null = null;
  readonly counts: SearchCounts = {
    read: (accountId) =>
      this.countsFail
        ? Promise.reject(this.countsFail)
        : Promise.resolve(this.searches.get(accountId) ?? null),
    save: (accountId, count) =>
      this.countsFail
        ? Promise.reject(this.countsFail)
        : Promise.resolve(void this.searches.set(accountId, count)),
  };

  readonly places: SalesforceSessions = ({ connectionId, tokenId }) => {
    const key = `${connectionId} ${tokenId}`;
    return {
      read: () => Promise.resolve(this.sessions.get(key) ?? null),
      save: (session) => Promise.resolve(void this.sessions.set(key, session)),
    };
  };
}

function anObject(name: string, prefix: string): OrgObject {
  return { name, label: name, isCustom: name.endsWith('__c'), isSearchable: true, prefix };
}
