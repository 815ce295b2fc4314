import { bundleOf } from '../../../src/setup/bundle-of';
import { parseFile } from './parse-file';
import { kindsOfBundle, someAnswers } from './sample-answers';
import { metadataSchema } from './schema';

const problemsOf = metadataSchema();

function problemsIn(text: string): readonly string[] {
  const { root, node } = parseFile(text);
  return problemsOf(root, node);
}

test.each(Object.entries(kindsOfBundle))(
  '%s: Salesforce’s types know every element and value',
  (_name, changed) => {
    const metadata = bundleOf(someAnswers(changed)).filter(({ path }) =>
      /^(1-app|2-rest)\/.*\/|-meta\.xml$/.test(path),
    );
    expect(metadata.length).toBeGreaterThan(1);
    expect(
      metadata.flatMap(({ path, text }) => problemsIn(text).map((problem) => `${path} ${problem}`)),
    ).toEqual([]);
  },
);

const open = '<NamedCredential xmlns="http://soap.sforce.com/2006/04/metadata">';
const parameter =
  '<namedCredentialParameters><parameterName>a</parameterName><parameterType>Url</parameterType></namedCredentialParameters>';

test.each([
  [
    'an unknown element',
    '<label>a</label><isClientCredentialsEnabled>true</isClientCredentialsEnabled>',
    'NamedCredential: unknown element isClientCredentialsEnabled',
  ],
  [
    'a value of no list',
    '<label>a</label><principalType>Everybody</principalType>',
    'NamedCredential.principalType: "Everybody" is no text it may hold',
  ],
  [
    'yes for true',
    '<generateAuthorizationHeader>yes</generateAuthorizationHeader><label>a</label>',
    'NamedCredential.generateAuthorizationHeader: "yes" is no boolean it may hold',
  ],
  [
    'a word for a number',
    '<jwtValidityPeriodSeconds>long</jwtValidityPeriodSeconds><label>a</label>',
    'NamedCredential.jwtValidityPeriodSeconds: "long" is no number it may hold',
  ],
  ['no label', '<endpoint>a</endpoint>', 'NamedCredential: no label'],
  ['two labels', '<label>a</label><label>b</label>', 'NamedCredential: label twice'],
  [
    'a list in two places',
    `${parameter}<label>a</label>${parameter}`,
    'NamedCredential: namedCredentialParameters is not together',
  ],
])('the schema finds %s', (_name, inside, problem) => {
  expect(problemsIn(`${open}${inside}</NamedCredential>`)).toEqual([problem]);
});
