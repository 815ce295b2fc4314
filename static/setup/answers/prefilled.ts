import type { SetUpAnswers } from '../../../src/contract/setup/answers';
import type { SetUpView } from '../../../src/contract/setup/questions';
import { answersShape, defaultAnswers, type Answers } from '../../../src/setup/answers';

/** What a form begins with: the defaults, over them what the app knows of both sides, over that what was kept. */
export function prefilled({ site, callBack, connection, setUp }: SetUpView): Answers {
  const known: Answers = {
    ...defaultAnswers,
    siteAddress: site.address ?? '',
    cloudId: site.cloudId ?? '',
    callBack: callBack ?? '',
    myDomain: connection?.host ?? '',
    whoReads: connection?.whoReads ?? defaultAnswers.whoReads,
    objects: (connection?.objects ?? []).map(({ name }) => ({ name, fields: [] })),
  };
  return withKept(known, setUp?.answers ?? {});
}

/** These answers with those that were kept in their place. What another release kept in another form is asked again. */
export function withKept(answers: Answers, kept: SetUpAnswers): Answers {
  return answersShape.safeParse({ ...answers, ...kept }).data ?? answers;
}
