export default async function closeBrowser() {
  await globalThis.__browserServer?.close();
}
