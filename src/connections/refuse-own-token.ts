import type { FieldProblem } from '../contract/errors';
import { AppError } from '../shared/app-error';
import type { Secret } from '../shared/secret';
import type { Ports } from '../ports/ports';
import type { LiveConnection, TokenFacts } from './model/connection';

/** What is wrong with preparing a token that the connection has already, by the place it has there. */
const problems = {
  token: 'tokenInUse',
  next: 'tokenIsNext',
  previous: 'tokenIsPrevious',
} as const satisfies Partial<Record<keyof LiveConnection, FieldProblem>>;

const places = ['token', 'next', 'previous'] as const;

/**
 * Refuses a pasted token that the connection has already: a token that follows itself would only look like a rotation.
 * The texts are compared inside of `Secret`.
 * @throws AppError INVALID_INPUT (token), PLATFORM_DOWN, RATE_LIMITED
 */
export async function refuseOwnToken(
  { connections }: Pick<Ports, 'connections'>,
  connection: LiveConnection,
  pasted: Secret,
): Promise<void> {
  const { id, next, previous } = connection;
  const read = (facts: TokenFacts | null): Promise<Secret | null> | null =>
    facts && connections.readToken({ connectionId: id, tokenId: facts.tokenId });
  const kept = await Promise.all([
    // The token an earlier release left behind is opened, for it is not stored at its own place yet.
    connections.open(() => connection).then(({ opened }) => opened?.token ?? null),
    read(next),
    read(previous),
  ]);
  const found = places.find((_place, n) => kept[n]?.isSameAs(pasted));
  if (found !== undefined)
    throw new AppError('INVALID_INPUT', { fields: [{ field: 'token', problem: problems[found] }] });
}
