import type { Answers } from '../../contract/setup/answers';
import { namesOf } from '../names';
import { isAlwaysReadable } from './always-readable';
import type { StagedComponent } from './component';
import { descriptionOf, labelsOf } from './labels';

/** Whom the app admits, and, where it reads, which objects and fields they may read through it: nothing else, no writing. */
export function usersPermissionSet(answers: Answers): StagedComponent {
  return {
    stage: 'app',
    type: 'PermissionSet',
    name: namesOf(answers).users,
    body: {
      description: descriptionOf(answers.readSalesforce ? 'readers' : 'users'),
      hasActivationRequired: false,
      label: labelsOf(answers).users,
      ...(answers.readSalesforce ? reading(answers.objects) : {}),
    },
  };
}

function reading(objects: Answers['objects']) {
  const fields = objects.flatMap(({ name, fields }) =>
    fields.filter((field) => !isAlwaysReadable(name, field)).map((field) => `${name}.${field}`),
  );
  return {
    fieldPermissions: fields.map((field) => ({ editable: false, field, readable: true })),
    objectPermissions: objects.map(({ name }) => ({
      allowCreate: false,
      allowDelete: false,
      allowEdit: false,
      allowRead: true,
      modifyAllRecords: false,
      object: name,
      viewAllFields: false,
      viewAllRecords: false,
    })),
    userPermissions: [{ enabled: true, name: 'ApiEnabled' }],
  };
}
