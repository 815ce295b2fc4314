import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as z from 'zod/mini';
import type { Reply } from '../../../src/contract/procedure';
import type { Card } from '../../../src/contract/records/cards';
import type { SearchView } from '../../../src/contract/records/search';
import { PanelPage } from '../../../static/panel/panel-page';
import { aCaseId, issueId, noon } from '../../builders';
import type { World } from '../../ports';
import { aCase, anAccount, aWorldToSearch } from '../../src/records/search-world';
import { bridge } from '../bridge-line';
import { expectAccessible } from '../expect-accessible';
import { aHost, type FakeHost } from '../fake-host';
import { pass } from '../runs/passing-time';

export const printer = aCaseId(1);
const host = 'acme.my.salesforce.com';

/** What is asked of Salesforce by the field. */
interface Question {
  readonly text: string;
  readonly object: string | null;
}

type Answer = Partial<SearchView> | Reply<SearchView> | Promise<Partial<SearchView>>;

/** The panel's page with the field that finds, and whoever sits before it. */
export interface OpenedFind {
  readonly world: World;
  readonly host: FakeHost;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The texts that were asked for, in order; each with its object where there is one. */
  readonly asked: string[];
}

/** A record as the back end tells of it. */
export function aFound(n: number, change: Partial<Card> = {}): Card {
  return {
    ...{ id: aCaseId(n), object: 'Case', objectLabel: 'Case', title: `0000100${String(n)}`, about: null },
    ...{ status: 'New', isClosed: null, facts: [] },
    ...change,
  };
}

const nothingFound: SearchView = {
  ...{
    found: [],
    mayHaveMore: false,
    host,
    seenAs: 'Integration User',
    areOwn: false,
    ownLogIn: 'notOffered',
  },
  ...{ objects: [{ name: 'Case', label: 'Case' }], trouble: null },
};

/**
 * Opens the panel of an issue without links where three cases can be found; time stands still from then on. With `answer` another
 * back end answers the field's questions.
 */
export async function openFind(
  answer?: (question: Question) => Answer,
  prepare: (world: World, host: FakeHost) => void = () => undefined,
): Promise<OpenedFind> {
  sessionStorage.clear();
  localStorage.clear();
  const world = await aWorldToSearch([aCase, anAccount]);
  const opened = aHost('panel', world);
  prepare(world, opened);
  const asked = answeringAs(answer);
  render(<PanelPage />);
  await field();
  jest.useFakeTimers({ now: new Date(noon) });
  return { world, host: opened, asked, user: userEvent.setup({ advanceTimers: jest.advanceTimersByTime }) };
}

/** Lets another back end answer, and notes what is asked. */
export function answeringAs(answer?: (question: Question) => Answer): string[] {
  const asked: string[] = [];
  const before = bridge.answer;
  bridge.answer = async (command, payload) => {
    const question = command === 'invoke' ? searchIn(payload) : null;
    if (question === null) return before(command, payload);
    asked.push(question.object === null ? question.text : `${question.text} in ${question.object}`);
    if (answer === undefined) return before(command, payload);
    const given = await answer(question);
    return 'ok' in given ? given : { ok: true, data: { ...nothingFound, ...given } };
  };
  return asked;
}

const searching = z.object({
  functionKey: z.literal('searchRecords'),
  payload: z.object({ text: z.string(), object: z.nullable(z.string()) }),
});

function searchIn(payload: unknown): Question | null {
  return searching.safeParse(payload).data?.payload ?? null;
}

/** The field. */
export function field(): Promise<HTMLInputElement> {
  return screen.findByRole<HTMLInputElement>('combobox', { name: 'Find or paste' });
}

/** Types a text and rests until its answer is there. */
export async function look(user: OpenedFind['user'], text: string): Promise<HTMLInputElement> {
  const input = await field();
  await user.click(input);
  await user.type(input, text);
  await pass(300);
  await pass(0);
  return input;
}

/** The options under the field. */
export function found(): HTMLElement[] {
  const list = screen.queryByRole('listbox', { name: 'Records found' });
  return list === null ? [] : within(list).queryAllByRole('option');
}

/** The same as they read. */
export function options(): string[] {
  return found().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

/** The record the keyboard has marked. */
export function marked(): string | null {
  const one = found().find((option) => option.getAttribute('aria-selected') === 'true');
  return one?.dataset['record'] ?? null;
}

/** Looks for what is wrong with the page, for which its clock has to run. */
export async function isAccessible(): Promise<void> {
  jest.useRealTimers();
  await expectAccessible();
}

/** The records that stand there to be linked, as they read. */
export function named(): string[] {
  const list = screen.queryByRole('list', { name: 'To be linked' });
  return list === null
    ? []
    : within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

/** What was linked and pushed at the Connector. */
export function sent({ world }: Pick<OpenedFind, 'world'>): string[] {
  return world.connector.asked.filter((line) => !line.startsWith('readLinks'));
}

/** Ids of the records the issue is linked to. */
export function linkedIn({ world }: Pick<OpenedFind, 'world'>): string[] {
  return world.connector.of(issueId).map(({ record }) => record.id);
}

/** Enter as an input method sends it while it composes, or as Safari sends the one that ends composing. */
export function composedEnter(input: HTMLElement, how: { isComposing: boolean; keyCode: number }): void {
  fireEvent.keyDown(input, { key: 'Enter', ...how });
}
