import type { ComponentChildren, JSX } from 'preact';
import { useAutoFocus } from './use-auto-focus.ts';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly kind?: 'main' | 'plain' | 'danger';
  readonly disabled?: boolean;
  /** What is under way; the button waits for it and says so. */
  readonly busy?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
}

/** A button of at least 44 px; one that is busy takes no second press. */
export function Button({
  children,
  onPress,
  kind,
  disabled,
  busy,
  autoFocus,
  label,
}: ButtonProps): JSX.Element {
  const ref = useAutoFocus<HTMLButtonElement>(autoFocus);
  return (
    <button
      ref={ref}
      type="button"
      class={`button ${kind ?? 'plain'}`}
      disabled={disabled === true}
      // Not disabled while busy: the keyboard would be thrown off it.
      aria-disabled={busy === true}
      aria-busy={busy === true}
      aria-label={label}
      onClick={busy === true ? undefined : onPress}
    >
      {children}
    </button>
  );
}
