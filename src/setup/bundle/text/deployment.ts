import type { Answers } from '../../../contract/setup/answers';
import { hasIntegrationUser } from '../../fields';
import { namesOf } from '../../names';
import type { StagedComponent } from '../component';
import { code } from '../files/quote';
import { stageFolders, stagesOf } from '../files/metadata-files';

/** The README's step between those before and those after: how the files get into the org. */
export function deployment(
  answers: Answers,
  components: readonly StagedComponent[],
  done: number,
): readonly string[] {
  const folders = stagesOf(components).map((stage) => stageFolders[stage]);
  const assigned = hasIntegrationUser(answers)
    ? [
        `sf org assign permset --name ${namesOf(answers).users} --on-behalf-of USERNAME --target-org ORG   # the integration user's`,
      ]
    : [];
  const byHand = folders.flatMap((folder, index) => [
    `sf project deploy start --metadata-dir ${folder} --single-package --target-org ORG --dry-run   # then without --dry-run`,
    ...(index === 0 ? assigned : []),
  ]);
  const set = components.find(({ type, stage }) => type === 'PermissionSet' && stage === 'rest')?.name;
  return [
    `### ${done + 1}. Deploy`,
    '',
    'You need the [Salesforce CLI](https://developer.salesforce.com/tools/salesforcecli). Open a terminal in the folder of this README. `ORG` is a short name of your choice for the org. Log in as a user with *Customize Application*, *Modify Metadata Through Metadata API Functions*, and the rights to manage Named Credentials, Auth. Providers and External Client Apps (a system administrator has them):',
    '',
    '```',
    `sf org login web --instance-url https://${answers.myDomain} --alias ORG`,
    'sh scripts/deploy.sh ORG',
    '```',
    '',
    'On Windows, as with every script here:',
    '',
    '```',
    'powershell -ExecutionPolicy Bypass -File scripts\\deploy.ps1 ORG',
    '```',
    '',
    'The script refuses any other org, stops if one of the names is taken, and tries each folder before it deploys it. What it finds under the names lies in `before/`, which undo needs; keep that folder, but out of version control, and unpack another bundle into a folder of its own.',
    '',
    ...(set === undefined
      ? []
      : [
          `It also gives people their permission sets, if you add who: ${code(`sh scripts/deploy.sh ORG ${set}=ada@example.com ${set}=evan@example.com`)}.`,
          '',
        ]),
    'The same by hand, without looking what is there before:',
    '',
    '```',
    ...byHand,
    '```',
    '',
    ...(answers.readSalesforce
      ? [
          'If Salesforce says *You cannot deploy to a required field*, everybody may read that field anyway: leave it out of the answers. If it says that one right depends on another, add that object to the answers.',
          '',
        ]
      : []),
  ];
}
