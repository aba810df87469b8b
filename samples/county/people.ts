import type { Algorithm } from '../../core/crypto.ts';
import { type Crew, crewOf, type Person } from '../hall/person.ts';
import type { Superior } from '../hall/steps.ts';
import { aboveCounty, codeOf, county, type TownshipNo } from './places.ts';

/** Everybody here is invented. */

const ofCounty = { jurisdiction: county.code } as const;

/** Registers everybody else, so that the county may certify: who registers does not. */
export const registrar: Person = { actor: 'registrar', person: '阮明堂', role: 'superior', ...ofCounty };
/** The county committee's organisation department: approves, certifies, returns. */
export const countyOffice: Person = { actor: 'county', person: '柯守田', role: 'superior', ...ofCounty };
/** The committee above the county, which confirms an annulment. */
export const city: Person = {
  actor: 'city',
  person: '尚维舟',
  role: 'superior',
  jurisdiction: aboveCounty.code,
};
export const auditor: Person = { actor: 'auditor', person: '纪听松', role: 'auditor', ...ofCounty };
export const supervision: Person = {
  actor: 'supervision',
  person: '路知秋',
  role: 'supervision',
  ...ofCounty,
};

/** Whom the county sends to each township's meeting, to guide it on the spot. */
export const guides: Readonly<Record<TownshipNo, string>> = {
  '101': '辛知远',
  '102': '冉明川',
  '103': '蓝采薇',
  '104': '蔚长河',
  '105': '麻云舟',
  '106': '盘石岭',
  '107': '沙立夏',
  '108': '闫可风',
  '109': '丛树声',
  '110': '骆西岭',
  '111': '雷望川',
  '112': '车远志',
  '113': '邰晚照',
  '114': '甄牧野',
};

export const bySuperior: Superior = {
  by: countyOffice,
  prefix: '云川组批〔2026〕',
  attends: new Map(
    (Object.keys(guides) as TownshipNo[]).map((township) => [codeOf(township), guides[township]]),
  ),
};

/** Organiser, chair, chief scrutineer, two scrutineers, then two keyers a station. */
const names: Readonly<Record<TownshipNo, string>> = {
  '101': '涂鹏、姜善水、耿根宝、蒲守信、符雨荷、戴新雨、贾桂芳、郑峰、甘守信、师莉、孔月华',
  '102': '徐听雨、和素珍、甄春燕、褚静、苟惟一、邱乐山、谷建新、许颖、钟新雨',
  '103': '崔庆丰、孟波、金岚、孔善水、芦春来、师竹君、蒲天明、颜晓霞、栾连生',
  '104': '赵惟一、虞勇、敖月华、薛娟、巩月华、佟小满、全一鸣、柴凯、涂颖',
  '105': '廖怀远、关云帆、涂青山、晏怀远、范善水、辛半夏、靳松涛、仲思源、杨桂芳',
  '106': '穆倩、田子安、颜文静、蒋瑶、柴小满、邱枫、何水生、全建新、孔斌',
  '107': '魏岚、温桐、游听雨、黄素珍、裴树人、戴善水、范问渠、叶瑶、郑松涛',
  '108': '聂连生、史扶摇、汪晓霞、缪峰、闵榕、舒峰、裴雨荷、纪听雨、向永年',
  '109': '文鹏、柯凯、薛沛、卜竹君、段连生、舒倩、喻归田、瞿根宝、温问渠',
  '110': '倪麦穗、裴寒露、熊雨荷、方允中、严玉兰、苑清和、丁云帆、郭山杏、黎得胜',
  '111': '尹枫、甄守信、米水生、樊得胜、卢小满、莫立秋、巫兰芝、尚望舒、苑维桢',
  '112': '谷望舒、麦麦穗、耿峰、全长庚、褚桂芳、甘书田、韦秋实、方宁、舒沛',
  '113': '桑问渠、鱼得水、鄢守信、游麦穗、上官凯、连秋实、池雨荷',
  '114': '易扶摇、毕长庚、冉归田、水问渠、苗小满、匡书田、诸云帆',
};

export const twoStations = ['s1', 's2'] as const;

export function crewAt(
  township: TownshipNo,
  stations: readonly string[] = twoStations,
  alg?: Algorithm,
): Crew {
  return crewOf(codeOf(township), names[township], stations, alg);
}
