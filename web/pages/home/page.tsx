import type { JSX } from 'preact';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { NoKeysHere } from '../../app/secure-context.tsx';
import { ChooseElection } from './choose-election.tsx';
import { UnlockHere } from './unlock-here.tsx';

interface Door {
  readonly to: string;
  readonly name: Words;
  readonly what: Words;
}

const online: readonly Door[] = [
  {
    to: addressOf('convene'),
    name: { zh: '召集选举', en: 'Convene an election' },
    what: {
      zh: '党委办放入召集事项，核对后签名',
      en: 'The organiser takes in the draft, checks it and signs',
    },
  },
  {
    to: addressOf('board'),
    name: { zh: '县级看板', en: 'County board' },
    what: {
      zh: '各乡镇进度、待办、批复和日报',
      en: 'Where every township stands, what is due, rulings, the day’s report',
    },
  },
  {
    to: addressOf('hall-send'),
    name: { zh: '补传离线选举', en: 'Send in' },
    what: {
      zh: '把离线版办完的选举传到服务上',
      en: 'Bring an election held without a network to the service',
    },
  },
];

const offline: readonly Door[] = [
  {
    to: addressOf('hall'),
    name: { zh: '离线选举', en: 'Without a network' },
    what: { zh: '读入离线包，保存选举文件', en: 'Take in a hall pack, save the election’s file' },
  },
];

const doors: readonly Door[] = [
  {
    to: addressOf('keys'),
    name: { zh: '密钥', en: 'Keys' },
    what: { zh: '解锁、锁定、导入本机的密钥', en: 'Unlock, lock or take in keys of this computer' },
  },
  {
    to: addressOf('enrol'),
    name: { zh: '凭码登记', en: 'Enrol with a code' },
    what: { zh: '凭纸上的一次性登记码领取本人密钥', en: 'Get your own key with the one-time code on paper' },
  },
  {
    to: addressOf('cosign'),
    name: { zh: '续签', en: 'Sign on' },
    what: {
      zh: '在这台电脑上续签另一台存出的文件',
      en: 'Sign what another computer saved for a second signature',
    },
  },
  {
    to: addressOf('count'),
    name: { zh: '单独计票', en: 'Count one round' },
    what: { zh: '不建选举，只计算和打印', en: 'No election behind it: only counting and printing' },
  },
  {
    to: addressOf('verify'),
    name: { zh: '核验', en: 'Verify' },
    what: {
      zh: '放入存证文件夹，本机重新计算一遍',
      en: 'Drop an evidence folder: everything is recomputed here',
    },
  },
];

/** The first screen: what must not be entered, what the result is, and the ways on. */
export function HomePage(): JSX.Element {
  const say = useSay();
  const { desk } = useConsole();
  const open = useOpenKey();
  const shown = [...(desk.kind === 'service' ? online : offline), ...doors];
  return (
    <>
      <h1>{say({ zh: '监票人：乡镇换届选举计票', en: 'Scrutineer: counting township party elections' })}</h1>
      <p class="secrecy">{say({ zh: '不得录入涉密信息。', en: 'Enter nothing that is a state secret.' })}</p>
      <p>
        {say({
          zh: '计票只是辅助：以总监票人签字的纸质报告单为准。',
          en: 'The count is an aid: the sheet signed by the chief scrutineer is the result.',
        })}
      </p>
      <NoKeysHere />
      {open === undefined && desk.kind === 'service' ? <UnlockHere /> : <ChooseElection />}
      <ul class="doors">
        {shown.map(({ to, name, what }) => (
          <li key={to}>
            <a class="door" href={to}>
              <strong>{say(name)}</strong>
              {say(what)}
            </a>
          </li>
        ))}
        {desk.kind === 'service' && (
          <li>
            <a class="door" href="/offline.html" download>
              <strong>{say({ zh: '离线版', en: 'Without a network' })}</strong>
              {say({ zh: '一个文件，放在U盘里就能用', en: 'One file that runs from a USB stick' })}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
