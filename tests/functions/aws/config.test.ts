import { describe, expect, it } from 'vitest';
import { readCloudConfig } from '../../../functions/aws/config.ts';
import { Fault } from '../../../functions/fault.ts';
import { makeRoot } from '../../support/actors.ts';

const { root } = makeRoot();
const environment = {
  SCRUTINEER_STAGE: 'trial',
  SCRUTINEER_TABLE: 'table',
  SCRUTINEER_VAULT: 'vault',
  SCRUTINEER_KEY: 'arn:aws-cn:kms:cn-northwest-1:123456789012:key/k',
  SCRUTINEER_ALG: 'EdDSA',
  SCRUTINEER_MODE: 'official',
  SCRUTINEER_ORIGIN: 'https://a.execute-api.cn-northwest-1.amazonaws.com.cn',
  SCRUTINEER_ROOTS: JSON.stringify([root]),
  AWS_REGION: 'cn-northwest-1',
};

const placeOf = (changed: Readonly<Record<string, string | undefined>>) => {
  try {
    readCloudConfig({ ...environment, ...changed });
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.found.code).toBe('cloud-misconfigured');
    return error.found.numbers['place'];
  }
};

describe('the environment of a function', () => {
  it('says what it serves, under which name and on whose roots', () => {
    expect(readCloudConfig(environment)).toEqual({
      stage: 'trial',
      table: 'table',
      vault: 'vault',
      key: environment.SCRUTINEER_KEY,
      alg: 'EdDSA',
      mode: 'official',
      origin: environment.SCRUTINEER_ORIGIN,
      roots: [root],
    });
    expect(readCloudConfig({ ...environment, SCRUTINEER_SCRATCH: 's' }).scratch).toBe('s');
  });

  it.each([
    ['SCRUTINEER_TABLE', undefined],
    ['SCRUTINEER_VAULT', ''],
    ['SCRUTINEER_ALG', 'SM2'],
    ['SCRUTINEER_MODE', 'test'],
    ['SCRUTINEER_ORIGIN', 'https://host/path'],
    ['SCRUTINEER_ORIGIN', 'ftp://host'],
    ['SCRUTINEER_ROOTS', '[]'],
    ['SCRUTINEER_ROOTS', 'not json'],
    ['SCRUTINEER_ROOTS', '[{"actor":"root-1"}]'],
  ])('is refused by the name of what is wrong: %s = %j', (name, value) => {
    expect(placeOf({ [name]: value })).toBe(name);
  });
});
