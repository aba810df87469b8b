import { conduct } from '../../conduct.ts';
import { serve } from '../serve.ts';

export const handler = serve(conduct);
