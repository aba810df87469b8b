/** What stands in a bundle for the SDK's own chain of ways to come by credentials. */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
