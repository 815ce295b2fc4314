import { getAppContext } from '@forge/api';
import { AppError } from '../../shared/app-error';
import type { MyPage } from '../../ports/log-ins';

/**
 * The address of the app's one global page. The site comes from the context that the platform signs, and only its origin is
 * taken; nothing a page says has a part in it.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
export const myPage: MyPage = (siteUrl) => {
  const site = siteUrl !== null && URL.canParse(siteUrl) ? new URL(siteUrl) : null;
  if (site === null || !/^https?:$/.test(site.protocol))
    throw new AppError('PLATFORM_DOWN', { by: 'forge' }, new Error('the context names no site'));
  const { appAri, environmentAri } = getAppContext();
  return `${site.origin}/jira/apps/${appAri.appId}/${environmentAri.environmentId}`;
};
