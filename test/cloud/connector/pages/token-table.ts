import type { World } from '../world';
import { html, type Html } from './html';
import type { Page } from './page';
import { button, table, time } from './pieces';

/** The existing tokens, without their texts. */
export function tokenTable(world: World): Html {
  const rows = world.tokens.list().map((token) => {
    const over = token.revoked ? 'revoked' : token.expiresAt <= world.now() ? 'ended' : null;
    const name = token.id.slice(0, 8);
    return [
      html`<code>${name}</code>`,
      token.region,
      token.connection,
      time(token.issuedAt),
      time(token.expiresAt),
      over ?? button(`/tokens/${token.id}/revoke`, 'Revoke', `token ${name}`),
    ];
  });
  return table('REST API tokens', ['Token', 'Region', 'Connection', 'Made', 'Ends', 'State'], rows);
}

/** Revokes a token. */
export const revokeForm: Page = {
  path: /^\/tokens\/([^/]+)\/revoke$/,
  post: ({ world, part }) => {
    world.tokens.revoke(part);
    return { kind: 'go', to: '/connections?saved' };
  },
};
