import * as z from 'zod/mini';
import { runsContract, type BulkView } from '../../../src/contract/runs/questions';
import type { ItemView } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { AnswerOf, Procedure, QuestionOf, Reply } from '../../../src/contract/procedure';
import { noon, projectId } from '../../builders';
import { bridge } from '../bridge-line';
import { aGate, type Gate } from '../gate';
import { setPageClock } from '../page-clock';
import { aBulkView, allOpen, aRun } from './bulk-builders';
import { answerJira, type KnownJira } from './known-jira';

type Surface = typeof runsContract;
type Name = keyof Surface;
type Answers = {
  -readonly [N in Name]: (question: QuestionOf<Surface[N]>) => Reply<AnswerOf<Surface[N]>>;
};

/** A host whose back end says what a test tells it to, in the contract's shapes: anything else is refused. */
export interface BulkHost {
  view: BulkView;
  run: RunView;
  items: readonly ItemView[];
  readonly answers: Answers;
  readonly jira: KnownJira;
  readonly invoked: { readonly name: string; readonly question: unknown }[];
  readonly called: { readonly command: string; readonly payload: unknown }[];
  /** Holds back the answers of a procedure until the gate is opened. */
  readonly hold: (name: Name) => Gate;
  readonly release: (name: Name) => void;
  /** Loses every answer of a procedure from now on, until it is found again. */
  readonly lose: (name: Name) => void;
  readonly find: (name: Name) => void;
  readonly questions: (name: Name) => readonly unknown[];
}

const invocation = z.object({ functionKey: z.string(), payload: z.unknown() });
const sent = z.object({ restPath: z.string(), fetchRequestInit: z.unknown() });
const siteUrl = 'https://site.example.net';

/** Puts a host behind the bridge until the next one: a project with one run, which obeys its commands at once. */
export function aBulkHost(view: Partial<BulkView> = {}): BulkHost {
  setPageClock(new Date(noon));
  sessionStorage.clear();
  const gates = new Map<string, Gate>();
  const lost = new Set<string>();
  const opened = aBulkView(view);
  const host: BulkHost = {
    view: opened,
    run: opened.current ?? aRun({ phase: 'previewing' }),
    items: [],
    answers: usualAnswers(() => host),
    jira: { issues: new Map(), projects: [], fails: 0 },
    invoked: [],
    called: [],
    hold: (name) => {
      const gate = aGate();
      gates.set(name, gate);
      return gate;
    },
    release: (name) => {
      gates.get(name)?.open();
    },
    lose: (name) => void lost.add(name),
    find: (name) => void lost.delete(name),
    questions: (name) => host.invoked.filter((each) => each.name === name).map(({ question }) => question),
  };

  bridge.answer = async (command, payload) => {
    if (command === 'invoke') {
      const { functionKey, payload: question } = invocation.parse(payload);
      host.invoked.push({ name: functionKey, question });
      const reply = knock(host.answers, functionKey, question);
      await gates.get(functionKey)?.opened;
      if (lost.has(functionKey)) throw new Error('There was an error invoking the function - it died');
      return reply;
    }
    host.called.push({ command, payload });
    if (command === 'getContext')
      return { siteUrl, extension: { type: 'jira:projectPage', project: { id: projectId, key: 'OPS' } } };
    if (command === 'fetchProduct') {
      const { restPath, fetchRequestInit } = sent.parse(payload);
      return answerJira(host.jira, restPath, fetchRequestInit);
    }
    if (command === 'navigate') return true;
    throw new Error(`the fake host does not know ${command}`);
  };
  return host;
}

/** Says nothing but what the contract allows, of questions the contract allows. */
function knock(answers: Answers, name: string, payload: unknown): unknown {
  const doors: Record<Name, () => unknown> = {
    openBulk: through(runsContract.openBulk, (question) => answers.openBulk(question)),
    previewRun: through(runsContract.previewRun, (question) => answers.previewRun(question)),
    continueRun: through(runsContract.continueRun, (question) => answers.continueRun(question)),
    watchRun: through(runsContract.watchRun, (question) => answers.watchRun(question)),
    startPush: through(runsContract.startPush, (question) => answers.startPush(question)),
    pauseRun: through(runsContract.pauseRun, (question) => answers.pauseRun(question)),
    resumeRun: through(runsContract.resumeRun, (question) => answers.resumeRun(question)),
    cancelRun: through(runsContract.cancelRun, (question) => answers.cancelRun(question)),
    readItems: through(runsContract.readItems, (question) => answers.readItems(question)),
    countChanged: through(runsContract.countChanged, (question) => answers.countChanged(question)),
    countOpen: through(runsContract.countOpen, (question) => answers.countOpen(question)),
    countPast: through(runsContract.countPast, (question) => answers.countPast(question)),
  };
  if (!isName(name)) throw new Error(`the contract does not know ${name}`);
  return doors[name]();

  function through<Q extends z.ZodMiniType, A extends z.ZodMiniType>(
    procedure: Procedure<Q, A>,
    answer: (question: z.output<Q>) => Reply<z.output<A>>,
  ): () => unknown {
    return () => {
      const reply = answer(procedure.question.parse(payload));
      if (!reply.ok) return reply;
      return yes(procedure.answer.parse(JSON.parse(JSON.stringify(reply.data))));
    };
  }
}

function isName(name: string): name is Name {
  return Object.hasOwn(runsContract, name);
}

/** Good answers: commands leave the run in the phase they mean. */
function usualAnswers(host: () => BulkHost): Answers {
  const become = (phase: RunView['phase']): Reply<RunView> => {
    const { isStarted } = host().run;
    host().run = { ...host().run, phase, isStarted: isStarted || phase === 'pushing' || phase === 'trying' };
    return yes(host().run);
  };
  return {
    openBulk: () => yes(host().view),
    previewRun: () => yes({ begun: true, run: host().run }),
    continueRun: () => yes(host().run),
    watchRun: () => yes(host().run),
    startPush: ({ first }) => become(first === null ? 'pushing' : 'trying'),
    pauseRun: () => become('paused'),
    resumeRun: () => become('pushing'),
    cancelRun: () => become('cancelled'),
    readItems: ({ filter, from, limit }) => {
      const fits = (item: ItemView): boolean =>
        (filter.state === null || item.state === filter.state) &&
        (filter.plannedAs === null || item.plannedAs === filter.plannedAs) &&
        (filter.skipped === null || item.skipped === filter.skipped);
      // Like the real one, a page looks at so many items and gives those that fit.
      const end = from + limit;
      const next = end < host().items.length ? end : null;
      return yes({ items: host().items.slice(from, end).filter(fits), next });
    },
    countChanged: () => yes({ atMost: 0 }),
    countOpen: () => yes({ open: allOpen(host().run), settledLater: 0 }),
    countPast: () => yes({ runs: [] }),
  };
}

/** A yes with its data. */
export function yes<A>(data: A): { readonly ok: true; readonly data: A } {
  return { ok: true, data };
}
