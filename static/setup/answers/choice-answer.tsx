import type { JSX } from 'react';
import type { Answers } from '../../../src/setup/answers';
import { RadioGroup } from '../../shared/ui/radio-group';
import { answers as words } from '../messages/en.yml';
import type { AnswersChange } from './use-answers';

const choiceFields = [
  'whoReads',
  'appKind',
  'distribution',
  'tokenKind',
  'jiraIdentity',
  'jiraForm',
  'salesforceIdentity',
  'salesforceForm',
] as const satisfies readonly (keyof Answers)[];

export type ChoiceField = (typeof choiceFields)[number];

/** Whether one of a few is chosen here. */
export function isChoice(field: string): field is ChoiceField {
  return choiceFields.some((choice) => choice === field);
}

interface ChoiceAnswerProps {
  readonly field: ChoiceField;
  readonly typed: Answers;
  readonly onEdit: (change: AnswersChange) => void;
}

const identities = ['namedPrincipal', 'perUser'] as const;
const forms = ['externalCredential', 'legacy'] as const;
const readers = ['integrationUser', 'eachPerson', 'eachPersonElseIntegrationUser'] as const;

/** One of a few, each with what it means. */
export function ChoiceAnswer({ field, typed, onEdit }: ChoiceAnswerProps): JSX.Element {
  switch (field) {
    case 'whoReads':
      return group(words.whoReadsTitle, readers, words.whoReads, typed.whoReads, (whoReads) => ({
        whoReads,
      }));
    case 'appKind':
      return group(
        words.appKindTitle,
        ['externalClientApp', 'connectedApp'],
        words.appKinds,
        typed.appKind,
        (appKind) => ({ appKind }),
      );
    case 'distribution':
      return group(
        words.distributionTitle,
        ['Local', 'Packaged'],
        words.distributions,
        typed.distribution,
        (distribution) => ({ distribution }),
      );
    case 'tokenKind':
      return group(
        words.tokenKindTitle,
        ['site', 'scoped'],
        words.tokenKinds,
        typed.tokenKind,
        (tokenKind) => ({ tokenKind }),
      );
    case 'jiraIdentity':
      return group(words.identity, identities, words.callJiraAs, typed[field], (jiraIdentity) => ({
        jiraIdentity,
      }));
    case 'salesforceIdentity':
      return group(
        words.identity,
        identities,
        words.callSalesforceAs,
        typed[field],
        (salesforceIdentity) => ({
          salesforceIdentity,
        }),
      );
    case 'jiraForm':
      return group(words.credentialForm, forms, words.forms, typed[field], (jiraForm) => ({ jiraForm }));
    case 'salesforceForm':
      return group(words.credentialForm, forms, words.forms, typed[field], (salesforceForm) => ({
        salesforceForm,
      }));
  }

  function group<Choice extends string>(
    legend: string,
    choices: readonly Choice[],
    said: Readonly<Record<Choice | `${Choice}Hint`, string>>,
    chosen: Choice,
    changeOf: (choice: Choice) => AnswersChange,
  ): JSX.Element {
    return (
      <RadioGroup
        legend={legend}
        choices={choices}
        words={said}
        chosen={chosen}
        isDisabled={false}
        onChoose={(choice) => {
          onEdit(changeOf(choice));
        }}
      />
    );
  }
}
