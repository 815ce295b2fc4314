const wall = (target, from, message) => ({ target, from, message });
const composition = ['./src/{app,index}.ts'];
const outsideContract = ['./src/!(contract)/**', ...composition];
/** The features, lowest first: each may know what lies directly in the folders of those before it, and their models. */
const features = ['connections', 'links', 'records', 'runs'];
const allFeatures = [...features, 'people'];
const pages = ['panel', 'action', 'admin', 'project', 'me', 'setup'];
const allScreens = ['connections', 'links', 'records', 'runs'];

/** Each of a set of siblings knows none of the others. */
const siblings = (folder, names, message) =>
  names.map((name) =>
    wall(
      `${folder}/${name}`,
      names.filter((other) => other !== name).map((other) => `${folder}/${other}`),
      message,
    ),
  );

/** The walls between the rooms, as docs/architecture.md draws them; test/walls proves that they refuse what they should. */
export const walls = [
  wall('./src/contract', outsideContract, 'The contract imports zod and nothing else.'),
  wall(
    './src/shared',
    ['./src/!(contract|shared)/**', ...composition],
    'What is shared knows the contract only.',
  ),
  wall(
    './src/ports',
    [
      './src/{entry,adapters}/**',
      `./src/{${allFeatures.join(',')}}/*.ts`,
      `./src/{${allFeatures.join(',')}}/!(model)/**`,
      ...composition,
    ],
    'Ports speak of the models, the contract and what is shared.',
  ),
  ...features.map((feature, index) =>
    wall(
      `./src/${feature}/model`,
      [
        './src/{ports,entry,adapters,people}/**',
        ...features.slice(index + 1).map((higher) => `./src/${higher}/**`),
        `./src/{${features.join(',')}}/*.ts`,
        `./src/{${features.join(',')}}/!(model)/**`,
        ...composition,
      ],
      'A model knows the models below it, the contract and what is shared.',
    ),
  ),
  ...features.map((feature, index) =>
    wall(
      `./src/${feature}`,
      ['people', ...features.slice(index + 1)].map((higher) => `./src/${higher}/**`),
      'A feature knows those below it only: what it needs of a higher one is a port.',
    ),
  ),
  wall('./src/{links,runs}', ['./src/records/**'], 'Linking and pushing never wait for Salesforce.'),
  wall('./src/people', ['./src/{links,records,runs}/**'], 'What people needs of these is a port.'),
  ...allFeatures.map((feature) =>
    wall(
      `./src/${feature}`,
      ['./src/{entry,adapters}/**', ...composition],
      'Verbs see the world through src/ports.',
    ),
  ),
  ...allFeatures.map((feature) =>
    wall(
      `./src/!(${feature})/**`,
      [`./src/${feature}/!(model)/**`],
      'What lies in a feature’s sub-folders, its model apart, is its own.',
    ),
  ),
  wall(
    './src/adapters',
    [
      './src/entry/**',
      `./src/{${allFeatures.join(',')}}/*.ts`,
      `./src/{${allFeatures.join(',')}}/!(model)/**`,
      ...composition,
    ],
    'Adapters implement ports and know no verbs.',
  ),
  ...siblings(
    './src/adapters',
    ['connector', 'salesforce', 'jira', 'forge'],
    'Adapters do not know each other.',
  ),
  wall('./src/adapters/http', ['./src/adapters/!(http)/**'], 'adapters/http knows no single service.'),
  wall('./src/entry', ['./src/adapters'], 'Doors meet adapters only through src/app.ts.'),
  wall(
    './src/setup',
    ['./src/!(contract|setup)/**', ...composition],
    'The set-up bundle and its checker know the contract only.',
  ),
  wall(
    './src/!(setup)/**',
    ['./src/setup/**'],
    'The set-up bundle is made and checked in a browser or by a command.',
  ),
  wall('./static/!(setup)/**', outsideContract, 'Pages share the contract with the back end, nothing else.'),
  wall(
    './static/setup',
    ['./src/!(contract|setup)/**', ...composition],
    'The page of the set-up shares the contract and the bundle, nothing else.',
  ),
  wall('./static/shared', ['./static/!(shared)/**'], 'What is shared knows no feature.'),
  ...allScreens.map((feature) =>
    wall(
      `./static/${feature}`,
      [`./static/!(shared|${feature})/**`],
      'A feature knows no page and no other feature.',
    ),
  ),
  ...pages.map((page) =>
    wall(
      `./static/${page}`,
      [`./static/{${allScreens.join(',')}}/!(messages)/**`],
      'What lies in a feature’s sub-folders is its own, its messages apart.',
    ),
  ),
  ...siblings('./static', pages, 'A page knows no other page.'),
  wall('./src', ['./test'], 'What is deployed knows nothing of the tests and the local cloud.'),
  wall('./static', ['./test'], 'What is deployed knows nothing of the tests and the local cloud.'),
  wall('./test/cloud', ['./src', './static'], 'The local cloud runs the app from outside.'),
];
