import { page, Refusal, type Answer } from '../../connector/answer';
import type { OrgRequest } from '../request';
import type { Org } from '../state/org';
import type { World } from '../world';
import { authenticate } from './authenticate';
import type { RestCall } from './call';
import { externalCredential } from './external-credential';
import { describeGlobal, describeObject } from './describe';
import { answerLimits } from './limits';
import { objectInfo } from './object-info';
import { answerQuery } from './query';
import { recentRecords } from './recent';
import { notImplemented, refuseRest } from './rest-errors';
import { searchByGet, searchByPost } from './search';
import { uiRecord, uiRecords } from './ui-records';
import { implementedVersion, listVersions } from './versions';

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly run: (call: RestCall) => Answer;
}

const routes: readonly Route[] = [
  { method: 'GET', path: /^\/sobjects\/?$/, run: describeGlobal },
  { method: 'GET', path: /^\/sobjects\/([^/]+)\/describe\/?$/, run: describeObject },
  { method: 'GET', path: /^\/parameterizedSearch\/?$/, run: searchByGet },
  { method: 'POST', path: /^\/parameterizedSearch\/?$/, run: searchByPost },
  { method: 'GET', path: /^\/query\/?$/, run: answerQuery },
  { method: 'GET', path: /^\/ui-api\/records\/batch\/([^/]+)$/, run: uiRecords },
  { method: 'GET', path: /^\/ui-api\/records\/([^/]+)$/, run: uiRecord },
  { method: 'GET', path: /^\/ui-api\/object-info\/([^/]+)$/, run: objectInfo },
  { method: 'GET', path: /^\/recent\/?$/, run: recentRecords },
  { method: 'GET', path: /^\/named-credentials\/external-credentials\/([^/]+)$/, run: externalCredential },
  { method: 'GET', path: /^\/limits\/?$/, run: answerLimits },
];

/** Salesforce takes addresses of up to 16,384 bytes. */
const longestAddress = 16_384;

/** Answers a call under `/services/data`. Undefined for any other path. */
export function answerRest(world: World, org: Org, request: OrgRequest): Answer | undefined {
  if (/^\/services\/data\/?$/.test(request.path)) return listVersions(world);
  const [, version, path = ''] = /^\/services\/data\/v(\d+\.\d)(\/.*)?$/.exec(request.path) ?? [];
  if (version === undefined) return undefined;
  if (request.path.length + request.query.toString().length > longestAddress) {
    return page(414, 'URI Too Long', 'The requested URL is too long.');
  }
  if (Number(version) > Number(world.switches.get().newestVersion)) {
    const { unknownVersion } = world.switches.get();
    throw refuseRest(unknownVersion === 'NOT_FOUND' ? 'notFound' : 'unsupportedVersion');
  }
  const answer = counted(world, org, request, (call) => runRoute(call, version, path));
  const limitInfo = `api-usage=${String(world.usage.used(org))}/${String(org.dailyLimit)}`;
  return { ...answer, headers: { ...answer.headers, 'sforce-limit-info': limitInfo } };
}

function counted(world: World, org: Org, request: OrgRequest, run: (call: RestCall) => Answer): Answer {
  try {
    const eyes = authenticate(world, org, request);
    if (!world.usage.admit(org)) throw refuseRest('dailyLimit');
    return run({ world, request, eyes, parts: [] });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function runRoute(call: RestCall, version: string, path: string): Answer {
  if (version !== implementedVersion) return notImplemented(`version ${version}, only ${implementedVersion}`);
  const here = routes.filter((route) => route.path.test(path));
  const route = here.find(({ method }) => method === call.request.method);
  if (!route) {
    if (here.length > 0) return refuseRest('wrongMethod').answer;
    return notImplemented(`${call.request.method} ${path}`);
  }
  const parts = (route.path.exec(path)?.slice(1) ?? []).map(decoded);
  return route.run({ ...call, parts });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refuseRest('notFound');
  }
}
