import { view } from '@forge/bridge';

/** Lets the page follow Jira's light and dark theme. Without it the fallback colours are used. */
export async function followTheme(): Promise<void> {
  try {
    await view.theme.enable();
  } catch {
    // A host without themes: every colour has a fallback.
  }
}
