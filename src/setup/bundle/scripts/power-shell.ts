import { forPowerShell } from '../files/quote';
import { credentialAddress, tokenSigns, type CredentialBody } from './credential-body';
import { assignmentQuery, credentialQuery } from './queries';
import { nothingThere, whoseBefore, type ScriptFacts } from './facts-for-scripts';

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
    `if (-not $display.Contains('"' + $wanted + '"')) {`,
    '  throw "$Org is not $wanted, for which this bundle was made, or you are not logged in to it. Log in with: sf org login web --instance-url $wanted --alias $Org"',
    '}',
    '',
  ];
}

/** What the org had of these names before, as `deploy` fetched it. */
const findThere =
  "  $there = @(Get-ChildItem 'before' -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.Name -notin 'package.xml', 'of-this-bundle', 'nothing-was-there' -and $_.Extension -ne '.zip' })";

/** What tells this bundle and its org from others that were unpacked into the same folder. */
const ownMark = [
  '$mark = $wanted + "`n" + (Get-Content -Raw \'undo/destructiveChanges.xml\')',
  `$isOwn = (Test-Path '${whoseBefore}') -and (Get-Content -Raw '${whoseBefore}') -ceq $mark`,
];

export function deployPowerShell(facts: ScriptFacts): string {
  const sets = facts.permissionSets;
  const options = sets.length > 0 ? ['[Parameter(ValueFromRemainingArguments = $true)][string[]]$Give'] : [];
  return script([
    ...head('Deploys this bundle.', facts, ['[switch]$Replace', ...options]),
    ...(sets.length > 0
      ? [
          'foreach ($word in $Give) {',
          `  if ($word -cnotmatch '^(${sets.join('|')})=.+@.+$') {`,
          `    throw "Not understood: $word. To give somebody a permission set write SET=USERNAME. SET is one of: ${sets.join(', ')}."`,
          '  }',
          '}',
          '',
        ]
      : []),
    ...ownMark,
    "if ((Test-Path 'before') -and -not $isOwn) { throw 'before/ is of another bundle, or of another org, and tells nothing of this one. Nothing was deployed. Unpack this bundle into a folder of its own.' }",
    'if (-not $Replace) {',
    '  # What the org has of these names is fetched into before/: replacing it could not be undone.',
    "  if (Test-Path 'before') { throw 'before/ is here: this bundle was deployed, or tried, already. Run again with -Replace.' }",
    "  New-Item -ItemType Directory -Path 'before' | Out-Null",
    `  Set-Content -NoNewline -Path '${whoseBefore}' -Value $mark`,
    ...facts.folders.flatMap((folder) => [
      `  & sf project retrieve start --manifest ${folder}/package.xml --target-metadata-dir before/${folder} --single-package --unzip --target-org $Org`,
      "  if ($LASTEXITCODE -ne 0) { throw 'Salesforce did not say what is there already. Look for the names in README.md by hand, then run again with -Replace.' }",
    ]),
    findThere,
    '  if ($there.Count -gt 0) {',
    '    $there | ForEach-Object { Write-Output $_.FullName }',
    "    throw 'The org already has these. Nothing was deployed. Choose another prefix and make the bundle again, or replace them with -Replace.'",
    '  }',
    '  # What undo asks for: that none of these names was taken.',
    `  New-Item -ItemType File -Force -Path '${nothingThere}' | Out-Null`,
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
    ...(sets.length > 0
      ? [
          'foreach ($word in $Give) {',
          "  $set, $username = $word -split '=', 2",
          '  & sf org assign permset --name $set --on-behalf-of $username --target-org $Org',
          '  if ($LASTEXITCODE -ne 0) { Write-Warning "Not given: $word. Assign it by hand: see README.md." }',
          '}',
        ]
      : []),
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
    ...ownMark,
    `if (-not $All -and -not ($isOwn -and (Test-Path '${nothingThere}'))) {`,
    findThere,
    "  if ($there.Count -gt 0) { Write-Output 'What the org had of these names before the bundle:' }",
    '  $there | ForEach-Object { Write-Output $_.FullName }',
    "  throw 'Nothing was deleted: this folder does not show that the org had none of these names before the bundle. Run this in the folder from which scripts/deploy.ps1 deployed it. Or take what was there before out of undo/destructiveChanges.xml and scripts/remove-assignments.apex, and run again with -All, which deletes everything that they name.'",
    '}',
    ...(facts.permissionSets.length > 0
      ? ['Invoke-Sf apex run --file scripts/remove-assignments.apex --target-org $Org']
      : []),
    ...deploy('undo'),
    "Write-Output 'Removed. What remains elsewhere is at the end of README.md.'",
  ]);
}

/** Asks for the Jira token and stores it in the org. The token is in no file, no history and no list of processes. */
export function jiraTokenPowerShell(facts: ScriptFacts, [before, after]: CredentialBody): string {
  return script([
    ...head('Stores the API token of the Jira account in the External Credential.', facts),
    "$secure = Read-Host -AsSecureString 'API token of the Jira account (not shown while you paste it)'",
    "$token = [System.Net.NetworkCredential]::new('', $secure).Password",
    `if ($token -notmatch '^[${tokenSigns}]+$') {`,
    "  throw 'That is no API token. Copy it again from the page where it was made; nothing was sent.'",
    '}',
    '',
    '# What Salesforce answers is not shown: it may repeat what was sent.',
    "$env:SF_DISABLE_LOG_FILE = 'true'",
    `$body = ${forPowerShell(before)} + $token + ${forPowerShell(after)}`,
    "foreach ($method in 'POST', 'PUT') {",
    `  $body | & sf api request rest ${credentialAddress} --method $method --body - --target-org $Org | Out-Null`,
    '  if ($LASTEXITCODE -eq 0) {',
    '    Write-Output "Stored. Check it with scripts\\check.ps1 $Org"',
    '    exit 0',
    '  }',
    '}',
    "throw 'Salesforce did not take it this way. Paste it on the screen: see README.md.'",
  ]);
}

/** Without a byte order mark Windows reads a script in its own code page: these are ASCII, and have Windows' line ends. */
function script(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}
