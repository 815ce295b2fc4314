import { forPowerShell } from '../files/quote';
import { assignmentQuery, credentialQuery } from './queries';
import type { ScriptFacts } from './facts-for-scripts';

/** The beginning of every PowerShell script. A program's failure is no exception there, so each call is followed by a look. */
function head(purpose: string, facts: ScriptFacts, options: readonly string[] = []): readonly string[] {
  return [
    `# ${purpose}`,
    `param([Parameter(Mandatory = $true)][string]$Org${options.map((option) => `, ${option}`).join('')})`,
    "$ErrorActionPreference = 'Stop'",
    'function Invoke-Sf {',
    '  & sf @args',
    '  if ($LASTEXITCODE -ne 0) { throw "sf failed: $args" }',
    '}',
    `$wanted = ${forPowerShell(facts.org)}`,
    "Set-Location (Join-Path $PSScriptRoot '..')",
    '$display = (& sf org display --target-org $Org --json) -join "`n"',
    'if (-not $display.Contains([char]34 + $wanted + [char]34)) {',
    '  throw "$Org is not $wanted, for which this bundle was made, or you are not logged in to it. Log in with: sf org login web --instance-url $wanted --alias $Org"',
    '}',
    '',
  ];
}

/** What the org had of these names before, as `deploy` fetched it. */
const findThere = [
  "  $there = @(Get-ChildItem 'before' -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.Name -ne 'package.xml' -and $_.Extension -ne '.zip' })",
];

export function deployPowerShell(facts: ScriptFacts): string {
  return script([
    ...head('Deploys this bundle.', facts, ['[switch]$Replace']),
    'if (-not $Replace) {',
    '  # What the org has of these names is fetched into before/: replacing it could not be undone.',
    "  if (Test-Path 'before') { throw 'before/ is here: this bundle was deployed, or tried, already. Run again with -Replace.' }",
    ...facts.folders.flatMap((folder) => [
      `  & sf project retrieve start --manifest ${folder}/package.xml --target-metadata-dir before/${folder} --single-package --unzip --target-org $Org`,
      "  if ($LASTEXITCODE -ne 0) { throw 'Salesforce did not say what is there already. Look for the names in README.md by hand, then run again with -Replace.' }",
    ]),
    ...findThere,
    '  if ($there.Count -gt 0) {',
    '    $there | ForEach-Object { Write-Output $_.FullName }',
    "    throw 'The org already has these. Nothing was deployed. Choose another prefix, or replace them with -Replace: undo would then delete them.'",
    '  }',
    '}',
    '',
    ...facts.folders.flatMap((folder, index) => [
      ...deploy(folder),
      ...(index === 0 && facts.given
        ? [
            `& sf org assign permset --name ${forPowerShell(facts.given.set)} --on-behalf-of ${forPowerShell(facts.given.username)} --target-org $Org`,
            "if ($LASTEXITCODE -ne 0) { Write-Warning 'Assign the permission set by hand: see README.md.' }",
          ]
        : []),
    ]),
    "Write-Output 'Deployed. The steps that remain are in README.md.'",
  ]);
}

function deploy(folder: string): readonly string[] {
  const start = `Invoke-Sf project deploy start --metadata-dir ${folder} --single-package --wait 30 --target-org $Org`;
  return [`${start} --dry-run`, start];
}

export function checkPowerShell(facts: ScriptFacts): string {
  const query = (text: string) => `Invoke-Sf data query --target-org $Org --query ${forPowerShell(text)}`;
  return script([
    ...head('Shows what is set up. It changes nothing.', facts),
    ...(facts.namedCredentials.length > 0
      ? ["Write-Output 'Named Credentials:'", query(credentialQuery(facts.namedCredentials))]
      : []),
    ...(facts.permissionSets.length > 0
      ? ["Write-Output 'Who has the permission sets:'", query(assignmentQuery(facts.permissionSets))]
      : []),
    ...(facts.callsJira
      ? [
          "Write-Output 'Calling Jira as you. Paste the line below into the page Set up Salesforce:'",
          '$log = & sf apex run --file scripts/check-jira.apex --target-org $Org',
          "$lines = @($log | Select-String -Pattern 'jira-check: .*' | ForEach-Object { $_.Matches[0].Value })",
          'if ($lines.Count -eq 0) { $log | Write-Output; exit 1 }',
          '$lines | Write-Output',
        ]
      : []),
  ]);
}

export function undoPowerShell(facts: ScriptFacts): string {
  return script([
    ...head('Deletes what this bundle put into the org. Log-ins and pasted tokens go with it.', facts, [
      '[switch]$All',
    ]),
    "if (-not $All -and (Test-Path 'before')) {",
    ...findThere,
    '  if ($there.Count -gt 0) {',
    '    $there | ForEach-Object { Write-Output $_.FullName }',
    "    throw 'The org had these before this bundle. Nothing was deleted. Take them out of undo/destructiveChanges.xml and move before/ away, or delete them as well with -All.'",
    '  }',
    '}',
    ...(facts.permissionSets.length > 0
      ? ['Invoke-Sf apex run --file scripts/remove-assignments.apex --target-org $Org']
      : []),
    ...deploy('undo'),
    "Write-Output 'Removed. What remains elsewhere is at the end of README.md.'",
  ]);
}

/** Without a byte order mark Windows reads a script in its own code page: these are ASCII, and have Windows' line ends. */
function script(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}
