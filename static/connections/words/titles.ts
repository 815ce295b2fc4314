import type { ConnectionView } from '../../../src/contract/connections/settings-view';
import { facts, settings } from '../messages/en.yml';

/** The title of what is known of a connection; by its name where there are others. */
export function factsTitle({ name }: ConnectionView, isOnly: boolean): string {
  return isOnly ? facts.title : facts.titleOf({ name });
}

/** The title of the form that changes or makes a connection. */
export function formTitle(connection: ConnectionView | null, isOnly: boolean): string {
  if (isOnly) return connection?.token ? settings.change : settings.noConnection;
  if (connection === null) return settings.addTitle;
  const { name, token } = connection;
  return token === null ? settings.saveTokenOf({ name }) : settings.changeOf({ name });
}

/** What removing a token means, and its question. */
export function removalWords(
  { name }: ConnectionView,
  isOnly: boolean,
): { readonly question: string; readonly consequence: string } {
  if (isOnly) return { question: settings.removeQuestion, consequence: settings.removeConsequence };
  return {
    question: settings.removeQuestionOf({ name }),
    consequence: settings.removeConsequenceOf({ name }),
  };
}
