import type { Answers, SetUpAnswers } from '../../../src/contract/setup/answers';
import type { SetUpView } from '../../../src/contract/setup/questions';
import { defaultAnswers } from '../../../src/setup/default-answers';
import { knownAddresses } from './known-addresses';
import { typedShape } from './typed-shape';

/** What a form begins with: the defaults, over them what the app knows of both sides and an answer takes, over that what was kept. */
export function prefilled(view: SetUpView): Answers {
  const { site, connection, setUp } = view;
  const { fitting } = knownAddresses(view);
  const known: Answers = {
    ...defaultAnswers,
    siteAddress: fitting.siteAddress ?? '',
    cloudId: site.cloudId ?? '',
    callBack: fitting.callBack ?? '',
    myDomain: connection?.host ?? '',
    whoReads: connection?.whoReads ?? defaultAnswers.whoReads,
    objects: (connection?.objects ?? []).map(({ name }) => ({ name, fields: [] })),
  };
  return withKept(known, setUp?.answers ?? {});
}

/** These answers with those that were kept in their place. */
export function withKept(answers: Answers, kept: SetUpAnswers): Answers {
  return typedShape.safeParse({ ...answers, ...kept }).data ?? answers;
}
