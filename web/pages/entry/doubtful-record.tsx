import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLang, useSay } from '../../app/lang.ts';
import type { DoubtRecord } from '../../entry/doubtful.ts';
import { doubtfulSheet } from '../../entry/doubtful-sheet.ts';
import { entryStore } from '../../entry/entry-store.ts';
import { type Pile, pileKey } from '../../entry/pile.ts';
import { Button } from '../../ui/button.tsx';
import { FormView } from '../slips/form-view.tsx';
import { DoubtfulLines } from './doubtful-lines.tsx';

/** The record of a pile's doubtful ballots, to be printed and signed by hand; nothing where there were none. */
export function DoubtfulRecord({
  pile,
  meeting,
}: {
  readonly pile: Pile;
  readonly meeting: string;
}): JSX.Element | null {
  const say = useSay();
  const lang = useLang();
  const [record, setRecord] = useState<DoubtRecord>([]);
  const [open, setOpen] = useState(false);
  const key = pileKey(pile);
  useEffect(() => {
    let left = false;
    entryStore.doubtful(key).then((kept) => left || setRecord(kept));
    return () => {
      left = true;
    };
  }, [key]);
  const forms = useMemo(() => [doubtfulSheet(pile, meeting, record, lang)], [pile, meeting, record, lang]);
  if (record.length === 0) return null;
  const title = say({ zh: '疑难票处理记录', en: 'Record of doubtful ballots' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DoubtfulLines record={record} />
      <p>
        {say({
          zh: '请在上传前打印，由决定人签名，附在计票组表后存放；账本不记这些决定，票包收到后本机随草稿一并删除。',
          en: 'Print it before the upload; those who decided sign it, and it lies with the counting sheet. The ledger holds no such decision, and what is kept here goes with the drafts once the bundle is in.',
        })}
      </p>
      {open ? (
        <FormView forms={forms} saved={forms[0]!} print={say({ zh: '打印记录', en: 'Print the record' })} />
      ) : (
        <div class="buttons">
          <Button onPress={() => setOpen(true)}>{say({ zh: '看记录，打印', en: 'See it and print' })}</Button>
        </div>
      )}
    </section>
  );
}
