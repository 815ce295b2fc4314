import type { JSX } from 'react';
import type { Answers } from '../../../src/setup/answers';
import type { HandStep } from '../../../src/setup/bundle/text/hand-step';
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

function textFor({ myDomain }: Answers, handSteps: readonly HandStep[]): string {
  const listed = (when: HandStep['when']): string[] =>
    handSteps
      .filter((step) => step.when === when)
      .map(({ id, way }) => adminText.step({ title: words.stepTitles[id], way: way.join(' → ') }));
  const headed = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[title, ...lines].join('\n')];
  return [
    adminText.opening({ host: myDomain }),
    ...headed(adminText.before, listed('before')),
    adminText.deploy,
    ...headed(adminText.after, listed('after')),
    ...headed(adminText.people, listed('people')),
    adminText.secrets,
    adminText.closing,
  ].join('\n\n');
}
