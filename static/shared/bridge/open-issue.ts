import { NavigationTarget, router } from '@forge/bridge';

/** Opens an issue in a new tab: what stands on this page stays. */
export function openIssue(issueKey: string): void {
  void router.open({ target: NavigationTarget.Issue, issueKey });
}
