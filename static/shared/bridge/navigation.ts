import { NavigationTarget, router, view } from '@forge/bridge';

/** The key of the settings page in manifest.yml. */
const settingsModule = 'salesforce-admin';

/** The key of the page My connection in manifest.yml. */
const myConnectionModule = 'salesforce-my-connection';

/** The key of the page Set up Salesforce in manifest.yml. */
const setUpModule = 'salesforce-set-up';

/** Opens a record in a new tab. Anything but an https address is ignored. */
export function openAddress(url: string): void {
  if (url.startsWith('https://')) void router.open(url);
}

/** Goes to the app's settings, which only Jira admins may see. */
export function openSettingsPage(): void {
  void router.navigate({ target: NavigationTarget.Module, moduleKey: settingsModule });
}

/** Goes to the page Set up Salesforce, which only Jira admins may see. */
export function openSetUpPage(): void {
  void router.navigate({ target: NavigationTarget.Module, moduleKey: setUpModule });
}

/** Opens the page of the reader's own log-ins in a new tab: what stands on this page stays. */
export function openMyConnection(): void {
  void router.open({ target: NavigationTarget.Module, moduleKey: myConnectionModule });
}

/** Closes the dialog this page is shown in. */
export function closeDialog(): void {
  void view.close();
}
