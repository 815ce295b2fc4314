import * as z from 'zod/mini';
import { whoReads } from '../records/access';

/** Bounds of what is kept: the longest answer in characters, objects, and fields of one. */
const longestAnswer = 2_000;
const mostReadableObjects = 20;
const mostReadableFields = 100;

const text = z.string().check(z.maxLength(longestAnswer));
const identity = z.enum(['namedPrincipal', 'perUser']);
const form = z.enum(['externalCredential', 'legacy']);

/**
 * What an admin answered, as it was typed: the answers of the bundle (`src/setup/answers.ts` says what each is), as far as
 * they were given. Whether they make sense is the bundle's to judge, when it is made. Never a secret: what looks like one is
 * refused.
 */
export const setUpAnswers = z.partial(
  z.strictObject({
    readSalesforce: z.boolean(),
    callJira: z.boolean(),
    callSalesforce: z.boolean(),
    prefix: text,
    label: text,
    appName: text,
    providerName: text,
    jiraCredential: text,
    salesforceCredential: text,
    appKind: z.enum(['externalClientApp', 'connectedApp']),
    distribution: z.enum(['Local', 'Packaged']),
    contactEmail: text,
    myDomain: text,
    consumerKey: text,
    whoReads,
    integrationUser: text,
    callBack: text,
    loginIpLimits: z.boolean(),
    objects: z
      .array(z.strictObject({ name: text, fields: z.array(text).check(z.maxLength(mostReadableFields)) }))
      .check(z.maxLength(mostReadableObjects)),
    jiraIdentity: identity,
    jiraForm: form,
    tokenKind: z.enum(['site', 'scoped']),
    siteAddress: text,
    cloudId: text,
    jiraUser: text,
    jiraProject: text,
    salesforceIdentity: identity,
    salesforceForm: form,
    asTheGuide: z.strictObject({
      fullScope: z.boolean(),
      looseSecurity: z.boolean(),
      endlessRefresh: z.boolean(),
    }),
  }),
);
export type SetUpAnswers = z.output<typeof setUpAnswers>;
