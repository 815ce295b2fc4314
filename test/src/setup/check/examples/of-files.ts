import type { RuleId } from '../../../../../src/setup/rules';
import { at, cleanSetUp, withFiles } from '../clean-set-up';
import type { Files } from '../files';
import { namedCredential } from '../other-files';
import type { Example } from './example';

/** The clean set-up with one file somewhere else. */
function moved(from: string, to: string): Files {
  const { [from]: text = '', ...rest } = cleanSetUp;
  return { ...rest, [to]: text };
}

const twin = 'other/namedCredentials/jira.namedCredential';

export const examplesOfFiles = {
  twoOfOneName: {
    fails: withFiles({ [twin]: namedCredential('https://acme-test.atlassian.net', 'Jira_Basic') }),
    // The same in both forms, as a whole bundle has it.
    passes: withFiles({ 'source/namedCredentials/Jira.namedCredential-meta.xml': cleanSetUp[at.jira] ?? '' }),
    path: twin,
    value: at.jira,
  },
  wrongSuffix: {
    fails: moved(at.global, 'md/extlClntAppGlobalOauthSets/Jira_Link_glbloauth.ecaGlobalOauth'),
    passes: moved(at.global, 'md/extlClntAppGlobalOauthSets/Jira_Link_glbloauth.ecaGlblOauth-meta.xml'),
    path: 'md/extlClntAppGlobalOauthSets/Jira_Link_glbloauth.ecaGlobalOauth',
    wanted: '.ecaGlblOauth',
  },
  wrongFolder: {
    fails: moved(at.global, 'md/extlClntAppGlobalOauthSettings/Jira_Link_glbloauth.ecaGlblOauth'),
    passes: moved(at.global, 'src/extlClntAppGlobalOauthSettings/Jira_Link_glbloauth.ecaGlblOauth-meta.xml'),
    path: 'md/extlClntAppGlobalOauthSettings/Jira_Link_glbloauth.ecaGlblOauth',
    value: 'extlClntAppGlobalOauthSettings',
    wanted: 'extlClntAppGlobalOauthSets',
  },
} satisfies Partial<Record<RuleId, Example>>;
