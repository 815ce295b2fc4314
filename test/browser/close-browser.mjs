import endTests from '../run/end-tests.mjs';

export default async function closeBrowser() {
  await globalThis.__browserServer?.close();
  await endTests();
}
