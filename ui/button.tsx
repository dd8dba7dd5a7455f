// The one button of the visitors' screens and the status chip: large targets, three weights, a press that feels sure.
import { Button } from 'react-aria-components';
import type { ReactNode } from 'react';

export type Weight = 'main' | 'plain' | 'quiet' | 'warm';

/** A large button: `main` once per page, `plain` for choices, `quiet` for ways back, `warm` for what needs attention. */
export function BigButton({
  children,
  onPress,
  weight = 'plain',
  disabled = false,
  className = '',
  label,
}: {
  children: ReactNode;
  onPress: () => void;
  weight?: Weight;
  disabled?: boolean;
  className?: string;
  /** Only where the visible words are not enough for those who hear the page. */
  label?: string;
}) {
  return (
    <Button
      className={`button button-${weight} ${className}`.trim()}
      onPress={onPress}
      isDisabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}

export type Tone = 'calm' | 'good' | 'warm' | 'bad';

/** A short state in a shape, a colour and words: never by colour alone. */
export function Chip({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
      <span className="chip-mark" aria-hidden="true" />
      {children}
    </span>
  );
}
