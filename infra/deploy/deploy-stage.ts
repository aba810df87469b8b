import { stackLives, stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { checkAccount } from './check-account.ts';
import type { Cloud } from './cloud.ts';
import { countyRegistration, registerCounty } from './county.ts';
import { type CountyPlan, planCounty } from './county-plan.ts';
import { firstLogin, movedLogin, noNewLogin } from './first-login.ts';
import { untilHealthy } from './health.ts';
import { keepLocalKey, keepRoots, readLocalKey } from './local-keys.ts';
import { midway } from './midway.ts';
import { type DeployOptions, keysFolder } from './options.ts';
import { type Plan, planText } from './plan.ts';
import { deployRefusal, Unfinished } from './refusals.ts';
import { planRoots, type RootsPlan } from './roots.ts';
import { checkNotStuck, standingStacks } from './standing.ts';
import { readTemplates } from './templates.ts';

/** The least version of the CDK's bootstrap stack that its assemblies ask for. */
const leastBootstrap = 6;

/** Writes the templates of a stage; answers the folder they are in. */
export type Describe = (settings: StageSettings) => Promise<string>;

/**
 * Everything up to the first login: looks at the account, says what it will do and asks, then deploys, waits until the
 * service answers and registers the county. Whatever interrupted it, the same again goes on from there.
 */
export async function deployStage(
  settings: StageSettings,
  options: DeployOptions,
  cloud: Cloud,
  describe: Describe,
): Promise<void> {
  const folder = keysFolder(options, settings);
  const caller = await checkAccount(cloud, settings);
  const standing = await standingStacks(cloud, settings);
  checkNotStuck(standing, settings);
  const roots = planRoots(options.roots, folder, standing, settings);
  const county = await planCounty(roots, folder, options, settings, cloud);
  const bootstrap = await needsBootstrap(cloud);
  const assembly = await describe(settings);
  const templates = readTemplates(assembly, settings);
  const plan: Plan = { settings, caller, standing, bootstrap, roots, folder, templates };
  cloud.say(planText(plan));
  if (!options.yes) await agreed(cloud);
  await midway(`deploy --stage ${settings.name}`, () => carryOut(plan, county, assembly, cloud));
}

async function needsBootstrap(cloud: Cloud): Promise<boolean> {
  const version = Number((await cloud.stack('CDKToolkit'))?.outputs['BootstrapVersion'] ?? 0);
  return version < leastBootstrap;
}

async function agreed(cloud: Cloud): Promise<void> {
  const answer = await cloud.ask('\n现在执行吗？Go ahead? [y/N] ');
  if (!/^(y|yes|是)$/i.test(answer)) throw deployRefusal('declined');
}

/** The public roots as the service takes them; local ones are made here where they are not there yet. */
async function rootsParameter(plan: RootsPlan): Promise<string> {
  if (plan.from === 'deployed') return plan.text;
  return JSON.stringify(plan.from === 'local' ? await keepRoots(plan.folder) : plan.roots);
}

async function carryOut(plan: Plan, county: CountyPlan, assembly: string, cloud: Cloud): Promise<void> {
  const { settings, caller, bootstrap, roots, folder } = plan;
  if (bootstrap) await cloud.bootstrap(assembly, caller.account);
  const parameter = await rootsParameter(roots);
  for (const life of stackLives) {
    const parameters: Record<string, string> = life === 'service' ? { Roots: parameter } : {};
    await cloud.deployStack(assembly, stackName(settings, life), parameters);
  }
  const name = stackName(settings, 'service');
  const origin = (await cloud.stack(name))?.outputs['Origin'];
  if (origin === undefined) throw new Unfinished('step-failed', { step: name, reason: 'no output Origin' });
  cloud.say(`\nWaiting until ${origin} answers.`);
  const kid = await untilHealthy(cloud, origin, settings.mode);
  cloud.say(`The service is ready: ${origin}\nIts key, for “verify --trust”: ${kid}\n`);
  if (county === 'nobody') {
    const said = roots.from === 'file' ? movedLogin : noNewLogin;
    cloud.say(said({ settings, origin }));
    return;
  }
  const { person, jurisdiction } = county;
  const key = await keepLocalKey(folder, { actor: 'county', person, role: 'superior', jurisdiction });
  const registration = await countyRegistration(folder, key, readLocalKey(folder, 'root-1')!);
  const isNew = await registerCounty(cloud, origin, registration);
  cloud.say(firstLogin({ settings, origin, folder, jurisdiction, isNew }));
}
