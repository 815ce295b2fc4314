import type { Answers } from './answers';
import { appSteps } from './bundle/text/app-steps';
import type { HandStep } from './bundle/text/hand-step';
import { jiraSteps } from './bundle/text/jira-steps';
import { salesforceSteps } from './bundle/text/salesforce-steps';

const order: readonly HandStep['when'][] = ['before', 'after', 'people'];

/** The steps that remain by hand, in the order in which they are done; the deployment is between `before` and `after`. */
export function handStepsOf(answers: Answers): readonly HandStep[] {
  const steps = [...appSteps(answers), ...salesforceSteps(answers), ...jiraSteps(answers)];
  return order.flatMap((when) => steps.filter((step) => step.when === when));
}
