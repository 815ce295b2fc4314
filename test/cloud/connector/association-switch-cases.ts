import { item, vvn, type Came, type Running } from './running-connector';
import { seededRecordId } from './seed/seeded-record-id';
import { done, linked, refused, type SwitchCases } from './switch-case';

type Names =
  | 'associateNew'
  | 'associateExisting'
  | 'associateUpsert'
  | 'omittedFlags'
  | 'presets'
  | 'issueKey'
  | 'unknownIssue'
  | 'unknownTarget'
  | 'shortRecordId'
  | 'noAssociations'
  | 'bulkOk'
  | 'emptyReplace'
  | 'bulkDuplicate'
  | 'overLimit'
  | 'unboundRead'
  | 'otherConnectionsLinks';

const unknownRecord = seededRecordId('Case', 90_000);
const thousand = Array.from({ length: 1_000 }, (_, n) => item(seededRecordId('Case', n)));

const created = 'Association created successfully';
const withoutViewOnly: unknown = expect.not.stringContaining('viewOnly');

/** The switches for associating and listing. */
export function associationSwitchCases(running: () => Running): SwitchCases<Names> {
  const again = async (query: string): Promise<Came> => {
    await running().associate({ son: 'Case', soid: vvn, autoPush: true });
    return running().associate({ son: 'Case', soid: vvn, viewOnly: true }, query);
  };
  const listed = async (doing: Promise<Came>): Promise<Came> => {
    await doing;
    return running().list('10173');
  };
  const throughSandbox = (issueId: string): Promise<Came> => {
    const wish = { region: 'global', lifespanMinutes: 60, connection: 'sandbox' } as const;
    const token = running().standIn.mintToken(wish);
    return running().send('GET', `/external/api/associations?jiraIssueId=${issueId}`, { token });
  };
  return {
    associateNew: {
      created201: [() => running().associate(item()), done(201)],
      ok200: [() => running().associate(item()), done(200)],
    },
    associateExisting: {
      conflict409: [() => again('?allowUpsert=false'), refused(409)],
      badRequest400: [() => again(''), refused(400)],
      unchanged200: [() => again(''), done(200, { autoPush: true, viewOnly: false })],
    },
    associateUpsert: {
      updated200: [() => again('?allowUpsert=true'), done(200, { autoPush: false, viewOnly: true })],
      created201: [
        () => again('?allowUpsert=true'),
        { status: 201, json: { success: true, message: created } },
      ],
    },
    omittedFlags: {
      false: [
        () => listed(running().associate({ son: 'Case', soid: vvn })),
        done(200, [{ viewOnly: false }]),
      ],
      omit: [
        () => listed(running().associate({ son: 'Case', soid: vvn, autoPush: true })),
        { text: withoutViewOnly },
      ],
    },
    presets: {
      asSent: [() => running().associate(item(vvn, { viewOnly: true })), done(201, { viewOnly: true })],
      forced: [
        () => running().associate(item(vvn, { viewOnly: true })),
        done(201, { viewOnly: false, autoPull: true }),
      ],
    },
    issueKey: {
      refuse400: [() => running().list('SUP-74'), refused(400)],
      accept: [
        () => running().associate({ ...item(), jiraIssueId: 'SUP-74' }),
        done(201, { jiraIssueId: '10173' }),
      ],
    },
    unknownIssue: {
      notFound404: [() => running().list('99999'), refused(404)],
      emptyList200: [() => running().list('99999'), done(200, [])],
    },
    unknownTarget: {
      unprocessable422: [() => running().associate(item(unknownRecord)), refused(422)],
      badRequest400: [() => running().associate({ ...item(), jiraIssueId: '30001' }), refused(400)],
      accept: [
        () => running().associate({ son: 'Asset', soid: unknownRecord, jiraIssueId: '30001' }),
        done(201),
      ],
    },
    shortRecordId: {
      normalise: [() => running().associate(item(vvn.slice(0, 15))), done(201, { soid: vvn })],
      refuse400: [() => running().associate(item(vvn.slice(0, 15))), refused(400)],
    },
    noAssociations: {
      emptyList200: [() => running().list('10173'), done(200, [])],
      notFound404: [() => running().list('10173'), refused(404)],
    },
    bulkOk: {
      ok200: [() => running().bulk('10173', [item()]), done(200)],
      created201: [() => running().bulk('10173', [item()]), done(201)],
    },
    emptyReplace: {
      clear200: [
        linked(running, () => running().bulk('10173', [], true)),
        done(200, { totalAssociations: 0 }),
      ],
      badRequest400: [linked(running, () => running().bulk('10173', [], true)), refused(400)],
    },
    bulkDuplicate: {
      keepFlags: [
        linked(running, () => listed(running().bulk('10173', [item()]))),
        done(200, [{ autoPush: false }]),
      ],
      updateFlags: [
        linked(running, () => listed(running().bulk('10173', [item()]))),
        done(200, [{ autoPush: true }]),
      ],
    },
    unboundRead: {
      listed200: [linked(running, () => throughSandbox('10173')), done(200, [{ soid: vvn }])],
      refuse4xx: [linked(running, () => throughSandbox('10173')), refused(422)],
    },
    otherConnectionsLinks: {
      listed: [linked(running, () => throughSandbox('10173')), done(200, [{ soid: vvn }])],
      hidden: [linked(running, () => throughSandbox('10173')), { status: 200, json: { data: [] } }],
    },
    overLimit: {
      refuse400: [() => running().bulk('10173', [...thousand, item()]), refused(400)],
      storePartly: [
        () => running().bulk('10173', [...thousand, item()]),
        done(200, { totalAssociations: 1_000 }),
      ],
    },
  };
}
