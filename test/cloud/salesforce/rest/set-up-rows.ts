import { toId18 } from '../../connector/state/record-id';
import type { Org } from '../state/org';
import { setUpShape, type SetUp } from '../state/set-up';
import type { World } from '../world';

type Values = Readonly<Record<string, string>>;

/** The set-up of an org; an empty one where nothing was deployed. */
export function setUpOf(world: World, { key }: Org): SetUp {
  return world.setUps.get(key) ?? setUpShape.parse({});
}

const idOf = (prefix: string, n: number): string =>
  toId18(`${prefix}00000000${String(n + 1).padStart(4, '0')}`);

/** The rows of the objects that a set-up makes, by object. Tokens are those that persons have approved. */
export function setUpRows(world: World, org: Org): Readonly<Record<string, () => readonly Values[]>> {
  const { namedCredentials, permissionSets } = setUpOf(world, org);
  const userId = (alias: string): string =>
    world.users.list().find((each) => each.org === org.key && each.username.split('@', 1)[0] === alias)?.id ??
    '';
  const numbered = (prefix: string) => (row: Values, n: number) => ({ Id: idOf(prefix, n), ...row });
  return {
    NamedCredential: () =>
      namedCredentials.map(({ name, endpoint, principalType }, n) => ({
        Id: idOf('0XA', n),
        DeveloperName: name,
        Endpoint: endpoint ?? '',
        PrincipalType: principalType ?? '',
      })),
    PermissionSet: () =>
      permissionSets.map(({ name }, n) => ({ Id: idOf('0PS', n), Name: name, Label: name })),
    PermissionSetAssignment: () =>
      permissionSets
        .flatMap(({ assignedTo }, n) =>
          assignedTo.map((alias) => ({ AssigneeId: userId(alias), PermissionSetId: idOf('0PS', n) })),
        )
        .map(numbered('0Pa')),
    ExternalDataUserAuth: () =>
      namedCredentials
        .flatMap(({ filledInBy }, n) =>
          filledInBy.map((alias) => ({
            UserId: userId(alias),
            ExternalDataSourceId: idOf('0XA', n),
            Protocol: 'PasswordProtocol',
          })),
        )
        .map(numbered('0XU')),
    OauthToken: () =>
      world.tokens
        .approvals()
        .filter((each) => each.org === org.key)
        .map(({ clientId, userId: id, approvedAt }) => ({
          AppName: world.apps.get(clientId)?.label ?? '',
          UserId: id,
          LastUsedDate: new Date(approvedAt).toISOString(),
          UseCount: '1',
        }))
        .map(numbered('0CR')),
  };
}
