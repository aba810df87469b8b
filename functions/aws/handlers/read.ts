import { read } from '../../read.ts';
import { description } from '../../routes.ts';
import { serve } from '../serve.ts';

export const handler = serve([...read, description], { readOnly: true });
