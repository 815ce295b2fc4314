const wall = (target, from, message) => ({ target, from, message });
const outsideContract = ['./src/!(contract)/**', './src/*.ts'];

/** Each of a set of siblings knows none of the others. */
const siblings = (folder, names, message) =>
  names.map((name) =>
    wall(
      `${folder}/${name}`,
      names.filter((other) => other !== name).map((other) => `${folder}/${other}`),
      message,
    ),
  );

/** The walls between the rooms, as the README's map draws them; test/walls proves that they refuse what they should. */
export const walls = [
  wall(
    './src/shared',
    ['./src/!(contract|domain|shared)/**', './src/*.ts'],
    'What is shared knows the contract and the domain only.',
  ),
  wall('./src/contract', outsideContract, 'The contract imports zod and nothing else.'),
  wall('./src/domain', ['./src/!(contract|domain)/**', './src/*.ts'], 'The domain knows the contract only.'),
  wall(
    './src/usecases',
    ['./src/entry', './src/adapters', './src/app.ts', './src/index.ts'],
    'Verbs see the world through src/ports.ts.',
  ),
  wall(
    './src/adapters',
    ['./src/entry', './src/usecases', './src/app.ts', './src/index.ts'],
    'Adapters implement ports and know no verbs.',
  ),
  ...siblings('./src/adapters', ['connector', 'jira', 'forge'], 'Adapters do not know each other.'),
  wall('./src/entry', ['./src/adapters'], 'Doors meet adapters only through src/app.ts.'),
  wall('./static', outsideContract, 'Pages share the contract with the back end, nothing else.'),
  wall('./static/shared', ['./static/!(shared)/**'], 'What is shared knows no feature.'),
  wall(
    './static/linking',
    ['./static/!(shared|linking)/**'],
    'A feature knows no page and no other feature.',
  ),
  wall('./static/bulk', ['./static/!(shared|bulk)/**'], 'A feature knows no page and no other feature.'),
  ...siblings('./static', ['panel', 'action', 'admin', 'project'], 'A page knows no other page.'),
  wall('./src', ['./test'], 'What is deployed knows nothing of the tests and the local cloud.'),
  wall('./static', ['./test'], 'What is deployed knows nothing of the tests and the local cloud.'),
  wall('./test/cloud', ['./src', './static'], 'The local cloud runs the app from outside.'),
];
