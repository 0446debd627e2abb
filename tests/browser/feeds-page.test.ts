import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openPage, startBrowser } from '../support/browser.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const header = 'Mã chỉ tiêu,Kỳ báo cáo,Số liệu\n';
const good = `${header}infrastructure.fibre-household-share,2025,"1.400/1.726"\n`;
const faulty = `${good}infrastructure.fibre-commune-share,2025,<img src=x onerror=alert(1)>\n`;

describe.skipIf(!hasBrowser)('the officer’s page in a browser (skipped where no Chromium is on the PATH)', () => {
  let hub: TestHub;
  let browser: Browser;
  let token: string;
  beforeAll(async () => {
    hub = await startTestHub();
    browser = await startBrowser();
    token = await hub.tokenFor('officer', 'quang-ngai-2025');
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const choose = async (page: Page, name: string, text: string): Promise<void> =>
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const tryIt = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
    await page.locator('#report[aria-busy=false] h2').waitFor();
  };
  const sendButton = (page: Page) => page.getByRole('button', { name: 'Gửi chính thức' });
  const headline = async (page: Page): Promise<string> => await page.locator('#report h2 [lang=vi]').innerText();

  it('tries a file, tells what would change, sends it in earnest, and asks no other host', async () => {
    const { page, hosts, faults } = await openPage(browser);
    await page.goto(`${hub.url}/feeds`);
    await page.getByLabel('Mã truy cập').fill(token);
    expect(await page.locator('#province').inputValue()).toBe('quang-ngai-2025');
    const offered = await page.locator('#province option:not([disabled])').allTextContents();
    expect(offered.map((name) => name.trim())).toEqual([
      '– chọn / choose –',
      'Quảng Ngãi',
      'Kon Tum (đến 2025-06-30)',
      'Quảng Ngãi (đến 2025-06-30)',
    ]);
    await page.locator('#province').selectOption('kon-tum');
    await choose(page, 'kon-tum.csv', good);
    expect(await sendButton(page).isDisabled()).toBe(true);
    await tryIt(page);
    expect(await headline(page)).toBe('Gửi được: tệp này sẽ ghi 1 số liệu mới.');
    expect(await page.locator('#report .after').innerText()).toBe('1.400/1.726 (81,1124%)');
    await sendButton(page).click();
    await page.getByText('Đã nhận: 1 số liệu mới.').waitFor();
    expect(await sendButton(page).isDisabled()).toBe(true);
    expect([faults, [...hosts]]).toEqual([[], [new URL(hub.url).host]]);
    expect(await page.evaluate('location.search')).toBe('');
    await page.close();
  });

  it('tells each fault with its place and mend, runs nothing of the file, and gives the marked copy', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${hub.url}/feeds/kon-tum`);
    await page.getByLabel('Mã truy cập').fill(token);
    await choose(page, 'số liệu.csv', faulty);
    await tryIt(page);
    expect(await headline(page)).toContain('Chưa gửi được: có 1 lỗi phải sửa');
    const row = page.locator('[aria-labelledby=report-faults] tbody tr');
    expect(await row.innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('#report img').count()).toBe(0);
    expect(await sendButton(page).isDisabled()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải bản đánh dấu' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('số liệu (đã kiểm tra).csv');
    expect(await readFile(await download.path(), 'utf8')).toContain('Cách sửa');
    await page.getByLabel('Nhận các dòng đúng').check();
    await tryIt(page);
    expect(await headline(page)).toContain('1 dòng lỗi sẽ được giữ lại chờ sửa');
    expect(await sendButton(page).isEnabled()).toBe(true);
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await page.close();
  });

  it('says what is missing and what the hub refuses, where a screen reader hears it', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${hub.url}/feeds`);
    const problem = page.getByRole('alert');
    const attempt = async (): Promise<string> => {
      await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
      await problem.waitFor();
      return await problem.locator('[lang=vi]').innerText();
    };
    expect(await attempt()).toBe('Hãy dán mã truy cập.');
    expect(await page.evaluate('document.activeElement.id')).toBe('token');
    await page.getByLabel('Mã truy cập').fill('nonsense');
    expect(await page.locator('#token-state').innerText()).toContain('không giống một mã truy cập');
    expect(await attempt()).toBe('Hãy chọn tỉnh, thành phố.');
    await page.locator('#province').selectOption('gia-lai-2025');
    expect(await attempt()).toBe('Hãy chọn tệp số liệu.');
    await choose(page, 'a.csv', good);
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
    await problem.getByText('Mã truy cập không đọc được.', { exact: true }).waitFor();
    await page.close();
  });

  it('keeps the token only where it is asked to, and in this tab alone', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${hub.url}/feeds`);
    await page.getByLabel('Mã truy cập').fill(token);
    const kept = async (): Promise<unknown> =>
      await page.evaluate('[sessionStorage.length, localStorage.length, document.cookie]');
    expect(await kept()).toEqual([0, 0, '']);
    await page.getByLabel('Giữ mã').check();
    await page.reload();
    expect([await page.getByLabel('Mã truy cập').inputValue(), await kept()]).toEqual([token, [1, 0, '']]);
    await page.getByLabel('Giữ mã').uncheck();
    expect(await kept()).toEqual([0, 0, '']);
    await page.close();
  });

  it('gives templates of the province and domain chosen, without a token', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${hub.url}/feeds`);
    await page.locator('#template-province').selectOption('kon-tum');
    await page.locator('#template-domain').selectOption('security');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Mẫu báo cáo Kon Tum security.csv');
    await page.close();
  });

  it('fits a phone: nothing stands out of it sideways', async () => {
    const { page } = await openPage(browser, { width: 360, height: 740 });
    await page.goto(`${hub.url}/feeds`);
    await page.getByLabel('Mã truy cập').fill(token);
    await choose(page, 'a.csv', faulty);
    await tryIt(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });
});
