import type { JSX } from 'react';
import type { KnownConnection } from '../../../src/contract/setup/questions';
import type { Answers } from '../../../src/contract/setup/answers';
import { handOuts } from '../../../src/setup/bundle/text/hand-outs';
import { hasPersons } from '../../../src/setup/fields';
import { namesOf } from '../../../src/setup/names';
import type { ReadAnswers } from '../../../src/setup/read-answers';
import { CopiedText } from '../copied-text';
import { people as words } from '../messages/en.yml';
import { LiveChecks } from './live-checks';
import { PastedLine } from './pasted-line';
import { PeopleCheck } from './people-check';
import type { LiveLook } from './use-live-look';

interface LiveStepProps {
  readonly connection: KnownConnection | null;
  readonly typed: Answers;
  readonly read: ReadAnswers;
  readonly looking: LiveLook;
}

/** What both sides tell themselves: the org, the way from it to Jira, and the people who need both. */
export function LiveStep({ connection, typed, read, looking }: LiveStepProps): JSX.Element {
  return (
    <div className="stack wide">
      <LiveChecks connection={connection} read={read} looking={looking} />
      {typed.callJira && <PastedLine connectionId={connection?.id ?? null} />}
      {needsPeople(typed) ? (
        <>
          {connection && (
            <PeopleCheck
              connectionId={connection.id}
              permissionSets={read.answers ? permissionSetsOfPeople(read.answers) : []}
            />
          )}
          {read.answers && <HandOuts answers={read.answers} />}
        </>
      ) : (
        <p className="subtle">{words.notNeeded}</p>
      )}
    </div>
  );
}

/** Whether somebody needs an account of their own on the other side. */
function needsPeople(answers: Answers): boolean {
  return permissionSetsOfPeople(answers).length > 0;
}

/** The permission sets that each person needs, one for each thing people do with an account of their own. */
function permissionSetsOfPeople(answers: Answers): readonly string[] {
  const { callJira, jiraIdentity, callSalesforce, salesforceIdentity } = answers;
  const { users, jira, salesforce } = namesOf(answers);
  const theyCallSalesforce = callSalesforce && salesforceIdentity === 'perUser';
  return [
    ...(hasPersons(answers) || theyCallSalesforce ? [users] : []),
    ...(callJira && jiraIdentity === 'perUser' ? [jira.callout] : []),
    ...(theyCallSalesforce ? [salesforce.callout] : []),
  ];
}

/** What is given to each person, as the bundle has it. */
function HandOuts({ answers }: { readonly answers: Answers }): JSX.Element {
  return (
    <details className="inset">
      <summary>{words.handOut}</summary>
      <div className="stack wide set-up-folded">
        <p>{words.handOutIntro}</p>
        {handOuts(answers).map(({ path, text }) => (
          <CopiedText key={path} label={path} text={text} />
        ))}
      </div>
    </details>
  );
}
