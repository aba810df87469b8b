import { writeFileSync } from 'node:fs';
import { strokeOrderModule } from './data-module.ts';

writeFileSync(new URL('../stroke-order.data.ts', import.meta.url), strokeOrderModule());
