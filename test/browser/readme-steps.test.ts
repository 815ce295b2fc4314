import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startedCloud, type StartedCloud } from './started-cloud';
import { connectBrowser } from './visit';

const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
const [, section = ''] = /## Try it in three steps\n([^]*?)\nPlain `npm start`/.exec(readme) ?? [];
/** The words in bold of each step: what a person is told to look for, in order. */
const steps = section
  .split(/^\d\. /m)
  .slice(1)
  .map((step) => [...step.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replace(/\s+/g, ' ')));

describe('the three steps of the README, as they are written', () => {
  let cloud: StartedCloud;
  let browser: Browser;
  let page: Page;
  let recordPage = '';

  beforeAll(async () => {
    [cloud, browser] = await Promise.all([startedCloud('--fresh'), connectBrowser()]);
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await page.context().close();
    await browser.close();
    await cloud.stop();
  });

  const printedAt = (label: string) => new RegExp(`${label} +(http\\S+)`).exec(cloud.printed)?.[1] ?? label;
  const app = () => page.frameLocator('iframe[title="Salesforce"]');
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
  /** A pointer arrives before it presses: Chromium swallows a press that comes to a page out of a frame's keyboard. */
  const follow = async (name: string) => {
    await link(name).hover();
    await link(name).click();
  };
  const copy = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
  };
  const paste = async (label: string) => {
    await app().getByLabel(label, { exact: true }).click();
    await page.keyboard.press('Control+V');
  };

  test('every address that is printed opens', async () => {
    const addresses = [...cloud.printed.matchAll(/http:\S+/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(5);
    const statuses = await Promise.all(addresses.map(async (at) => `${(await fetch(at)).status} ${at}`));
    expect(statuses).toEqual(addresses.map((at) => `200 ${at}`));
  });

  test('1: a token is made on the stand-in’s pages', async () => {
    expect(steps).toHaveLength(3);
    const [standIn = '', connections = '', item = '', generate = '', copyToken = '', ...more] =
      steps[0] ?? [];
    expect(more).toEqual([]);
    await page.goto(printedAt(standIn));
    await follow(connections);
    await page.getByLabel('More actions for Production org').click();
    await follow(item);
    await page.getByRole('button', { name: generate }).click();
    await copy(copyToken);
  });

  test('2: the token is saved in the settings', async () => {
    const [back = '', settings = '', salesforce = '', token = '', save = '', ...more] = steps[1] ?? [];
    expect(more).toEqual([]);
    await follow(back);
    await follow(settings);
    await follow(salesforce);
    await paste(token);
    await app().getByRole('button', { name: save, exact: true }).click();
    await app().getByRole('button', { name: 'Test connection' }).waitFor();
    await app().getByText('Ada').first().waitFor();
  });

  test('3: an issue is linked and pushed by the copied address, and the record has changed', async () => {
    const [standIn = '', records = '', copyAddress = '', back = '', desk = '', ...onIssue] = steps[2] ?? [];
    const [linkTo = '', address = '', push = '', ...more] = onIssue;
    expect(more).toEqual([]);
    await follow(standIn);
    await follow(records);
    await page.getByRole('region', { name: 'Records' }).getByRole('link').first().click();
    recordPage = page.url();
    await copy(copyAddress);
    await follow(back);
    await follow(desk);
    const issue = page.getByRole('link', { name: /^SUP-1\b/ }).first();
    await issue.click();
    await app().getByRole('button', { name: linkTo }).click();
    await paste(address);
    await app().getByRole('button', { name: push }).click();
    await app().getByText('Push: 1 pushed.').waitFor();
    await page.goto(recordPage);
    expect(await page.getByRole('main').innerText()).toContain('by Push of SUP-1');
  });
});
