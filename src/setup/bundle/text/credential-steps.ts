import type { CredentialForm } from '../../../contract/setup/answers';
import { code } from '../files/quote';
import type { HandStep } from './hand-step';

/** A permission set by the name that commands take and the label that Setup's lists show. */
export interface NamedSet {
  readonly name: string;
  readonly label: string;
}

/** Giving permission sets to people: by the deployment, in Setup, or by a command for whoever comes later. */
export function assignStep({
  id,
  title,
  who,
  sets: [first, ...others],
}: Pick<HandStep, 'id' | 'title'> & {
  readonly who: string;
  readonly sets: readonly [NamedSet, ...NamedSet[]];
}): HandStep {
  const all = [first, ...others];
  const words = all.map(({ name }) => `${name}=USERNAME`).join(' ');
  const commands = all.map(({ name }) =>
    code(`sf org assign permset --name ${name} --on-behalf-of USERNAME --target-org ORG`),
  );
  return {
    id,
    when: 'after',
    title,
    way: ['Setup', 'Permission Sets', first.label, 'Manage Assignments', 'Add Assignment'],
    todo: [
      who,
      `Done already if their usernames were given to the script: ${code(`scripts/deploy.sh ORG ${words}`)}, once for each.`,
      others.length === 0
        ? 'Choose the users. Assign.'
        : `Choose the users. Assign. Then the same for ${others.map(({ label }) => code(label)).join(' and ')}.`,
      `For whoever comes later, also: ${commands.join(' and ')}.`,
    ],
  };
}

/** Opening a legacy credential of each person to a permission set, for which there is no metadata. */
export function shareLegacyStep(id: HandStep['id'], calloutLabel: string, namedLabel: string): HandStep {
  return {
    id,
    when: 'after',
    title: 'Let the permission set reach the Named Credential',
    way: ['Setup', 'Permission Sets', calloutLabel, 'Named Credential Access', 'Edit'],
    todo: [`Add ${code(namedLabel)}. Save. No metadata can do this for a legacy credential.`],
  };
}

/** Where each person finds what is theirs of a credential. */
export function personalSettings(form: CredentialForm): readonly string[] {
  const screen = form === 'legacy' ? 'Authentication Settings for External Systems' : 'External Credentials';
  return ['Salesforce', 'your picture', 'Settings', screen];
}
