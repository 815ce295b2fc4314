import type { Answers } from '../../contract/setup/answers';
import { namesOf } from '../names';
import type { StagedComponent } from './component';
import { descriptionOf, labelsOf } from './labels';
import { accessOf, oauthSettings } from './security';

/**
 * A Connected App, for orgs in which Salesforce Support has switched creating them on: other orgs refuse it, by deployment as
 * well as in Setup.
 * @see https://help.salesforce.com/s/articleView?id=005228017&type=1
 */
export function connectedApp(answers: Answers): readonly StagedComponent[] {
  const { app, users } = namesOf(answers);
  const { scopes, idleDays, runAs } = accessOf(answers);
  return [
    {
      stage: 'app',
      type: 'ConnectedApp',
      name: app,
      body: {
        contactEmail: answers.contactEmail,
        description: descriptionOf('app'),
        label: labelsOf(answers).app,
        oauthConfig: {
          ...oauthSettings(answers),
          isAdminApproved: true,
          isClientCredentialEnabled: runAs !== null,
          isCodeCredentialEnabled: false,
          ...(runAs === null ? {} : { oauthClientCredentialUser: runAs }),
          scopes: [...scopes],
        },
        oauthPolicy: {
          ipRelaxation: answers.loginIpLimits ? 'ENFORCE_RELAX_REFRESH' : 'ENFORCE',
          refreshTokenPolicy: idleDays === null ? 'infinite' : `specific_inactivity:${idleDays}:DAYS`,
        },
        permissionSetName: [users],
      },
    },
  ];
}
