import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../core/render/html.ts';
import { readCodeOf } from './read-code.ts';
import { bareForm, sampleForm } from './sample-form.ts';

const page = (fields = {}, lang: 'zh' | 'en' = 'zh') => renderHtml([sampleForm(fields)], lang);

describe('a page', () => {
  it('prints on A4 with the margins of GB/T 9704', () => {
    expect(page()).toContain('@page{size:A4;margin:37mm 26mm 35mm 28mm;');
  });

  it('fetches nothing and runs nothing', () => {
    const html = page({ rehearsal: true });
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:|src=|\son\w+=/i);
  });

  it('says its language and encoding', () => {
    expect(page()).toContain('<html lang="zh-CN">');
    expect(page({}, 'en')).toContain('<html lang="en">');
    expect(page()).toContain('<meta charset="utf-8">');
  });

  it('repeats the head of a table on every page it reaches and tears no row', () => {
    const html = page();
    expect(html).toContain('<thead><tr><th scope="col">序号</th>');
    expect(html).toContain('thead{display:table-header-group}');
    expect(html).toContain('tr,table.whole{break-inside:avoid}');
  });

  it('begins a short table on a new page rather than tear it, and tears a long one', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ['1']);
    const of = (count: number) =>
      page({ parts: [{ kind: 'table', columns: [{ title: '数', align: 'right' }], rows: rows(count) }] });
    expect(of(12)).toContain('<table class="whole">');
    expect(of(13)).toContain('<table>');
  });

  it('keeps the block of signatures and its date together', () => {
    const html = page();
    expect(html).toContain('.signing{margin-top:8mm;break-inside:avoid;break-before:avoid}');
    expect(html).toContain('<div class="line">总监票人：<i></i></div>');
    expect(html).toMatch(/<div class="date">2026年11月22日<\/div>\n<\/div>\n<\/div>\n<\/section>/);
  });

  it('leaves room for a date that is not known', () => {
    const { date: _date, ...undated } = sampleForm();
    expect(renderHtml([undated], 'zh')).toContain('<div class="date">　　　　年　　月　　日</div>');
    expect(renderHtml([undated], 'en')).toContain('<div class="date">Date: ________________</div>');
  });

  it('escapes whatever stands in a form', () => {
    const evil = `<img src=x onerror="alert('1')">&`;
    const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;';
    const html = page({
      id: evil,
      meeting: evil,
      title: evil,
      subject: evil,
      parts: [
        { kind: 'address', text: evil },
        { kind: 'heading', text: evil },
        { kind: 'sentences', lines: [evil, `　${evil}`] },
        { kind: 'space', caption: evil, height: 10 },
        { kind: 'table', columns: [{ title: evil, align: 'left' }], rows: [[evil]] },
      ],
      signatures: [evil],
      witness: { paper: evil, seq: 1, headCode: evil },
    });
    expect(html).not.toContain('<img');
    expect(html.split(escaped)).toHaveLength(16);
  });

  it('shows the digest code of the paper, seq and head code', () => {
    expect(page()).toContain('<p>票样码 ABCDEFGHIJKL</p><p>账本第 42 条</p><p>账本码 MNOPQRST2345</p>');
    const unprinted = { witness: { seq: 7, headCode: 'MNOPQRST2345' } };
    expect(page(unprinted)).toContain('<div><p>账本第 7 条</p><p>账本码 MNOPQRST2345</p></div>');
    expect(page(unprinted, 'en')).toContain('<p>entry 7</p><p>head code MNOPQRST2345</p>');
    expect(page({}, 'en')).toContain('<p>paper ABCDEFGHIJKL</p><p>entry 42</p>');
  });

  it.each([
    [{}, 'ABCDEFGHIJKL 42 MNOPQRST2345'],
    [{ witness: { seq: 7, headCode: 'MNOPQRST2345' } }, '7 MNOPQRST2345'],
  ])('draws the same codes as a QR code that reads as them: %j', (fields, codes) => {
    const html = page(fields);
    expect(readCodeOf(html)).toBe(codes);
    expect(html).toContain('role="img" aria-label="票样码、账本条数和账本码的二维码"');
    expect(page(fields, 'en')).toContain('aria-label="QR code of paper, entry and head code"');
  });

  it('names the meeting above the title', () => {
    expect(page()).toContain('<p class="meeting">中共落雨镇第十三次代表大会</p>\n<h1>计票结果报告单</h1>');
  });

  it('indents a sentence unless it brings its own indent', () => {
    expect(page()).toContain('<p class="indented">票数核对：');
    expect(page()).toContain('<p>　　自带缩进的一行。</p>');
  });

  it('leaves room to write in a row of empty cells', () => {
    expect(page()).toContain('th,td{height:8mm;');
  });

  it('keeps room of the height asked for', () => {
    expect(page()).toContain('<div class="space" style="min-height:40mm">批复（盖章）</div>');
  });

  it('bears a red mark in a rehearsal and none otherwise', () => {
    expect(page({ rehearsal: true })).toContain('<span>演练</span>');
    expect(page({ rehearsal: true }, 'en')).toContain('<span>REHEARSAL</span>');
    expect(page()).not.toContain('演练');
  });

  it('bears its codes and no date where nobody signs', () => {
    const html = page({ signatures: [] });
    expect(html).toContain('<p>账本码 MNOPQRST2345</p>');
    expect(html).not.toContain('class="date"');
  });

  it('has neither signatures nor witness nor subject where a form has none', () => {
    const html = renderHtml([bareForm()], 'zh');
    expect(html).toContain('<section class="form" id="method">\n<h1>选举办法</h1>\n</section>');
  });
});

it('several forms are pages of one document, each under its own id', () => {
  const html = renderHtml([sampleForm(), bareForm(), sampleForm({ id: 'again', rehearsal: true })], 'zh');
  expect(html.match(/<section class="form" id="[^"]+">/g)).toHaveLength(3);
  expect(html).toContain('<title>计票结果报告单 · 选举办法</title>');
  expect(html).toContain('<span>演练</span>');
});
