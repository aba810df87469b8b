import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import { mostCodeDays } from '../../../core/ledger/enrolment/invitation.ts';
import { dayInChina } from '../../../core/schedule/day-in-china.ts';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { type Draft, endOfDay, proposedUntil } from '../../invite/draft.ts';
import { type Drawn, drawInvitations } from '../../invite/draw.ts';
import { checkInvitees, type Invitee, rolesOffered, withActors } from '../../invite/invitees.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { NumberField, numberOf } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InviteeLine, type Station } from './invitee-line.tsx';

export interface FormProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Given the lines that codes were drawn for, too: others may have been typed meanwhile. */
  readonly onDrawn: (drawn: readonly Drawn[], lines: readonly Invitee[]) => void;
}

/** Who is to get a code, and for how long: signed by whoever's key is unlocked. */
export function InviteForm({
  draft,
  onDraft,
  onDrawn,
  jurisdiction,
  election,
  stations,
  known,
}: FormProps & {
  readonly jurisdiction: string;
  readonly election?: string;
  readonly stations?: readonly Station[];
  /** Ids that are taken, as far as whoever is here may know. */
  readonly known: readonly string[];
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const open = useOpenKey()!;
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const provisional = open.key.owner.role === 'chair' || open.key.owner.role === 'organiser';
  const roles = rolesOffered(provisional, election !== undefined);
  const named = withActors(draft.invitees, known, provisional);
  const wrong = checkInvitees(named);
  const days = numberOf(draft.days);
  const daysWrong = days === undefined || days < 1 || days > mostCodeDays;
  const today = dayInChina(desk.now());
  const until = draft.until || proposedUntil(today);

  const change = (changed: Invitee) =>
    onDraft({
      ...draft,
      invitees: draft.invitees.map((each) => (each.line === changed.line ? changed : each)),
    });
  const add = () => {
    const last = draft.invitees[draft.invitees.length - 1];
    const line = Math.max(-1, ...draft.invitees.map((each) => each.line)) + 1;
    const role = last?.role ?? roles[0]!;
    onDraft({
      ...draft,
      invitees: [
        ...draft.invitees,
        { line, person: '', role, jurisdiction: last?.jurisdiction ?? jurisdiction, station: '', actor: '' },
      ],
    });
  };
  const draw = async () => {
    setChecked(true);
    if (wrong.size > 0 || daysWrong) return;
    setBusy(true);
    const { drawn, refused } = await drawInvitations(
      named,
      {
        now: desk.now(),
        days,
        until: endOfDay(until),
        provisional,
        ...(election === undefined ? {} : { election }),
      },
      open,
      lang,
    );
    setBusy(false);
    setFindings(refused);
    if (refused.length > 0) return;
    onDrawn(drawn, named);
  };

  return (
    <section aria-label={say({ zh: '要发码的人', en: 'Those who get a code' })}>
      {/* Codes are drawn for what stands here: a line changed meanwhile would be lost, and the one before it sent. */}
      <fieldset class="bare" disabled={busy}>
        {draft.invitees.map((invitee, i) => (
          <InviteeLine
            key={invitee.line}
            number={i + 1}
            invitee={invitee}
            actor={named[i]!.actor}
            roles={roles}
            stations={stations}
            wrong={checked ? wrong.get(invitee.line) : undefined}
            onChange={change}
            onRemove={() =>
              onDraft({ ...draft, invitees: draft.invitees.filter((each) => each.line !== invitee.line) })
            }
          />
        ))}
        <div class="buttons">
          <Button onPress={add} autoFocus={draft.invitees.length === 0}>
            {say({ zh: '＋ 添加一人', en: '+ Add a person' })}
          </Button>
        </div>
        {draft.invitees.length > 0 && (
          <div class="windows">
            <NumberField
              label={say({ zh: '登记码几天内有效', en: 'Days the codes are good for' })}
              text={draft.days}
              onText={(typed) => onDraft({ ...draft, days: typed })}
              {...(daysWrong
                ? { error: say({ zh: `请填 1 至 ${mostCodeDays}。`, en: `From 1 to ${mostCodeDays}.` }) }
                : { hint: say({ zh: `1 至 ${mostCodeDays} 天`, en: `1 to ${mostCodeDays}` }) })}
            />
            <TextField
              label={say({ zh: '密钥有效至', en: 'Keys are good until' })}
              type="date"
              value={until}
              onValue={(typed) => onDraft({ ...draft, until: typed })}
              hint={say({ zh: '当天 24 时止', en: 'the end of that day in China' })}
            />
          </div>
        )}
      </fieldset>
      {draft.invitees.length > 0 && (
        <>
          <Findings findings={findings} news />
          <div class="buttons">
            <Button kind="main" busy={busy} onPress={draw}>
              {busy
                ? say({ zh: '正在生成登记码……', en: 'Drawing the codes …' })
                : say({
                    zh: `${open.key.owner.person} 签发 ${draft.invitees.length} 人的登记码`,
                    en: `${open.key.owner.person} signs codes for ${draft.invitees.length}`,
                  })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
