import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SetUpPage } from '../../../static/setup/set-up-page';
import type { World } from '../../ports';
import { anAdminsWorld } from '../connections/open-settings';
import { aHost, type FakeHost } from '../fake-host';

/** Opens the page in a browser that remembers nothing; `prepare` runs before it does. */
export async function openSetUpPage(
  world: World = anAdminsWorld(),
  prepare: (host: FakeHost) => void = () => undefined,
) {
  localStorage.clear();
  sessionStorage.clear();
  return openSetUpPageAgain(world, prepare);
}

/** The same in a browser that has it open, or had. */
export async function openSetUpPageAgain(world: World, prepare: (host: FakeHost) => void = () => undefined) {
  const host = aHost('settings', world);
  prepare(host);
  const { unmount } = render(<SetUpPage />);
  await screen.findByRole('heading', { name: '1. What do you need?' });
  await screen.findByText('The guide, row by row', { selector: 'summary' });
  return { host, user: userEvent.setup(), unmount };
}

/** The page as its people find it. */
export const setUp = {
  need: (name: string): HTMLElement => screen.getByRole('checkbox', { name }),
  text: (name: string): HTMLElement => screen.getByRole('textbox', { name }),
  button: (name: string): HTMLElement => screen.getByRole('button', { name }),
  keep: (): HTMLElement => screen.getByRole('button', { name: 'Check and keep the answers' }),
  stateOf: (title: string): string | null => {
    const section = screen.getByRole('region', { name: title });
    return section.querySelector('.set-up-state')?.textContent ?? null;
  },
};

type User = ReturnType<typeof userEvent.setup>;

/** Answers all that is asked where Salesforce is to call Jira through one account. */
export async function answerForJira(user: User): Promise<void> {
  await user.click(setUp.need('Salesforce calls Jira'));
  await fill(user, 'My Domain', 'acme.my.salesforce.com');
  await fill(user, 'Address of the Jira site', 'https://acme.atlassian.net');
  await fill(user, 'E-mail address of the Jira account', 'bot@acme.example');
}

/** Answers all that is asked where the app is to read an object as an integration user. */
export async function answerForReading(user: User, object = 'Contract'): Promise<void> {
  await user.click(setUp.need('This app reads Salesforce'));
  await fill(user, 'My Domain', 'acme.my.salesforce.com');
  await fill(user, 'Contact e-mail', 'ada@acme.example');
  await fill(user, 'Username of the integration user', 'jira@acme.example');
  await fill(user, 'Objects to read', object);
  await user.click(setUp.button('Make one'));
}

async function fill(user: User, name: string, text: string): Promise<void> {
  await user.clear(setUp.text(name));
  await user.click(setUp.text(name));
  await user.paste(text);
}
