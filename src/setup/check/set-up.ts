import type { Known } from './known';
import { appsIn, type App } from './metadata/apps';
import type { Components } from './metadata/components';
import { credentialsIn, type Credential } from './metadata/credentials';

/** All that the rules look at: the components, what they make up together, and what else is known. */
export interface SetUp {
  readonly components: Components;
  readonly apps: readonly App[];
  readonly credentials: readonly Credential[];
  readonly known: Known;
}

export function setUpOf(components: Components, known: Known): SetUp {
  return { components, known, apps: appsIn(components), credentials: credentialsIn(components, known) };
}
