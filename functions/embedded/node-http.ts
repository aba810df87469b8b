/** `node:http` without its module face: an `import` would read every export, and one of them loads a whole HTTP client. */
export const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http');
