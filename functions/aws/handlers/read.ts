import { read } from '../../read.ts';
import { serve } from '../serve.ts';
import { signposts } from '../signposts.ts';

/** Also whatever no function has a route for: it is refused as every home refuses it. */
export const handler = serve([...read, ...signposts(read)], { readOnly: true });
