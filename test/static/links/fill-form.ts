import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** The form as its people find it. */
export const form = {
  address: (): HTMLElement => screen.getByRole('textbox', { name: 'Record address or ID' }),
  object: (): HTMLElement => screen.getByRole('combobox', { name: 'Object type' }),
  box: (name: string): HTMLElement => screen.getByRole('checkbox', { name }),
  button: (name: string): HTMLElement => screen.getByRole('button', { name }),
};

/** Opens the form in the panel and pastes a text; gives the person's hands. */
export async function pasteInPanel(text: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Link to Salesforce' }));
  await screen.findByRole('textbox', { name: 'Record address or ID' });
  await user.click(form.address());
  await user.paste(text);
  return user;
}
