import { expect, it } from 'vitest';
import { renderDocx } from '../../../core/render/docx.ts';
import { renderAs } from '../../../core/render/formats.ts';
import { renderHtml } from '../../../core/render/html.ts';
import { renderXlsx } from '../../../core/render/xlsx.ts';
import { sampleForm } from './sample-form.ts';

it('renders a form as the format asked for', async () => {
  const form = sampleForm();
  expect(await renderAs('html', form, 'zh')).toBe(renderHtml([form], 'zh'));
  expect(await renderAs('docx', form, 'zh')).toEqual(await renderDocx(form, 'zh'));
  expect(await renderAs('xlsx', form, 'zh')).toEqual(await renderXlsx(form, 'zh'));
});
