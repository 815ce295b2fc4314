import { json, page, type Answer } from '../../connector/answer';
import { oauthErrors } from '../oauth/oauth-errors';
import { restErrors } from '../rest/rest-errors';
import type { FaultEffect } from './fault';

/** The answer a fault gives instead of the real one. Not for faults of the socket. */
export function alterAnswer(effect: FaultEffect, real: Answer): Answer {
  const altered = replacement(effect, real);
  return { ...altered, headers: { ...altered.headers, ...effect.headers } };
}

function replacement(effect: FaultEffect, real: Answer): Answer {
  switch (effect.kind) {
    case 'named':
      return named(effect.name ?? '');
    case 'status':
      if (effect.body !== undefined) return { status: effect.status ?? 503, headers: {}, body: effect.body };
      return named('unavailable', effect.status);
    case 'html':
      return page(effect.status ?? 500, 'Error', 'An internal server error has occurred.');
    case 'redirect':
      return {
        status: effect.status ?? 302,
        headers: { location: effect.location ?? 'https://elsewhere.my.salesforce.com/' },
        body: '',
      };
    case 'emptyBody':
      return { ...real, headers: {}, body: '' };
    case 'plainText':
      return { ...real, headers: { 'content-type': 'text/plain; charset=UTF-8' }, body: 'OK' };
    case 'unknownShape':
      return { ...real, body: '{"surprise":[1,null,{"deep":true}]}' };
    case 'slow':
    case 'reset':
    case 'hang':
    case 'truncated':
      return real;
  }
}

function named(name: string, otherStatus?: number): Answer {
  if (name === 'maintenance') {
    return page(503, 'Down for maintenance', 'Salesforce is being maintained. Please come back later.');
  }
  // How a 420 looks is not published. It is no standard status, and an empty answer is the harshest.
  if (name === 'orgGone') return { status: 420, headers: {}, body: '' };
  if (name === 'severalMatches') return json(300, ['/services/data/v67.0/sobjects/Case/500Qy00000VvNShIAN']);
  const oauth = Object.entries(oauthErrors).find(([key]) => key === name)?.[1];
  if (oauth) return json(otherStatus ?? oauth[0], { error: oauth[1], error_description: oauth[2] });
  const rest = Object.entries(restErrors).find(([key]) => key === name)?.[1];
  if (!rest) throw new Error(`no error is named ${name}`);
  return json(otherStatus ?? rest[0], [{ message: rest[2], errorCode: rest[1] }]);
}
