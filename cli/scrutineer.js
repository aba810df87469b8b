// JavaScript, since Node would load what strips types from TypeScript before the cache could say that nothing is to strip.
import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that a second start finds every module compiled.
enableCompileCache();
await import('./main.ts');
