/**
 * What runs inside one instance of a function: loads the bundle once (the cold start), then answers one invocation after
 * another as AWS Lambda's own runtime does, event and answer as JSON text.
 */
const [bundle, name, module] = process.argv.slice(2);

const { handler } = await import(bundle);
if (typeof handler !== 'function') throw new Error(`${module} has no handler`);

process.on('message', async ({ id, event, deadline }) => {
  const context = {
    functionName: name,
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await handler(JSON.parse(event), context);
    process.send({ id, result: JSON.stringify(result ?? null) });
  } catch (error) {
    process.send({ id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
process.send({ ready: true });
