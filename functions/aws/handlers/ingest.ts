import { ingest } from '../../ingest.ts';
import { serve } from '../serve.ts';

export const handler = serve(ingest);
