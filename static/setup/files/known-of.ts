import type { SetUpView } from '../../../src/contract/setup/questions';
import type { Known } from '../../../src/setup/check/known';
import type { ReadAnswers } from '../../../src/setup/read-answers';
import { knownAddresses } from '../answers/known-addresses';

/** What the checker may hold files to: what the app knows of both sides, and the answers where they fit together. */
export function knownOf(view: SetUpView, { answers }: ReadAnswers): Known {
  const { site, connection } = view;
  const { siteAddress, callBack } = knownAddresses(view).fitting;
  const jiraAddress = answers?.callJira ? answers.siteAddress : siteAddress;
  const orgHost = answers?.myDomain ?? connection?.host;
  return {
    ...(jiraAddress ? { jiraHost: new URL(jiraAddress).host } : {}),
    ...(site.cloudId === null ? {} : { cloudId: site.cloudId }),
    ...(answers?.callJira ? { tokenKind: answers.tokenKind } : {}),
    ...(callBack === null ? {} : { callBack }),
    ...(orgHost ? { orgHost } : {}),
  };
}
