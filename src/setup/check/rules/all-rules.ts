import type { Finding } from '../finding';
import type { SetUp } from '../set-up';
import { aboutAccess } from './about-access';
import { aboutApps } from './about-apps';
import { aboutCallBacks } from './about-call-backs';
import { aboutCredentials } from './about-credentials';
import { aboutPolicies } from './about-policies';
import { aboutProviders } from './about-providers';
import { aboutRights } from './about-rights';
import { aboutSecrets } from './about-secrets';
import { aboutValues } from './about-values';

const all: readonly ((setUp: SetUp) => readonly Finding[])[] = [
  aboutSecrets,
  aboutApps,
  aboutPolicies,
  aboutCallBacks,
  aboutProviders,
  aboutCredentials,
  aboutAccess,
  aboutRights,
  aboutValues,
];

/** Everything the rules find in a set-up. */
export function findingsIn(setUp: SetUp): readonly Finding[] {
  return all.flatMap((about) => about(setUp));
}
