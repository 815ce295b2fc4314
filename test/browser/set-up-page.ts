import type { FrameLocator } from 'playwright-core';
import type { RunningSite } from './running-site';
import type { Visit } from './visit';

/** The page's title, by which its frame is found. */
export const setUpTitle = 'Set up Salesforce';

/** Goes to the page from the app's place in Jira's settings. */
export async function openSetUp({ cloud }: RunningSite, ada: Visit): Promise<FrameLocator> {
  await ada.page.goto(`${cloud.url}/settings/apps`);
  await ada.page.getByRole('link', { name: 'Get started' }).click();
  const page = ada.app(setUpTitle);
  await page.getByRole('heading', { name: '1. What do you need?' }).waitFor();
  return page;
}

/** Answers the few questions that nothing answers beforehand. */
export async function answerAll(page: FrameLocator): Promise<void> {
  await page.getByRole('checkbox', { name: 'This app reads Salesforce' }).setChecked(true);
  await page.getByRole('checkbox', { name: 'Salesforce calls Jira', exact: true }).setChecked(true);
  const type = (name: string, text: string) => page.getByRole('textbox', { name }).fill(text);
  await type('My Domain', 'https://acme.lightning.force.com/lightning/page/home');
  await type('Contact e-mail', 'ada@example.com');
  await type('Username of the integration user', 'jira-reader@acme.example');
  await type('Objects to read', 'Case: Subject, Status\nAccount');
  await page.getByRole('button', { name: 'Make one' }).click();
  await type('Address of the Jira site', 'https://acme.atlassian.net');
  await type('E-mail address of the Jira account', 'bot@acme.example');
}

/** How far the page can be pushed sideways, in pixels. */
export function sidewaysBy(page: FrameLocator): Promise<number> {
  return page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}
