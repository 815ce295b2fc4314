import type { JSX } from 'react';
import type { Answers } from '../../../src/contract/setup/answers';
import { componentsOf } from '../../../src/setup/bundle/components-of';
import { stageFolders, stagesOf } from '../../../src/setup/bundle/files/metadata-files';
import { sides, type HandStep } from '../../../src/setup/bundle/text/hand-step';
import { CopiedText } from '../copied-text';
import { adminText, bundle as words } from '../messages/en.yml';

interface AdminTextProps {
  readonly answers: Answers;
  readonly handSteps: readonly HandStep[];
}

/** What can be sent, with the bundle, to a Salesforce admin who cannot open this page. */
export function AdminText({ answers, handSteps }: AdminTextProps): JSX.Element {
  return (
    <details className="inset">
      <summary>{words.forAdmin}</summary>
      <div className="stack set-up-folded">
        <p>{words.forAdminIntro}</p>
        <CopiedText label={words.adminText} text={textFor(answers, handSteps)} />
      </div>
    </details>
  );
}

/** Only what is done in Salesforce is handed over; what others do is named, so that nobody waits for it or does it twice. */
function textFor(answers: Answers, handSteps: readonly HandStep[]): string {
  const theirs = handSteps.filter(({ id }) => sides[id] === 'salesforce');
  const others = handSteps.filter(({ id }) => sides[id] !== 'salesforce');
  const listed = (when: HandStep['when']): string[] =>
    theirs
      .filter((step) => step.when === when)
      .map(({ id, way }) => adminText.step({ title: words.stepTitles[id], way: way.join(' → ') }));
  const headed = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[title, ...lines].join('\n')];
  return [
    adminText.opening({ host: answers.myDomain }),
    ...headed(adminText.before, listed('before')),
    adminText.deploy({ folders: foldersOf(answers) }),
    ...headed(adminText.after, listed('after')),
    ...headed(adminText.people, listed('people')),
    ...headed(
      adminText.others,
      others.map(({ id }) => adminText.other({ title: words.stepTitles[id] })),
    ),
    ...(theirs.some(({ id }) => id === 'checkJira') ? [adminText.line] : []),
    adminText.secrets,
    adminText.closing,
  ].join('\n\n');
}

/** What the script deploys, in its order. */
function foldersOf(answers: Answers): string {
  const [first = '', then] = stagesOf(componentsOf(answers)).map((stage) => stageFolders[stage]);
  return then === undefined ? first : adminText.inOrder({ first, then });
}
