import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as z from 'zod/mini';
import type { WireError } from '../../../src/contract/errors';
import { personContract, type OwnLogIn } from '../../../src/contract/records/person';
import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { MePage } from '../../../static/me/me-page';
import { noon } from '../../builders';
import { bridge } from '../bridge-line';
import { setPageClock } from '../page-clock';

const invocation = z.object({ functionKey: z.string(), payload: z.unknown() });

export const theTicket = 'a'.repeat(43);
export const consentAddress = 'https://acme.my.salesforce.com/services/oauth2/authorize?state=of-evan';

/** A connection that Evan has not connected to. */
export const production: OwnLogIn = {
  id: 'site',
  name: 'Production',
  host: 'acme.my.salesforce.com',
  elseIntegrationUser: false,
  logIn: null,
};

/** Evan's log-in there. */
export const evans: NonNullable<OwnLogIn['logIn']> = {
  name: 'Evan',
  username: 'evan@acme.test',
  since: new Date(noon).toISOString(),
  hasEnded: false,
};

/** What stands behind the page: the answers of the door, by the contract, and what the page asked and did. */
export interface PersonHost {
  connections: OwnLogIn[];
  /** Why Salesforce did not do the next thing. */
  trouble: SalesforceTrouble | null;
  /** What the next question fails with. */
  error: WireError | null;
  readonly asked: { readonly name: string; readonly question: unknown }[];
  readonly opened: unknown[];
}

/** Opens the page of a person's own log-ins; with a ticket, as Salesforce's call-back leads to it. */
export function openLogIns(given: Partial<PersonHost> = {}, ticket: string | null = null) {
  const host: PersonHost = {
    ...{ connections: [production], trouble: null, error: null, asked: [], opened: [] },
    ...given,
  };
  setPageClock(new Date(noon));
  const query = ticket === null ? '' : `?ticket=${ticket}`;
  bridge.answer = (command, payload) => {
    switch (command) {
      case 'invoke':
        return Promise.resolve(answer(host, invocation.parse(payload)));
      case 'getContext':
        return Promise.resolve({
          ...{ siteUrl: 'https://site.example.net', locale: 'en-US', timezone: 'UTC' },
          extension: {
            type: 'jira:globalPage',
            location: `https://site.example.net/jira/apps/1/2${query}`,
          },
        });
      case 'navigate':
        host.opened.push(payload);
        return Promise.resolve(true);
      default:
        return Promise.reject(new Error(`this host does not know ${command}`));
    }
  };
  render(<MePage />);
  return { host, user: userEvent.setup() };
}

function answer(
  host: PersonHost,
  { functionKey, payload }: z.output<typeof invocation>,
): { readonly ok: boolean; readonly data?: unknown; readonly error?: WireError } {
  host.asked.push({ name: functionKey, question: payload });
  const { error, trouble } = host;
  if (error !== null) {
    host.error = null;
    return { ok: false, error };
  }
  const log = (change: Partial<OwnLogIn>): void => {
    host.connections = host.connections.map((each) => ({ ...each, ...change }));
  };
  switch (functionKey) {
    case 'openLogIns':
      return fit('openLogIns', { connections: host.connections });
    case 'beginLogIn':
      return fit('beginLogIn', { address: trouble ? null : consentAddress, trouble });
    case 'finishLogIn':
      if (trouble === null) log({ logIn: evans });
      return fit('finishLogIn', { connections: host.connections, id: trouble ? null : 'site', trouble });
    case 'endLogIn':
      log({ logIn: null });
      return fit('endLogIn', { connections: host.connections, trouble });
    default:
      throw new Error(`this page has no business with ${functionKey}`);
  }
}

/** What the door would let through. */
function fit(
  name: keyof typeof personContract,
  data: unknown,
): { readonly ok: true; readonly data: unknown } {
  return { ok: true, data: personContract[name].answer.parse(data) };
}

/** A button of the page. */
export const button = (name: string): HTMLElement => screen.getByRole('button', { name });
