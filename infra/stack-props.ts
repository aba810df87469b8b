import type { StackProps } from 'aws-cdk-lib';
import type { StageSettings } from './settings.ts';

/** What all stacks of a stage have in common. */
export function stackProps({ name, account, region, dataClass }: StageSettings): StackProps {
  return {
    env: { region, ...(account === undefined ? {} : { account }) },
    tags: { 'scrutineer-stage': name, 'scrutineer-data': dataClass },
    analyticsReporting: false,
  };
}
