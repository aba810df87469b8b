import { rule } from '../../rule.ts';
import { serve } from '../serve.ts';

export const handler = serve(rule);
