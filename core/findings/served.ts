import { family, stop } from './entry.ts';

/** What is said to a browser that asks for a page which is not there. */
export const servedFindings = family({
  'pages-not-built': stop(
    404,
    'T-service',
    ['网页还没有生成。', 'The pages have not been built.'],
    [
      '请在程序目录运行 npm run build，然后重新启动服务。',
      'Run npm run build in the folder of the program, and start the service again.',
    ],
  ),
  'page-gone': stop(
    404,
    'T-service',
    ['没有 {path} 这个文件：网页可能已更新。', 'There is no {path}: the pages may have been updated.'],
    ['请刷新页面。', 'Reload the page.'],
  ),
});
