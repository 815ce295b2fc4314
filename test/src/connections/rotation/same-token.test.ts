import { prepareToken } from '../../../../src/connections/prepare-token';
import { switchToken } from '../../../../src/connections/switch-token';
import { aWorld, tokenText } from '../../../ports';
import { admin, asked, nextToken, prepared, stored } from '../../../rotating-world';

test('a token the connection has already is refused by the place it has there, and nothing is sent', async () => {
  const world = aWorld();
  await prepared(world);
  const calls = world.connector.asked.length;
  const prepare = (token: string) => prepareToken(world.ports)(admin, { ...asked, token, endsOn: null });
  const refusal = (problem: string) => ({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'token', problem }] },
  });
  await expect(prepare(tokenText)).rejects.toMatchObject(refusal('tokenInUse'));
  await expect(prepare(` JWT ${nextToken}\n`)).rejects.toMatchObject(refusal('tokenIsNext'));
  expect(world.connector.asked).toHaveLength(calls);
  await switchToken(world.ports)(admin, asked);
  await expect(prepare(tokenText)).rejects.toMatchObject(refusal('tokenIsPrevious'));
  expect(stored(world)).toMatchObject({ next: null, previous: { tokenId: 'token-1' } });
});
