import { Component, type JSX } from 'preact';
import type { Lang } from '../../../core/findings/entry.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { TextsForm } from './use-texts.ts';

interface Row {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly lang: Lang;
  readonly set: TextsForm['set'];
}

const labels = {
  zh: { id: '编号', name: '姓名', note: '备注（重名时必填）' },
  en: { id: 'Id', name: 'Name', note: 'Note (where names are equal)' },
} as const;

/** One candidate of a list that may have five hundred: drawn anew only where something of it changes. */
export class CandidateRow extends Component<Row> {
  override shouldComponentUpdate(next: Row): boolean {
    const { id, name, note, lang } = this.props;
    return id !== next.id || name !== next.name || note !== next.note || lang !== next.lang;
  }

  override render(): JSX.Element {
    const { index, lang, set } = this.props;
    return (
      <fieldset>
        <legend>{lang === 'zh' ? `第${index + 1}名` : `No. ${index + 1}`}</legend>
        <div class="fields">
          {(['id', 'name', 'note'] as const).map((part) => (
            <TextField
              key={part}
              label={labels[lang][part]}
              value={this.props[part]}
              onValue={set(`${part}.${index}`)}
              maxLength={part === 'id' ? 64 : 200}
            />
          ))}
        </div>
      </fieldset>
    );
  }
}
