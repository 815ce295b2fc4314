import { forShell } from '../files/quote';
import { credentialQuery, assignmentQuery } from './queries';
import type { ScriptFacts } from './facts-for-scripts';

/** The beginning of every shell script: which org, and that it is the right one. */
function head(purpose: string, facts: ScriptFacts, options = ''): readonly string[] {
  return [
    '#!/bin/sh',
    `# ${purpose}`,
    'set -eu',
    'if [ "$#" -lt 1 ]; then',
    `  echo "Usage: sh $0 ORG${options}   (ORG is the alias or username you gave to: sf org login web)" >&2`,
    '  exit 2',
    'fi',
    'org=$1',
    `wanted=${forShell(facts.org)}`,
    'cd "$(dirname "$0")/.."',
    'if ! sf org display --target-org "$org" --json | grep -qF "\\"$wanted\\""; then',
    '  echo "ORG is not $wanted, for which this bundle was made, or you are not logged in to it." >&2',
    '  echo "Log in with: sf org login web --instance-url $wanted --alias $org" >&2',
    '  exit 1',
    'fi',
    '',
  ];
}

/** What the org had of these names before, as `deploy` fetched it. */
const findThere = ['  there=$(find before -type f ! -name package.xml ! -name "*.zip")'];

/** Looks what is there already, then deploys stage after stage, each after a trial. */
export function deployShell(facts: ScriptFacts): string {
  return script([
    ...head('Deploys this bundle.', facts, ' [--replace]'),
    'if [ "${2:-}" != "--replace" ]; then',
    '  # What the org has of these names is fetched into before/: replacing it could not be undone.',
    '  if [ -e before ]; then',
    '    echo "before/ is here: this bundle was deployed, or tried, already. Run again with --replace." >&2',
    '    exit 3',
    '  fi',
    ...facts.folders.flatMap((folder) => [
      `  if ! sf project retrieve start --manifest ${folder}/package.xml --target-metadata-dir before/${folder} --single-package --unzip --target-org "$org"; then`,
      '    echo "Salesforce did not say what is there already. Look for the names in README.md by hand, then run again with --replace." >&2',
      '    exit 3',
      '  fi',
    ]),
    ...findThere,
    '  if [ -n "$there" ]; then',
    '    echo "The org already has these:" >&2',
    '    echo "$there" >&2',
    '    echo "Nothing was deployed. Choose another prefix, or replace them with --replace: undo would then delete them." >&2',
    '    exit 3',
    '  fi',
    'fi',
    '',
    ...facts.folders.flatMap((folder, index) => [
      ...deploy(folder),
      ...(index === 0 && facts.given
        ? [
            `sf org assign permset --name ${forShell(facts.given.set)} --on-behalf-of ${forShell(facts.given.username)} --target-org "$org" || echo "Assign the permission set by hand: see README.md." >&2`,
          ]
        : []),
    ]),
    'echo "Deployed. The steps that remain are in README.md."',
  ]);
}

function deploy(folder: string): readonly string[] {
  const start = `sf project deploy start --metadata-dir ${folder} --single-package --wait 30 --target-org "$org"`;
  return [`${start} --dry-run`, start];
}

/** Reads what is there, and asks Jira with the credential. */
export function checkShell(facts: ScriptFacts): string {
  const query = (text: string) => `sf data query --target-org "$org" --query ${forShell(text)}`;
  return script([
    ...head('Shows what is set up. It changes nothing.', facts),
    ...(facts.namedCredentials.length > 0
      ? ['echo "Named Credentials:"', query(credentialQuery(facts.namedCredentials))]
      : []),
    ...(facts.permissionSets.length > 0
      ? ['echo "Who has the permission sets:"', query(assignmentQuery(facts.permissionSets))]
      : []),
    ...(facts.callsJira
      ? [
          'echo "Calling Jira as you. Paste the line below into the page Set up Salesforce:"',
          'log=$(sf apex run --file scripts/check-jira.apex --target-org "$org") || true',
          'printf \'%s\\n\' "$log" | grep -o "jira-check: .*" || { printf \'%s\\n\' "$log"; exit 1; }',
        ]
      : []),
  ]);
}

/** Takes back what the bundle put there. */
export function undoShell(facts: ScriptFacts): string {
  return script([
    ...head(
      'Deletes what this bundle put into the org. Log-ins and pasted tokens go with it.',
      facts,
      ' [--all]',
    ),
    'if [ "${2:-}" != "--all" ] && [ -e before ]; then',
    ...findThere,
    '  if [ -n "$there" ]; then',
    '    echo "The org had these before this bundle:" >&2',
    '    echo "$there" >&2',
    '    echo "Nothing was deleted. Take them out of undo/destructiveChanges.xml and move before/ away, or delete them as well with --all." >&2',
    '    exit 3',
    '  fi',
    'fi',
    ...(facts.permissionSets.length > 0
      ? ['sf apex run --file scripts/remove-assignments.apex --target-org "$org"']
      : []),
    ...deploy('undo'),
    'echo "Removed. What remains elsewhere is at the end of README.md."',
  ]);
}

function script(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
