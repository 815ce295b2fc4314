import type { FieldName } from '../contract/setup/answers';

/** What can be wrong with an answer. The words for each stand in the page's catalogue and in the command. */
export type ProblemCode =
  | 'unknownField'
  | 'wrongKind'
  | 'tooLong'
  | 'tooMany'
  | 'oddCharacters'
  | 'looksSecret'
  | 'empty'
  | 'nothingNeeded'
  | 'notAName'
  | 'nameTooLong'
  | 'nameTwice'
  | 'notAPrefix'
  | 'notAnEmail'
  | 'notAUsername'
  | 'notMyDomain'
  | 'otherCloud'
  | 'notAKey'
  | 'notHttps'
  | 'notAnAddress'
  | 'hasPath'
  | 'notAJiraSite'
  | 'notACloudId'
  | 'exampleAddress'
  | 'notAProjectKey'
  | 'notAnObject'
  | 'objectTwice'
  | 'notAField'
  | 'fieldThroughRelation'
  | 'fieldTwice';

/**
 * One thing that is wrong, at the field where it is mended. `detail` is the part of the answer that is meant: an object, a
 * field, a name with its prefix, or a key no answer has.
 */
export interface Problem {
  readonly field: FieldName | 'answers';
  readonly code: ProblemCode;
  readonly detail?: string;
}
