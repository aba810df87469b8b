/** Whose credentials are in use. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
}

/** A CloudFormation stack as it stands in the account. */
export interface DeployedStack {
  /** `CREATE_COMPLETE`, `UPDATE_IN_PROGRESS` and so on, as CloudFormation calls them. */
  readonly status: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Something a stack made; `kept` stays when its stack is deleted. */
export interface StackResource {
  readonly type: string;
  readonly id: string;
  readonly kept: boolean;
}

/**
 * Everything `deploy` and `destroy` do outside this machine, and whom they ask. Each throws an `InfraRefusal` where the
 * account says no.
 */
export interface Cloud {
  caller(): Promise<Caller>;
  /** `undefined` where there is none of that name. */
  stack(name: string): Promise<DeployedStack | undefined>;
  resources(stack: string): Promise<readonly StackResource[]>;
  /** Makes what the CDK needs in an account and region before its first deployment. */
  bootstrap(assembly: string, account: string): Promise<void>;
  /** Makes or changes one stack of a synthesized assembly; resolves when it is complete. */
  deployStack(assembly: string, name: string, parameters: Readonly<Record<string, string>>): Promise<void>;
  deleteStack(name: string): Promise<void>;
  /** Whether a scratch bucket holds copies that were handed out; one that is gone holds none. */
  holdsCopies(bucket: string): Promise<boolean>;
  /** Deletes those copies, and nothing else in the bucket. */
  deleteCopies(bucket: string): Promise<void>;
  /** A request to the deployed service, past its perimeter. */
  request(url: string, init: { readonly method: string; readonly body?: string }): Promise<Response>;
  say(text: string): void;
  /** What the person at the keyboard answers; empty where nobody is there. */
  ask(question: string): Promise<string>;
  pause(seconds: number): Promise<void>;
}
