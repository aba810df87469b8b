import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import { voidWriteInReasons } from '../../../core/count/input.ts';
import { type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { printName } from '../../../core/names/print.ts';
import { invalidNames, voidWriteInNames } from '../../../core/report/glossary.ts';
import { useLang, useSay, type Words } from '../../app/lang.ts';
import { bundleOf } from '../../entry/bundle.ts';
import { placeWords } from '../../entry/place-words.ts';
import type { Pile } from '../../entry/pile.ts';
import {
  invalidReasons,
  papersTyped,
  rowDiffers,
  type SheetTexts,
  sheetOf,
  voteMarks,
  writeInLines,
} from '../../entry/sheet-form.ts';
import { Findings } from '../../ui/findings.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';

const columnWords: Readonly<Record<(typeof voteMarks)[number], Words>> = {
  for: { zh: '赞成', en: 'For' },
  against: { zh: '不赞成', en: 'Against' },
  abstain: { zh: '弃权', en: 'Abstain' },
  unreadable: { zh: '部分无效', en: 'Unreadable' },
};

/** The totals of a signed 正字 sheet, typed in; every sum is checked as it is typed. */
export function SheetEntry({
  pile,
  initial,
  finishing,
  onTexts,
  onFinish,
}: {
  readonly pile: Pile;
  readonly initial: SheetTexts;
  /** What was typed last is still being written, to be finished with. */
  readonly finishing: boolean;
  /** Told at every change. */
  readonly onTexts: (texts: SheetTexts) => void;
  readonly onFinish: (batch: Batch) => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const [texts, setTexts] = useState(initial);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const [missing, setMissing] = useState<string>();
  const put = (place: string) => (text: string) => {
    const next = { ...texts, [place]: text };
    setTexts(next);
    setFindings([]);
    setMissing(undefined);
    onTexts(next);
  };
  const finish = () => {
    const typed = sheetOf(texts, pile);
    if (!typed.ok) {
      setMissing(typed.missing);
      return;
    }
    const bundle = bundleOf(pile, { sheet: typed.sheet });
    if (bundle.ok) onFinish(bundle.value);
    else setFindings(bundle.findings.map((found) => speak(found, lang)));
  };
  const number = (place: string, label: string) => (
    <NumberField
      key={place}
      label={label}
      text={texts[place] ?? ''}
      onText={put(place)}
      autoFocus={place === 'valid'}
      {...(missing === place ? { error: say({ zh: '请填数字', en: 'A number, please' }) } : {})}
    />
  );
  const typed = papersTyped(texts);
  return (
    <form
      class="panel sheet-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (!finishing) finish();
      }}
    >
      <h2>{say({ zh: '正字统计表', en: 'The tally sheet' })}</h2>
      <div class="fields">
        {number('valid', say({ zh: '有效票', en: 'Valid' }))}
        {number('blank', say({ zh: '其中空白票', en: 'of these blank' }))}
        {invalidReasons.map((reason) =>
          number(
            `invalid/${reason}`,
            `${say({ zh: '无效：', en: 'Invalid: ' })}${invalidNames[reason][lang]}`,
          ),
        )}
      </div>
      <p role="status" class={typed === pile.papers ? 'sum right' : 'sum'}>
        {say({
          zh: `有效 + 无效 = ${typed} 张，本包 ${pile.papers} 张${typed === pile.papers ? ' ✓' : '，还不相符'}`,
          en: `valid + invalid = ${typed}, the pile has ${pile.papers}${typed === pile.papers ? ' ✓' : ': not equal yet'}`,
        })}
      </p>
      <Scrolling>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{say({ zh: '候选人', en: 'Candidate' })}</th>
              {voteMarks.map((mark) => (
                <th key={mark} scope="col" class="figure">
                  {say(columnWords[mark])}
                </th>
              ))}
              <th scope="col">{say({ zh: '核对', en: 'Check' })}</th>
            </tr>
          </thead>
          <tbody>
            {pile.printed.map(({ id, name, note }) => {
              const printed = note === undefined ? printName(name) : `${printName(name)}（${note}）`;
              return (
                <tr key={id}>
                  <th scope="row">{printed}</th>
                  {voteMarks.map((mark) => {
                    const place = `votes/${id}/${mark}`;
                    return (
                      <td key={mark} class="figure">
                        <input
                          class="number"
                          inputMode="numeric"
                          autoComplete="off"
                          maxLength={8}
                          aria-label={`${printed} ${say(columnWords[mark])}`}
                          aria-invalid={missing === place}
                          value={texts[place] ?? ''}
                          onInput={(event) => put(place)(event.currentTarget.value)}
                        />
                      </td>
                    );
                  })}
                  <td>
                    <RowCheck differs={rowDiffers(texts, id)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
      <fieldset>
        <legend>{say({ zh: '另选他人（得赞成票的）', en: 'Written in, with votes for' })}</legend>
        {Array.from({ length: writeInLines(texts) }, (_, line) => (
          <div class="fields" key={line}>
            <TextField
              label={say({ zh: `姓名 ${line + 1}`, en: `Name ${line + 1}` })}
              value={texts[`name/${line}`] ?? ''}
              onValue={put(`name/${line}`)}
            />
            {number(`writeIns/${line}`, say({ zh: '赞成', en: 'For' }))}
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say({ zh: '作废的另选', en: 'Void entries' })}</legend>
        <div class="fields">
          {voidWriteInReasons.map((reason) =>
            number(`voidWriteIns/${reason}`, voidWriteInNames[reason][lang]),
          )}
        </div>
      </fieldset>
      {missing !== undefined && (
        <p class="hint wrong" role="alert">
          {say({ zh: '还没有填：', en: 'Not filled in: ' })}
          {placeWords(missing, pile, lang)}
        </p>
      )}
      <Findings findings={findings} news />
      <div class="buttons">
        <button type="submit" class="button main" disabled={typed !== pile.papers} aria-busy={finishing}>
          {say({ zh: '录完', en: 'Complete' })}
        </button>
      </div>
    </form>
  );
}

function RowCheck({ differs }: { readonly differs: number | undefined }): JSX.Element | null {
  const say = useSay();
  if (differs === undefined) return null;
  if (differs === 0) return <span class="right">{say({ zh: '✓ 相符', en: '✓ adds up' })}</span>;
  return (
    <strong class="wrong">
      {differs > 0
        ? say({ zh: `！多 ${differs}`, en: `! ${differs} too many` })
        : say({ zh: `！少 ${-differs}`, en: `! ${-differs} too few` })}
    </strong>
  );
}
