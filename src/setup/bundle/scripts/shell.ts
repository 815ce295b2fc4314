import { forShell } from '../files/quote';
import { credentialAddress, tokenSigns, type CredentialBody } from './credential-body';
import { credentialQuery, assignmentQuery } from './queries';
import { nothingThere, whoseBefore, type ScriptFacts } from './facts-for-scripts';

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

/** What tells this bundle and its org from others that were unpacked into the same folder. */
const ownMark = 'mark() { printf "%s\\n" "$wanted"; cat undo/destructiveChanges.xml; }';
const isOwn = `mark | cmp -s - ${whoseBefore}`;

/** What the org had of these names before, as `deploy` fetched it. */
const findThere = `find before -type f ! -name package.xml ! -name "*.zip" ! -path ${whoseBefore} ! -path ${nothingThere}`;

/** Looks what is there already, then deploys stage after stage, each after a trial. */
export function deployShell(facts: ScriptFacts): string {
  const sets = facts.permissionSets;
  return script([
    ...head('Deploys this bundle.', facts, ` [--replace]${sets.length > 0 ? ' [SET=USERNAME ...]' : ''}`),
    'shift',
    'replace=no',
    'for word in "$@"; do',
    '  case $word in',
    '    --replace) replace=yes ;;',
    ...(sets.length > 0 ? [`    ${sets.map((set) => `${set}=?*@?*`).join(' | ')}) ;;`] : []),
    '    *)',
    '      echo "Not understood: $word" >&2',
    ...(sets.length > 0
      ? [
          `      echo "To give somebody a permission set write SET=USERNAME. SET is one of: ${sets.join(', ')}." >&2`,
        ]
      : []),
    '      exit 2 ;;',
    '  esac',
    'done',
    '',
    ownMark,
    `if [ -e before ] && ! ${isOwn}; then`,
    '  echo "before/ is of another bundle, or of another org, and tells nothing of this one. Nothing was deployed. Unpack this bundle into a folder of its own." >&2',
    '  exit 3',
    'fi',
    'if [ "$replace" = no ]; then',
    '  # What the org has of these names is fetched into before/: replacing it could not be undone.',
    '  if [ -e before ]; then',
    '    echo "before/ is here: this bundle was deployed, or tried, already. Run again with --replace." >&2',
    '    exit 3',
    '  fi',
    '  mkdir before',
    `  mark > ${whoseBefore}`,
    ...facts.folders.flatMap((folder) => [
      `  if ! sf project retrieve start --manifest ${folder}/package.xml --target-metadata-dir before/${folder} --single-package --unzip --target-org "$org"; then`,
      '    echo "Salesforce did not say what is there already. Look for the names in README.md by hand, then run again with --replace." >&2',
      '    exit 3',
      '  fi',
    ]),
    `  there=$(${findThere})`,
    '  if [ -n "$there" ]; then',
    '    echo "The org already has these:" >&2',
    '    echo "$there" >&2',
    '    echo "Nothing was deployed. Choose another prefix and make the bundle again, or replace them with --replace." >&2',
    '    exit 3',
    '  fi',
    '  # What undo asks for: that none of these names was taken.',
    `  : > ${nothingThere}`,
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
    ...(sets.length > 0
      ? [
          'for word in "$@"; do',
          '  case $word in',
          '    *=*) sf org assign permset --name "${word%%=*}" --on-behalf-of "${word#*=}" --target-org "$org" || echo "Not given: $word. Assign it by hand: see README.md." >&2 ;;',
          '  esac',
          'done',
        ]
      : []),
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
    ownMark,
    `if [ "\${2:-}" != "--all" ] && { [ ! -e ${nothingThere} ] || ! ${isOwn}; }; then`,
    '  echo "Nothing was deleted: this folder does not show that the org had none of these names before the bundle. Run this in the folder from which scripts/deploy.sh deployed it." >&2',
    '  if [ -e before ]; then',
    '    echo "What the org had of them:" >&2',
    `    ${findThere} >&2`,
    '  fi',
    '  echo "Take what was there before out of undo/destructiveChanges.xml and scripts/remove-assignments.apex. Then run again with --all, which deletes everything that they name." >&2',
    '  exit 3',
    'fi',
    ...(facts.permissionSets.length > 0
      ? ['sf apex run --file scripts/remove-assignments.apex --target-org "$org"']
      : []),
    ...deploy('undo'),
    'echo "Removed. What remains elsewhere is at the end of README.md."',
  ]);
}

/** Asks for the Jira token and stores it in the org. The token is in no file, no history and no list of processes. */
export function jiraTokenShell(facts: ScriptFacts, [before, after]: CredentialBody): string {
  return script([
    ...head('Stores the API token of the Jira account in the External Credential.', facts),
    'printf "API token of the Jira account (not shown while you paste it): " >&2',
    'if [ -t 0 ]; then',
    "  trap 'stty echo; exit 130' INT TERM",
    '  stty -echo',
    'fi',
    'IFS= read -r token || true',
    'if [ -t 0 ]; then',
    '  stty echo',
    '  echo >&2',
    'fi',
    'case $token in',
    `  '' | *[!${tokenSigns}]*)`,
    '    echo "That is no API token. Copy it again from the page where it was made; nothing was sent." >&2',
    '    exit 2 ;;',
    'esac',
    '',
    '# What Salesforce answers is not shown: it may repeat what was sent.',
    'send() {',
    `  printf '%s%s%s' ${forShell(before)} "$token" ${forShell(after)} | SF_DISABLE_LOG_FILE=true sf api request rest ${credentialAddress} --method "$1" --body - --target-org "$org" > /dev/null`,
    '}',
    'if send POST || send PUT; then',
    '  echo "Stored. Check it with: sh scripts/check.sh $org"',
    'else',
    '  echo "Salesforce did not take it this way. Paste it on the screen: see README.md." >&2',
    '  exit 1',
    'fi',
  ]);
}

function script(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
